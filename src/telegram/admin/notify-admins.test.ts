/** What administrators are told, and a progress bar that keeps itself true, under a virtual clock. */

import { beforeEach, describe, expect, it } from 'vitest';
import { emptyStore, storeIdle } from '#test/store';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { announce, makePlan, subscribeChats } from '../../../test/simulate/helpers.ts';
import { createVirtualClock, type VirtualClock } from '../../../test/simulate/virtual-clock.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Post, Sender, SendResult } from '../../notifications/sender.ts';
import { createThrottle } from '../../notifications/throttle.ts';
import type { Store } from '../../store/store.ts';
import { listAnnouncements } from '../../store/tables/announcements.ts';
import { setChatLanguage } from '../../store/tables/chats.ts';
import { createAdminNotifier, followProgress } from './notify-admins.ts';

const ADMIN = 77;
const CHATS = 40;
const t = translatorOf('vi');
let store: Store;
let clock: VirtualClock;
/** Posts as they were sent or edited, with when. */
let shown: { readonly at: number; readonly chatId: number; readonly post: Post }[];
/** What becomes of the next calls; done where nothing is said. */
let outcomes: SendResult[];

beforeEach(() => {
  store = emptyStore();
  clock = createVirtualClock({ atRest: storeIdle });
  shown = [];
  outcomes = [];
});

function take(chatId: number, post: Post): Promise<SendResult> {
  const outcome = outcomes.shift() ?? { kind: 'done', messageId: 5 };
  if (outcome.kind === 'done') shown.push({ at: clock.elapsed(), chatId, post });
  return Promise.resolve(outcome);
}
const sender: Sender = {
  send: ({ chatId }, post) => take(chatId, post),
  edit: (chatId, _, post) => take(chatId, post),
  remove: () => Promise.reject(new Error('nothing is deleted here')),
  isReachable: () => Promise.resolve(true),
};
const texts = (chatId = ADMIN) =>
  shown.filter((one) => one.chatId === chatId).map(({ post }) => post.plain);

async function announced(...numbers: readonly number[]) {
  const now = new Date(clock.now());
  await announce(store, [makePlan(0)], now);
  await subscribeChats(
    store,
    Array.from({ length: CHATS }, (_, at) => at + 1),
    now,
  );
  await announce(store, [makePlan(0), ...numbers.map((number) => makePlan(number))], now);
  return listAnnouncements(store.db, { limit: 20 });
}

describe('a progress bar', () => {
  /** Messages go out one after another, so often. */
  async function deliverOne(
    everyMs: number,
    states: readonly ('sent' | 'unreachable' | 'failed')[],
  ) {
    for (const state of states) {
      await clock.sleep(everyMs);
      const next = store.db
        .selectFrom('outbox_messages')
        .select('id')
        .where('state', '=', 'pending')
        .limit(1);
      await store.db
        .updateTable('outbox_messages')
        .set({ state, due: null })
        .where('id', 'in', next)
        .execute();
    }
  }

  async function followed(everyMs = 1000): Promise<void> {
    const [made] = await announced(1);
    const message = { chatId: ADMIN, messageId: 5, announcementId: made?.id ?? 0 };
    const states = Array.from({ length: CHATS }, (_, at) =>
      at === 3 ? 'unreachable' : at === 4 ? 'failed' : 'sent',
    );
    const options = {
      store,
      sender,
      pace: createThrottle(),
      clock,
      signal: new AbortController().signal,
    };
    const following = followProgress({ ...message, language: 'vi' }, options);
    await clock.drive(Promise.all([following, deliverOne(everyMs, states)]));
  }

  it('is edited at most every five seconds, and for the last time when everything is sent', async () => {
    await followed();
    const times = shown.map(({ at }) => at);
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5000);
    expect(times.length).toBeLessThanOrEqual(10);
    expect(texts()[0]).toContain(
      t('administration-progress', { sent: 3, waiting: 36, gone: 1, failed: 0 }),
    );
    expect(texts()[0]).toContain(t('administration-time-left', { minutes: 1 }));
    expect(texts().at(-1)).toContain(
      t('administration-progress', { sent: 38, waiting: 0, gone: 1, failed: 1 }),
    );
    expect(texts().at(-1)).toContain('100%');
    expect(texts().at(-1)).toContain(t('administration-finished'));
  });

  it('is not edited when nothing has changed', async () => {
    await followed(60_000);
    expect(shown.length).toBeLessThanOrEqual(CHATS + 1);
    expect(new Set(texts()).size).toBe(shown.length);
  });

  it('pauses as long as Telegram asks', async () => {
    outcomes = [{ kind: 'rate-limited', seconds: 20 }];
    await followed();
    expect(shown[0]?.at).toBeGreaterThanOrEqual(25_000);
    expect(texts().at(-1)).toContain(t('administration-finished'));
  });

  it('shows the end although the first edits were lost', async () => {
    outcomes = Array.from({ length: 12 }, () => ({ kind: 'lost', reason: 'no reply' }));
    await followed();
    expect(texts().at(-1)).toContain(t('administration-finished'));
  });

  it('stops when its message is deleted', async () => {
    outcomes = [{ kind: 'unchanged' }];
    await followed();
    expect(shown).toEqual([]);
  });
});

