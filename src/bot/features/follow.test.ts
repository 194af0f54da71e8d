/** Subscriptions as people set them, over HTTP: with arguments, lists, stops, files, other chats. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentOf, libraryOf } from '../../../test/support/answers.ts';
import type { BotApi } from '../../../test/support/bot-api/types.ts';
import { startBotApi } from '../../../test/support/bot-api.ts';
import { botDependencies } from '../../../test/support/bot-dependencies.ts';
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
import { listAnnouncements } from '../../store/announcements.ts';
import { progressOf } from '../../store/progress.ts';
import { receptionOf } from '../../store/reception.ts';
import { subscriptionsOf } from '../../store/subscriptions.ts';
import { announceChanges } from '../../updates/announce.ts';
import { type CchcBot, createBot } from '../bot.ts';
import type { BotDependencies } from '../dependencies.ts';
import { pressData } from '../keyboards/press.ts';
import { localeOf } from '../locales/choose.ts';

const { follow, talks, subscribe, groups, desk: deskWords } = localeOf('vi');
const CHANNEL = -1002000000001;
const lan = privateSeat(person(61, 'vi'));
const admin = privateSeat(person(77, 'vi'));
const member = groupSeat(person(62, 'vi'));
let server: BotApi;
let deps: BotDependencies;
let bot: CchcBot;
const desk = {
  get server() {
    return server;
  },
  bot: () => bot,
};

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  deps = botDependencies({
    library: relayLibrary,
    adminIds: [77],
    news: {
      refresh: async () => {},
      wake: () => {},
      read: () => ({ document: documentOf({ id: 'draft' }), faults: [] }),
      download: async (path) => {
        const response = await fetch(`${server.url}/file/bot${server.token}/${path}`);
        return new Uint8Array(await response.arrayBuffer());
      },
      follow: () => {},
    },
  });
  bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
});
afterEach(() => deps.store.close());

const filtersOf = async (chatId: number) =>
  (await subscriptionsOf(deps.store.db, chatId)).map(({ filter }) => filter);

async function sendFile(bytes: Uint8Array, seat = lan, caption?: string): Promise<void> {
  server.addFile('in', bytes, 'in.json');
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
    expect(await subscriptionsOf(deps.store.db, 61)).toMatchObject([
      {
        filter: { topic: 'so', type: 'plan', words: ['một cửa'], without: ['dự án'] },
        frequency: 'daily',
      },
    ]);
    expect(lastText(desk, lan)).toContain(follow.catchesNothing);
    const kept = await receptionOf(deps.store.db, 61);
    expect(kept).toMatchObject({ hour: 7, quiet: { from: 21, to: 6 } });
    await say(desk, lan, '/theodoi kế hoạch');
    expect(lastText(desk, lan)).toContain('2/KH-B');
    expect(refusals(server)).toEqual([]);
  });

  it('takes several of each, of which any will do, and says so', async () => {
    await say(desk, lan, '/theodoi đất đai, chuyển đổi số, kế hoạch, luật');
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
    expect(lastText(desk, lan)).toContain('đất đai hoặc chuyển đổi số · Kế hoạch hoặc Luật');
    expect(lastText(desk, lan)).toContain('2/KH-B');
    await say(desk, lan, '/dangky json');
    const bytes = server.callsOf('sendDocument')[0]?.files[0]?.bytes ?? new Uint8Array();
    await say(desk, lan, '/ngung');
    await sendFile(bytes);
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
  });

  it('is for a group’s administrators, and for a channel from the private chat of one', async () => {
    await say(desk, member, '/theodoi tất cả');
    expect(await filtersOf(member.chat.id)).toEqual([]);
    server.setMember(member.chat.id, 62, 'administrator');
    await say(desk, { ...member, thread: 9 }, '/theodoi tất cả');
    expect(await subscriptionsOf(deps.store.db, member.chat.id)).toMatchObject([{ threadId: 9 }]);

    server.addChat({ id: CHANNEL, type: 'channel', title: 'Kênh CCHC' });
    await say(desk, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(desk, lan)).toBe(follow.botNotThere(String(CHANNEL)));
    server.setMember(CHANNEL, server.bot.id, 'administrator');
    await say(desk, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(desk, lan)).toBe(follow.notAdministrator);
    server.setMember(CHANNEL, 61, 'creator');
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
    expect(await subscriptionsOf(deps.store.db, 61)).toMatchObject([
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
    const [first] = await subscriptionsOf(deps.store.db, 61);
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
    const file = server.callsOf('sendDocument')[0]?.files[0];
    if (file === undefined) throw new Error('no file');
    await say(desk, lan, '/ngung');
    await sendFile(file.bytes);
    expect(lastText(desk, lan)).toBe(follow.imported(1));
    expect(await subscriptionsOf(deps.store.db, 61)).toMatchObject([
      { filter: { type: 'plan', words: ['một cửa'] }, frequency: 'weekly' },
    ]);
    const text = new TextDecoder().decode(file.bytes).replace('weekly', 'hourly');
    await sendFile(new TextEncoder().encode(text));
    expect(lastText(desk, lan)).toContain('subscriptions.0.frequency');
  });
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
    server.setMember(member.chat.id, 62, 'member');
    server.setMember(member.chat.id, 64, 'administrator');
  });

  it('members neither set, list, import, change nor stop anything', async () => {
    await say(desk, boss, '/theodoi đất đai');
    await say(desk, boss, '/dangky');
    const [watch] = await subscriptionsOf(deps.store.db, member.chat.id);
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
    expect(server.callsOf('sendDocument')).toEqual([]);
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
    expect(refusals(server)).toEqual([]);
  });

  it('a file without the command is none of the bot’s business', async () => {
    await sendFile(new TextEncoder().encode(file), boss);
    expect(await own()).toEqual([]);
  });
});

describe('/tinmoi', () => {
  const options = { today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' };

  async function announceOne(): Promise<number> {
    const now = new Date();
    await announceChanges(deps.store, libraryOf([]), { ...options, now });
    await say(desk, lan, '/theodoi tất cả');
    await announceChanges(deps.store, libraryOf([documentOf({ number: '1/NQ-TEST' })]), {
      ...options,
      now,
    });
    return (await listAnnouncements(deps.store.db, { limit: 1 }))[0]?.id ?? 0;
  }

  it('is not there for others', async () => {
    const id = await announceOne();
    await say(desk, lan, `/tinmoi ${id} lời dẫn`);
    await pressRaw(
      desk,
      lan,
      pressData({ kind: 'news', act: 'withdraw', id }),
      messageFrom(lan, {}),
    );
    const [made] = await listAnnouncements(deps.store.db, { limit: 1 });
    expect(made).toMatchObject({ state: 'live', lead: null });
  });

  it('holds, goes on, takes a lead, withdraws, and shows how far it is', async () => {
    const id = await announceOne();
    await say(desk, admin, '/tinmoi');
    expect(lastText(desk, admin)).toContain('1/NQ-TEST');
    await press(desk, admin, `${id}.`);
    expect(lastText(desk, admin)).toContain(deskWords.progress(0, 1, 0, 0));
    await press(desk, admin, deskWords.hold);
    expect(await progressOf(deps.store.db, id)).toMatchObject({ pending: 0 });
    await say(desk, admin, `/tinmoi ${id} Xin lưu ý`);
    expect(lastText(desk, admin)).toContain('Xin lưu ý');
    await press(desk, admin, deskWords.withdraw);
    expect(lastText(desk, admin)).toContain(deskWords.states.withdrawn);
    expect(refusals(server)).toEqual([]);
  });

  it('a held one goes on to the chats that follow it now', async () => {
    const id = await announceOne();
    await say(desk, admin, `/tinmoi ${id}`);
    await press(desk, admin, deskWords.hold);
    await press(desk, admin, deskWords.release);
    const [made] = await listAnnouncements(deps.store.db, { limit: 1 });
    expect(made?.state).toBe('live');
  });
});
