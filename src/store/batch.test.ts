/** What a batch tells of its statements: the same on SQLite and on D1. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Store, toCompilable } from './store.ts';
import { createMemoryStore } from './testing.ts';

const insertFlag = ({ db }: Store, name: string) =>
  db.insertInto('flags').values({ name, value: 'set', at: 0 });

describe('a batch', () => {
  it('returns how many rows each statement inserted, changed or deleted', async () => {
    const store = createMemoryStore();
    const { db, batch } = store;
    const changed = await batch([
      insertFlag(store, 'one'),
      insertFlag(store, 'two'),
      db.updateTable('flags').set({ value: 'changed' }),
      db.updateTable('flags').set({ value: 'changed' }).where('name', '=', 'three'),
      db.deleteFrom('flags').where('name', '=', 'one'),
    ]);
    expect(changed).toEqual([1, 1, 2, 0, 1]);
  });

  it('counts nothing for a statement that finds nothing, also after one that changed rows', async () => {
    const store = createMemoryStore();
    const copyMissing = sql`INSERT INTO flags (name, value, at)
      SELECT 'copy', value, at FROM flags WHERE name = 'missing'`;
    const changed = await store.batch([
      insertFlag(store, 'one'),
      toCompilable(store.db, copyMissing),
    ]);
    expect(changed).toEqual([1, 0]);
  });

  it('counts the rows of a statement that returns them, and none for a query', async () => {
    const store = createMemoryStore();
    const { db, batch } = store;
    const changed = await batch([
      insertFlag(store, 'one').returningAll(),
      db.selectFrom('flags').selectAll(),
      db.deleteFrom('flags').where('name', '=', 'two').returning('name'),
      db.deleteFrom('flags').where('name', '=', 'one').returning('name'),
    ]);
    expect(changed).toEqual([1, 0, 0, 1]);
  });

  it('returns nothing when it is empty', async () => {
    expect(await createMemoryStore().batch([])).toEqual([]);
  });
});
