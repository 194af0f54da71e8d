import { describe, expect, it } from 'vitest';
import { pruneExpired } from '../prune.ts';
import { at, createDatabase, createFileStore, createMemoryStore } from '../testing.ts';
import {
  claimUpdate,
  finishUpdate,
  listFailedUpdates,
  MAX_ATTEMPTS,
  markAnswered,
  releaseUpdate,
} from './processed-updates.ts';

const failed = { error: 'HttpError', countsAsAttempt: true };

describe('claimUpdate', () => {
  it('gives an update to the first caller only', async () => {
    const { db } = createMemoryStore();
    expect(await claimUpdate(db, 1, at(0), 90)).toBe('claimed');
    expect(await claimUpdate(db, 1, at(1), 90)).toBe('busy');
    expect(await claimUpdate(db, 2, at(1), 90)).toBe('claimed');
  });

  it('gives an update to one of many concurrent callers on two connections', async () => {
    const file = createDatabase();
    const stores = [createFileStore(file), createFileStore(file)];
    for (let id = 1; id <= 40; id += 1) {
      const claims = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          claimUpdate(stores[n % 2]?.db ?? never(), id, at(0), 90),
        ),
      );
      expect(claims.toSorted()).toEqual(['busy', 'busy', 'busy', 'busy', 'busy', 'claimed']);
    }
  });

  it('returns done for a processed update on another connection', async () => {
    const file = createDatabase();
    const [here, there] = [createFileStore(file), createFileStore(file)];
    await claimUpdate(here.db, 1, at(0), 90);
    await finishUpdate(here.db, 1, at(1));
    expect(await claimUpdate(there.db, 1, at(2), 90)).toBe('done');
    expect(await claimUpdate(there.db, 1, at(1000), 90)).toBe('done');
  });

  it('gives an update to another caller when the lease ends, not before', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90);
    expect(await claimUpdate(db, 1, at(89.999), 90)).toBe('busy');
    expect(await claimUpdate(db, 1, at(90), 90)).toBe('claimed');
    expect(await claimUpdate(db, 1, at(91), 90)).toBe('busy');
  });

  it('returns done if a part of the answer was sent before the process died', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90);
    await markAnswered(db, 1);
    expect(await claimUpdate(db, 1, at(89), 90)).toBe('busy');
    expect(await claimUpdate(db, 1, at(90), 90)).toBe('done');
    expect(await claimUpdate(db, 1, at(91), 90)).toBe('done');
  });

  it('claims one update of a chat at a time, and updates of other chats meanwhile', async () => {
    const { db } = createMemoryStore();
    expect(await claimUpdate(db, 1, at(0), 90, 'a')).toBe('claimed');
    expect(await claimUpdate(db, 2, at(0), 90, 'a')).toBe('busy');
    expect(await claimUpdate(db, 3, at(0), 90, 'b')).toBe('claimed');
    expect(await claimUpdate(db, 4, at(0), 90, null)).toBe('claimed');
    expect(await claimUpdate(db, 5, at(0), 90, null)).toBe('claimed');
    await finishUpdate(db, 1, at(1));
    expect(await claimUpdate(db, 2, at(1), 90, 'a')).toBe('claimed');
  });

  it('claims an update of a chat whose earlier lease ended', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90, 'a');
    expect(await claimUpdate(db, 2, at(90), 90, 'a')).toBe('claimed');
  });
});

