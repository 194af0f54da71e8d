/** Channels and groups as people name, add and lose them. */

import type { ChatMember, Message } from 'grammy/types';
import { beforeEach, describe, expect, it } from 'vitest';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  deliverUpdate,
  failedCalls,
  inGroup,
  inPrivateChat,
  lastText,
  makeUser,
  messageFrom,
  type Participant,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { restartableBotLibrary } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { claimManagerToTell } from '../../store/tables/chat-managers.ts';
import { isUnreachable, markUnreachable } from '../../store/tables/chats.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');
const CHANNEL = -1002000000001;
const title = 'Kênh CCHC';
const lan = inPrivateChat(makeUser(71, 'vi'));
const channel = { id: CHANNEL, type: 'channel', title, username: 'kenhcchc' } as const;
const group = inGroup(lan.user, -1002000000002);
const inChannel: Participant = { user: lan.user, chat: channel };
const harness = setUpTestBot(() => ({ library: restartableBotLibrary }));
const db = () => harness.deps().store.db;
const filtersOf = async (chatId: number) =>
  (await listSubscriptionsOfChat(db(), chatId)).map(({ filter }) => filter);

beforeEach(() => {
  harness.server.addChat(channel);
  harness.server.addChat(group.chat);
  harness.server.setMember(CHANNEL, harness.server.bot.id, 'administrator');
  harness.server.setMember(CHANNEL, 71, 'administrator');
  harness.server.setMember(group.chat.id, harness.server.bot.id, 'member');
  harness.server.setMember(group.chat.id, 71, 'administrator');
});

describe('a channel in the private chat', () => {
  it.each([
    '@kenhcchc, đất đai',
    `${CHANNEL}, đất đai`,
    'https://t.me/kenhcchc đất đai',
    't.me/c/2000000001/15 đất đai',
    'đất đai @kenhcchc',
    '@kenhcchc: đất đai',
    'kênh @kenhcchc, đất đai',
  ])('follows what is named with it: %s', async (text) => {
    await sendText(harness, lan, `/theodoi ${text}`);
    expect(lastText(harness, lan)).toContain(t('subscription-for-chat', { title }));
    expect(await filtersOf(CHANNEL)).toEqual([{ topic: 'dat' }]);
    expect(await filtersOf(71)).toEqual([]);
    expect(await claimManagerToTell(db(), CHANNEL, new Date())).toBe(71);
  });

  it.each([
    ['the bot is no administrator', 'member', {}, 'subscription-bot-no-channel-administrator'],
    [
      'the bot may not post',
      'administrator',
      { can_post_messages: false },
      'subscription-bot-may-not-post',
    ],
  ] as const)('is refused with what is lacking when %s', async (_, status, rights, lack) => {
    harness.server.setMember(CHANNEL, harness.server.bot.id, status, rights);
    await sendText(harness, lan, '/theodoi @kenhcchc đất đai');
    expect(lastText(harness, lan)).toBe(t(lack, { title }));
    expect(await filtersOf(CHANNEL)).toEqual([]);
  });

  it('is not set by an administrator who may not post in it', async () => {
    harness.server.setMember(CHANNEL, 71, 'administrator', { can_post_messages: false });
    await sendText(harness, lan, '/theodoi @kenhcchc đất đai');
    expect(lastText(harness, lan)).toBe(t('subscription-person-may-not-post', { title }));
  });

  it('is not changed or stopped by an administrator who may not post in it', async () => {
    await sendText(harness, lan, '/theodoi @kenhcchc đất đai');
    await sendText(harness, lan, '/dangky @kenhcchc');
    harness.server.setMember(CHANNEL, 71, 'administrator', { can_post_messages: false });
    await clickButton(harness, lan, t('subscription-stop-one', { number: 1 }));
    expect(await filtersOf(CHANNEL)).toEqual([{ topic: 'dat' }]);
    const refused = t('subscription-person-may-not-post', { title });
    for (const text of ['/dangky @kenhcchc', '/ngung @kenhcchc']) {
      await sendText(harness, lan, text);
      expect(lastText(harness, lan)).toBe(refused);
    }
  });

  it.each([
    ['an unknown name', '@khongco_kenh', t('subscription-no-such-chat', { name: '@khongco_kenh' })],
    ['an invitation', 'https://t.me/+AbCd đất đai', t('subscription-invitation')],
    ['two channels', '@kenh_mot, @kenh_hai', t('subscription-one-chat')],
  ])('is asked back for %s', async (_, text, reply) => {
    await sendText(harness, lan, `/theodoi ${text}`);
    expect(lastText(harness, lan)).toBe(reply);
    expect(await filtersOf(71)).toEqual([]);
  });
});

