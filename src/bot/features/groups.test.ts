/** Groups, supergroups and forum topics; members, administrators and anonymous ones. */
import type { Chat, ChatMember, Message, Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { answerOf, documentOf, libraryOf } from '../../../test/support/answers.ts';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  deliver,
  groupSeat,
  last,
  lastNotice,
  lastText,
  messageFrom,
  person,
  press,
  pressData as pressRaw,
  privateSeat,
  refusals,
  type Seat,
  say,
  sentTo,
} from '../../../test/support/chat.ts';
import { chatLanguage, isGone, migratedTo } from '../../store/chats.ts';
import { loadContext } from '../../store/contexts.ts';
import { progressOf } from '../../store/progress.ts';
import { receptionOf } from '../../store/reception.ts';
import { subscriptionsOf } from '../../store/subscriptions.ts';
import { pressData } from '../keyboards/press.ts';
import { localeOf } from '../locales/choose.ts';

const vi = localeOf('vi');
const en = localeOf('en');

const GROUP = -4001;
const SUPERGROUP = -1001234567890;
const library = libraryOf([documentOf({ number: '1/NQ-TEST' })]);
const context = { documents: ['nq-1'], question: 'q', intent: 'which' } as const;
const desk = botDesk(() => ({ library, ask: (question) => answerOf(question, { context }) }));

const member = person(50, 'vi');
const administrator = person(51, 'vi');
const places: readonly (readonly [string, Seat])[] = [
  ['a group', groupSeat(member, GROUP)],
  ['a supergroup', groupSeat(member, SUPERGROUP)],
  ['a forum topic', { ...groupSeat(member, SUPERGROUP), thread: 9 }],
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
    const question = await say(desk, seat, text);
    const answer = desk.server.callsOf('sendMessage')[0]?.payload;
    expect(answer?.text).toBe('<b>Trả lời</b>: một cửa');
    expect(answer?.reply_parameters).toMatchObject({ message_id: question.message_id });
    expect(answer?.message_thread_id).toBe(seat.thread);
  });

  it('is answered what somebody wrote, by a command in reply to it', async () => {
    const asked = { ...messageFrom(seat, { text: 'một cửa' }), from: administrator };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 4 }];
    const content = { text: '/hoi', entities, reply_to_message: asked };
    await deliver(desk, { message: messageFrom(seat, content as never) as never });
    expect(lastText(desk, seat)).toBe('Trả lời: một cửa');
  });

  it('is left in peace otherwise', async () => {
    await say(desk, seat, 'họp lúc 8 giờ');
    await say(desk, seat, '/hoi@other_bot một cửa');
    await say(desk, seat, '@someone_else xem giúp');
    await say(desk, seat, '/khongco');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    await deliver(desk, { message: messageFrom(seat, { voice }) as never });
    expect(desk.server.calls).toEqual([]);
  });

  it('keeps a context for each person', async () => {
    await say(desk, seat, '/hoi một cửa');
    const { db } = desk.deps().store;
    expect(await loadContext(db, seat.chat.id, member.id, new Date())).not.toBeNull();
    expect(await loadContext(db, seat.chat.id, administrator.id, new Date())).toBeNull();
  });

  it('lets only administrators choose its language', async () => {
    desk.server.setMember(seat.chat.id, administrator.id, 'administrator');
    await say(desk, seat, '/ngonngu');
    expect(lastText(desk, seat)).toBe(vi.groups.administratorsOnly);

    const theirs = { ...seat, user: administrator };
    await say(desk, theirs, '/ngonngu');
    await press(desk, seat, 'English');
    expect(lastNotice(desk)).toBe(vi.groups.administratorsOnly);
    expect(await chatLanguage(desk.deps().store.db, seat.chat.id)).toBeNull();
    await press(desk, theirs, 'English');
    expect(await chatLanguage(desk.deps().store.db, seat.chat.id)).toBe('en');
    await say(desk, seat, '/help');
    expect(lastText(desk, seat)).toContain(en.howToAsk);
  });

  it('takes an anonymous administrator for one, and a channel for none', async () => {
    await say(desk, { ...seat, anonymous: true }, '/ngonngu');
    expect(lastText(desk, seat)).toBe(vi.person.chooseLanguage);
    const channel: Chat = { id: -1009, type: 'channel', title: 'Kênh' };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 8 }];
    const content = { text: '/ngonngu', entities, sender_chat: channel };
    await deliver(desk, { message: messageFrom(seat, content) as never });
    expect(lastText(desk, seat)).toBe(vi.groups.administratorsOnly);
  });

  it('keeps a subscription that its administrators set, anonymous or not', async () => {
    desk.server.setMember(seat.chat.id, administrator.id, 'administrator');
    await say(desk, seat, '/theodoi');
    expect(lastText(desk, seat)).toBe(vi.groups.administratorsOnly);
    await say(desk, { ...seat, anonymous: true }, '/theodoi');
    await press(desk, seat, vi.talks.any);
    expect(lastNotice(desk)).toBe(vi.groups.administratorsOnly);
    // Talk of others goes on meanwhile, and so do questions.
    await say(desk, seat, 'họp lúc 8 giờ');
    await say(desk, seat, '/hoi một cửa');
    expect(lastText(desk, seat)).toContain('một cửa');
    await press(desk, { ...seat, user: administrator }, vi.talks.any);
    await press(desk, { ...seat, user: administrator }, vi.talks.frequency.weekly);
    await press(desk, { ...seat, user: administrator }, vi.follow.weekdays[4] ?? '');
    await press(desk, seat, vi.subscribe.hour(17));
    expect(lastNotice(desk)).toBe(vi.groups.administratorsOnly);
    expect(await subscriptionsOf(desk.deps().store.db, seat.chat.id)).toEqual([]);
    await press(desk, { ...seat, user: administrator }, vi.subscribe.hour(17));
    expect(await receptionOf(desk.deps().store.db, seat.chat.id)).toMatchObject({
      weekday: 5,
      hour: 17,
    });
    expect(await subscriptionsOf(desk.deps().store.db, seat.chat.id)).toMatchObject([
      {
        chatId: seat.chat.id,
        filter: {},
        frequency: 'weekly',
        threadId: seat.thread ?? null,
        language: 'vi',
      },
    ]);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('is sent to the private chat for what takes a text', async () => {
    for (const command of ['/tracuu', '/gopy']) {
      await say(desk, seat, command);
      expect(lastText(desk, seat)).toBe(vi.groups.privateOnly('cchc_test_bot'));
    }
    await say(desk, seat, '/gopy nên có thêm biểu mẫu');
    expect(lastText(desk, seat)).toBe(vi.talks.feedbackThanks);
  });
});

