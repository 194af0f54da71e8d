/**
 * Lists: every document that meets what the question names, counted.
 */

import { DOCUMENT_TYPES, type LegalDocument } from '../knowledge/document.ts';
import { fold } from '../language/fold.ts';
import type { DocumentFacts } from './catalogue.ts';
import { composeList } from './compose/documents.ts';
import type { Desk, Draft } from './compose/draft.ts';
import { composeUnknown } from './compose/talk.ts';
import { constraintsOf, meets } from './constraints.ts';
import { evidenceIn } from './evidence.ts';

/** Evidence in title, aliases and topics above which a document belongs to a list on a subject. */
const ON_SUBJECT = 0.6;

/** Whether a document is about the subject of a list. */
function isOnSubject(desk: Desk, { document }: DocumentFacts): boolean {
  if (desk.ask.words === 0) return true;
  const { labels, narrower } = desk.catalogue;
  const byTopic = desk.understanding.topics;
  if (
    byTopic.length > 0 &&
    byTopic.every(({ id }) => document.topics.some((topic) => narrower(id).has(topic)))
  ) {
    return true;
  }
  return evidenceIn(desk.ask, labels(document)) >= ON_SUBJECT;
}

/** What was counted, in words: `nghị quyết của Tỉnh ủy Quảng Nam về chuyển đổi số năm 2021`. */
function describe(desk: Desk, count: number): string {
  const { understanding, messages, catalogue } = desk;
  const { library } = catalogue;
  const english = understanding.language === 'en';
  const type = DOCUMENT_TYPES.find((one) => one === understanding.type?.type) ?? null;
  const asked = understanding.issuers.find(({ filter }) => filter);
  const issuer = library.issuers.find(({ id }) => id === asked?.id);
  const places = understanding.places
    .flatMap(({ id }) => library.jurisdictions.find((one) => one.id === id)?.name ?? [])
    .join(', ');
  const name = (english ? issuer?.nameEn : null) ?? issuer?.name;
  const body = name?.replace('{place}', places).replace(/\s+/gu, ' ').trim();
  const topics = understanding.topics.flatMap(({ id }) => {
    const topic = library.topics.find((one) => one.id === id);
    return topic === undefined ? [] : [english ? topic.nameEn : topic.name];
  });
  return [
    messages.plural(type, count),
    body === undefined ? '' : messages.issuedIn(body),
    body?.includes(places) === true || places === '' ? '' : messages.placeOf(places),
    localName(desk, body),
    topics.length === 0 ? '' : messages.onTopic([...new Set(topics)].join(', ')),
    ...understanding.years.slice(0, 1).map(messages.ofYear),
  ].join('');
}

/** ` của huyện Đông Lĩnh` as typed, or the rest of it behind `UBND huyện`. */
function localName({ understanding, messages }: Desk, body: string | undefined): string {
  const at = understanding.level?.at ?? null;
  if (at === null) return '';
  const typed = understanding.reading.written.slice(at.start, at.end);
  const kind = /^(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu) /u.exec(fold(typed))?.[0] ?? '';
  const said = body !== undefined && fold(`${body} `).endsWith(` ${kind}`);
  return said ? ` ${typed.slice(kind.length)}` : messages.placeOf(typed);
}

/** Newest first; undated last. */
const byDate = (a: LegalDocument, b: LegalDocument): number =>
  (b.dateDocument ?? '').localeCompare(a.dateDocument ?? '') || a.id.localeCompare(b.id);

/** Answers a list question. */
export function respondList(desk: Desk, order: 'list' | 'newest' | 'oldest'): Draft {
  const wanted = constraintsOf(desk.understanding);
  const { type } = desk.understanding;
  const all = [...desk.catalogue.facts.values()].filter(
    (facts) => meets(desk.catalogue, facts, wanted) && isOnSubject(desk, facts),
  );
  // Documents of the type itself before those that only bring one in their title.
  const exact = type === null ? all : all.filter(({ document }) => document.type === type.type);
  const fitting = exact.length > 0 ? exact : all;
  // `của tỉnh` means the province's own bodies, where they have issued any.
  const own =
    desk.understanding.level?.level === 'province'
      ? fitting.filter(({ levels }) => levels.has('province'))
      : [];
  const chosen = (own.length > 0 ? own : fitting).map(({ document }) => document);
  if (chosen.length === 0) return composeUnknown(desk, order, describe(desk, 1));
  const dated = [...chosen].sort(byDate);
  if (order === 'oldest')
    dated.sort((a, b) => (a.dateDocument ?? '9').localeCompare(b.dateDocument ?? '9'));
  return composeList(desk, dated, describe(desk, dated.length), order);
}
