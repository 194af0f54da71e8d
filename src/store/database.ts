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

export interface WatchesTable {
  id: Generated<number>;
  chat_id: number;
  filter: string;
  frequency: Frequency;
  thread_id: number | null;
  language: Language;
  at: number;
}

export interface ReceptionTable {
  chat_id: number;
  hour: number;
  weekday: number;
  time_zone: string;
  quiet_from: number | null;
  quiet_to: number | null;
}

export interface KnownDocumentsTable {
  id: string;
  version: number;
  facts: string;
  at: number;
}

export type AnnouncementState = 'live' | 'held' | 'withdrawn';

export interface AnnouncementsTable {
  id: Generated<number>;
  key: string;
  document: string;
  content: string;
  lead: string | null;
  state: AnnouncementState;
  revision: Generated<number>;
  at: number;
}

export type MessageState = 'pending' | 'claimed' | 'sent' | 'put-off' | 'gone' | 'failed';

export interface OutboxTable {
  id: Generated<number>;
  chat_id: number;
  slot: string;
  thread_id: number | null;
  language: Language;
  watch_id: number | null;
  state: MessageState;
  due: number | null;
  holder: string | null;
  attempts: Generated<number>;
  lost: Generated<number>;
  message_id: number | null;
  shown: Generated<number>;
  error: string | null;
  at: number;
  done_at: number | null;
}

export interface OutboxItemsTable {
  outbox_id: number;
  announcement_id: number;
}

export interface TurnsTable {
  name: string;
  holder: string;
  until: number;
  paused_until: Generated<number>;
}

export interface DraftsTable {
  id: Generated<number>;
  document: string;
  source: string;
  at: number;
}

export interface ApprovedDocumentsTable {
  id: string;
  source: string;
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
  watches: WatchesTable;
  reception: ReceptionTable;
  known_documents: KnownDocumentsTable;
  announcements: AnnouncementsTable;
  outbox: OutboxTable;
  outbox_items: OutboxItemsTable;
  turns: TurnsTable;
  drafts: DraftsTable;
  approved_documents: ApprovedDocumentsTable;
}
