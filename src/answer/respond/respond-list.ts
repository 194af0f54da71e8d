/**
 * Answers with lists: all documents that meet the constraints of a question, and their number.
 */

import { inLanguage } from '../../i18n/in-language.ts';
import { compareDays } from '../../library/day-order.ts';
import { topicName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { DocumentFacts } from '../../library/index/document-facts.ts';
import { compareNewestFirst } from '../../library/index/newest-first.ts';
import { coverageIn } from '../../search/coverage.ts';
import { fold } from '../../text/fold.ts';
import { LOCAL_LEVELS } from '../../text/vi/local-levels.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeList } from '../compose/documents.ts';
import { composeUnknown } from '../compose/small-talk.ts';
import type { IntentOfForm } from '../intents/intents.ts';
import { constraintsOf, meetsConstraints } from '../retrieve/constraints.ts';
import {
  describeListedBy,
  isListedBy,
  isOfUnknownStatus,
  listedDay,
} from '../retrieve/listed-by.ts';
import { traceStep } from '../trace.ts';
import type { ListedBy } from '../understand/time-asked.ts';

/** Whether a document is about the subject of a list. */
function isOnSubject(ctx: QuestionContext, { document }: DocumentFacts): boolean {
  if (ctx.terms.wordCount === 0) return true;
  const { labelWords, topics } = ctx.libraryIndex;
  const byTopic = ctx.understanding.topics;
  if (
    byTopic.length > 0 &&
    byTopic.every(({ id }) => document.topics.some((topic) => topics.narrower(id).has(topic)))
  ) {
    return true;
  }
  return coverageIn(ctx.terms, labelWords(document)) >= ctx.weights.listSubjectThreshold;
}

/** What the list contains, in words: `nghị quyết của Tỉnh ủy Quảng Nam năm 2021`. */
function describeList(ctx: QuestionContext, count: number): string {
  const { understanding, t, libraryIndex } = ctx;
  const { library } = libraryIndex;
  const type = understanding.type?.type ?? null;
  const asked = understanding.issuers.find(({ isFilter }) => isFilter);
  const issuer = library.issuers.find(({ id }) => id === asked?.id);
  const places = understanding.places
    .flatMap(({ id }) => library.jurisdictions.find((one) => one.id === id)?.name ?? [])
    .join(', ');
  const name = inLanguage(t.language, { vi: issuer?.name, en: issuer?.nameEn });
  const body = name?.replace('{place}', places).replace(/\s+/gu, ' ').trim();
  const topics = understanding.topics.flatMap(({ id }) => {
    const topic = library.topics.find((one) => one.id === id);
    return topic === undefined ? [] : [topicName(topic, t.language)];
  });
  return [
    t(`counted-${type ?? 'any'}`, { count }),
    body === undefined ? '' : t('counted-issued-by', { issuer: body }),
    body?.includes(places) === true || places === ''
      ? ''
      : t('counted-of-place', { place: places }),
    describeLocality(ctx, body),
    topics.length === 0 ? '' : t('counted-on-topic', { topic: [...new Set(topics)].join(', ') }),
    ...understanding.years.slice(0, 1).map((year) => t('counted-of-year', { year: String(year) })),
    understanding.time.listedBy === null ? '' : describeListedBy(ctx, understanding.time.listedBy),
  ].join('');
}

/** Folded, with the space before the name: `huyen `. */
const LEVEL_PREFIXES = LOCAL_LEVELS.map((level) => `${fold(level)} `);

/** The district or commune, as typed: ` của huyện Đông Lĩnh`. Behind `UBND huyện` only its name. */
function describeLocality({ understanding, t }: QuestionContext, body: string | undefined): string {
  const at = understanding.level?.span ?? null;
  if (at === null) return '';
  const typed = understanding.reading.expanded.slice(at.start, at.end);
  const folded = fold(typed);
  const kind = LEVEL_PREFIXES.find((prefix) => folded.startsWith(prefix)) ?? '';
  const said = body !== undefined && fold(`${body} `).endsWith(` ${kind}`);
  return said ? ` ${typed.slice(kind.length)}` : t('counted-of-place', { place: typed });
}

/** Answers with the list, or with its newest or oldest document. */
export function respondList(ctx: QuestionContext, order: IntentOfForm<'list'>): AnswerDraft {
  const constraints = constraintsOf(ctx.understanding);
  const { type, time } = ctx.understanding;
  const { listedBy } = time;
  const meeting = [...ctx.libraryIndex.facts.values()].filter(
    (facts) => meetsConstraints(ctx.libraryIndex, facts, constraints) && isOnSubject(ctx, facts),
  );
  // A title that names a body (`thực hiện Kết luận của Bộ Chính trị`) counts where the body issued none.
  const issued = meeting.filter((facts) =>
    constraints.issuers.every(({ id }) => facts.issuers.has(id)),
  );
  const onSubject = issued.length > 0 ? issued : meeting;
  const all =
    listedBy === null
      ? onSubject
      : onSubject.filter(({ document }) => isListedBy(ctx, document, listedBy));
  // Documents of the type are preferred to those that only have it in their title.
  const exact = type === null ? all : all.filter(({ document }) => document.type === type.type);
  const fitting = exact.length > 0 ? exact : all;
  // `của tỉnh` means documents of the province's own bodies, if there are any.
  const own =
    ctx.understanding.level?.level === 'province'
      ? fitting.filter(({ levels }) => levels.has('province'))
      : [];
  const chosen = (own.length > 0 ? own : fitting).map(({ document }) => document);
  traceStep(ctx, `${chosen.length} documents meet the constraints and the subject`);
  if (chosen.length === 0) return composeUnknown(ctx, order, describeList(ctx, 1));
  const dated = [...chosen].sort(compareNewestFirst);
  if (listedBy !== null) sortByListedDay(ctx, dated, listedBy);
  if (order === 'oldest')
    dated.sort((a, b) => compareDays(a.dateDocument, b.dateDocument, 'oldest'));
  const byStatus = listedBy?.kind === 'inForce' || listedBy?.kind === 'notInForce';
  const unknown = byStatus
    ? onSubject.filter(({ document }) => isOfUnknownStatus(ctx, document)).length
    : 0;
  return composeList(ctx, dated, describeList(ctx, dated.length), order, {
    withStatus: listedBy !== null && listedBy.kind !== 'issued',
    unknown,
  });
}

/** What happens soonest comes first; of what has happened, the latest. */
function sortByListedDay(ctx: QuestionContext, list: LegalDocument[], by: ListedBy): void {
  const day = (document: LegalDocument): string => listedDay(ctx, document, by) ?? '';
  const isAhead = by.kind === 'upcoming' || by.kind === 'expiring';
  list.sort((a, b) => (isAhead ? 1 : -1) * day(a).localeCompare(day(b)));
}