describe('a group', () => {
  it('is refused when it restricts the bot', async () => {
    const rights = { can_send_messages: false };
    harness.server.setMember(group.chat.id, harness.server.bot.id, 'restricted', rights);
    await sendText(harness, lan, `/theodoi ${group.chat.id} đất đai`);
    expect(lastText(harness, lan)).toBe(t('subscription-bot-may-not-write', { title: 'Tổ CCHC' }));
  });

  it('with hidden members knows its administrators from their list', async () => {
    const description = 'Bad Request: CHAT_ADMIN_REQUIRED';
    harness.server.respondWith('getChatMember', { kind: 'error', code: 400, description });
    await sendText(harness, group, '/theodoi đất đai');
    expect(await filtersOf(group.chat.id)).toEqual([{ topic: 'dat' }]);
  });

  it('that hides its administrators too asks to make the bot one', async () => {
    const description = 'Bad Request: CHAT_ADMIN_REQUIRED';
    harness.server.respondWith('getChatMember', { kind: 'error', code: 400, description });
    harness.server.respondWith('getChatAdministrators', { kind: 'error', code: 400, description });
    for (const text of ['/theodoi đất đai', '/ngonngu']) {
      await sendText(harness, group, text);
      expect(lastText(harness, group)).toBe(t('group-members-hidden'));
    }
  });

  it('lets its administrator set a channel, and keeps nothing for itself', async () => {
    await sendText(harness, group, '/theodoi @kenhcchc tất cả');
    expect(await filtersOf(CHANNEL)).toEqual([{}]);
    expect(await filtersOf(group.chat.id)).toEqual([]);
  });

  it('lets its administrator set a channel by steps, list and stop it', async () => {
    await sendText(harness, group, '/theodoi @kenhcchc');
    await clickButton(harness, group, t('conversation-any'));
    await clickButton(harness, group, t('conversation-frequency-now'));
    expect(await filtersOf(CHANNEL)).toEqual([{}]);
    await sendText(harness, group, '/dangky @kenhcchc');
    await clickButton(harness, group, t('subscription-stop-one', { number: 1 }));
    expect(await filtersOf(CHANNEL)).toEqual([]);
    expect(await filtersOf(group.chat.id)).toEqual([]);
  });

  it('sends an anonymous administrator who names a channel to the private chat', async () => {
    await sendText(harness, { ...group, anonymous: true }, '/theodoi @kenhcchc tất cả');
    expect(lastText(harness, group)).toBe(
      t('subscription-ask-in-private', { username: 'cchc_test_bot' }),
    );
  });
});

describe('a post of a channel', () => {
  async function post(text: string): Promise<void> {
    const { from: _, ...message } = messageFrom(inChannel, { text }) as Message;
    await deliverUpdate(harness, { channel_post: { ...message, sender_chat: channel } as never });
  }

  it('sets, lists and stops what the channel receives', async () => {
    await post('/theodoi đất đai');
    expect(await filtersOf(CHANNEL)).toEqual([{ topic: 'dat' }]);
    await post('/dangky');
    expect(lastText(harness, inChannel)).toContain(t('subscription-list', { count: 1 }));
    await post('/ngung');
    expect(await filtersOf(CHANNEL)).toEqual([]);
  });

  it('with the command alone gets the hint, because steps are for one person', async () => {
    await post('/theodoi');
    expect(lastText(harness, inChannel)).toBe(t('subscription-hint'));
  });

  it.each(['nghị quyết 57 là gì', '/hoi nghị quyết 57', '/help', '@cchc_test_bot nghị quyết 57'])(
    'gets no answer otherwise: %s',
    async (text) => {
      await post(text);
      expect(sentTo(harness, inChannel)).toEqual([]);
      expect(failedCalls(harness.server)).toEqual([]);
    },
  );

  it('tells that the channel can be reached again', async () => {
    await markUnreachable(db(), CHANNEL, 'Forbidden: bot is not a member', new Date());
    await post('Tin trong ngày');
    expect(await isUnreachable(db(), CHANNEL)).toBe(false);
  });
});

