/** Groups, supergroups and forum topics; members, administrators and anonymous ones. */

import type { Chat, ChatMember, Message, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  deliverUpdate,
  failedCalls,
  inGroup,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  type Participant,
  clickCallback as pressRaw,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { findChatLanguage, findMigratedChatId, isUnreachable } from '../../store/tables/chats.ts';
import { findContext } from '../../store/tables/conversation-contexts.ts';
import { findDeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const vi = translatorOf('vi');
const en = translatorOf('en');

const GROUP = -4001;
const SUPERGROUP = -1001234567890;
const library = makeLibrary([makeDocument({ number: '1/NQ-TEST' })]);
const context = { documents: ['nq-1'], question: 'q', intent: 'which' } as const;
const harness = setUpTestBot(() => ({
  library,
  ask: (question) => makeAnswer(question, { context }),
}));

const member = makeUser(50, 'vi');
const administrator = makeUser(51, 'vi');
const places: readonly (readonly [string, Participant])[] = [
  ['a group', inGroup(member, GROUP)],
  ['a supergroup', inGroup(member, SUPERGROUP)],
  ['a forum topic', { ...inGroup(member, SUPERGROUP), thread: 9 }],
];

describe.each(places)('%s', (_, seat) => {
  const mention = '@cchc_test_bot';

  it.each([
    ['/hoi một cửa'],
    [`/hoi${mention} một cửa`],
    ['/ask một cửa'],
    [`${mention} một cửa`],
    [`một ${mention} cửa`],
  ])('is answered when addressed: %s', async (text) => {
    const question = await sendText(harness, seat, text);
    const answer = harness.server.callsOf('sendMessage')[0]?.payload;
    expect(answer?.text).toBe('<b>Trả lời</b>: một cửa');
    expect(answer?.reply_parameters).toMatchObject({ message_id: question.message_id });
    expect(answer?.message_thread_id).toBe(seat.thread);
  });

  it('gets an answer to another person’s message by a command in reply to it', async () => {
    const asked = { ...messageFrom(seat, { text: 'một cửa' }), from: administrator };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 4 }];
    const content = { text: '/hoi', entities, reply_to_message: asked };
    await deliverUpdate(harness, { message: messageFrom(seat, content as never) as never });
    expect(lastText(harness, seat)).toBe('Trả lời: một cửa');
  });

  it('gets no answer when the bot is not addressed', async () => {
    await sendText(harness, seat, 'họp lúc 8 giờ');
    await sendText(harness, seat, '/hoi@other_bot một cửa');
    await sendText(harness, seat, '@someone_else xem giúp');
    await sendText(harness, seat, '/khongco');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    await deliverUpdate(harness, { message: messageFrom(seat, { voice }) as never });
    expect(harness.server.calls).toEqual([]);
  });

  it('has a context for each person', async () => {
    await sendText(harness, seat, '/hoi một cửa');
    const { db } = harness.deps().store;
    expect(await findContext(db, seat.chat.id, member.id, new Date())).not.toBeNull();
    expect(await findContext(db, seat.chat.id, administrator.id, new Date())).toBeNull();
  });

  it('lets only administrators choose its language', async () => {
    harness.server.setMember(seat.chat.id, administrator.id, 'administrator');
    await sendText(harness, seat, '/ngonngu');
    expect(lastText(harness, seat)).toBe(vi('group-admins-only'));

    const theirs = { ...seat, user: administrator };
    await sendText(harness, theirs, '/ngonngu');
    await clickButton(harness, seat, 'English');
    expect(lastNotice(harness)).toBe(vi('group-admins-only'));
    expect(await findChatLanguage(harness.deps().store.db, seat.chat.id)).toBeNull();
    await clickButton(harness, theirs, 'English');
    expect(await findChatLanguage(harness.deps().store.db, seat.chat.id)).toBe('en');
    await sendText(harness, seat, '/help');
    expect(lastText(harness, seat)).toContain(en('bot-how-to-ask'));
  });

  it('treats an anonymous administrator as one, and a channel as none', async () => {
    await sendText(harness, { ...seat, anonymous: true }, '/ngonngu');
    expect(lastText(harness, seat)).toBe(vi('user-choose-language'));
    const channel: Chat = { id: -1009, type: 'channel', title: 'Kênh' };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 8 }];
    const content = { text: '/ngonngu', entities, sender_chat: channel };
    await deliverUpdate(harness, { message: messageFrom(seat, content) as never });
    expect(lastText(harness, seat)).toBe(vi('group-admins-only'));
  });

  it('stores a subscription that an administrator sets, anonymous or not', async () => {
    harness.server.setMember(seat.chat.id, administrator.id, 'administrator');
    await sendText(harness, seat, '/theodoi');
    expect(lastText(harness, seat)).toBe(vi('group-admins-only'));
    await sendText(harness, { ...seat, anonymous: true }, '/theodoi');
    await clickButton(harness, seat, vi('conversation-any'));
    expect(lastNotice(harness)).toBe(vi('group-admins-only'));
    // Talk of others goes on meanwhile, and so do questions.
    await sendText(harness, seat, 'họp lúc 8 giờ');
    await sendText(harness, seat, '/hoi một cửa');
    expect(lastText(harness, seat)).toContain('một cửa');
    await clickButton(harness, { ...seat, user: administrator }, vi('conversation-any'));
    await clickButton(
      harness,
      { ...seat, user: administrator },
      vi('conversation-frequency-weekly'),
    );
    await clickButton(harness, { ...seat, user: administrator }, vi('subscription-friday'));
    await clickButton(harness, seat, vi('subscribe-hour', { hour: 17 }));
    expect(lastNotice(harness)).toBe(vi('group-admins-only'));
    expect(await listSubscriptionsOfChat(harness.deps().store.db, seat.chat.id)).toEqual([]);
    await clickButton(
      harness,
      { ...seat, user: administrator },
      vi('subscribe-hour', { hour: 17 }),
    );
    expect(await findDeliveryPreferences(harness.deps().store.db, seat.chat.id)).toMatchObject({
      weekday: 5,
      hour: 17,
    });
    expect(await listSubscriptionsOfChat(harness.deps().store.db, seat.chat.id)).toMatchObject([
      {
        chatId: seat.chat.id,
        filter: {},
        frequency: 'weekly',
        threadId: seat.thread ?? null,
        language: 'vi',
      },
    ]);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('refers to the private chat for conversations that need text', async () => {
    for (const command of ['/tracuu', '/gopy']) {
      await sendText(harness, seat, command);
      expect(lastText(harness, seat)).toBe(vi('group-private-only', { username: 'cchc_test_bot' }));
    }
    await sendText(harness, seat, '/gopy nên có thêm biểu mẫu');
    expect(lastText(harness, seat)).toBe(vi('conversation-feedback-thanks'));
  });
});

