/** The legal status of a document in a period in one sentence. */
import { formatDate } from '../i18n/format-date.ts';
import { formatPeriod } from '../i18n/format-period.ts';
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { Entry, IsoDate, LegalDocument } from '../library/document.ts';
import type { RelationIndex } from '../library/relations.ts';
import { type StateAtDay, type StatusAtDay, statusAt } from '../library/status-at.ts';
import type { Period } from '../text/periods.ts';

/** The library that a status is read from, and the day of asking. */
export interface StatusRecord {
  readonly relations: RelationIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly today: IsoDate;
}

/**
 * Returns the status in a period without a full stop, with what it rests on and a mark where it is not
 * verified: `Còn hiệu lực vào ngày 01/01/2020 (có hiệu lực từ 21/6/2018; bị … thay thế từ 01/7/2025)`.
 * A status that is not the same on the first and on the last day is said to change.
 */
export function describeStatusAt(
  t: Translator,
  document: LegalDocument,
  period: Period,
  { relations, entries, today }: StatusRecord,
): string {
  const first = statusAt(document, relations, period.from ?? today, today);
  const last = statusAt(document, relations, period.to ?? today, today);
  const words = { period: formatPeriod(t, period) };
  const lead =
    first.state === last.state
      ? t(`status-at-${kebabCase(last.state)}`, words)
      : t('status-at-changed', words);
  const facts = factsOf(t, document, last, entries, today);
  const because = facts.length === 0 ? '' : ` (${facts.join('; ')})`;
  return lead + because + (last.verified ? '' : t('status-unverified-mark'));
}

const IN_FORCE: readonly StateAtDay[] = ['inForce', 'partiallyInForce'];

function factsOf(
  t: Translator,
  { dateDocument }: LegalDocument,
  { state, since, end, ending }: StatusAtDay,
  entries: ReadonlyMap<string, Entry>,
  today: IsoDate,
): string[] {
  const facts: string[] = [];
  if ((state === 'notIssued' || since === null) && dateDocument !== null)
    facts.push(t('status-at-fact-issued', { date: formatDate(t, dateDocument) }));
  if (since !== null) facts.push(t('status-at-fact-since', { since: formatDate(t, since) }));
  const names = ending.map(({ document, number }) => {
    const entry = document === null ? undefined : entries.get(document);
    return entry === undefined ? (number ?? '') : documentName(entry, t);
  });
  if (end === null) {
    if (IN_FORCE.includes(state))
      facts.push(t('status-at-fact-nothing-against', { day: formatDate(t, today) }));
  } else if (names.length === 0)
    facts.push(t('status-at-fact-until', { until: formatDate(t, end) }));
  else {
    const how = ending[0]?.type === 'repeals' ? 'repealed' : 'replaced';
    const by = { documents: names.join(', '), since: formatDate(t, end) };
    facts.push(t(`status-at-fact-${how}`, by));
  }
  return facts;
}
