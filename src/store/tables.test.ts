/** Every table of the migrations has its decisions, and they name columns that exist. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Store } from './store.ts';
import { TABLES } from './tables.ts';
import { createMemoryStore } from './testing.ts';

/** The tables that the migrations created, without those of SQLite, wrangler and D1. */
async function listTables({ db }: Store): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master
    WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '_cf_*'
      AND name <> 'd1_migrations'
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** Names of tables without an entry in `TABLES`. */
async function findUndecided(store: Store): Promise<string[]> {
  const known: readonly string[] = TABLES.map(({ table }) => table);
  return (await listTables(store)).filter((name) => !known.includes(name));
}

async function readColumns({ db }: Store, table: string) {
  const { rows } = await sql<{ name: string; pk: number }>`
    SELECT name, pk FROM pragma_table_info(${table})
  `.execute(db);
  return rows;
}

describe('the list of tables', () => {
  it('has every table of the migrations', async () => {
    const store = createMemoryStore();
    expect(await findUndecided(store), 'add these tables to src/store/tables.ts').toEqual([]);
    const there = await listTables(store);
    expect(TABLES.map(({ table }) => table).filter((name) => !there.includes(name))).toEqual([]);
    expect(new Set(TABLES.map(({ table }) => table)).size).toBe(TABLES.length);
  });

  it('refuses a table without decisions by its name', async () => {
    const store = createMemoryStore();
    await sql`CREATE TABLE new_table (id INTEGER PRIMARY KEY)`.execute(store.db);
    expect(await findUndecided(store)).toEqual(['new_table']);
  });

  it.each(TABLES.map((table) => [table.table, table] as const))(
    'exports all columns of %s, or gives a reason',
    async (name, { export: exported }) => {
      if ('none' in exported) return expect(exported.none).not.toBe('');
      const columns = await readColumns(createMemoryStore(), name);
      expect([...exported.columns].sort()).toEqual(columns.map((column) => column.name).sort());
      const primary = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
      expect([...exported.key].sort()).toEqual(primary.sort());
    },
  );

  it.each(TABLES.map((table) => [table.table, table] as const))(
    'deletes and moves rows of %s if it has ids of people or chats',
    async (name, { forgetUser, moveChat }) => {
      const columns = (await readColumns(createMemoryStore(), name)).map((column) => column.name);
      const hasUser = columns.includes('user_id') || columns.includes('chat_id');
      if (hasUser) expect(forgetUser).toBeTypeOf('function');
      if (columns.includes('chat_id')) expect(moveChat).toBeTypeOf('function');
    },
  );
});
