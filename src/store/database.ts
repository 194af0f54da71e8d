/**
 * The tables of the store as Kysely sees them; `migrations/` creates them. Instants are
 * milliseconds since the epoch (UTC), lists and objects are JSON text.
 */
import type { Generated } from 'kysely';
import type { AnswerStatus, Language } from '../answer/answer.ts';

export type UpdateState = 'claimed' | 'waiting' | 'done' | 'put-aside';
export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';
export type QuestionKind = 'private' | 'group' | 'web' | 'inline';
export type Verdict = 'up' | 'down';
export type Frequency = 'now' | 'daily' | 'weekly';

export interface UpdatesTable {
  update_id: number;
  chat_key: string | null;
  state: UpdateState;
  lease_until: number;
  answered: Generated<number>;
  attempts: Generated<number>;
  error: string | null;
  at: number;
}

export interface ChatsTable {
  chat_id: number;
  kind: ChatKind;
  title: string | null;
  language: Language | null;
  gone_reason: string | null;
  gone_at: number | null;
  migrated_to: number | null;
  seen_at: number;
}

export interface ContextsTable {
  chat_id: number;
  user_id: number;
  context: string;
  at: number;
  expires_at: number;
}

export interface SessionsTable {
  prefix: string;
  key: string;
  value: string;
  at: number;
}

export interface AskedTable {
  id: string;
  chat_id: number;
  message_id: number | null;
  answer_ids: Generated<string>;
  user_id: number;
  question: string;
  context: string | null;
  at: number;
}

export interface QuestionsTable {
  id: Generated<number>;
  question: string;
  folded: string;
  status: AnswerStatus;
  intent: string;
  topics: string;
  documents: string;
  language: Language;
  kind: QuestionKind;
  at: number;
}

export interface RatingsTable {
  asked_id: string;
  verdict: Verdict;
  question: string;
  wish: string | null;
  at: number;
}

export interface FeedbackTable {
  id: Generated<number>;
  text: string;
  at: number;
}

export interface SubscriptionsTable {
  chat_id: number;
  /** Empty: everything. */
  topic: string;
  frequency: Frequency;
  thread_id: number | null;
  language: Language;
  at: number;
}

export interface Database {
  updates: UpdatesTable;
  chats: ChatsTable;
  contexts: ContextsTable;
  sessions: SessionsTable;
  asked: AskedTable;
  questions: QuestionsTable;
  ratings: RatingsTable;
  feedback: FeedbackTable;
  subscriptions: SubscriptionsTable;
}
