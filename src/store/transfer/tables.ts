/**
 * What moves with a store, table by table; a test holds it to the real tables. Whose turn it is
 * (`turns`) stays behind: it belongs to processes, not to the store.
 */
import type { Database } from '../database.ts';

export type TableName = keyof Database;
export type ColumnValue = string | number | null;
export type Row = Readonly<Record<string, ColumnValue>>;

export interface TransferTable {
  readonly name: TableName;
  /** Orders the rows and tells each from all others. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** A column that the table has not is refused by the compiler, one that is missing by the test. */
function transferTable<T extends TableName>(
  name: T,
  key: readonly (keyof Database[T] & string)[],
  rest: readonly (keyof Database[T] & string)[],
): TransferTable {
  return { name, key, columns: [...key, ...rest] };
}

export const TRANSFER_TABLES: readonly TransferTable[] = [
  transferTable(
    'updates',
    ['update_id'],
    ['chat_key', 'state', 'lease_until', 'answered', 'attempts', 'error', 'at'],
  ),
  transferTable(
    'chats',
    ['chat_id'],
    ['kind', 'title', 'language', 'gone_reason', 'gone_at', 'migrated_to', 'seen_at'],
  ),
  transferTable('contexts', ['chat_id', 'user_id'], ['context', 'at', 'expires_at']),
  transferTable('sessions', ['prefix', 'key'], ['value', 'at']),
  transferTable(
    'asked',
    ['id'],
    ['chat_id', 'message_id', 'answer_ids', 'user_id', 'question', 'context', 'at'],
  ),
  transferTable(
    'questions',
    ['id'],
    ['question', 'folded', 'status', 'intent', 'topics', 'documents', 'language', 'kind', 'at'],
  ),
  transferTable('ratings', ['asked_id'], ['verdict', 'question', 'wish', 'at']),
  transferTable('feedback', ['id'], ['text', 'at']),
  transferTable(
    'watches',
    ['id'],
    ['chat_id', 'filter', 'frequency', 'thread_id', 'language', 'at'],
  ),
  transferTable(
    'reception',
    ['chat_id'],
    ['hour', 'weekday', 'time_zone', 'quiet_from', 'quiet_to'],
  ),
  transferTable('known_documents', ['id'], ['version', 'facts', 'at']),
  transferTable(
    'announcements',
    ['id'],
    ['key', 'document', 'content', 'lead', 'state', 'revision', 'at'],
  ),
  transferTable(
    'outbox',
    ['id'],
    [
      'chat_id',
      'slot',
      'thread_id',
      'language',
      'watch_id',
      'state',
      'due',
      'holder',
      'attempts',
      'lost',
      'message_id',
      'shown',
      'error',
      'at',
      'done_at',
    ],
  ),
  transferTable('outbox_items', ['outbox_id', 'announcement_id'], []),
  transferTable('drafts', ['id'], ['document', 'source', 'at']),
  transferTable('approved_documents', ['id'], ['source', 'at']),
];

export const EXCLUDED_TABLES: readonly TableName[] = ['turns'];

/** What is wrong with data that is to be moved, in words that its owner can act on. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
}
