/**
 * What a look writes, in steps that are each all or nothing. One an announcement: with ten thousand
 * chats a step takes long enough, and others are to come between; and where the process dies, the
 * next look goes on with what is not yet known.
 */

import type { Compilable, Kysely } from 'kysely';
import type { Database } from '../store/database.ts';
import { formatDedupKey } from '../store/dedup-key.ts';
import {
  chunks,
  deleteAnnouncedVersionsStatements,
  upsertAnnouncedVersionsStatements,
} from '../store/tables/announced-versions.ts';
import {
  insertAnnouncementStatement,
  updateAnnouncementStatements,
} from '../store/tables/announcements.ts';
import {
  insertOutboxStatements,
  type Recipient,
  releaseHeldStatement,
} from '../store/tables/outbox-enqueue.ts';
import type { ChangedVersion, NewAnnouncement } from './diff-library.ts';

export interface AddressedAnnouncement extends NewAnnouncement {
  readonly recipients: readonly Recipient[];
}

export interface Correction {
  readonly id: number;
  readonly document: string;
  readonly content: string;
}

export interface AnnouncementBatch {
  readonly announcements: readonly AddressedAnnouncement[];
  readonly versions: readonly ChangedVersion[];
  readonly corrections: readonly Correction[];
  /** Nothing is announced: all is known together, or the rest would be news to the next look. */
  readonly baseline: boolean;
  readonly now: Date;
  /** Nothing is due before so long. */
  readonly delayMs: number;
}

/** More than so many at once come as one message. */
const MAX_SINGLE_POSTS = 5;
/** A message that gathers waits for all that it is to show; not longer, should the process die. */
const MAX_HOLD_MS = 600_000;
/** Documents without news a step. */
const VERSIONS_PER_STEP = 200;

/** Each step is made only when the one before is written: together they may be large. */
export function* writeSteps(
  db: Kysely<Database>,
  writing: AnnouncementBatch,
): Generator<readonly Compilable[]> {
  const { announcements: addressed, versions, corrections, baseline, now } = writing;
  const versionStatements = (some: readonly ChangedVersion[]): Compilable[] => [
    ...upsertAnnouncedVersionsStatements(
      db,
      some.map(({ id, version, facts }) => ({ id, version, facts: JSON.stringify(facts) })),
      now,
    ),
    ...deleteAnnouncedVersionsStatements(
      db,
      some.flatMap(({ formerId }) => formerId ?? []),
    ),
  ];
  if (baseline) {
    if (versions.length > 0) yield versionStatements(versions);
    return;
  }
  const corrected = new Set(corrections.map(({ document }) => document));
  const announced = new Set(addressed.map(({ document }) => document.id));
  const quiet = versions.filter(({ id }) => !announced.has(id) && !corrected.has(id));
  for (const some of chunks(quiet, VERSIONS_PER_STEP)) yield versionStatements(some);
  const noted = (document: string) =>
    versionStatements(versions.filter(({ id }) => id === document));
  for (const document of corrected) {
    const own = corrections.filter((one) => one.document === document);
    yield [
      ...own.flatMap(({ id, content }) => updateAnnouncementStatements(db, id, { content })),
      ...noted(document),
    ];
  }
  const digest = planDigest(writing);
  for (const [index, one] of addressed.entries()) {
    const { key, document, content } = one;
    const made = { key, document: document.id, content: JSON.stringify(content), at: now };
    yield [
      insertAnnouncementStatement(db, made),
      ...insertOutboxStatements(db, key, digest.recipientsOf(one, index), now, {
        soonest: digest.soonest,
      }),
      ...noted(document.id),
      ...(index === addressed.length - 1
        ? [releaseHeldStatement(db, digest.dedupKey, digest)]
        : []),
    ];
  }
}

/** Chats that hear of many at once have them in one message. */
function planDigest({ announcements: addressed, now, delayMs }: AnnouncementBatch) {
  const at = now.getTime();
  const soonest = delayMs === 0 ? 0 : at + delayMs;
  const dedupKey = formatDedupKey({ kind: 'bulk', at, index: null });
  const held = at + delayMs + MAX_HOLD_MS;
  const countsByChat = new Map<number, number>();
  for (const { recipients } of addressed) {
    for (const { chatId } of recipients)
      countsByChat.set(chatId, (countsByChat.get(chatId) ?? 0) + 1);
  }
  return {
    dedupKey,
    soonest,
    /** Until when it waits, and when it goes once all is in it. */
    held,
    due: soonest,
    recipientsOf: ({ recipients }: AddressedAnnouncement, index: number): readonly Recipient[] =>
      recipients.map((one) => {
        if (one.digest !== null || (countsByChat.get(one.chatId) ?? 0) <= MAX_SINGLE_POSTS)
          return one;
        // Where the message had to go before this came, it comes by itself.
        const nextDigest = { dedupKey: formatDedupKey({ kind: 'bulk', at, index }), due: 0 };
        return { ...one, subscriptionId: null, digest: { dedupKey, due: held }, nextDigest };
      }),
  };
}
