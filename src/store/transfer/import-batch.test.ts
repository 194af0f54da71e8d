/** Export and import through the `Store` interface alone, in one batch: on SQLite and on D1. */
import { expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { at, createMemoryStore } from '../testing.ts';
import { exportLines } from './export-jsonl.ts';
import { importLines } from './import-jsonl.ts';

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(store, at(0))) lines.push(line);
  return lines;
}

async function* given(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

const chat = (chat_id: number) => ({ chat_id, kind: 'private' as const, seen_at: 5 });
const subscription = (chat_id: number) => ({
  chat_id,
  filter: '{}',
  frequency: 'now' as const,
  language: 'vi' as const,
  at: 1,
});

it('imports the same store in one batch, and gives no id a second time', async () => {
  const [from, to] = [createMemoryStore(), createMemoryStore()];
  for (let id = 1; id <= 450; id += 1) await from.db.insertInto('chats').values(chat(id)).execute();
  await from.db
    .insertInto('subscriptions')
    .values([subscription(1), subscription(2)])
    .execute();
  await from.db.deleteFrom('subscriptions').where('chat_id', '=', 2).execute();

  const lines = await linesOf(from);
  const found = await importLines(to, given(lines), { atomicity: 'batch' });
  expect(found.get('chats')).toBe(450);
  expect(await linesOf(to)).toEqual(lines);
  await to.db.insertInto('subscriptions').values(subscription(3)).execute();
  expect(await to.db.selectFrom('subscriptions').select('id').execute()).toEqual([
    { id: 1 },
    { id: 3 },
  ]);
});

it('changes nothing if the store refuses a row, also with replace', async () => {
  const store = createMemoryStore();
  await store.db
    .insertInto('chats')
    .values([chat(1), chat(2)])
    .execute();
  const lines = await linesOf(store);
  const spoilt = lines.map((line) =>
    line.replace('"chat_id":2,"kind":"private"', '"chat_id":2,"kind":"x"'),
  );
  await expect(
    importLines(store, given(spoilt), { atomicity: 'batch', replace: true }),
  ).rejects.toThrow(/CHECK constraint failed/u);
  expect(await linesOf(store)).toEqual(lines);
});