describe('releaseUpdate', () => {
  it('lets the update be claimed again', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90, 'a');
    expect(await releaseUpdate(db, 1, at(1), failed)).toBe('waiting');
    expect(await claimUpdate(db, 2, at(1), 90, 'a')).toBe('claimed');
    await finishUpdate(db, 2, at(1));
    expect(await claimUpdate(db, 1, at(1), 90, 'a')).toBe('claimed');
  });

  it('marks the update as failed at the fifth counted failure', async () => {
    const { db } = createMemoryStore();
    const results: string[] = [];
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      expect(await claimUpdate(db, 7, at(n), 90)).toBe('claimed');
      results.push(await releaseUpdate(db, 7, at(n), failed));
    }
    expect(results).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'failed']);
    expect(await claimUpdate(db, 7, at(9), 90)).toBe('failed');
    expect(await listFailedUpdates(db)).toEqual([
      { updateId: 7, attempts: 5, error: 'HttpError', at: at(4) },
    ]);
  });

  it('does not count a failure that the update did not cause', async () => {
    const { db } = createMemoryStore();
    for (let n = 0; n < 20; n += 1) {
      expect(await claimUpdate(db, 7, at(n), 90)).toBe('claimed');
      const release = { error: 'StoreUnreachableError', countsAsAttempt: false };
      expect(await releaseUpdate(db, 7, at(n), release)).toBe('waiting');
    }
  });

  it('keeps the update busy until the time of the 429 response', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90);
    await releaseUpdate(db, 1, at(0), { ...failed, notBefore: at(60) });
    for (let n = 0; n < 10; n += 1) expect(await claimUpdate(db, 1, at(n), 90)).toBe('busy');
    expect(await claimUpdate(db, 1, at(60), 90)).toBe('claimed');
  });

  it('changes nothing of an update that is done', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90);
    await finishUpdate(db, 1, at(1));
    await releaseUpdate(db, 1, at(2), failed);
    expect(await claimUpdate(db, 1, at(3), 90)).toBe('done');
  });

  it('counts leases that ended, and marks the update as failed', async () => {
    const { db } = createMemoryStore();
    const claims: string[] = [];
    for (let n = 0; n < 7; n += 1) claims.push(await claimUpdate(db, 1, at(n * 100), 90));
    expect(claims).toEqual([...Array(5).fill('claimed'), 'failed', 'failed']);
    expect(await listFailedUpdates(db)).toMatchObject([{ error: 'LeaseExpired' }]);
  });
});

describe('a processed update', () => {
  it('has no chat key after it was finished or released', async () => {
    const { db } = createMemoryStore();
    await claimUpdate(db, 1, at(0), 90, '42');
    await finishUpdate(db, 1, at(0));
    await claimUpdate(db, 2, at(0), 90, '42');
    await releaseUpdate(db, 2, at(0), failed);
    const rows = await db.selectFrom('processed_updates').select('chat_key').execute();
    expect(rows).toEqual([{ chat_key: null }, { chat_key: null }]);
  });

  it('is deleted after its retention unless it failed', async () => {
    const store = createMemoryStore();
    const { db } = store;
    await claimUpdate(db, 1, at(0), 90);
    await finishUpdate(db, 1, at(10));
    await claimUpdate(db, 2, at(0), 90);
    await finishUpdate(db, 2, at(20));
    for (let n = 0; n < MAX_ATTEMPTS; n += 1) {
      await claimUpdate(db, 3, at(0), 90);
      await releaseUpdate(db, 3, at(0), failed);
    }
    await pruneExpired(store, at(48 * 3600 + 15));
    const rows = await db
      .selectFrom('processed_updates')
      .select('update_id')
      .orderBy('update_id')
      .execute();
    expect(rows.map(({ update_id: id }) => id)).toEqual([2, 3]);
  });
});

function never(): never {
  throw new Error('no such store');
}

describe('an update that failed because its leases ended', () => {
  it('holds no chat key, since it is kept for administrators', async () => {
    const { db } = createMemoryStore();
    for (let attempt = 0; attempt <= MAX_ATTEMPTS; attempt += 1)
      await claimUpdate(db, 8, at(attempt * 100), 90, '4711');
    const rows = await db.selectFrom('processed_updates').select(['state', 'chat_key']).execute();
    expect(rows).toEqual([{ state: 'failed', chat_key: null }]);
  });
});
