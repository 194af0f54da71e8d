/** Reminders come out of the outbox on their day, once. */
import { beforeEach, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { createRecordingLogger } from '../../test/helpers/recording-logger.ts';
import { createVirtualClock } from '../../test/simulate/virtual-clock.ts';
import { libraryIndexOf } from '../library/index/library-index.ts';
import { createTestDocument } from '../library/testing.ts';
import { createPostRenderer } from '../presentation/announcement-posts.ts';
import type { Store } from '../store/store.ts';
import { upsertDeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import {
  deleteReminder,
  listRemindersOfChat,
  type ReminderRequest,
  upsertReminder,
} from '../store/tables/reminders.ts';
import { stopAllMessages } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import { createOutboxWorker } from './outbox-worker/outbox-worker.ts';
import { queueReminders } from './queue-reminders.ts';
import { createThrottle } from './throttle.ts';

const ZONE = 'Asia/Ho_Chi_Minh';
const document = (dateEffective: string) =>
  createTestDocument({ id: 'nd-1', number: '1/2026/NĐ-CP', dateEffective });
let store: Store;
let sent: string[];

beforeEach(() => {
  store = createMemoryStore();
  sent = [];
});

const request = (change: Partial<ReminderRequest> = {}): ReminderRequest => ({
  ...{ chatId: 5, threadId: null, language: 'vi', document: 'nd-1' },
  ...{ kind: 'effective', day: '2026-12-10', daysBefore: 3, note: null },
  ...change,
});

/** Queues what is due and sends it, as the process does at an instant. */
async function runAt(instant: string, effective = '2026-12-10'): Promise<void> {
  const library = makeLibrary([document(effective)]);
  const now = new Date(instant);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now);
  await queueReminders(store, libraryIndexOf(library), { now, today, timeZone: ZONE });
  const clock = createVirtualClock({ start: now.getTime() });
  const logger = createRecordingLogger();
  const worker = createOutboxWorker({
    store,
    clock,
    logger,
    holder: 'one',
    throttle: createThrottle(),
    renderer: createPostRenderer({ username: () => 'bot', names: () => library }),
    sender: {
      send: async (_, post) => {
        sent.push(post.plain);
        return { kind: 'done', messageId: sent.length };
      },
      edit: async () => ({ kind: 'unchanged' }),
      remove: async () => ({ kind: 'unchanged' }),
      isReachable: async () => true,
    },
  });
  await clock.drive(worker.run(new AbortController().signal, { untilIdle: true }));
}

it('a reminder is sent at the hour of the chat, some days before, and once', async () => {
  await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-06T23:00:00+07:00');
  expect(sent).toEqual([]);
  await runAt('2026-12-07T08:00:01+07:00');
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('Có hiệu lực từ 10/12/2026');
  expect(sent[0]).toContain('1/2026/NĐ-CP');
  await runAt('2026-12-08T09:00:00+07:00');
  expect(sent).toHaveLength(1);
});

it('a reminder whose day went by while no process ran is sent late', async () => {
  await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-09T15:00:00+07:00');
  expect(sent).toHaveLength(1);
});

it('the quiet hours of a chat hold it back', async () => {
  await upsertReminder(store.db, request(), new Date());
  await upsertDeliveryPreferences(store.db, 5, {
    ...{ hour: 8, weekday: 1, timeZone: ZONE },
    quietHours: { from: 7, to: 10 },
  });
  await runAt('2026-12-07T08:30:00+07:00');
  expect(sent).toEqual([]);
  await runAt('2026-12-07T10:00:01+07:00');
  expect(sent).toHaveLength(1);
});

it('the start of effect moves with the document', async () => {
  await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-07T09:00:00+07:00', '2027-01-01');
  expect(sent).toEqual([]);
  await runAt('2026-12-29T09:00:00+07:00', '2027-01-01');
  expect(sent[0]).toContain('01/01/2027');
});

it('a reminder that was removed while it waited is not sent', async () => {
  const id = await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-06T23:00:00+07:00');
  await deleteReminder(store, { id, chatId: 5 });
  await runAt('2026-12-07T09:00:00+07:00');
  expect(sent).toEqual([]);
});

it('a chat that stops everything gets no reminder', async () => {
  await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-06T23:00:00+07:00');
  await stopAllMessages(store, 5);
  await runAt('2026-12-07T09:00:00+07:00');
  expect(sent).toEqual([]);
});

it('a reminder that is set again after it was sent is sent again', async () => {
  await upsertReminder(store.db, request(), new Date());
  await runAt('2026-12-07T09:00:00+07:00');
  await upsertReminder(store.db, request({ daysBefore: 0 }), new Date());
  expect(await listRemindersOfChat(store.db, 5)).toHaveLength(1);
  await runAt('2026-12-10T09:00:00+07:00');
  expect(sent).toHaveLength(2);
});
