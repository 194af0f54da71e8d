/** The state of a message after the result of its request. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { createVirtualClock } from '../../../test/simulate/virtual-clock.ts';
import type { Store } from '../../store/store.ts';
import { findMigratedChatId, isUnreachable } from '../../store/tables/chats.ts';
import { type ClaimedMessage, claimMessages, findNextDue } from '../../store/tables/outbox.ts';
import { createMemoryStore } from '../../store/testing.ts';
import { createBackoff } from '../backoff.ts';
import type { Sender, SendResult } from '../sender.ts';
import { createResultRecorder, MAX_ATTEMPTS, MAX_LOST, MAX_REFUSALS } from './record-result.ts';

const nobody: Sender = {
  send: () => Promise.reject(new Error('not here')),
  edit: () => Promise.reject(new Error('not here')),
  remove: () => Promise.reject(new Error('not here')),
  isReachable: () => Promise.resolve(true),
};
const clock = createVirtualClock();
let store: Store;
let told: unknown[];
let recordResult: ReturnType<typeof createResultRecorder>;

beforeEach(() => {
  store = createMemoryStore();
  const logger = createRecordingLogger();
  const random = () => 0.5;
  const backoff = createBackoff({ clock, sender: nobody, logger, random });
  told = [];
  recordResult = createResultRecorder({
    store,
    clock,
    logger,
    backoff,
    random,
    holder: 'one',
    onRefusals: async (...refusals) => {
      told.push(refusals);
    },
  });
});

async function wait(
  chatId = 1,
  more: { attempts?: number; lost?: number; message_id?: number } = {},
) {
  await store.db
    .insertInto('outbox_messages')
    .values({
      chat_id: chatId,
      dedup_key: 'a:1',
      thread_id: 9,
      language: 'vi',
      subscription_id: null,
      state: 'pending',
      due: 0,
      at: clock.now(),
      ...more,
    })
    .execute();
}

async function claim(): Promise<ClaimedMessage> {
  const options = { holder: 'one', now: new Date(clock.now()), leaseMs: 90_000, limit: 1 };
  const [message] = await claimMessages(store.db, options);
  if (message === undefined) throw new Error('nothing is due');
  return message;
}

async function sendAndRecord(outcome: SendResult): Promise<void> {
  await recordResult({ message: await claim(), items: [], shown: 0 }, outcome);
}

const row = () => store.db.selectFrom('outbox_messages').selectAll().executeTakeFirstOrThrow();

describe('a message', () => {
  it('is marked as sent with its id when Telegram accepted it', async () => {
    await wait();
    await sendAndRecord({ kind: 'done', messageId: 77 });
    expect(await row()).toMatchObject({ state: 'sent', message_id: 77, due: null, error: null });
  });

  it.each<[string, SendResult]>([
    ['a server error', { kind: 'unavailable', reason: 'Bad Gateway' }],
    ['a lost response', { kind: 'lost', reason: 'no reply' }],
  ])('is deferred with time and reason after %s', async (_, outcome) => {
    await wait();
    await sendAndRecord(outcome);
    const { state, due, error } = await row();
    expect([state, error]).toEqual(['deferred', 'reason' in outcome ? outcome.reason : '']);
    expect(due).toBeGreaterThan(clock.now());
  });

  it('fails with the reason after too many refused attempts or two lost responses', async () => {
    await wait(1, { attempts: MAX_ATTEMPTS - 1 });
    await sendAndRecord({ kind: 'unavailable', reason: 'Bad Gateway' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'Bad Gateway', due: null });
    await store.db.deleteFrom('outbox_messages').execute();
    await wait(1, { lost: MAX_LOST - 1 });
    await sendAndRecord({ kind: 'lost', reason: 'no reply' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'no reply', due: null });
  });

  it('is edited again after a lost response to an edit', async () => {
    await wait(1, { lost: MAX_LOST - 1, message_id: 5 });
    await sendAndRecord({ kind: 'lost', reason: 'no reply' });
    expect(await row()).toMatchObject({ state: 'deferred', message_id: 5 });
  });

  it('fails at once with the reason when it is refused', async () => {
    await wait();
    await sendAndRecord({ kind: 'refused', reason: 'not enough rights' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'not enough rights' });
  });

  it('is sent to the group itself when the forum topic is closed', async () => {
    await wait(-5);
    await sendAndRecord({ kind: 'no-thread', reason: 'TOPIC_CLOSED' });
    expect(await claim()).toMatchObject({ chatId: -5, threadId: null, attempts: 1 });
  });

  it('is tried again with growing waits, with all others of its chat, when it is not allowed', async () => {
    await wait(-5);
    const waits: number[] = [];
    for (let refusals = 1; refusals < MAX_REFUSALS; refusals += 1) {
      await sendAndRecord({ kind: 'not-allowed', reason: 'not enough rights' });
      const { state, due, error } = await row();
      expect([state, error]).toEqual(['deferred', 'not enough rights']);
      waits.push((due ?? 0) - clock.now());
      await store.db.updateTable('outbox_messages').set({ due: 0 }).execute();
    }
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((m) => m * 60_000));
    const total = waits.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(20 * 3_600_000);
    await sendAndRecord({ kind: 'not-allowed', reason: 'not enough rights' });
    expect(await row()).toMatchObject({ state: 'failed', due: null });
    expect(told).toEqual([
      [-5, 'not enough rights', false],
      [-5, 'not enough rights', true],
    ]);
  });

  it('is tried again with growing waits when the General topic is closed', async () => {
    await wait(-5);
    await store.db.updateTable('outbox_messages').set({ thread_id: null }).execute();
    await sendAndRecord({ kind: 'no-thread', reason: 'TOPIC_CLOSED' });
    expect((await row()).due).toBe(clock.now() + 60_000);
  });

  it('waits with all others of its chat after 429 Too Many Requests', async () => {
    await wait();
    const message = await claim();
    await store.db.updateTable('outbox_messages').set({ dedup_key: 'a:0' }).execute();
    await wait();
    await recordResult({ message, items: [], shown: 0 }, { kind: 'rate-limited', seconds: 7 });
    expect(await findNextDue(store.db)).toBeGreaterThanOrEqual(clock.now() + 7000);
  });

  it('is cancelled with all others of its chat when the chat is unreachable', async () => {
    await wait();
    await sendAndRecord({ kind: 'unreachable', reason: 'bot was blocked' });
    expect(await row()).toMatchObject({ state: 'unreachable', due: null });
    expect(await isUnreachable(store.db, 1)).toBe(true);
  });

  it('is sent to the supergroup when its group migrated', async () => {
    await wait(-5);
    await sendAndRecord({ kind: 'migrated', to: -1005 });
    expect(await claim()).toMatchObject({ chatId: -1005, threadId: null });
    expect(await findMigratedChatId(store.db, -5)).toBe(-1005);
  });
});
