/** The conversation of /theodoi: two presses, and what narrows a choice, by buttons and by words. */
import { describe, expect, it } from 'vitest';
import { documentOf, libraryOf } from '../../../test/support/answers.ts';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  buttonsOf,
  groupSeat,
  last,
  lastText,
  person,
  press,
  privateSeat,
  refusals,
  say,
} from '../../../test/support/chat.ts';
import { parseSections } from '../../knowledge/sections.ts';
import { receptionOf } from '../../store/reception.ts';
import { subscriptionsOf } from '../../store/subscriptions.ts';
import { localeOf } from '../locales/choose.ts';

const { follow, talks, subscribe } = localeOf('vi');
const { narrow, ask } = subscribe;
const lan = privateSeat(person(61, 'vi'));
const library = {
  ...libraryOf([
    documentOf({ id: 'a', number: '1/NQ-A', topics: ['so'], passedBy: 'Tỉnh ủy Quảng Nam' }),
    documentOf({
      id: 'b',
      number: '2/KH-B',
      topics: ['so', 'dat'],
      type: 'plan',
      passedBy: 'Bộ Nội vụ',
      jurisdiction: 'quang-nam',
      sections: parseSections('## Việc\nCơ chế một cửa.'),
    }),
    documentOf({
      id: 'c',
      number: '3/NQ-C',
      topics: ['dat'],
      passedBy: 'Bộ Nội vụ',
      dateDocument: '2026-06-01',
    }),
  ]),
  topics: [
    { id: 'so', name: 'chuyển đổi số', nameEn: 'digital', synonyms: [], broader: null },
    { id: 'dat', name: 'đất đai', nameEn: 'land', synonyms: [], broader: null },
  ],
  jurisdictions: [
    {
      id: 'quang-nam',
      name: 'Quảng Nam',
      kind: 'province' as const,
      aliases: [],
      mergedInto: null,
      mergedOn: null,
    },
  ],
};
const desk = botDesk(() => ({ library }));

const kept = (chatId = 61) => subscriptionsOf(desk.deps().store.db, chatId);
const labels = () => buttonsOf(last(desk, lan)).map(({ text }) => text);

