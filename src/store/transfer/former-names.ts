/**
 * Exports of versions before `0300_standard_names.sql`, which had other names for tables, columns and
 * states. They are read as if this version had written them.
 */
import type { Manifest } from './read-rows.ts';
import type { ColumnValue, Row } from './tables.ts';

/** The migration that renamed everything in here. */
export const RENAMING_MIGRATION = '0300_standard_names.sql';

interface FormerTable {
  readonly name: string;
  readonly columns?: Readonly<Record<string, string>>;
  /** By the new column: former values and what they are called now. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, ColumnValue>>>>;
}

const FORMER_TABLES: Readonly<Record<string, FormerTable>> = {
  updates: { name: 'processed_updates', values: { state: { 'put-aside': 'failed' } } },
  chats: {
    name: 'chats',
    columns: { gone_reason: 'unreachable_reason', gone_at: 'unreachable_at' },
  },
  contexts: { name: 'conversation_contexts' },
  sessions: { name: 'sessions', values: { prefix: { talk: 'conversation' } } },
  asked: { name: 'asked_questions' },
  questions: { name: 'question_log' },
  ratings: {
    name: 'answer_ratings',
    columns: { asked_id: 'question_id', wish: 'requested_answer' },
  },
  watches: { name: 'subscriptions' },
  reception: { name: 'delivery_preferences' },
  known_documents: { name: 'announced_versions' },
  outbox: {
    name: 'outbox_messages',
    columns: { slot: 'dedup_key', watch_id: 'subscription_id' },
    values: { state: { 'put-off': 'deferred', gone: 'unreachable' } },
  },
  drafts: { name: 'pending_documents' },
};

/** Whether an export was written with the former names. */
export function hasFormerNames({ migrations }: Manifest): boolean {
  return migrations.includes('0200_news.sql') && !migrations.includes(RENAMING_MIGRATION);
}

/** A manifest with the present names of tables. */
export function renameManifest({ migrations, counts, sequences }: Manifest): Manifest {
  return {
    migrations: [...migrations, RENAMING_MIGRATION],
    counts: renameKeys(counts),
    sequences: renameKeys(sequences),
  };
}

/** A line of an export with the present names and values. A line that is no row stays as it is. */
export function renameLine(line: { readonly table: string; readonly row: Row }) {
  const former = findFormerTable(line.table);
  if (former === undefined) return line;
  const { name, columns = {}, values = {} } = former;
  const row = Object.fromEntries(
    Object.entries(line.row).map(([column, value]): [string, ColumnValue] => {
      const renamed = ownValue(columns, column) ?? column;
      const known = ownValue(values, renamed);
      const mapped =
        known !== undefined && typeof value === 'string' ? ownValue(known, value) : undefined;
      return [renamed, mapped ?? value];
    }),
  );
  return { table: name, row };
}

function renameKeys(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(counts).map(([table, count]) => [findFormerTable(table)?.name ?? table, count]),
  );
}

const findFormerTable = (name: string): FormerTable | undefined => ownValue(FORMER_TABLES, name);

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
