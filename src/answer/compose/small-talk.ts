/**
 * Composes answers that cite nothing: refusals, questions to the user, small talk.
 */

import { formatDate } from '../../i18n/format-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { isFullText } from '../../library/articles.ts';
import { newestDated } from '../../library/coverage.ts';
import { topicName } from '../../library/display-names.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { chooseSource, sourceTitle } from '../../library/source.ts';
import type { Block, Intent, Span } from '../answer.ts';
import {
  type AnswerDraft,
  block,
  exampleQuestions,
  plain,
  type QuestionContext,
  spansIn,
} from './answer-draft.ts';
import { elsewhereBlocks } from './elsewhere.ts';
import { linkSpans, referenceSpans } from './entry-blocks.ts';

const WITHOUT_DOCUMENTS = { documents: [], passages: [] } as const;

/** Up to four topics, separated by commas: those asked for, then the commonest of the library. */
function nearestTopics(ctx: QuestionContext): Span[] {
  const { library } = ctx.libraryIndex;
  const counts = new Map<string, number>();
  for (const { topics } of library.documents)
    for (const id of topics) counts.set(id, (counts.get(id) ?? 0) + 1);
  const asked = ctx.understanding.topics.map(({ id }) => id);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const nearest = [...new Set([...asked.filter((id) => counts.has(id)), ...common])]
    .slice(0, 4)
    .flatMap((id) => {
      const topic = library.topics.find((one) => one.id === id);
      if (topic === undefined) return [];
      return [{ text: topicName(topic, ctx.t.language), topic: id }];
    });
  return nearest.flatMap((one, at) => (at === 0 ? [one] : [plain(', '), one]));
}

/** How many documents the library holds, and how recent they are. */
function libraryHolds({ t, libraryIndex }: QuestionContext): string {
  const count = libraryIndex.library.documents.length;
  const date = newestDated(libraryIndex)?.dateDocument ?? null;
  return date === null
    ? t('answer-library-holds', { count })
    : t('answer-library-holds-until', { count, date: formatDate(t, date) });
}

function libraryBlocks(ctx: QuestionContext): Block[] {
  const { t } = ctx;
  const topics = nearestTopics(ctx);
  return [
    ...elsewhereBlocks(ctx),
    block('paragraph', libraryHolds(ctx)),
    ...(topics.length === 0
      ? []
      : [block('paragraph', ...spansIn(t, 'answer-nearest-topics', 'topics', topics))]),
    block('note', t('answer-rephrase')),
  ];
}

/** Until when the library holds documents; none where no document has a date. */
export function reachBlocks({ t, libraryIndex }: QuestionContext): Block[] {
  const dates = libraryIndex.library.documents.flatMap(({ dateDocument }) => dateDocument ?? []);
  const newest = dates.sort().at(-1);
  return newest === undefined
    ? []
    : [block('note', t('answer-library-reaches', { date: formatDate(t, newest) }))];
}

/** The place that the question names, where the library has no document of it; null otherwise. */
export function placeWithoutDocuments({
  understanding,
  libraryIndex,
}: QuestionContext): string | null {
  const { documents, jurisdictions } = libraryIndex.library;
  const named = understanding.places.flatMap(
    ({ id }) => jurisdictions.find((one) => one.id === id) ?? [],
  );
  const isHeld = named.some(({ id }) => documents.some((one) => one.jurisdiction === id));
  return isHeld ? null : (named[0]?.name ?? null);
}

/** The places of which the library has documents, those with most first. */
function placesHeld({ libraryIndex, t }: QuestionContext): string {
  const { documents, jurisdictions } = libraryIndex.library;
  const count = (id: string): number => documents.filter((one) => one.jurisdiction === id).length;
  return jurisdictions
    .map(({ id, name, kind }) => ({
      name: kind === 'country' ? t('answer-central-level') : name,
      count: count(id),
    }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => name)
    .slice(0, 5)
    .join(', ');
}

/** The library has no answer. `what` names the constraints that no document meets. */
export function composeUnknown(
  ctx: QuestionContext,
  intent: Intent,
  what: string | null = null,
): AnswerDraft {
  const { t } = ctx;
  const place = placeWithoutDocuments(ctx);
  const places = place === null ? '' : placesHeld(ctx);
  const ofPlace = place === null ? null : t('answer-nothing-of-place', { place });
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unknown',
    intent,
    blocks: [
      block(
        'lead',
        what === null ? (ofPlace ?? t('answer-nothing-here')) : t('answer-none-meets', { what }),
      ),
      ...(places === '' ? [] : [block('paragraph', t('answer-places-held', { places }), '.')]),
      ...(ctx.understanding.time.listedBy === null ? [] : reachBlocks(ctx)),
      ...libraryBlocks(ctx),
    ],
    suggestions: exampleQuestions(t),
  };
}

