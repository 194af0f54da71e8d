/**
 * Whether a document is in force on a day: what its sheet records, corrected by dates and by the
 * documents that replace it.
 */
import type { InForce, IsoDate, LegalDocument } from './document.ts';
import type { RelatedDocument, RelationIndex } from './relations.ts';

export type StatusState = InForce | 'notYetInForce';

export interface DocumentStatus {
  readonly state: StatusState;
  /** First day in force, where known. */
  readonly since: IsoDate | null;
  /** First day no longer in force, where known; may lie ahead. */
  readonly until: IsoDate | null;
  /** What replaces or repeals it, verified or not, also when that takes effect only later. */
  readonly replacedBy: readonly RelatedDocument[];
  readonly amendedBy: readonly RelatedDocument[];
  /** False where the state rests on a record that nobody verified: say so. */
  readonly verified: boolean;
}

/**
 * The status of a document on a day.
 *
 * Verified dates and verified `replaces`/`repeals` turn the recorded status into not in force or not
 * yet in force. A replacement counts from the day it takes effect itself. What is not verified is
 * given, but decides nothing; `unknown` with a past effective date stays unknown, because nobody
 * looked whether it still holds (`docs/knowledge-format.md`).
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

/** Whether something verified has ended it by this day. */
function hasEnded(
  document: LegalDocument,
  replacedBy: readonly RelatedDocument[],
  day: IsoDate,
): boolean {
  const { dateNoLongerInForce, verified } = document;
  if (verified && dateNoLongerInForce !== null && dateNoLongerInForce <= day) return true;
  return replacedBy.some((link) => link.verified && (link.since === null || link.since <= day));
}

/** The recorded end, else the day on which the first verified replacement takes effect. */
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
