/** What becomes of a message by what became of its call. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { createVirtualClock } from '../../../test/simulate/virtual-clock.ts';
import type { Store } from '../../store/store.ts';
import { findMigratedChatId, isUnreachable } from '../../store/tables/chats.ts';
import { type ClaimedMessage, claimMessages, findNextDue } from '../../store/tables/outbox.ts';
import { createMemoryStore } from '../../store/testing.ts';
import { createBackoff } from '../backoff.ts';
import type { Sender, SendResult } from '../sender.ts';
import { createResultRecorder, MAX_ATTEMPTS, MAX_LOST } from './record-result.ts';

const nobody: Sender = {
  send: () => Promise.reject(new Error('not here')),
  edit: () => Promise.reject(new Error('not here')),
  remove: () => Promise.reject(new Error('not here')),
  isReachable: () => Promise.resolve(true),
};
const clock = createVirtualClock();
let store: Store;
let settle: ReturnType<typeof createResultRecorder>;

beforeEach(() => {
  store = createMemoryStore();
  const logger = createRecordingLogger();
  const random = () => 0.5;
  const backoff = createBackoff({ clock, sender: nobody, logger, random });
  settle = createResultRecorder({ store, clock, logger, backoff, random, holder: 'one' });
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

async function settled(outcome: SendResult): Promise<void> {
  await settle({ message: await claim(), items: [], shown: 0 }, outcome);
}

const row = () => store.db.selectFrom('outbox_messages').selectAll().executeTakeFirstOrThrow();

describe('a message', () => {
  it('that was taken is sent, with its id', async () => {
    await wait();
    await settled({ kind: 'done', messageId: 77 });
    expect(await row()).toMatchObject({ state: 'sent', message_id: 77, due: null, error: null });
  });

  it.each<[string, SendResult]>([
    ['an error of theirs', { kind: 'unavailable', reason: 'Bad Gateway' }],
    ['a lost reply', { kind: 'lost', reason: 'no reply' }],
  ])('after %s is put off, with the time and the reason', async (_, outcome) => {
    await wait();
    await settled(outcome);
    const { state, due, error } = await row();
    expect([state, error]).toEqual(['deferred', 'reason' in outcome ? outcome.reason : '']);
    expect(due).toBeGreaterThan(clock.now());
  });

  it('has failed after so many refused tries, with the reason; after two lost replies, too', async () => {
    await wait(1, { attempts: MAX_ATTEMPTS - 1 });
    await settled({ kind: 'unavailable', reason: 'Bad Gateway' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'Bad Gateway', due: null });
    await store.db.deleteFrom('outbox_messages').execute();
    await wait(1, { lost: MAX_LOST - 1 });
    await settled({ kind: 'lost', reason: 'no reply' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'no reply', due: null });
  });

  it('that is out already can be edited again after a lost reply: it is the same edit', async () => {
    await wait(1, { lost: MAX_LOST - 1, message_id: 5 });
    await settled({ kind: 'lost', reason: 'no reply' });
    expect(await row()).toMatchObject({ state: 'deferred', message_id: 5 });
  });

  it('that is refused for good has failed at once, with the reason', async () => {
    await wait();
    await settled({ kind: 'refused', reason: 'not enough rights' });
    expect(await row()).toMatchObject({ state: 'failed', error: 'not enough rights' });
  });

  it('for a forum topic that is closed goes to the group itself', async () => {
    await wait(-5);
    await settled({ kind: 'no-thread', reason: 'TOPIC_CLOSED' });
    expect(await claim()).toMatchObject({ chatId: -5, threadId: null, attempts: 1 });
  });

  it('for a chat that is asked for patience waits as long, and others of that chat with it', async () => {
    await wait();
    const message = await claim();
    await store.db.updateTable('outbox_messages').set({ dedup_key: 'a:0' }).execute();
    await wait();
    await settle({ message, items: [], shown: 0 }, { kind: 'rate-limited', seconds: 7 });
    expect(await findNextDue(store.db)).toBeGreaterThanOrEqual(clock.now() + 7000);
  });

  it('for a dead chat is gone, with whatever else waits for it', async () => {
    await wait();
    await settled({ kind: 'unreachable', reason: 'bot was blocked' });
    expect(await row()).toMatchObject({ state: 'unreachable', due: null });
    expect(await isUnreachable(store.db, 1)).toBe(true);
  });

  it('for a group that moved goes to the new chat', async () => {
    await wait(-5);
    await settled({ kind: 'migrated', to: -1005 });
    expect(await claim()).toMatchObject({ chatId: -1005, threadId: null });
    expect(await findMigratedChatId(store.db, -5)).toBe(-1005);
  });
});
