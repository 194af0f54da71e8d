import { describe, expect, it } from 'vitest';
import { pruneExpired } from '../prune.ts';
import { at, createDatabase, createFileStore, createMemoryStore } from '../testing.ts';
import { createStorageAdapter } from './sessions.ts';

describe('createStorageAdapter', () => {
  it('returns the value that was written, as JSON', async () => {
    const { db } = createMemoryStore();
    const storage = createStorageAdapter<unknown>(db, 'conversation');
    const value = { version: [0, 1], state: { a: [1, null, 'ệ"\u0000<'] } };
    expect(await storage.read('42')).toBeUndefined();
    await storage.write('42', { old: true });
    await storage.write('42', value);
    expect(await storage.read('42')).toEqual(value);
    await storage.delete('42');
    expect(await storage.read('42')).toBeUndefined();
  });

  it('keeps keys of other prefixes apart', async () => {
    const { db } = createMemoryStore();
    await createStorageAdapter(db, 'a').write('1', 'one');
    await createStorageAdapter(db, 'b').write('1', 'two');
    await createStorageAdapter(db, 'a').delete('1');
    expect(await createStorageAdapter(db, 'b').read('1')).toBe('two');
  });

  it('returns a value on another connection', async () => {
    const file = createDatabase();
    await createStorageAdapter(createFileStore(file).db, 'a').write('1', 'one');
    expect(await createStorageAdapter(createFileStore(file).db, 'a').read('1')).toBe('one');
  });

  it('loses values that were not written during the retention', async () => {
    const store = createMemoryStore();
    const { db } = store;
    await createStorageAdapter(db, 'a', () => at(0)).write('old', 1);
    await createStorageAdapter(db, 'a', () => at(9)).write('new', 1);
    await pruneExpired(store, at(30 * 86_400 + 5));
    expect(await createStorageAdapter(db, 'a').read('old')).toBeUndefined();
    expect(await createStorageAdapter(db, 'a').read('new')).toBe(1);
  });
});
