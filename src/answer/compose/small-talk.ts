/**
 * Answers that cite nothing: refusals, questions back, small talk.
 */

import type { LegalDocument } from '../../library/document.ts';
import type { Intent, Span } from '../answer.ts';
import { type AnswerDraft, block, plain, type QuestionContext } from './answer-draft.ts';
import { linkSpans, referenceSpans } from './entry-blocks.ts';

const WITHOUT_DOCUMENTS = { documents: [], passages: [] } as const;

/** The topics nearest to what was asked, else the library's commonest, with commas between them. */
function nearestTopics(ctx: QuestionContext): Span[] {
  const { library } = ctx.libraryIndex;
  const counts = new Map<string, number>();
  for (const { topics } of library.documents)
    for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  const english = ctx.understanding.language === 'en';
  const asked = ctx.understanding.topics.map(({ id }) => id);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const nearest = [...new Set([...asked.filter((id) => counts.has(id)), ...common])]
    .slice(0, 4)
    .flatMap((id) => {
      const topic = library.topics.find((one) => one.id === id);
      if (topic === undefined) return [];
      return [{ text: english ? topic.nameEn : topic.name, topic: id }];
    });
  return nearest.flatMap((one, at) => (at === 0 ? [one] : [plain(', '), one]));
}

function libraryBlocks(ctx: QuestionContext): ReturnType<typeof block>[] {
  const { messages, libraryIndex } = ctx;
  const topics = nearestTopics(ctx);
  return [
    block('paragraph', messages.libraryHolds(libraryIndex.library.documents.length, null)),
    ...(topics.length === 0 ? [] : [block('paragraph', ...messages.nearestTopics(topics))]),
    block('note', messages.recorded),
  ];
}

/** The library does not hold it; `what` names a constraint that nothing meets. */
export function composeUnknown(
  ctx: QuestionContext,
  intent: Intent,
  what: string | null = null,
): AnswerDraft {
  const { messages } = ctx;
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unknown',
    intent,
    blocks: [
      block('lead', what === null ? messages.nothingHere : messages.noneMeets(what)),
      ...libraryBlocks(ctx),
    ],
    suggestions: messages.examples,
  };
}

/** A number that the library does not hold; same serials of other types are named, not cited. */
export function composeUnknownNumber(
  ctx: QuestionContext,
  number: string,
  near: readonly LegalDocument[],
): AnswerDraft {
  const { messages } = ctx;
  const spans = near.slice(0, 3).flatMap((document, at) => [
    ...(at > 0 ? [plain('; ')] : []),
    ...linkSpans(ctx, {
      type: 'cites',
      document: document.id,
      number: document.number,
      since: null,
      verified: true,
    }),
  ]);
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unknown',
    intent: 'number',
    blocks: [
      block('lead', messages.unknownNumber(number)),
      ...(near.length === 0 ? [] : [block('paragraph', messages.sameSerial, ...spans, '.')]),
      ...libraryBlocks(ctx),
    ],
    suggestions: messages.examples,
  };
}

/** The document is here, what was asked of it is not. */
export function composeNotInDocument(
  ctx: QuestionContext,
  document: LegalDocument,
  why: string,
  intent: Intent,
): AnswerDraft {
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unknown',
    intent,
    blocks: [
      block('lead', why),
      block('paragraph', ctx.messages.itIsAbout, ...referenceSpans(ctx, document), '.'),
      block('note', ctx.messages.recorded),
    ],
    suggestions: [ctx.messages.suggest.about(document.number ?? document.title)],
  };
}

/** A question that names no document where one is needed. */
export function composeClarification(ctx: QuestionContext, intent: Intent): AnswerDraft {
  const { messages } = ctx;
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unsure',
    intent,
    blocks: [
      block('lead', messages.askWhichDocument),
      ...messages.examples.map((text) => block('item', text)),
    ],
    suggestions: messages.examples,
  };
}

/** Greeting, thanks, help, and the empty question. */
export function composeSmallTalk(
  ctx: QuestionContext,
  kind: 'greeting' | 'thanks' | 'help' | 'empty',
): AnswerDraft {
  const { messages, libraryIndex, understanding } = ctx;
  const { info } = libraryIndex.library;
  const name =
    understanding.language === 'en' ? (info?.nameEn ?? info?.name ?? null) : (info?.name ?? null);
  const lead = {
    greeting: messages.greeting(name),
    thanks: messages.thanks,
    help: messages.help(name),
    empty: messages.askSomething,
  }[kind];
  return {
    ...WITHOUT_DOCUMENTS,
    status: kind === 'empty' ? 'unsure' : 'answered',
    intent: kind === 'empty' ? 'none' : kind,
    blocks: [
      block('lead', lead),
      ...(kind === 'thanks' ? [] : messages.examples.map((text) => block('item', text))),
    ],
    suggestions: messages.examples,
  };
}