describe('administrators', () => {
  const createNotifier = (adminIds: readonly number[]) =>
    createAdminNotifier({
      store,
      sender,
      pace: createThrottle(),
      clock,
      logger: createRecordingLogger(),
      adminIds,
    });

  it('get a preview of an announcement with its buttons, each in their language', async () => {
    await setChatLanguage(store.db, 78, 'en', new Date(0));
    const made = await announced(1);
    await clock.drive(createNotifier([ADMIN, 78]).notify(made, []));
    expect(texts()).toEqual([expect.stringContaining('1/KH-UBND')]);
    expect(texts()[0]).toContain(
      t('administration-progress', { sent: 0, waiting: CHATS, gone: 0, failed: 0 }),
    );
    const keys = shown[0]?.post.keyboard.flat().map((key) => (key as { text: string }).text);
    expect(keys).toEqual([
      t('administration-hold'),
      t('administration-withdraw'),
      t('administration-refresh'),
    ]);
    expect(texts(78)[0]).toContain(
      translatorOf('en')('administration-progress', {
        sent: 0,
        waiting: CHATS,
        gone: 0,
        failed: 0,
      }),
    );
  });

  it('get only the number of many announcements', async () => {
    const made = await announced(1, 2, 3, 4);
    await clock.drive(createNotifier([ADMIN]).notify(made, []));
    expect(texts()).toEqual([t('administration-announced', { count: 4 })]);
  });

  it('get the names of files that approved documents hide', async () => {
    const hidden = { document: 'kh-1', file: 'documents/da-nang/kh-1.md' };
    await clock.drive(createNotifier([ADMIN]).notify([], [], [hidden]));
    expect(texts()).toEqual([
      `${t('administration-shadowed-files')}\nkh-1: documents/da-nang/kh-1.md`,
    ]);
  });

  it('get broken files with file and line, also when one administrator cannot be reached', async () => {
    outcomes = [
      { kind: 'unreachable', reason: 'blocked' },
      { kind: 'rate-limited', seconds: 9 },
    ];
    const fault = {
      file: 'documents/a.md',
      line: 3,
      field: 'id',
      severity: 'error',
      message: 'no id',
      usesPreviousVersion: true,
    } as const;
    const out = { ...fault, file: 'documents/b.md', usesPreviousVersion: false };
    await clock.drive(createNotifier([76, ADMIN]).notify([], [out, fault]));
    expect(texts()).toHaveLength(1);
    expect(shown[0]?.at).toBeGreaterThanOrEqual(9000);
    const order = [
      t('administration-broken-files'),
      'documents/a.md:3',
      t('administration-left-out-files'),
      'documents/b.md:3',
    ];
    const places = order.map((part) => texts()[0]?.indexOf(part) ?? -1);
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
