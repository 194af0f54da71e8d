/**
 * Statistics of the store for monitoring. Finished rows are counted for the last 24 hours only, so that
 * the queries do not slow down over the years.
 */

import { type Kysely, sql } from 'kysely';
import type { AnswerStatus } from '../answer/answer.ts';
import type { Database } from './database.ts';
import type { MessageState } from './tables/outbox.ts';
import type { UpdateState } from './tables/processed-updates.ts';
import type { QuestionKind } from './tables/question-log.ts';

type WaitingState = Extract<MessageState, 'pending' | 'claimed' | 'deferred'>;
type FinishedState = Extract<MessageState, 'sent' | 'unreachable' | 'failed'>;
type UnfinishedState = Exclude<UpdateState, 'done'>;

interface StateCount<State> {
  readonly state: State;
  readonly count: number;
}

export interface StoreStats {
  readonly outbox: readonly StateCount<WaitingState>[];
  /** For how long the longest due message has been due; 0 if none is due. */
  readonly oldestDueSeconds: number;
  /** Of the last 24 hours. */
  readonly finished: readonly StateCount<FinishedState>[];
  readonly updates: readonly StateCount<UnfinishedState>[];
  /** Of the last 24 hours. */
  readonly questions: readonly {
    readonly kind: QuestionKind;
    readonly status: AnswerStatus;
    readonly count: number;
  }[];
  readonly chats: { readonly reachable: number; readonly unreachable: number };
  readonly subscriptions: number;
}

const WAITING_STATES: readonly WaitingState[] = ['pending', 'claimed', 'deferred'];
const FINISHED_STATES: readonly FinishedState[] = ['sent', 'unreachable', 'failed'];
const UNFINISHED_STATES: readonly UnfinishedState[] = ['claimed', 'waiting', 'failed'];
const DAY_MS = 86_400_000;

/**
 * Reads the statistics. Every state has an entry, also with count 0.
 * @throws StoreUnreachableError
 */
export async function readStoreStats(db: Kysely<Database>, now: Date): Promise<StoreStats> {
  const at = now.getTime();
  const since = at - DAY_MS;
  const outbox = await sql<StateCount<WaitingState>>`
    SELECT state, count(*) AS count FROM outbox_messages WHERE due IS NOT NULL GROUP BY state
  `.execute(db);
  // `due` 0 means at once: such a message is due since it was created.
  const due = await sql<{ since: number | null }>`
    SELECT min(max(due, at)) AS since FROM outbox_messages WHERE due <= ${at}
  `.execute(db);
  const finished = await sql<StateCount<FinishedState>>`
    SELECT state, count(*) AS count FROM outbox_messages
    WHERE done_at > ${since} AND due IS NULL GROUP BY state
  `.execute(db);
  const updates = await sql<StateCount<UnfinishedState>>`
    SELECT state, count(*) AS count FROM processed_updates WHERE state <> 'done' GROUP BY state
  `.execute(db);
  const questions = await sql<StoreStats['questions'][number]>`
    SELECT kind, status, count(*) AS count FROM question_log
    WHERE at > ${since} GROUP BY kind, status ORDER BY kind, status
  `.execute(db);
  const chats = await sql<{ reachable: number; unreachable: number }>`
    SELECT count(*) - count(unreachable_at) AS reachable, count(unreachable_at) AS unreachable FROM chats
  `.execute(db);
  const subscriptions = await sql<{
    count: number;
  }>`SELECT count(*) AS count FROM subscriptions`.execute(db);
  const longest = due.rows[0]?.since ?? null;
  return {
    outbox: withZeroCounts(WAITING_STATES, outbox.rows),
    oldestDueSeconds: longest === null ? 0 : Math.max(0, at - longest) / 1000,
    finished: withZeroCounts(FINISHED_STATES, finished.rows),
    updates: withZeroCounts(UNFINISHED_STATES, updates.rows),
    questions: questions.rows,
    chats: chats.rows[0] ?? { reachable: 0, unreachable: 0 },
    subscriptions: subscriptions.rows[0]?.count ?? 0,
  };
}

function withZeroCounts<State>(
  states: readonly State[],
  rows: readonly StateCount<State>[],
): readonly StateCount<State>[] {
  return states.map((state) => ({
    state,
    count: rows.find((row) => row.state === state)?.count ?? 0,
  }));
}
