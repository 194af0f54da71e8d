import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../sqlite.ts';
import type { Store } from '../store.ts';
import { at, createDatabase, createFileStore, createMemoryStore } from '../testing.ts';
import { exportLines } from './export-jsonl.ts';
import { exportSql } from './export-sql.ts';
import { importLines } from './import-jsonl.ts';
import { type Row, TRANSFER_TABLES } from './tables.ts';
import { createContentArbitrary, insertContent } from './testing.ts';
import { inTransaction } from './transaction.ts';

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store, at(0))) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const into = (store: Store, lines: readonly string[], replace = false) =>
  inTransaction(store, 'write', () =>
    importLines(store, given(lines), { atomicity: 'transaction', replace }),
  );

async function contentOf({ db }: Store): Promise<Record<string, readonly Row[]>> {
  const all: Record<string, readonly Row[]> = {};
  for (const { name, key } of TRANSFER_TABLES) {
    const order = sql.join(key.map((column) => sql.ref(column)));
    all[name] = (
      await sql<Row>`SELECT * FROM ${sql.table(name)} ORDER BY ${order}`.execute(db)
    ).rows;
  }
  const sequences = sql<Row>`SELECT name, seq FROM sqlite_sequence WHERE name <> 'd1_migrations' ORDER BY name`;
  all.sequences = (await sequences.execute(db)).rows;
  return all;
}

/** Some rows of several tables, with ids that are gone. */
async function someStore(): Promise<Store> {
  const store = createMemoryStore();
  const chat = { kind: 'private' as const, seen_at: at(0).getTime() };
  await store.db
    .insertInto('chats')
    .values([
      { ...chat, chat_id: 5, title: 'Tổ "một cửa"' },
      { ...chat, chat_id: -100 },
    ])
    .execute();
  const subscription = { frequency: 'now' as const, language: 'vi' as const, at: 1 };
  await store.db
    .insertInto('subscriptions')
    .values([
      { ...subscription, chat_id: 5, filter: '{}' },
      { ...subscription, chat_id: -100, filter: '{}' },
    ])
    .execute();
  await store.db.deleteFrom('subscriptions').where('chat_id', '=', -100).execute();
  return store;
}