describe('a reply in General', () => {
  it('is stored without a thread, because General is no topic', async () => {
    const seat = inGroup(member);
    const text = '/hoi một cửa';
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 4 }];
    const message = messageFrom(seat, { text, entities, message_thread_id: 77 });
    await deliverUpdate(harness, { message: message as Update['message'] & Message });
    expect(harness.server.callsOf('sendMessage')[0]?.payload).not.toHaveProperty(
      'message_thread_id',
    );
  });
});

describe('coming and going', () => {
  const membership = (seat: Participant, from: ChatMember['status'], to: ChatMember['status']) => {
    const user = harness.server.bot;
    const my_chat_member = {
      chat: seat.chat,
      from: member,
      date: 1,
      old_chat_member: { status: from, user },
      new_chat_member: { status: to, user },
    };
    return deliverUpdate(harness, {
      my_chat_member: my_chat_member as Update['my_chat_member'] & object,
    });
  };

  it('greets a group that it was added to, once', async () => {
    const seat = inGroup(member);
    await membership(seat, 'left', 'member');
    await membership(seat, 'member', 'administrator');
    expect(sentTo(harness, seat).map(({ text }) => text)).toEqual([
      vi('group-welcome', { username: 'cchc_test_bot' }),
    ]);
  });

  it.each([
    ['removed from a group', inGroup(member), 'kicked'],
    ['blocked by a person', inPrivateChat(member), 'kicked'],
  ] as const)('notes being %s, and that it is back', async (_, seat, status) => {
    await membership(seat, 'member', status);
    expect(await isUnreachable(harness.deps().store.db, seat.chat.id)).toBe(true);
    await membership(seat, status, 'member');
    expect(await isUnreachable(harness.deps().store.db, seat.chat.id)).toBe(false);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('sends nothing to a group that removed the bot, when old buttons are pressed there', async () => {
    const seat = inGroup(member);
    await sendText(harness, seat, '/hoi một cửa');
    const answer = lastMessage(harness, seat);
    const follow = encodeCallback({
      kind: 'view',
      view: { view: 'topics', topic: null, page: 0 },
      asNewMessage: true,
    });
    await membership(seat, 'member', 'kicked');
    const before = harness.server.calls.length;
    await pressRaw(harness, seat, follow, answer);
    expect(lastNotice(harness)).toBe(vi('bot-button-old'));
    const after = harness.server.calls.slice(before).map(({ method }) => method);
    expect(after).toEqual(['answerCallbackQuery']);
    harness.server.reset();
    await sendText(harness, seat, '/hoi một cửa');
    expect(sentTo(harness, seat).length).toBeGreaterThan(0);
    expect(await isUnreachable(harness.deps().store.db, seat.chat.id)).toBe(false);
  });

  it('cancels the messages that wait for a chat that removed the bot', async () => {
    const seat = inPrivateChat(member);
    const { db } = harness.deps().store;
    await db
      .insertInto('outbox_messages')
      .values({
        chat_id: seat.chat.id,
        dedup_key: 'x',
        language: 'vi',
        state: 'pending',
        due: 0,
        at: 0,
      })
      .execute();
    await membership(seat, 'member', 'kicked');
    expect(await countMessagesByState(db, null)).toMatchObject({ pending: 0, unreachable: 1 });
  });

  it('moves all data when a group becomes a supergroup, also when both updates arrive', async () => {
    const group = inGroup(member, GROUP);
    harness.server.setMember(GROUP, member.id, 'creator');
    await sendText(harness, group, '/hoi một cửa');
    await sendText(harness, group, '/ngonngu');
    await clickButton(harness, group, 'English');
    await sendText(harness, group, '/subscribe');
    await clickButton(harness, group, en('conversation-any'));
    await clickButton(harness, group, en('conversation-frequency-daily'));
    await clickButton(harness, group, en('subscribe-skip'));
    const old = messageFrom(group, { migrate_to_chat_id: SUPERGROUP });
    const fresh = messageFrom(inGroup(member), { migrate_from_chat_id: GROUP });
    await deliverUpdate(harness, { message: old as never });
    await deliverUpdate(harness, { message: fresh as never });
    const { db } = harness.deps().store;
    expect(await findMigratedChatId(db, GROUP)).toBe(SUPERGROUP);
    expect(await findChatLanguage(db, SUPERGROUP)).toBe('en');
    expect(await listSubscriptionsOfChat(db, SUPERGROUP)).toMatchObject([{ frequency: 'daily' }]);
    expect(await listSubscriptionsOfChat(db, GROUP)).toEqual([]);
    expect(await findContext(db, SUPERGROUP, member.id, new Date())).not.toBeNull();
    expect(lastMessage(harness, inGroup(member))).toBeUndefined();
  });
});
