/**
 * What every table decides beside its row type: when its rows are purged, what it holds of a person,
 * what happens when a group gets another id, and what an export takes along.
 */
import { type Compilable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database, TableName } from './database.ts';

/** A decision against doing anything, with its reason. */
export interface None {
  readonly none: string;
}

export function none(reason: string): None {
  return { none: reason };
}

/** A group that became a supergroup and got another id. */
export interface ChatMove {
  readonly from: number;
  readonly to: number;
  readonly now: Date;
}

export interface ExportedColumns {
  /** The primary key: it orders the rows. */
  readonly key: readonly string[];
  /** All columns, those of the key first. */
  readonly columns: readonly string[];
}

export interface TableDefinition {
  readonly table: TableName;
  /** The statements that delete rows whose retention is over. */
  readonly purge: ((db: Kysely<Database>, now: Date) => readonly Compilable[]) | None;
  /** The condition that holds for the rows of a person, by Telegram's user id. */
  readonly forgetUser: ((userId: number) => RawBuilder<boolean>) | None;
  /** The statements that move rows to the new id of a chat. They may run several times. */
  readonly moveChat: ((db: Kysely<Database>, move: ChatMove) => readonly Compilable[]) | None;
  readonly export: ExportedColumns | None;
}

interface TableDecisions<T extends TableName> extends Omit<TableDefinition, 'table' | 'export'> {
  readonly export:
    | {
        readonly key: readonly (keyof Database[T] & string)[];
        readonly rest: readonly (keyof Database[T] & string)[];
      }
    | None;
}

/** A table with its decisions. The compiler refuses a column that the row type does not have. */
export function defineTable<T extends TableName>(
  table: T,
  decisions: TableDecisions<T>,
): TableDefinition {
  const { export: exported, ...others } = decisions;
  return {
    table,
    ...others,
    export:
      'none' in exported
        ? exported
        : { key: exported.key, columns: [...exported.key, ...exported.rest] },
  };
}

/** Rows of a person's private chat, whose id is the user's id. */
export function inPrivateChatOf(userId: number): RawBuilder<boolean> {
  return sql<boolean>`chat_id = ${userId}`;
}