/** The library has no line that says what a word means. Lines that mention it are no answer. */
export function composeMissingDefinition(ctx: QuestionContext, term: string): AnswerDraft {
  const { t } = ctx;
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unknown',
    intent: 'content',
    blocks: [block('lead', t('answer-no-definition', { term })), ...libraryBlocks(ctx)],
    suggestions: exampleQuestions(t),
  };
}

/** The library does not hold the number. Documents of the same serial are named, not cited. */
export function composeUnknownNumber(
  ctx: QuestionContext,
  number: string,
  near: readonly LegalDocument[],
): AnswerDraft {
  const { t } = ctx;
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
      block('lead', t('answer-unknown-number', { number })),
      ...(near.length === 0
        ? []
        : [block('paragraph', ...spansIn(t, 'answer-same-serial', 'documents', spans), '.')]),
      ...libraryBlocks(ctx),
    ],
    suggestions: exampleQuestions(t),
  };
}

/**
 * The library holds the document or term, but it does not answer. It leads to the source, because a
 * summary lacks much that the document says.
 *
 * @param why a sentence on what is lacking; null: what is asked was not found
 */
export function composeNotInDocument(
  ctx: QuestionContext,
  document: Entry,
  why: string | null,
  intent: Intent,
): AnswerDraft {
  const { t } = ctx;
  const reference = referenceSpans(ctx, document);
  const lead =
    why === null
      ? [block('lead', ...spansIn(t, 'answer-not-in-document', 'document', reference))]
      : [
          block('lead', why),
          block('paragraph', ...spansIn(t, 'answer-it-is-about', 'document', reference), '.'),
        ];
  return {
    ...WITHOUT_DOCUMENTS,
    refusedAbout: document.id,
    status: 'unknown',
    intent,
    blocks: [...lead, ...wholeTextBlocks(ctx, document), block('note', t('answer-rephrase'))],
    suggestions: [
      t('suggest-about', {
        name: document.kind === 'term' ? document.name : (document.number ?? document.title),
      }),
    ],
  };
}

/** That the library has a summary only, and where the document itself is. */
function wholeTextBlocks({ t }: QuestionContext, entry: Entry): Block[] {
  if (entry.kind === 'term') return [];
  const source = chooseSource(entry.sources);
  const spans: Span[] =
    source?.url == null || !/^https?:\/\//u.test(source.url)
      ? []
      : [
          plain(' '),
          ...spansIn(t, 'answer-see-source', 'source', [
            { text: sourceTitle(source), url: source.url },
          ]),
        ];
  const summary = isFullText(entry) ? [] : [plain(t('answer-only-summary'))];
  const said = summary.length === 0 ? spans.slice(1) : [...summary, ...spans];
  return said.length === 0 ? [] : [block('paragraph', ...said)];
}

/** Asks which document is meant. */
export function composeClarification(ctx: QuestionContext, intent: Intent): AnswerDraft {
  const { t } = ctx;
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'unsure',
    intent,
    blocks: [
      block('lead', t('answer-ask-which-document')),
      ...exampleQuestions(t).map((text) => block('item', text)),
    ],
    suggestions: exampleQuestions(t),
  };
}

/** Asks what was wanted, after an answer that was wrong. `about` is what that answer was about. */
export function composeCorrection(ctx: QuestionContext, about: Entry | null): AnswerDraft {
  const { t } = ctx;
  const lead = block('lead', t('answer-correction'));
  return {
    ...WITHOUT_DOCUMENTS,
    status: 'answered',
    intent: 'correction',
    blocks: [
      lead,
      ...exampleQuestions(t).map((text) => block('item', text)),
      ...(about === null
        ? []
        : [
            block(
              'note',
              ...spansIn(t, 'answer-correction-about', 'document', referenceSpans(ctx, about)),
            ),
          ]),
    ],
    suggestions: exampleQuestions(t),
  };
}

/** Replies to a greeting, to thanks, to a request for help and to an empty question. */
export function composeSmallTalk(
  ctx: QuestionContext,
  kind: 'greeting' | 'thanks' | 'help' | 'empty',
): AnswerDraft {
  const { t, libraryIndex } = ctx;
  const { info } = libraryIndex.library;
  const name = inLanguage(ctx.t.language, { vi: info?.name, en: info?.nameEn }) ?? null;
  const lead = {
    greeting:
      name === null ? t('answer-greeting') : t('answer-greeting-library', { library: name }),
    thanks: t('answer-thanks'),
    help: name === null ? t('answer-help') : t('answer-help-library', { library: name }),
    empty: t('answer-ask-something'),
  }[kind];
  return {
    ...WITHOUT_DOCUMENTS,
    status: kind === 'empty' ? 'unsure' : 'answered',
    intent: kind === 'empty' ? 'none' : kind,
    blocks: [
      block('lead', lead),
      ...(kind === 'thanks' ? [] : exampleQuestions(t).map((text) => block('item', text))),
    ],
    suggestions: exampleQuestions(t),
  };
}
