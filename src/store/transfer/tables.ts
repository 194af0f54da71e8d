/**
 * What moves with a store, table by table; a test holds it to the real tables. Whose turn it is
 * (`turns`) stays behind: it belongs to processes, not to the store.
 */
import type { Database } from '../database.ts';

export type Table = keyof Database;
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface MovedTable {
  readonly name: Table;
  /** Orders the rows and tells each from all others. */
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** A column that the table has not is refused by the compiler, one that is missing by the test. */
function moved<T extends Table>(
  name: T,
  key: readonly (keyof Database[T] & string)[],
  rest: readonly (keyof Database[T] & string)[],
): MovedTable {
  return { name, key, columns: [...key, ...rest] };
}

export const MOVED: readonly MovedTable[] = [
  moved(
    'updates',
    ['update_id'],
    ['chat_key', 'state', 'lease_until', 'answered', 'attempts', 'error', 'at'],
  ),
  moved(
    'chats',
    ['chat_id'],
    ['kind', 'title', 'language', 'gone_reason', 'gone_at', 'migrated_to', 'seen_at'],
  ),
  moved('contexts', ['chat_id', 'user_id'], ['context', 'at', 'expires_at']),
  moved('sessions', ['prefix', 'key'], ['value', 'at']),
  moved(
    'asked',
    ['id'],
    ['chat_id', 'message_id', 'answer_ids', 'user_id', 'question', 'context', 'at'],
  ),
  moved(
    'questions',
    ['id'],
    ['question', 'folded', 'status', 'intent', 'topics', 'documents', 'language', 'kind', 'at'],
  ),
  moved('ratings', ['asked_id'], ['verdict', 'question', 'wish', 'at']),
  moved('feedback', ['id'], ['text', 'at']),
  moved('watches', ['id'], ['chat_id', 'filter', 'frequency', 'thread_id', 'language', 'at']),
  moved('reception', ['chat_id'], ['hour', 'weekday', 'time_zone', 'quiet_from', 'quiet_to']),
  moved('known_documents', ['id'], ['version', 'facts', 'at']),
  moved('announcements', ['id'], ['key', 'document', 'content', 'lead', 'state', 'revision', 'at']),
  moved(
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
  moved('outbox_items', ['outbox_id', 'announcement_id'], []),
  moved('drafts', ['id'], ['document', 'source', 'at']),
  moved('approved_documents', ['id'], ['source', 'at']),
];

export const LEFT_BEHIND: readonly Table[] = ['turns'];

/** What is wrong with data that is to be moved, in words that its owner can act on. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
}