describe('an export that is imported into an empty store', () => {
  it('gives the same rows, ids and sequences', async () => {
    const content = await createContentArbitrary();
    await fc.assert(
      fc.asyncProperty(content, async (rows) => {
        const [from, to] = [openSqliteStore(':memory:'), openSqliteStore(':memory:')];
        await insertContent(from, rows);
        const lines = await linesOf(from);
        expect(lines.every((line) => !line.includes('\n'))).toBe(true);
        await into(to, lines);
        expect(await contentOf(to)).toEqual(await contentOf(from));
        expect((await linesOf(to)).slice(1)).toEqual(lines.slice(1));
        await from.close();
        await to.close();
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same rows as SQL for D1, in statements that D1 accepts', async () => {
    const content = await createContentArbitrary();
    await fc.assert(
      fc.asyncProperty(content, async (rows) => {
        const [from, to] = [openSqliteStore(':memory:'), openSqliteStore(':memory:')];
        await insertContent(from, rows);
        for await (const line of exportSql(from)) {
          expect(Buffer.byteLength(line)).toBeLessThan(100_000);
          expect(line).not.toMatch(/\0|BEGIN TRANSACTION|^COMMIT/u);
          if (!line.startsWith('--')) await sql.raw(line).execute(to.db);
        }
        expect(await contentOf(to)).toEqual(await contentOf(from));
        await from.close();
        await to.close();
      }),
      { numRuns: 40 },
    );
  });

  it('continues the sequence of ids', async () => {
    const to = createMemoryStore();
    await into(to, await linesOf(await someStore()));
    await to.db
      .insertInto('subscriptions')
      .values({ chat_id: 9, filter: '{}', frequency: 'now', language: 'vi', at: 1 })
      .execute();
    expect(await to.db.selectFrom('subscriptions').select('id').execute()).toEqual([
      { id: 1 },
      { id: 3 },
    ]);
  });

  it('gives the same rows in one batch', async () => {
    const from = await someStore();
    const to = createMemoryStore();
    await importLines(to, given(await linesOf(from)), { atomicity: 'batch' });
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });

  it('is read and written in pages', async () => {
    const from = createMemoryStore();
    const numbers = Array.from({ length: 2345 }, (_, id) => id + 1);
    const made = numbers.map((id) => ({
      update_id: id,
      state: 'done' as const,
      lease_until: 0,
      at: id,
    }));
    for (let n = 0; n < made.length; n += 20) {
      await from.db
        .insertInto('processed_updates')
        .values(made.slice(n, n + 20))
        .execute();
    }
    const to = createMemoryStore();
    const found = await into(to, await linesOf(from));
    expect(found.get('processed_updates')).toBe(2345);
    expect(await contentOf(to)).toEqual(await contentOf(from));
  });

  it('shows one moment inside a transaction, and fails outside of one if rows change', async () => {
    const file = createDatabase();
    const [from, other] = [createFileStore(file), createFileStore(file)];
    const chat = (chat_id: number) => ({ chat_id, kind: 'private' as const, seen_at: 0 });
    const write = (id: number) => other.db.insertInto('chats').values(chat(id)).execute();
    await write(1);
    const interrupted = async (id: number): Promise<string[]> => {
      const lines: string[] = [];
      for await (const line of exportLines(from, at(0))) {
        if (lines.length === 0) await write(id);
        lines.push(line);
      }
      return lines;
    };
    expect(await inTransaction(from, 'read', () => interrupted(2))).toHaveLength(2);
    await expect(interrupted(3)).rejects.toThrow(
      'chats changed while it was read (2 rows, then 3)',
    );
  });
});

describe('an import', () => {
  const refusal = async (to: Store, lines: readonly string[], replace = false) => {
    const before = await contentOf(to);
    const error = await into(to, lines, replace).catch((thrown: unknown) => thrown);
    expect(await contentOf(to)).toEqual(before);
    return error instanceof Error ? error.message : 'taken';
  };

  it('is refused if the store is not empty, unless replace is set', async () => {
    const lines = await linesOf(await someStore());
    const to = createMemoryStore();
    await to.db.insertInto('feedback').values({ text: 'cũ', at: 1 }).execute();
    expect(await refusal(to, lines)).toBe(
      'the store is not empty (rows: feedback 1); --replace deletes what is there',
    );
    await into(to, lines, true);
    expect(await contentOf(to)).toEqual(await contentOf(await someStore()));
    await importLines(to, given(lines), { atomicity: 'batch', replace: true });
    expect(await contentOf(to)).toEqual(await contentOf(await someStore()));
  });

  it.each<[string, (lines: string[]) => string[], RegExp]>([
    ['an empty file', () => [], /^line 1: the file is empty$/u],
    ['another file', () => ['hello'], /^line 1: is no JSON: "hello"$/u],
    ['other JSON', () => ['{}'], /^line 1: expected \{"format":"cchc-bot-data"/u],
    [
      'a later version',
      ([first = '', ...rest]) => [first.replace('"version":1', '"version":2'), ...rest],
      /^line 1: is of version 2; this program reads version 1$/u,
    ],
    [
      'a newer program',
      ([first = '', ...rest]) => [first.replace('["', '["9999_new.sql","'), ...rest],
      /^line 1: comes from a newer program \(migration 9999_new\.sql\)/u,
    ],
    [
      'an older program',
      ([first = '', ...rest]) => [first.replace('"0100_subscriptions.sql",', ''), ...rest],
      /^line 1: comes from an older program \(without 0100_subscriptions\.sql\)/u,
    ],
    [
      'a file that was cut off',
      (lines) => lines.slice(0, -1),
      /^line 1: promises 1 rows of subscriptions/u,
    ],
    ['a row too many', (lines) => [...lines, lines.at(-1) ?? ''], /^line 1: promises 1 rows of s/u],
    ['half a line', (lines) => [...lines.slice(0, 2), '{"table":"cha'], /^line 3: is no JSON/u],
    [
      'a table that there is not',
      (lines) => [...lines, '{"table":"users","row":{}}'],
      /^line 5: names an unknown table: "users"$/u,
    ],
    [
      'a table that is left behind',
      (lines) => [...lines, '{"table":"leases","row":{}}'],
      /^line 5: names an unknown table: "leases"$/u,
    ],
    [
      'a column that is missing',
      (lines) => lines.map((line) => line.replace('"seen_at"', '"seen"')),
      /^line 2: chats lacks the column "seen_at"$/u,
    ],
    [
      'a column that there is not',
      (lines) => lines.map((line) => line.replace('"seen_at"', '"x":1,"seen_at"')),
      /^line 2: chats has no column "x"$/u,
    ],
    [
      'a value of another kind',
      (lines) => lines.map((line) => line.replace('"kind":"private"', '"kind":true')),
      /^line 2: row\.kind is wrong/u,
    ],
    [
      'a value that the table does not take',
      (lines) =>
        lines.map((line) => line.replace('"chat_id":5,"kind":"private"', '"chat_id":5,"kind":"x"')),
      /^line 3: chats does not take it: CHECK constraint failed/u,
    ],
  ])('of %s changes nothing and names the line', async (_, spoil, message) => {
    const lines = await linesOf(await someStore());
    expect(await refusal(createMemoryStore(), spoil(lines))).toMatch(message);
    const full = await someStore();
    expect(await refusal(full, spoil(lines), true)).toMatch(message);
  });
});
