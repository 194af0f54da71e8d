import { expect, it } from 'vitest';
import { at, createMemoryStore } from '../testing.ts';
import { acquireLease, releaseLease } from './leases.ts';

const take = (store: ReturnType<typeof createMemoryStore>, holder: string, seconds: number) =>
  acquireLease(store.db, 'sending', { holder, now: at(seconds), leaseMs: 10_000 });

it('gives a lease to one holder until it is released or ends', async () => {
  const store = createMemoryStore();
  expect(await take(store, 'a', 0)).not.toBeNull();
  expect(await take(store, 'b', 5)).toBeNull();
  expect(await take(store, 'a', 8)).not.toBeNull();
  expect(await take(store, 'b', 15)).toBeNull();
  await releaseLease(store.db, 'sending', 'a');
  expect(await take(store, 'b', 15)).not.toBeNull();
  expect(await take(store, 'a', 26)).not.toBeNull();
});

it('tells a renewal from a lease that another holder had in between', async () => {
  const store = createMemoryStore();
  expect(await take(store, 'a', 0)).toMatchObject({ isRenewal: false });
  await releaseLease(store.db, 'sending', 'a');
  expect(await take(store, 'a', 1)).toMatchObject({ isRenewal: true });
  await releaseLease(store.db, 'sending', 'a');
  await take(store, 'b', 2);
  await releaseLease(store.db, 'sending', 'b');
  expect(await take(store, 'a', 3)).toMatchObject({ isRenewal: false });
});
