/**
 * Answers that cite nothing: refusals, questions back, small talk.
 */

import type { LegalDocument } from '../../knowledge/document.ts';
import type { Intent, Span } from '../answer.ts';
import { linkSpans, reference } from './describe.ts';
import { block, type Desk, type Draft, plain } from './draft.ts';

const silent = { documents: [], passages: [] } as const;

/** The topics nearest to what was asked, else the library's commonest, with commas between them. */
function nearestTopics(desk: Desk): Span[] {
  const { library } = desk.catalogue;
  const counts = new Map<string, number>();
  for (const { topics } of library.documents)
    for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  const english = desk.understanding.language === 'en';
  const asked = desk.understanding.topics.map(({ id }) => id);
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

function tail(desk: Desk): ReturnType<typeof block>[] {
  const { messages, catalogue } = desk;
  const topics = nearestTopics(desk);
  return [
    block('paragraph', messages.libraryHolds(catalogue.library.documents.length, null)),
    ...(topics.length === 0 ? [] : [block('paragraph', ...messages.nearestTopics(topics))]),
    block('note', messages.recorded),
  ];
}

/** The library does not hold it; `what` names a constraint that nothing meets. */
export function composeUnknown(desk: Desk, intent: Intent, what: string | null = null): Draft {
  const { messages } = desk;
  return {
    ...silent,
    status: 'unknown',
    intent,
    blocks: [
      block('lead', what === null ? messages.nothingHere : messages.noneMeets(what)),
      ...tail(desk),
    ],
    suggestions: messages.examples,
  };
}

/** A number that the library does not hold; same serials of other types are named, not cited. */
export function composeUnknownNumber(
  desk: Desk,
  number: string,
  near: readonly LegalDocument[],
): Draft {
  const { messages } = desk;
  const spans = near.slice(0, 3).flatMap((document, at) => [
    ...(at > 0 ? [plain('; ')] : []),
    ...linkSpans(desk, {
      type: 'cites',
      document: document.id,
      number: document.number,
      since: null,
      verified: true,
    }),
  ]);
  return {
    ...silent,
    status: 'unknown',
    intent: 'number',
    blocks: [
      block('lead', messages.unknownNumber(number)),
      ...(near.length === 0 ? [] : [block('paragraph', messages.sameSerial, ...spans, '.')]),
      ...tail(desk),
    ],
    suggestions: messages.examples,
  };
}

/** The document is here, what was asked of it is not. */
export function composeNotInDocument(
  desk: Desk,
  document: LegalDocument,
  why: string,
  intent: Intent,
): Draft {
  return {
    ...silent,
    status: 'unknown',
    intent,
    blocks: [
      block('lead', why),
      block('paragraph', desk.messages.itIsAbout, ...reference(desk, document), '.'),
      block('note', desk.messages.recorded),
    ],
    suggestions: [desk.messages.suggest.about(document.number ?? document.title)],
  };
}

/** A question that names no document where one is needed. */
export function composeAskBack(desk: Desk, intent: Intent): Draft {
  const { messages } = desk;
  return {
    ...silent,
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
export function composeTalk(desk: Desk, kind: 'greeting' | 'thanks' | 'help' | 'empty'): Draft {
  const { messages, catalogue, understanding } = desk;
  const { info } = catalogue.library;
  const name =
    understanding.language === 'en' ? (info?.nameEn ?? info?.name ?? null) : (info?.name ?? null);
  const lead = {
    greeting: messages.greeting(name),
    thanks: messages.thanks,
    help: messages.help(name),
    empty: messages.askSomething,
  }[kind];
  return {
    ...silent,
    status: kind === 'empty' ? 'unsure' : 'answered',
    intent: kind === 'empty' ? 'none' : kind,
    blocks: [
      block('lead', lead),
      ...(kind === 'thanks' ? [] : messages.examples.map((text) => block('item', text))),
    ],
    suggestions: messages.examples,
  };
}