describe('a reply in General', () => {
  it('carries no thread, since General is no topic', async () => {
    const seat = groupSeat(member);
    const text = '/hoi một cửa';
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 4 }];
    const message = messageFrom(seat, { text, entities, message_thread_id: 77 });
    await deliver(desk, { message: message as Update['message'] & Message });
    expect(desk.server.callsOf('sendMessage')[0]?.payload).not.toHaveProperty('message_thread_id');
  });
});

describe('coming and going', () => {
  const membership = (seat: Seat, from: ChatMember['status'], to: ChatMember['status']) => {
    const user = desk.server.bot;
    const my_chat_member = {
      chat: seat.chat,
      from: member,
      date: 1,
      old_chat_member: { status: from, user },
      new_chat_member: { status: to, user },
    };
    return deliver(desk, { my_chat_member: my_chat_member as Update['my_chat_member'] & object });
  };

  it('greets a group that it was added to, once', async () => {
    const seat = groupSeat(member);
    await membership(seat, 'left', 'member');
    await membership(seat, 'member', 'administrator');
    expect(sentTo(desk, seat).map(({ text }) => text)).toEqual([
      vi.groups.welcome('cchc_test_bot'),
    ]);
  });

  it.each([
    ['removed from a group', groupSeat(member), 'kicked'],
    ['blocked by a person', privateSeat(member), 'kicked'],
  ] as const)('notes being %s, and that it is back', async (_, seat, status) => {
    await membership(seat, 'member', status);
    expect(await isGone(desk.deps().store.db, seat.chat.id)).toBe(true);
    await membership(seat, status, 'member');
    expect(await isGone(desk.deps().store.db, seat.chat.id)).toBe(false);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('sends nothing to a group that it was removed from, whatever is pressed there', async () => {
    const seat = groupSeat(member);
    await say(desk, seat, '/hoi một cửa');
    const answer = last(desk, seat);
    const follow = pressData({
      kind: 'view',
      view: { view: 'topics', topic: null, page: 0 },
      fresh: true,
    });
    await membership(seat, 'member', 'kicked');
    const before = desk.server.calls.length;
    await pressRaw(desk, seat, follow, answer);
    expect(lastNotice(desk)).toBe(vi.buttonOld);
    const after = desk.server.calls.slice(before).map(({ method }) => method);
    expect(after).toEqual(['answerCallbackQuery']);
    desk.server.reset();
    await say(desk, seat, '/hoi một cửa');
    expect(sentTo(desk, seat).length).toBeGreaterThan(0);
    expect(await isGone(desk.deps().store.db, seat.chat.id)).toBe(false);
  });

  it('gives up what waits for a chat that it was removed from', async () => {
    const seat = privateSeat(member);
    const { db } = desk.deps().store;
    await db
      .insertInto('outbox')
      .values({ chat_id: seat.chat.id, slot: 'x', language: 'vi', state: 'pending', due: 0, at: 0 })
      .execute();
    await membership(seat, 'member', 'kicked');
    expect(await progressOf(db, null)).toMatchObject({ pending: 0, gone: 1 });
  });

  it('carries everything over when a group becomes a supergroup, told twice', async () => {
    const group = groupSeat(member, GROUP);
    desk.server.setMember(GROUP, member.id, 'creator');
    await say(desk, group, '/hoi một cửa');
    await say(desk, group, '/ngonngu');
    await press(desk, group, 'English');
    await say(desk, group, '/subscribe');
    await press(desk, group, en.talks.any);
    await press(desk, group, en.talks.frequency.daily);
    await press(desk, group, en.subscribe.skip);
    const old = messageFrom(group, { migrate_to_chat_id: SUPERGROUP });
    const fresh = messageFrom(groupSeat(member), { migrate_from_chat_id: GROUP });
    await deliver(desk, { message: old as never });
    await deliver(desk, { message: fresh as never });
    const { db } = desk.deps().store;
    expect(await migratedTo(db, GROUP)).toBe(SUPERGROUP);
    expect(await chatLanguage(db, SUPERGROUP)).toBe('en');
    expect(await subscriptionsOf(db, SUPERGROUP)).toMatchObject([{ frequency: 'daily' }]);
    expect(await subscriptionsOf(db, GROUP)).toEqual([]);
    expect(await loadContext(db, SUPERGROUP, member.id, new Date())).not.toBeNull();
    expect(last(desk, groupSeat(member))).toBeUndefined();
  });
});
