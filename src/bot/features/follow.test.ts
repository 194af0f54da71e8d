/** Subscriptions as people set them, over HTTP: with arguments, lists, stops, files, other chats. */
import { beforeEach, describe, expect, it } from 'vitest';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  deliver,
  groupSeat,
  lastNotice,
  lastText,
  messageFrom,
  person,
  press,
  pressData as pressRaw,
  privateSeat,
  refusals,
  say,
} from '../../../test/support/chat.ts';
import { relayLibrary } from '../../../test/support/relay.ts';
import { receptionOf } from '../../store/reception.ts';
import { subscriptionsOf } from '../../store/subscriptions.ts';
import { pressData } from '../keyboards/press.ts';
import { localeOf } from '../locales/choose.ts';

const { follow, talks, subscribe, groups } = localeOf('vi');
const CHANNEL = -1002000000001;
const lan = privateSeat(person(61, 'vi'));
const member = groupSeat(person(62, 'vi'));
const desk = botDesk(() => ({
  library: relayLibrary,
  news: {
    refresh: async () => {},
    wake: () => {},
    read: async () => ({ document: null, faults: [] }),
    download: async (path) => {
      const response = await fetch(`${desk.server.url}/file/bot${desk.server.token}/${path}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    follow: () => {},
  },
}));

const filtersOf = async (chatId: number) =>
  (await subscriptionsOf(desk.deps().store.db, chatId)).map(({ filter }) => filter);

async function sendFile(bytes: Uint8Array, seat = lan, caption?: string): Promise<void> {
  desk.server.addFile('in', bytes, 'in.json');
  const document = { file_id: 'in', file_unique_id: 'u', file_name: 'in.json' };
  const content = { document, ...(caption !== undefined && { caption }) };
  await deliver(desk, { message: messageFrom(seat, content) as never });
}

describe('/theodoi with arguments', () => {
  it('keeps what is said and tells what it would have caught', async () => {
    await say(
      desk,
      lan,
      '/theodoi kế hoạch, chuyển đổi số, một cửa, -dự án, hằng ngày 7h, yên lặng 21-6',
    );
    expect(await subscriptionsOf(desk.deps().store.db, 61)).toMatchObject([
      {
        filter: { topic: 'so', type: 'plan', words: ['một cửa'], without: ['dự án'] },
        frequency: 'daily',
      },
    ]);
    expect(lastText(desk, lan)).toContain(follow.catchesNothing);
    const kept = await receptionOf(desk.deps().store.db, 61);
    expect(kept).toMatchObject({ hour: 7, quiet: { from: 21, to: 6 } });
    await say(desk, lan, '/theodoi kế hoạch');
    expect(lastText(desk, lan)).toContain('2/KH-B');
    expect(refusals(desk.server)).toEqual([]);
  });

  it('follows nothing where nothing of it is understood, and says so with how it is written', async () => {
    for (const text of ['-', '???', '-🔥', 'hằng tháng', '25h']) {
      await say(desk, lan, `/theodoi ${text}`);
      expect(lastText(desk, lan)).toBe(`${follow.notUnderstood(text)}\n${follow.hint}`);
    }
    // However much it is, the answer to it is one short message.
    const before = desk.server.callsOf('sendMessage').length;
    await say(desk, lan, `/theodoi ${'?'.repeat(3900)}`);
    expect(desk.server.callsOf('sendMessage')).toHaveLength(before + 1);
    expect(lastText(desk, lan).length).toBeLessThan(1000);
    // What was to be followed is the part that was not understood.
    await say(desk, lan, '/theodoi ???, hằng ngày');
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('???'));
    expect(await filtersOf(61)).toEqual([]);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('keeps what it understands and says of the rest that it was not, or was rounded', async () => {
    await say(desk, lan, '/theodoi đất đai, 8:75, hằng ngày 7h30');
    expect(await subscriptionsOf(desk.deps().store.db, 61)).toMatchObject([
      { filter: { topic: 'dat' }, frequency: 'daily' },
    ]);
    expect(lastText(desk, lan)).toContain(follow.digestAt(7, 'Asia/Ho_Chi_Minh'));
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('8:75'));
    expect(lastText(desk, lan)).toContain(follow.rounded('hằng ngày 7h30'));
    await say(desk, lan, '/theodoi yên lặng 21h30-6h');
    expect(lastText(desk, lan)).toContain(follow.quiet(21, 6));
    expect(lastText(desk, lan)).toContain(follow.rounded('yên lặng 21h30-6h'));
  });

  it('takes several of each, of which any will do, and says so', async () => {
    await say(desk, lan, '/theodoi đất đai, chuyển đổi số, kế hoạch, luật');
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
    expect(lastText(desk, lan)).toContain('đất đai hoặc chuyển đổi số · Kế hoạch hoặc Luật');
    expect(lastText(desk, lan)).toContain('2/KH-B');
    await say(desk, lan, '/dangky json');
    const bytes = desk.server.callsOf('sendDocument')[0]?.files[0]?.bytes ?? new Uint8Array();
    await say(desk, lan, '/ngung');
    await sendFile(bytes);
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
  });

  it('is for a group’s administrators, and for a channel from the private chat of one', async () => {
    await say(desk, member, '/theodoi tất cả');
    expect(await filtersOf(member.chat.id)).toEqual([]);
    desk.server.setMember(member.chat.id, 62, 'administrator');
    await say(desk, { ...member, thread: 9 }, '/theodoi tất cả');
    expect(await subscriptionsOf(desk.deps().store.db, member.chat.id)).toMatchObject([
      { threadId: 9 },
    ]);

    desk.server.addChat({ id: CHANNEL, type: 'channel', title: 'Kênh CCHC' });
    await say(desk, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(desk, lan)).toBe(follow.botNotThere(String(CHANNEL)));
    desk.server.setMember(CHANNEL, desk.server.bot.id, 'administrator');
    await say(desk, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(desk, lan)).toBe(follow.notAdministrator);
    desk.server.setMember(CHANNEL, 61, 'creator');
    await say(desk, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(desk, lan)).toContain(follow.forChat('Kênh CCHC'));
    expect(await filtersOf(CHANNEL)).toEqual([{ topic: 'dat' }]);
    await say(desk, lan, `/ngung ${CHANNEL}`);
    expect(await filtersOf(CHANNEL)).toEqual([]);
  });
});

describe('/dangky and /ngung', () => {
  it('list, change and stop one or all', async () => {
    await say(desk, lan, '/theodoi đất đai');
    await say(desk, lan, '/theodoi chuyển đổi số');
    await say(desk, lan, '/dangky');
    expect(lastText(desk, lan)).toContain(follow.list(2));
    await press(desk, lan, follow.changeOne(1));
    await press(desk, lan, talks.frequency.daily);
    await press(desk, lan, subscribe.skip);
    expect(lastText(desk, lan)).toContain(follow.added('đất đai', follow.frequency.daily));
    expect(await subscriptionsOf(desk.deps().store.db, 61)).toMatchObject([
      { filter: { topic: 'so' }, frequency: 'now' },
      { filter: { topic: 'dat' }, frequency: 'daily' },
    ]);
    await say(desk, lan, '/dangky');
    await press(desk, lan, follow.stopOne(2));
    expect(await filtersOf(61)).toEqual([{ topic: 'so' }]);
    await say(desk, lan, '/ngung');
    expect(lastText(desk, lan)).toBe(follow.stoppedAll);
    expect(await filtersOf(61)).toEqual([]);
  });

  it('a post’s button stops the subscription that it came by, for those who may', async () => {
    await say(desk, lan, '/theodoi đất đai');
    await say(desk, lan, '/theodoi chuyển đổi số');
    const [first] = await subscriptionsOf(desk.deps().store.db, 61);
    const message = messageFrom(lan, { text: 'tin' });
    const stop = pressData({ kind: 'unwatch', watch: first?.id ?? 0 });
    const stranger = { ...member, user: person(63, 'vi') };
    await pressRaw(desk, stranger, stop, messageFrom(stranger, { text: 'tin' }));
    expect(await filtersOf(61)).toHaveLength(2);
    await pressRaw(desk, lan, stop, message);
    expect(lastNotice(desk)).toContain(follow.stillFollowing(1));
    await pressRaw(desk, lan, pressData({ kind: 'unwatch', watch: null }), message);
    expect(lastNotice(desk)).toBe(follow.stoppedAll);
    expect(await filtersOf(61)).toEqual([]);
  });

  it('go out as JSON and come in again; a wrong file is told where it is wrong', async () => {
    await say(desk, lan, '/theodoi kế hoạch, "một cửa", hằng tuần, thứ sáu');
    await say(desk, lan, '/dangky json');
    const file = desk.server.callsOf('sendDocument')[0]?.files[0];
    if (file === undefined) throw new Error('no file');
    await say(desk, lan, '/ngung');
    await sendFile(file.bytes);
    expect(lastText(desk, lan)).toBe(follow.imported(1));
    expect(await subscriptionsOf(desk.deps().store.db, 61)).toMatchObject([
      { filter: { type: 'plan', words: ['một cửa'] }, frequency: 'weekly' },
    ]);
    const text = new TextDecoder().decode(file.bytes).replace('weekly', 'hourly');
    await sendFile(new TextEncoder().encode(text));
    expect(lastText(desk, lan)).toContain('subscriptions.0.frequency');
  });
});

it('a file’s words without letters are left out and told, and no subscription is made of them alone', async () => {
  const wishes = [{ words: ['🔥'] }, { issuer: ['…'] }, { topic: 'dat', without: ['-'] }, {}];
  const file = {
    format: 'cchc-subscriptions',
    version: 1,
    subscriptions: wishes.map((filter) => ({ filter, frequency: 'now' })),
  };
  await sendFile(new TextEncoder().encode(JSON.stringify(file)));
  expect(await filtersOf(61)).toEqual([{ topic: 'dat' }, {}]);
  expect(lastText(desk, lan)).toBe(`${follow.imported(2)}\n${follow.notUnderstood('🔥, …, -')}`);
});

describe('in a group', () => {
  const boss = { ...member, user: person(64, 'vi') };
  const anonymous = { ...member, anonymous: true };
  const asChannel = (text: string) => {
    const sender_chat = { id: CHANNEL, type: 'channel' as const, title: 'Kênh' };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: text.search(/ |$/u) }];
    return deliver(desk, {
      message: messageFrom(member, { text, entities, sender_chat }) as never,
    });
  };
  const file = JSON.stringify({
    format: 'cchc-subscriptions',
    version: 1,
    subscriptions: [{ filter: { topic: 'dat' }, frequency: 'now' }],
  });
  const own = () => filtersOf(member.chat.id);
  beforeEach(() => {
    desk.server.setMember(member.chat.id, 62, 'member');
    desk.server.setMember(member.chat.id, 64, 'administrator');
  });

  it('members neither set, list, import, change nor stop anything', async () => {
    await say(desk, boss, '/theodoi đất đai');
    await say(desk, boss, '/dangky');
    const [watch] = await subscriptionsOf(desk.deps().store.db, member.chat.id);
    for (const text of ['/theodoi', '/theodoi kế hoạch', '/dangky', '/dangky json', '/ngung']) {
      await say(desk, member, text);
      expect(lastText(desk, member)).toBe(groups.administratorsOnly);
      await asChannel(text);
      expect(lastText(desk, member)).toBe(groups.administratorsOnly);
    }
    await sendFile(new TextEncoder().encode(file), member, '/theodoi');
    expect(lastText(desk, member)).toBe(groups.administratorsOnly);
    for (const label of [follow.changeOne(1), follow.stopOne(1), follow.stopAll]) {
      await press(desk, member, label);
      expect(lastNotice(desk)).toBe(groups.administratorsOnly);
    }
    for (const id of [watch?.id ?? 0, null]) {
      const stop = pressData({ kind: 'unwatch', watch: id });
      await pressRaw(desk, member, stop, messageFrom(member, { text: 'tin' }));
      expect(lastNotice(desk)).toBe(groups.administratorsOnly);
    }
    expect(await own()).toEqual([{ topic: 'dat' }]);
    expect(desk.server.callsOf('sendDocument')).toEqual([]);
  });

  it('its administrators do, anonymous ones too', async () => {
    await say(desk, anonymous, '/theodoi kế hoạch');
    expect(await own()).toEqual([{ type: 'plan' }]);
    await say(desk, anonymous, '/dangky');
    expect(lastText(desk, member)).toContain(follow.list(1));
    // A button is pressed by a person: who it is, Telegram says.
    await press(desk, boss, follow.stopOne(1));
    expect(await own()).toEqual([]);
    await sendFile(new TextEncoder().encode(file), anonymous, '/theodoi');
    expect(await own()).toEqual([{ topic: 'dat' }]);
    await say(desk, anonymous, '/ngung');
    expect(await own()).toEqual([]);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('a file without the command is none of the bot’s business', async () => {
    await sendFile(new TextEncoder().encode(file), boss);
    expect(await own()).toEqual([]);
  });
});
