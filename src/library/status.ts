/**
 * Whether a document is in force on a day. The recorded status is corrected by dates and by the
 * documents that replace it.
 */
import { compareDays } from './day-order.ts';
import type { InForce, IsoDate, LegalDocument } from './document.ts';
import type { RelatedDocument, RelationIndex } from './relations.ts';

export type StatusState = InForce | 'notYetInForce';

export interface DocumentStatus {
  readonly state: StatusState;
  /** The first day in force; null when it is not known. */
  readonly since: IsoDate | null;
  /** The first day no longer in force; null when it is not known. It may be in the future. */
  readonly until: IsoDate | null;
  /** The documents that replace or repeal it, also unverified ones and those not yet in effect. */
  readonly replacedBy: readonly RelatedDocument[];
  readonly amendedBy: readonly RelatedDocument[];
  /** False when the record is not verified. Texts must say so. */
  readonly verified: boolean;
}

/**
 * Returns the status of a document on a day.
 *
 * Verified dates and verified `replaces` and `repeals` relations change the recorded status to not
 * in force or not yet in force. A replacement counts from the day on which it takes effect itself.
 * Unverified facts are returned but do not change the status. `unknown` with a past effective date
 * stays unknown, because it was not checked whether the document is still in force
 * (`docs/knowledge-format.md`).
 */
export function statusOn(
  document: LegalDocument,
  relations: RelationIndex,
  day: IsoDate,
): DocumentStatus {
  const incoming = relations.get(document.id)?.incoming ?? [];
  const replacedBy = incoming.filter(({ type }) => type === 'replaces' || type === 'repeals');
  const until = findEndDate(document, replacedBy);
  const since = document.dateEffective;
  const facts = {
    since,
    until,
    replacedBy,
    amendedBy: incoming.filter(({ type }) => type === 'amends'),
  };
  if (hasEnded(document, replacedBy, day)) return { ...facts, state: 'notInForce', verified: true };
  if (document.verified && since !== null && since > day) {
    return { ...facts, state: 'notYetInForce', verified: true };
  }
  const verified = document.verified && document.inForceVerified;
  return { ...facts, state: document.inForce, verified };
}

/**
 * Returns the relations that have ended a document by a day: the first one that counts, and those of
 * the same type and day. Unverified relations count only where the status is unverified too. Empty
 * where the record or the end date alone says that the document has ended.
 */
export function endingRelations(
  { replacedBy, verified }: DocumentStatus,
  day: IsoDate,
): readonly RelatedDocument[] {
  const ended = replacedBy
    .filter((link) => hasTakenEffect(verified ? link : { ...link, verified: true }, day))
    .sort((one, other) => compareDays(one.since, other.since, 'oldest'));
  const first = ended[0];
  return ended.filter(({ type, since }) => type === first?.type && since === first.since);
}

/**
 * Whether a document of unknown status has taken effect by a day and nothing that the library records
 * is against it: no end date, and no document that replaces or repeals it, not even an unverified one.
 */
export function isInEffectAsRecorded(
  { state, since, until, replacedBy }: DocumentStatus,
  day: IsoDate,
): boolean {
  return (
    state === 'unknown' &&
    since !== null &&
    since <= day &&
    until === null &&
    replacedBy.length === 0
  );
}

const hasTakenEffect = ({ verified, since }: RelatedDocument, day: IsoDate): boolean =>
  verified && (since === null || since <= day);

/** Whether a verified date or relation has ended the document by this day. */
function hasEnded(
  document: LegalDocument,
  replacedBy: readonly RelatedDocument[],
  day: IsoDate,
): boolean {
  const { dateNoLongerInForce, verified } = document;
  if (verified && dateNoLongerInForce !== null && dateNoLongerInForce <= day) return true;
  return replacedBy.some((link) => hasTakenEffect(link, day));
}

/**
 * The recorded end or, failing that, the day on which the first verified replacement takes effect.
 */
function findEndDate(
  document: LegalDocument,
  replacedBy: readonly RelatedDocument[],
): IsoDate | null {
  if (document.dateNoLongerInForce !== null) return document.dateNoLongerInForce;
  const ends = replacedBy.flatMap(({ verified, since }) =>
    verified && since !== null ? [since] : [],
  );
  return ends.sort()[0] ?? null;
}
