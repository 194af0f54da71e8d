/**
 * The statements of a comparison, as batches: one for each announcement. With ten thousand chats a batch
 * takes long enough, and other work runs between two of them. If the process dies, the next comparison
 * continues with the versions that are not yet recorded.
 */

import type { Compilable, Kysely } from 'kysely';
import { chunks } from '../shared/chunks.ts';
import type { Database } from '../store/database.ts';
import { formatDedupKey } from '../store/dedup-key.ts';
import {
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
import { insertWebhookDeliveriesStatements } from '../store/tables/webhook-deliveries.ts';
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
  /** Announces nothing. All versions go into one batch: a rest would be announced by the next comparison. */
  readonly baseline: boolean;
  readonly now: Date;
  /** No message is due earlier than this. */
  readonly delayMs: number;
  /** The addresses that each announcement is posted to. */
  readonly webhookUrls: readonly string[];
}

/** A chat gets more announcements than these as one message. */
const MAX_SINGLE_POSTS = 5;
/** The message that collects them waits until all are added. After this it is sent if the process died. */
const MAX_HOLD_MS = 600_000;
/** Documents without an announcement in one batch. */
const VERSIONS_PER_STEP = 200;

/** The batches. They are created one by one, because together they may be large. */
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
      ...insertWebhookDeliveriesStatements(db, key, writing.webhookUrls, {
        now,
        due: now.getTime() + writing.delayMs,
      }),
      ...noted(document.id),
      ...(index === addressed.length - 1
        ? [releaseHeldStatement(db, digest.dedupKey, digest)]
        : []),
    ];
  }
}

/** Puts the announcements of a chat into one message if there are many. */
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
    /** The `due` with which it waits, and its `due` once all are added. */
    held,
    due: soonest,
    recipientsOf: ({ recipients }: AddressedAnnouncement, index: number): readonly Recipient[] =>
      recipients.map((one) => {
        if (one.digest !== null || (countsByChat.get(one.chatId) ?? 0) <= MAX_SINGLE_POSTS)
          return one;
        // If that message was sent before this one was added, it gets a message of its own.
        const nextDigest = { dedupKey: formatDedupKey({ kind: 'bulk', at, index }), due: 0 };
        return { ...one, subscriptionId: null, digest: { dedupKey, due: held }, nextDigest };
      }),
  };
}