describe('/theodoi', () => {
  it('takes two presses: everything, at once', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, talks.any);
    await press(desk, lan, talks.frequency.now);
    expect(await kept()).toMatchObject([{ filter: {}, frequency: 'now' }]);
    expect(lastText(desk, lan)).toContain(follow.added(follow.everything, follow.frequency.now));
    expect(desk.server.callsOf('sendMessage')).toHaveLength(1);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('is narrowed by buttons, the most usual first; a second press takes one out again', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, 'đất đai');
    await press(desk, lan, narrow.issuer);
    expect(lastText(desk, lan)).toContain(ask.issuer);
    expect(labels().slice(0, 2)).toEqual(['Bộ Nội vụ (2)', 'Tỉnh ủy Quảng Nam (1)']);
    await press(desk, lan, 'Bộ Nội vụ');
    await press(desk, lan, narrow.issuer);
    await press(desk, lan, 'Tỉnh ủy');
    await press(desk, lan, narrow.issuer);
    await press(desk, lan, '✓ Tỉnh ủy');
    await press(desk, lan, narrow.type);
    await press(desk, lan, 'Kế hoạch');
    await press(desk, lan, narrow.place);
    await press(desk, lan, 'Quảng Nam');
    await press(desk, lan, narrow.topic);
    await press(desk, lan, 'chuyển đổi số');
    await press(desk, lan, talks.frequency.now);
    expect((await kept()).map(({ filter }) => filter)).toEqual([
      { topic: ['dat', 'so'], issuer: 'Bộ Nội vụ', type: 'plan', place: 'quang-nam' },
    ]);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('takes typed words for each, says what it does not understand, and every step can be skipped', async () => {
    await say(desk, lan, '/theodoi');
    await say(desk, lan, 'chuyển đổi số');
    await press(desk, lan, narrow.type);
    await say(desk, lan, 'kế hoạch, sách');
    expect(lastText(desk, lan)).toContain(subscribe.notUnderstood('sách'));
    await say(desk, lan, 'ke hoach, luật');
    await press(desk, lan, narrow.issuer);
    await say(desk, lan, 'Sở Nội vụ');
    await press(desk, lan, subscribe.narrowWords);
    await say(desk, lan, 'một cửa, -xây dựng');
    for (const label of [narrow.topic, narrow.issuer, narrow.type, narrow.place]) {
      await press(desk, lan, label);
      await press(desk, lan, subscribe.skip);
    }
    await say(desk, lan, talks.frequency.now);
    expect((await kept()).map(({ filter }) => filter)).toEqual([
      {
        topic: 'so',
        issuer: 'Sở Nội vụ',
        type: ['law', 'plan'],
        words: ['một cửa'],
        without: ['xây dựng'],
      },
    ]);
  });

  it('asks for day and hour of digests, and for quiet hours, by buttons or words', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, talks.any);
    await press(desk, lan, subscribe.chooseQuiet);
    await say(desk, lan, '20-5');
    expect(lastText(desk, lan)).toContain(follow.quiet(20, 5));
    await press(desk, lan, talks.frequency.weekly);
    expect(lastText(desk, lan)).toContain(subscribe.askWeekday);
    await press(desk, lan, follow.weekdays[6] ?? '');
    expect(lastText(desk, lan)).toContain(subscribe.askHour);
    await say(desk, lan, '13');
    expect(await kept()).toMatchObject([{ frequency: 'weekly' }]);
    const whenever = { hour: 13, weekday: 7, quiet: { from: 20, to: 5 } };
    expect(await receptionOf(desk.deps().store.db, 61)).toMatchObject(whenever);
    expect(lastText(desk, lan)).toContain(follow.digestAt(13, 'Asia/Ho_Chi_Minh'));

    await say(desk, lan, '/theodoi');
    await press(desk, lan, 'đất đai');
    await press(desk, lan, subscribe.chooseQuiet);
    await press(desk, lan, subscribe.noQuiet);
    await press(desk, lan, talks.frequency.daily);
    await press(desk, lan, subscribe.hour(6));
    expect(await receptionOf(desk.deps().store.db, 61)).toMatchObject({ hour: 6, quiet: null });
  });

  it('asks again for a time that it does not understand, and says what it rounded', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, talks.any);
    await press(desk, lan, subscribe.chooseQuiet);
    await say(desk, lan, '0-24');
    expect(lastText(desk, lan)).toContain(subscribe.notUnderstood('0-24'));
    await say(desk, lan, 'từ 21h30 đến 6h');
    expect(lastText(desk, lan)).toContain(follow.quiet(21, 6));
    expect(lastText(desk, lan)).toContain(follow.rounded('từ 21h30 đến 6h'));
    await press(desk, lan, talks.frequency.weekly);
    await say(desk, lan, 'ngày mai');
    expect(lastText(desk, lan)).toContain(subscribe.notUnderstood('ngày mai'));
    await say(desk, lan, '2');
    await say(desk, lan, 'sớm');
    expect(lastText(desk, lan)).toContain(subscribe.notUnderstood('sớm'));
    await say(desk, lan, '7h30');
    expect(lastText(desk, lan)).toContain(follow.digestAt(7, 'Asia/Ho_Chi_Minh'));
    expect(lastText(desk, lan)).toContain(follow.rounded('7h30'));
    expect(await receptionOf(desk.deps().store.db, 61)).toMatchObject({ hour: 7, weekday: 1 });
    expect(await kept()).toMatchObject([{ filter: {}, frequency: 'weekly' }]);
  });

  it('never takes what it does not understand for everything', async () => {
    await say(desk, lan, '/theodoi');
    await say(desk, lan, '-🔥');
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('-🔥'));
    expect(lastText(desk, lan)).toContain(talks.subscribeTopic);
    await say(desk, lan, 'đất đai, 8:75');
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('8:75'));
    await press(desk, lan, subscribe.narrowWords);
    await say(desk, lan, '🔥, một cửa');
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('🔥'));
    await say(desk, lan, '25h');
    expect(lastText(desk, lan)).toContain(follow.notUnderstood('25h'));
    await press(desk, lan, talks.frequency.now);
    expect(await kept()).toMatchObject([{ filter: { topic: 'dat', words: ['một cửa'] } }]);
  });

  it('takes all of it in one line, too', async () => {
    await say(desk, lan, '/theodoi');
    await say(desk, lan, 'kế hoạch, một cửa, hằng tuần vào thứ sáu lúc 7h');
    expect(await kept()).toMatchObject([
      { filter: { type: 'plan', words: ['một cửa'] }, frequency: 'weekly' },
    ]);
    expect(await receptionOf(desk.deps().store.db, 61)).toMatchObject({ weekday: 5, hour: 7 });
  });

  it('shows what a narrow choice would have caught, before it is made', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, 'đất đai');
    expect(lastText(desk, lan)).toContain(follow.narrow(2, '0,1'));
    expect(lastText(desk, lan)).toContain('2/KH-B');
    await press(desk, lan, subscribe.narrowWords);
    await say(desk, lan, 'một cửa');
    expect(lastText(desk, lan)).toContain(follow.narrow(1, '0'));
    expect(lastText(desk, lan)).not.toContain('3/NQ-C');
    await press(desk, lan, subscribe.narrowWords);
    await say(desk, lan, 'lâm nghiệp');
    expect(lastText(desk, lan)).toContain(follow.catchesNothing);
  });

  it('says of a very broad choice how many posts a month it would have been', async () => {
    const documents = Array.from({ length: 150 }, (_, at) =>
      documentOf({ id: `d${at}`, number: `${at}/KH-D`, dateDocument: '2026-06-01' }),
    );
    desk.restart({ library: { ...library, ...libraryOf(documents) } });
    await say(desk, lan, '/theodoi');
    await press(desk, lan, talks.any);
    expect(lastText(desk, lan)).toContain(follow.broad('12,5'));
  });

  it('answers a question that comes meanwhile', async () => {
    await say(desk, lan, '/theodoi');
    await press(desk, lan, talks.any);
    await say(desk, lan, 'Nghị quyết 1 còn hiệu lực không?');
    expect(lastText(desk, lan)).toContain('Nghị quyết 1 còn hiệu lực không?');
    expect(await kept()).toEqual([]);
  });
});