describe('adding the bot', () => {
  const member = (status: string, rights = {}) =>
    ({ status, user: harness.server.bot, ...rights }) as unknown as ChatMember;
  const change = (seat: Participant, before: ChatMember, after: ChatMember) =>
    deliverUpdate(harness, {
      my_chat_member: {
        chat: seat.chat,
        from: lan.user,
        date: 1,
        old_chat_member: before,
        new_chat_member: after,
      },
    });

  it('to a channel offers its administrator to choose what it receives', async () => {
    const after = member('administrator', { can_post_messages: true });
    await change(inChannel, member('left'), after);
    expect(lastText(harness, lan)).toBe(t('channel-added', { title }));
    await clickButton(harness, lan, t('channel-follow'));
    expect(lastText(harness, lan)).toContain(t('subscription-for-chat', { title }));
  });

  it('to a channel without the right to post says so', async () => {
    const after = member('administrator', { can_post_messages: false });
    await change(inChannel, member('left'), after);
    expect(lastText(harness, lan)).toBe(t('subscription-bot-may-not-post', { title }));
  });

  it('by a person who never wrote to it is no fault', async () => {
    harness.server.respondWith('sendMessage', {
      kind: 'error',
      code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await change(inChannel, member('left'), member('administrator', { can_post_messages: true }));
    expect(harness.server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('to a group welcomes it with a button to follow', async () => {
    await change(group, member('left'), member('member'));
    await clickButton(harness, group, t('group-follow'));
    expect(lastText(harness, group)).toContain(t('conversation-subscribe-topic'));
  });

  it('with rights again sends what was refused before', async () => {
    const waiting = { dedup_key: 'a:1', language: 'vi', at: 0, error: 'not enough rights' };
    await db()
      .insertInto('outbox_messages')
      .values({ ...waiting, chat_id: CHANNEL, state: 'deferred', due: 9e15, attempts: 7 })
      .execute();
    const before = member('administrator', { can_post_messages: false });
    await change(inChannel, before, member('administrator', { can_post_messages: true }));
    expect(await db().selectFrom('outbox_messages').select(['due', 'attempts']).execute()).toEqual([
      { due: 0, attempts: 0 },
    ]);
  });
});

describe('/dangky', () => {
  it('tells what did not arrive in the channel, and why', async () => {
    await sendText(harness, lan, '/theodoi @kenhcchc đất đai');
    const due = Date.UTC(2026, 10, 29, 7, 5);
    const reason = 'Bad Request: need administrator rights in the channel chat';
    const message = { chat_id: CHANNEL, language: 'vi', at: Date.now(), error: reason };
    await db()
      .insertInto('outbox_messages')
      .values([
        { ...message, dedup_key: 'a:1', state: 'deferred', due },
        { ...message, dedup_key: 'a:2', state: 'failed', due: null },
      ])
      .execute();
    await sendText(harness, lan, '/dangky @kenhcchc');
    const why = { reason: t('undelivered-not-allowed') };
    expect(lastText(harness, lan)).toContain(
      t('undelivered-waiting', { count: 1, time: '14:05', ...why }),
    );
    expect(lastText(harness, lan)).toContain(t('undelivered-failed', { count: 1, ...why }));
  });
});

describe('/id', () => {
  it('tells the ids of the person and of a group', async () => {
    await sendText(harness, lan, '/id');
    expect(lastText(harness, lan)).toBe(`${t('id-person')}: 71`);
    await sendText(harness, { ...group, thread: 9 }, '/id');
    expect(lastText(harness, group)).toBe(
      `${t('id-person')}: 71\n${t('id-chat')}: ${group.chat.id}\n${t('id-topic')}: 9`,
    );
  });

  it('tells the id of the channel whose forwarded message it replies to', async () => {
    const forward_origin = { type: 'channel', date: 1, chat: channel, message_id: 3 } as const;
    const forwarded = messageFrom(lan, { text: 'Tin', forward_origin });
    const content = { text: '/id', reply_to_message: forwarded as never };
    await deliverUpdate(harness, { message: messageFrom(lan, content) as never });
    expect(lastText(harness, lan)).toContain(`${t('id-origin')}: ${CHANNEL}`);
  });
});
