/** Administration in the chat: announcements, and messages that failed. */

import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  clickCallback as pressRaw,
  sendText,
} from '../../../test/helpers/chat.ts';
import { createLibraryAdmin } from '../../../test/helpers/library-admin.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { announceChanges } from '../../notifications/announce.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { listAnnouncements } from '../../store/tables/announcements.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import { upsertSubscription } from '../../store/tables/subscriptions.ts';
import type { ProgressMessage } from '../dependencies.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(77, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
const options = { today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' };
let wakes: number;
let followed: ProgressMessage[];
const harness = setUpTestBot(() => {
  wakes = 0;
  followed = [];
  return {
    adminIds: [77],
    libraryAdmin: createLibraryAdmin({
      wakeSender: () => {
        wakes += 1;
      },
      trackProgress: (message) => {
        followed.push(message);
      },
    }),
  };
});

/** Chats that follow everything, from long ago. */
async function follow(...chats: number[]): Promise<void> {
  const request = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
  for (const chatId of chats) {
    await upsertSubscription(harness.deps().store.db, { ...request, chatId, now: new Date(0) });
  }
}

describe('/tinmoi', () => {
  const newest = async () => (await listAnnouncements(harness.deps().store.db, { limit: 1 }))[0];
  const progress = (id: number) => countMessagesByState(harness.deps().store.db, id);

  async function announced(): Promise<number> {
    const { store, library } = harness.deps();
    await announceChanges(store, makeLibrary([]), { ...options, now: new Date() });
    await follow(1, 2, 3);
    await announceChanges(store, library, { ...options, now: new Date() });
    return (await newest())?.id ?? 0;
  }

  it('answers other people like an unknown command', async () => {
    const id = await announced();
    await sendText(harness, lan, `/tinmoi ${id} lời dẫn`);
    expect(lastText(harness, lan)).toBe(t('bot-unknown-command'));
    const withdraw = encodeCallback({ kind: 'announcement', action: 'withdraw', id });
    await pressRaw(harness, lan, withdraw, messageFrom(lan, {}));
    expect(lastNotice(harness)).toBe(t('bot-button-old'));
    expect(await newest()).toMatchObject({ state: 'live', lead: null });
  });

  it('holds, releases, introduces and withdraws an announcement, and shows its progress', async () => {
    const id = await announced();
    await sendText(harness, admin, '/tinmoi');
    expect(lastText(harness, admin)).toContain('1/NQ-TEST');
    await clickButton(harness, admin, `${id}.`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 3, gone: 0, failed: 0 }),
    );
    await clickButton(harness, admin, t('administration-hold'));
    expect(await progress(id)).toMatchObject({ pending: 0 });
    await sendText(harness, admin, `/tinmoi ${id} Xin lưu ý`);
    expect(lastText(harness, admin)).toContain('Xin lưu ý');
    await clickButton(harness, admin, t('administration-withdraw'));
    expect(lastText(harness, admin)).toBe(
      t('administration-withdraw-sure', { number: String(id), count: 0 }),
    );
    await clickButton(harness, admin, t('administration-withdraw'));
    expect(lastText(harness, admin)).toContain(t('administration-state-withdrawn'));
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('sends a released announcement to the chats that are subscribed now', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id}`);
    await clickButton(harness, admin, t('administration-hold'));
    expect((await newest())?.state).toBe('held');
    await follow(4);
    await clickButton(harness, admin, t('administration-release'));
    expect((await newest())?.state).toBe('live');
    expect(await progress(id)).toMatchObject({ pending: 4 });
  });

  it('shows the progress of an announcement in a message that is updated', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id}`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 3, gone: 0, failed: 0 }),
    );
    expect(lastText(harness, admin)).toContain(t('administration-time-left', { minutes: 1 }));
    const messageId = lastMessage(harness, admin)?.message_id;
    expect(followed).toEqual([{ chatId: 77, messageId, announcementId: id, language: 'vi' }]);
    await clickButton(harness, admin, t('administration-refresh'));
    expect(followed).toHaveLength(2);
  });

  it('sends failed messages again', async () => {
    const id = await announced();
    const { db } = harness.deps().store;
    await db
      .updateTable('outbox_messages')
      .set({ state: 'failed', due: null, error: 'not enough rights' })
      .where('chat_id', '=', 2)
      .execute();
    await sendText(harness, admin, `/tinmoi ${id}`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 2, gone: 0, failed: 1 }),
    );
    await clickButton(harness, admin, t('administration-retry'));
    expect(await progress(id)).toMatchObject({ pending: 3, failed: 0 });
    expect(wakes).toBe(1);
  });

  it('sets and removes the text above an announcement', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id} Hạn nộp:\nthứ Sáu`);
    expect(lastText(harness, admin)).toContain('Hạn nộp:\nthứ Sáu');
    await sendText(harness, admin, `/tinmoi ${id} -`);
    expect(lastText(harness, admin)).not.toContain('Hạn nộp');
    await sendText(harness, admin, '/tinmoi 99');
    expect(lastText(harness, admin)).toBe(t('administration-unknown-number'));
  });
});
