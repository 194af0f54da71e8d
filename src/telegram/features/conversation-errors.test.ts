/** Conversations that are left for long, changed, refused, failed, forgotten. */

import { describe, expect, it } from 'vitest';
import {
  buttonsOf,
  clickButton,
  clickCallback,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { setUpRestartableBot } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listFeedback } from '../../store/tables/feedback.ts';
import { findStoredUserData } from '../../store/user-data.ts';

const EARLY = new Date(0);

describe.each([['vi'], ['en']] as const)('conversations in trouble, %s', (language) => {
  const seat = inPrivateChat(makeUser(61, language));
  const t = translatorOf(language);
  const harness = setUpRestartableBot(language);
  const topic = language === 'vi' ? 'chuyển đổi số' : 'digital';

  it('an expired conversation is dropped with a notice, and the message is answered', async () => {
    await sendText(harness, seat, '/gopy');
    harness.advanceMinutes(31);
    await harness.restart();
    await sendText(harness, seat, 'một cửa là gì');
    const texts = sentTo(harness, seat).map(({ text }) => text);
    expect(texts.at(-2)).toBe(t('conversation-expired'));
    expect(texts.at(-1)).toContain('một cửa là gì');
    expect(await listFeedback(harness.deps().store.db, EARLY, 5)).toEqual([]);
  });

  it('a conversation of another version is dropped with one notice', async () => {
    await sendText(harness, seat, '/tracuu');
    const { db } = harness.deps().store;
    const row = await db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();
    const value = row.value.replace(/"version":\[0,\d+\]/u, '"version":[0,99]');
    expect(value).not.toBe(row.value);
    await db.updateTable('sessions').set({ value }).execute();
    await harness.restart();
    await clickButton(harness, seat, topic);
    expect(lastText(harness, seat)).toBe(t('conversation-changed'));
    expect(lastNotice(harness)).toBe(t('conversation-over'));
    await sendText(harness, seat, 'một cửa là gì');
    expect(
      sentTo(harness, seat).filter(({ text }) => text === t('conversation-changed')),
    ).toHaveLength(1);
  });

  it('a call that Telegram refuses ends the conversation, and the chat works again', async () => {
    await sendText(harness, seat, '/tracuu');
    const error = { kind: 'error', code: 400, description: 'Bad Request: strange' } as const;
    const mend = harness.server.respondWith('editMessageText', error);
    await clickButton(harness, seat, topic);
    mend();
    await sendText(harness, seat, 'một cửa là gì');
    expect(lastText(harness, seat)).toContain('một cửa là gì');
    await sendText(harness, seat, '/tracuu');
    await clickButton(harness, seat, topic);
    expect(lastText(harness, seat)).toContain(t('conversation-choose-type'));
  });

  it('a transient error leaves the conversation unchanged for the redelivered update', async () => {
    await sendText(harness, seat, '/tracuu');
    const found = lastMessage(harness, seat);
    const [, choice] = buttonsOf(found);
    if (choice === undefined || !('callback_data' in choice)) throw new Error('no choice');
    const mend = harness.server.respondWith('editMessageText', { kind: 'badGateway' });
    await expect(clickCallback(harness, seat, choice.callback_data, found)).rejects.toThrow();
    mend();
    await harness.restart();
    await clickCallback(harness, seat, choice.callback_data, found);
    expect(lastText(harness, seat)).toContain(t('conversation-choose-type'));
  });

  it('a stored conversation holds no names', async () => {
    await sendText(harness, seat, '/tracuu');
    await clickButton(harness, seat, topic);
    const rows = await harness.deps().store.db.selectFrom('sessions').select('value').execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Lan');
  });

  it('deleting a person’s data ends the conversation', async () => {
    await sendText(harness, seat, '/quyenriengtu');
    await sendText(harness, seat, '/gopy');
    await clickButton(harness, seat, t('user-forget'));
    await clickButton(harness, seat, t('user-forget-yes'));
    expect(await findStoredUserData(harness.deps().store.db, seat.user.id)).toEqual({
      language: null,
      chat: false,
      asked: 0,
      contexts: 0,
      sessions: 0,
    });
  });

  it('deleting a person’s data can be given up', async () => {
    await sendText(harness, seat, '/ngonngu');
    await sendText(harness, seat, '/quyenriengtu');
    const before = await findStoredUserData(harness.deps().store.db, seat.user.id);
    await clickButton(harness, seat, t('user-forget'));
    await clickButton(harness, seat, t('conversation-cancel'));
    expect(lastText(harness, seat)).toBe(t('conversation-cancelled'));
    expect(await findStoredUserData(harness.deps().store.db, seat.user.id)).toEqual(before);
  });
});
