/** The legal status of a document in one sentence. */
import { formatDate } from '../i18n/format-date.ts';
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { Entry, IsoDate } from '../library/document.ts';
import type { RelatedDocument } from '../library/relations.ts';
import {
  type DocumentStatus,
  endingRelations,
  isInEffectAsRecorded,
  type StatusState,
} from '../library/status.ts';

/**
 * `Còn hiệu lực (có hiệu lực từ 01/02/2024)`: the state with its dates, without a full stop.
 * @param since the day from which the document is or will be in force; null when not known
 * @param until the day from which it is no longer in force; null when there is none
 */
export function statusLine(
  t: Translator,
  state: StatusState,
  since: IsoDate | null = null,
  until: IsoDate | null = null,
): string {
  const from = since === null ? null : formatDate(t, since);
  const to = until === null ? null : formatDate(t, until);
  switch (state) {
    case 'inForce':
      if (from !== null && to !== null) {
        return t('status-in-force-between', { since: from, until: to });
      }
      if (from !== null) return t('status-in-force-since', { since: from });
      return to === null ? t('status-in-force') : t('status-in-force-until', { until: to });
    case 'partiallyInForce':
      if (from !== null) return t('status-partially-in-force-since', { since: from });
      break;
    case 'notInForce':
      if (to !== null) return t('status-not-in-force-since', { since: to });
      break;
    case 'notYetInForce':
      if (from !== null) return t('status-not-yet-in-force-until', { until: from });
      break;
    case 'unknown':
      break;
  }
  return t(`status-${kebabCase(state)}`);
}

/**
 * Returns the status of a document on a day as one sentence without a full stop, with a mark where it
 * is not verified. It says since when the document is in force; which document ended it, how and
 * when; or, of an unknown status, what is recorded for and against it.
 */
export function describeStatusOn(
  t: Translator,
  status: DocumentStatus,
  day: IsoDate,
  entries: ReadonlyMap<string, Entry>,
): string {
  if (status.state === 'unknown') return describeUnknownStatus(t, status, day);
  const text =
    status.state === 'notInForce'
      ? describeEnd(t, status, day, entries)
      : statusLine(t, status.state, status.since, status.until);
  return status.verified ? text : text + t('status-unverified-mark');
}

function describeEnd(
  t: Translator,
  status: DocumentStatus,
  day: IsoDate,
  entries: ReadonlyMap<string, Entry>,
): string {
  const ending = endingRelations(status, day);
  const [first] = ending;
  // A recorded end may lie ahead of a replacement that has taken effect, or of the record itself.
  const until = status.until !== null && status.until <= day ? status.until : null;
  const end = until ?? first?.since ?? null;
  if (first === undefined) return statusLine(t, 'notInForce', null, end);
  const documents = ending.map((link) => nameWithPlace(link, t, entries)).join(', ');
  const how = first.type === 'repeals' ? 'repealed' : 'replaced';
  return end === null
    ? t(`status-not-in-force-${how}`, { documents })
    : t(`status-not-in-force-${how}-since`, { since: formatDate(t, end), documents });
}

/** `Nghị định 69/2024/NĐ-CP (khoản 1 Điều 41)`: the document at the other end, and where it says so. */
export function nameWithPlace(
  link: RelatedDocument,
  t: Translator,
  entries: ReadonlyMap<string, Entry>,
): string {
  const name = nameOf(link, t, entries);
  return link.at === undefined ? name : t('relation-with-place', { name, place: link.at });
}

function nameOf(
  { document, number }: RelatedDocument,
  t: Translator,
  entries: ReadonlyMap<string, Entry>,
): string {
  const entry = document === null ? undefined : entries.get(document);
  return entry === undefined ? (number ?? '') : documentName(entry, t);
}

function describeUnknownStatus(t: Translator, status: DocumentStatus, day: IsoDate): string {
  const since = status.since === null ? null : formatDate(t, status.since);
  if (since !== null && isInEffectAsRecorded(status, day))
    return t('status-nothing-against', { since, day: formatDate(t, day) });
  if (status.until === null)
    return since === null ? t('status-unknown') : t('status-recorded-since', { since });
  const until = formatDate(t, status.until);
  return since === null
    ? t('status-recorded-until', { until })
    : t('status-recorded-between', { since, until });
}