describe('a subscription that is changed', () => {
  it('begins with what it is, and is itself afterwards: posted buttons still stop it', async () => {
    await say(desk, lan, '/theodoi đất đai, -rừng');
    const [before] = await kept();
    await say(desk, lan, '/dangky');
    await press(desk, lan, follow.changeOne(1));
    expect(lastText(desk, lan)).toContain('đất đai');
    await press(desk, lan, narrow.topic);
    await press(desk, lan, '✓ đất đai');
    await press(desk, lan, narrow.type);
    await press(desk, lan, 'Kế hoạch');
    await press(desk, lan, talks.frequency.now);
    expect(await kept()).toEqual([
      { ...before, filter: { type: 'plan', without: ['rừng'] }, frequency: 'now' },
    ]);
  });

  it('of a channel is set in the private chat of one who administers it, and nobody else', async () => {
    const channel = -1002000000001;
    desk.server.addChat({ id: channel, type: 'channel', title: 'Kênh CCHC' });
    desk.server.setMember(channel, desk.server.bot.id, 'administrator');
    desk.server.setMember(channel, 61, 'administrator');
    await say(desk, lan, `/theodoi ${channel}`);
    expect(lastText(desk, lan)).toContain(follow.forChat('Kênh CCHC'));
    await press(desk, lan, 'đất đai');
    await press(desk, lan, talks.frequency.now);
    expect(lastText(desk, lan)).toContain(follow.forChat('Kênh CCHC'));
    expect(await kept(channel)).toMatchObject([{ filter: { topic: 'dat' }, threadId: null }]);
    expect(await kept()).toEqual([]);

    await say(desk, lan, `/dangky ${channel}`);
    await press(desk, lan, follow.changeOne(1));
    desk.server.setMember(channel, 61, 'member');
    await press(desk, lan, talks.frequency.now);
    expect(lastText(desk, lan)).toBe(follow.notAdministrator);
    await press(desk, lan, follow.stopOne(1));
    expect(await kept(channel)).toHaveLength(1);
  });

  it('in a group it is chosen by buttons alone: what is said there is not heard', async () => {
    const group = groupSeat(person(62, 'vi'));
    desk.server.setMember(group.chat.id, 62, 'administrator');
    await say(desk, group, '/theodoi');
    await press(desk, group, talks.any);
    expect(buttonsOf(last(desk, group)).map(({ text }) => text)).not.toContain(
      subscribe.narrowWords,
    );
    await say(desk, group, 'một cửa');
    await press(desk, group, talks.frequency.now);
    expect(await kept(group.chat.id)).toMatchObject([{ filter: {} }]);
  });
});
