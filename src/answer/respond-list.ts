/**
 * Lists: every document that meets what the question names, counted.
 */

import type { LegalDocument } from '../knowledge/document.ts';
import { tokenize } from '../language/tokens.ts';
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
  const { library, narrower } = desk.catalogue;
  const byTopic = desk.understanding.topics;
  if (
    byTopic.length > 0 &&
    byTopic.every(({ id }) => document.topics.some((topic) => narrower(id).has(topic)))
  ) {
    return true;
  }
  const topics = document.topics.flatMap(
    (id) => library.topics.find((topic) => topic.id === id)?.name ?? [],
  );
  const label = [document.title, ...document.aliases, document.titleEn ?? '', ...topics];
  return (
    evidenceIn(
      desk.ask,
      label.map((text) => tokenize(text)),
    ) >= ON_SUBJECT
  );
}

/** What was counted, in words: `nghị quyết của Tỉnh ủy về chuyển đổi số năm 2021`. */
function describe(desk: Desk): string {
  const { understanding, messages, catalogue } = desk;
  const { library } = catalogue;
  const type =
    understanding.type === null ? messages.document : typeName(desk, understanding.type.type);
  const issuer = understanding.issuers.find(({ filter }) => filter);
  const issuerName = library.issuers
    .find(({ id }) => id === issuer?.id)
    ?.name.replace('{place}', '')
    .trim();
  const places = understanding.places.flatMap(
    ({ id }) => library.jurisdictions.find((one) => one.id === id)?.name ?? [],
  );
  const topics = understanding.topics.flatMap(({ id }) => {
    const topic = library.topics.find((one) => one.id === id);
    return topic === undefined ? [] : [understanding.language === 'en' ? topic.nameEn : topic.name];
  });
  return [
    type,
    issuerName === undefined ? '' : messages.by(issuerName),
    places.length === 0
      ? ''
      : issuerName === undefined
        ? messages.placeOf(places.join(', '))
        : ` ${places.join(', ')}`,
    topics.length === 0 ? '' : messages.onTopic(topics.join(', ')),
    ...understanding.years.slice(0, 1).map(messages.ofYear),
  ].join('');
}

function typeName(desk: Desk, type: string): string {
  const names: Readonly<Record<string, string>> = desk.messages.typeName;
  return (names[type] ?? desk.messages.document).toLowerCase();
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
  if (chosen.length === 0) return composeUnknown(desk, order, describe(desk));
  const dated = [...chosen].sort(byDate);
  if (order === 'oldest')
    dated.sort((a, b) => (a.dateDocument ?? '9').localeCompare(b.dateDocument ?? '9'));
  return composeList(desk, dated, describe(desk), order);
}
