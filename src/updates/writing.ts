/**
 * What a look writes, in steps that are each all or nothing. One an announcement: with ten thousand
 * chats a step takes long enough, and others are to come between; and where the process dies, the
 * next look goes on with what is not yet known.
 */
import type { Compilable, Kysely } from 'kysely';
import { announcing, correcting, distributing, type Recipient } from '../store/announcements.ts';
import type { Database } from '../store/database.ts';
import { chunks, knowing, unknowing } from '../store/known-documents.ts';
import { lettingGo } from '../store/outbox.ts';
import type { News, Noted } from './diff.ts';

export interface Told extends News {
  readonly to: readonly Recipient[];
}

export interface Correction {
  readonly id: number;
  readonly document: string;
  readonly content: string;
}

export interface Writing {
  readonly told: readonly Told[];
  readonly known: readonly Noted[];
  readonly corrections: readonly Correction[];
  /** Nothing is announced: all is known together, or the rest would be news to the next look. */
  readonly baseline: boolean;
  readonly now: Date;
  /** Nothing is due before so long. */
  readonly delayMs: number;
}

/** More than so many at once come as one message. */
const MOST_AT_ONCE = 5;
/** A message that gathers waits for all that it is to show; not longer, should the process die. */
const LONGEST_GATHERING_MS = 600_000;
/** Documents without news a step. */
const QUIET_A_STEP = 200;

/** Each step is made only when the one before is written: together they may be large. */
export function* stepsOf(db: Kysely<Database>, writing: Writing): Generator<readonly Compilable[]> {
  const { told, known, corrections, baseline, now } = writing;
  const noting = (some: readonly Noted[]): Compilable[] => [
    ...knowing(
      db,
      some.map(({ id, version, facts }) => ({ id, version, facts: JSON.stringify(facts) })),
      now,
    ),
    ...unknowing(
      db,
      some.flatMap(({ former }) => former ?? []),
    ),
  ];
  if (baseline) {
    if (known.length > 0) yield noting(known);
    return;
  }
  const corrected = new Set(corrections.map(({ document }) => document));
  const loud = new Set(told.map(({ document }) => document.id));
  const quiet = known.filter(({ id }) => !loud.has(id) && !corrected.has(id));
  for (const some of chunks(quiet, QUIET_A_STEP)) yield noting(some);
  const noted = (document: string) => noting(known.filter(({ id }) => id === document));
  for (const document of corrected) {
    const own = corrections.filter((one) => one.document === document);
    yield [
      ...own.flatMap(({ id, content }) => correcting(db, id, { content })),
      ...noted(document),
    ];
  }
  const gather = gathering(writing);
  for (const [index, one] of told.entries()) {
    const { key, document, content } = one;
    const made = { key, document: document.id, content: JSON.stringify(content), at: now };
    yield [
      announcing(db, made),
      ...distributing(db, key, gather.recipientsOf(one, index), now, { soonest: gather.soonest }),
      ...noted(document.id),
      ...(index === told.length - 1 ? [lettingGo(db, gather.slot, gather)] : []),
    ];
  }
}

/** Chats that hear of many at once have them in one message. */
function gathering({ told, now, delayMs }: Writing) {
  const at = now.getTime();
  const soonest = delayMs === 0 ? 0 : at + delayMs;
  const slot = `b:${at}`;
  const held = at + delayMs + LONGEST_GATHERING_MS;
  const crowd = new Map<number, number>();
  for (const { to } of told) {
    for (const { chatId } of to) crowd.set(chatId, (crowd.get(chatId) ?? 0) + 1);
  }
  return {
    slot,
    soonest,
    /** Until when it waits, and when it goes once all is in it. */
    held,
    due: soonest,
    recipientsOf: ({ to }: Told, index: number): readonly Recipient[] =>
      to.map((one) => {
        if (one.slot !== null || (crowd.get(one.chatId) ?? 0) <= MOST_AT_ONCE) return one;
        // Where the message had to go before this came, it comes by itself.
        const nextSlot = { name: `${slot}:${index}`, due: 0 };
        return { ...one, watchId: null, slot: { name: slot, due: held }, nextSlot };
      }),
  };
}
