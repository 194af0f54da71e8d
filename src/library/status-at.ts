/**
 * Whether a document was or will be in force on a day other than today, by its dates and by the
 * documents that ended it.
 */
import type { IsoDate, LegalDocument } from './document.ts';
import type { RelatedDocument, RelationIndex } from './relations.ts';
import { type DocumentStatus, statusOn } from './status.ts';

export type StateAtDay =
  /** Its date lies after the day. */
  | 'notIssued'
  | 'notYetInForce'
  | 'inForce'
  | 'partiallyInForce'
  | 'ended'
  /** The dates that the library holds do not tell. */
  | 'unknown';

export interface StatusAtDay {
  readonly state: StateAtDay;
  /** The first day in force; null when it is not known. */
  readonly since: IsoDate | null;
  /** The first day no longer in force, before or after the day asked for; null when none is known. */
  readonly end: IsoDate | null;
  /** The documents that end it on `end`; empty where only the record has that day. */
  readonly ending: readonly RelatedDocument[];
  readonly verified: boolean;
}

/** The end of a document with what ends it. An unverified relation counts for an unverified record. */
function findEnd(
  document: LegalDocument,
  { replacedBy, verified }: DocumentStatus,
): Pick<StatusAtDay, 'end' | 'ending'> {
  const counting = replacedBy.filter((link) => link.since !== null && (link.verified || !verified));
  const first = counting.map(({ since }) => since ?? '').sort()[0] ?? null;
  const end = document.dateNoLongerInForce ?? first;
  return { end, ending: counting.filter(({ since }) => since === end) };
}

/**
 * Returns the status of a document on a day.
 *
 * @param today the day of the record: what is recorded without dates holds on it
 */
export function statusAt(
  document: LegalDocument,
  relations: RelationIndex,
  day: IsoDate,
  today: IsoDate,
): StatusAtDay {
  const current = statusOn(document, relations, today);
  const since = document.dateEffective;
  const facts = { ...findEnd(document, current), since, verified: current.verified };
  return { ...facts, state: stateAt(document, current, facts, day) };
}

function stateAt(
  { dateDocument }: LegalDocument,
  { state }: DocumentStatus,
  { since, end }: Pick<StatusAtDay, 'since' | 'end'>,
  day: IsoDate,
): StateAtDay {
  if (end !== null && end <= day) return 'ended';
  if (dateDocument !== null && day < dateDocument) return 'notIssued';
  if (since !== null && day < since) return 'notYetInForce';
  // It has ended, and nobody recorded when; or nobody recorded when it began.
  if ((state === 'notInForce' && end === null) || since === null) return 'unknown';
  return state === 'partiallyInForce' ? 'partiallyInForce' : 'inForce';
}
