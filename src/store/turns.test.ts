import { expect, it } from 'vitest';
import { at, memoryStore } from './testing.ts';
import { leaveTurn, takeTurn } from './turns.ts';

const take = (store: ReturnType<typeof memoryStore>, holder: string, seconds: number) =>
  takeTurn(store.db, 'sending', { holder, now: at(seconds), leaseMs: 10_000 });

it('is had by one at a time, and by another once it is left or over', async () => {
  const store = memoryStore();
  expect(await take(store, 'a', 0)).not.toBeNull();
  expect(await take(store, 'b', 5)).toBeNull();
  expect(await take(store, 'a', 8)).not.toBeNull();
  expect(await take(store, 'b', 15)).toBeNull();
  await leaveTurn(store.db, 'sending', 'a');
  expect(await take(store, 'b', 15)).not.toBeNull();
  expect(await take(store, 'a', 26)).not.toBeNull();
});

it('tells whether another had it in between', async () => {
  const store = memoryStore();
  expect(await take(store, 'a', 0)).toMatchObject({ again: false });
  await leaveTurn(store.db, 'sending', 'a');
  expect(await take(store, 'a', 1)).toMatchObject({ again: true });
  await leaveTurn(store.db, 'sending', 'a');
  await take(store, 'b', 2);
  await leaveTurn(store.db, 'sending', 'b');
  expect(await take(store, 'a', 3)).toMatchObject({ again: false });
});
