/** The conversation of /theodoi for a subscription that exists, for a channel, and in a group. */

import { describe, expect, it } from 'vitest';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  inGroup,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { restartableBotLibrary } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');
const lan = inPrivateChat(makeUser(61, 'vi'));
const harness = setUpTestBot(() => ({ library: restartableBotLibrary }));
const kept = (chatId = 61) => listSubscriptionsOfChat(harness.deps().store.db, chatId);

describe('a subscription that is changed', () => {
  it('begins with what it is, and is itself afterwards: posted buttons still stop it', async () => {
    await sendText(harness, lan, '/theodoi đất đai, -rừng');
    const [before] = await kept();
    await sendText(harness, lan, '/dangky');
    await clickButton(harness, lan, t('subscription-change-one', { number: 1 }));
    expect(lastText(harness, lan)).toContain('đất đai');
    await clickButton(harness, lan, t('subscribe-narrow-topic'));
    await clickButton(harness, lan, '✓ đất đai');
    await clickButton(harness, lan, t('subscribe-narrow-type'));
    await clickButton(harness, lan, 'Kế hoạch');
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect(await kept()).toEqual([
      { ...before, filter: { type: 'plan', without: ['rừng'] }, frequency: 'now' },
    ]);
  });

  it('subscribes a channel in the private chat of its administrator, and of nobody else', async () => {
    const channel = -1002000000001;
    harness.server.addChat({ id: channel, type: 'channel', title: 'Kênh CCHC' });
    harness.server.setMember(channel, harness.server.bot.id, 'administrator');
    harness.server.setMember(channel, 61, 'administrator');
    await sendText(harness, lan, `/theodoi ${channel}`);
    expect(lastText(harness, lan)).toContain(t('subscription-for-chat', { title: 'Kênh CCHC' }));
    await clickButton(harness, lan, 'đất đai');
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect(lastText(harness, lan)).toContain(t('subscription-for-chat', { title: 'Kênh CCHC' }));
    expect(await kept(channel)).toMatchObject([{ filter: { topic: 'dat' }, threadId: null }]);
    expect(await kept()).toEqual([]);

    await sendText(harness, lan, `/dangky ${channel}`);
    await clickButton(harness, lan, t('subscription-change-one', { number: 1 }));
    harness.server.setMember(channel, 61, 'member');
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect(lastText(harness, lan)).toBe(t('group-admins-only'));
    await clickButton(harness, lan, t('subscription-stop-one', { number: 1 }));
    expect(await kept(channel)).toHaveLength(1);
  });

  it('uses only buttons in a group, where the bot does not read text', async () => {
    const group = inGroup(makeUser(62, 'vi'));
    harness.server.setMember(group.chat.id, 62, 'administrator');
    await sendText(harness, group, '/theodoi');
    await clickButton(harness, group, t('conversation-any'));
    expect(buttonsOf(lastMessage(harness, group)).map(({ text }) => text)).not.toContain(
      t('subscribe-narrow-words'),
    );
    await sendText(harness, group, 'một cửa');
    await clickButton(harness, group, t('conversation-frequency-now'));
    expect(await kept(group.chat.id)).toMatchObject([{ filter: {} }]);
  });
});
