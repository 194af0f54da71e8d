/** Conversations: cut off after each step and taken up by another process, left, timed out, failed. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/support/bot-api/types.ts';
import { startBotApi } from '../../../test/support/bot-api.ts';
import {
  buttonsOf,
  deliver,
  last,
  lastNotice,
  lastText,
  messageFrom,
  person,
  press,
  pressData,
  privateSeat,
  refusals,
  say,
} from '../../../test/support/chat.ts';
import { type Relay, startRelay } from '../../../test/support/relay.ts';
import { listFeedback } from '../../store/feedback.ts';
import { whatIsStored } from '../../store/privacy.ts';
import { listRatings } from '../../store/ratings.ts';
import { subscriptionsOf } from '../../store/subscriptions.ts';
import { localeOf } from '../locales/choose.ts';

const EARLY = new Date(0);
let server: BotApi;
let desk: Relay;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
afterEach(() => desk.close());

describe.each([['vi'], ['en']] as const)('conversations, %s', (language) => {
  const seat = privateSeat(person(61, language));
  const locale = localeOf(language);
  const { talks } = locale;
  const topic = language === 'vi' ? 'chuyển đổi số' : 'digital';
  const plan = language === 'vi' ? 'Kế hoạch' : 'Plan';

  beforeEach(() => {
    server.reset();
    desk = startRelay(server, language);
  });

  /** Steps of a conversation; before each another process takes over. */
  async function through(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
    for (const step of steps) {
      await step();
      await desk.restart();
    }
    expect(refusals(server)).toEqual([]);
  }

  it('the guide leads from topic, type and year to the list, over restarts, in one message', async () => {
    await through([
      () => say(desk, seat, '/tracuu'),
      () => press(desk, seat, topic),
      () => press(desk, seat, plan),
      () => press(desk, seat, '2025'),
    ]);
    expect(lastText(desk, seat)).toContain('2/KH-B');
    expect(lastText(desk, seat)).not.toContain('1/NQ-A');
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    await press(desk, seat, '1');
    expect(lastText(desk, seat)).toContain(locale.documents.passedBy);
  });

  it('the guide begins from the welcome, and takes typed words for a button', async () => {
    await say(desk, seat, '/start');
    await press(desk, seat, talks.begin);
    await through([
      () => say(desk, seat, topic.toUpperCase()),
      () => say(desk, seat, talks.any),
      () => say(desk, seat, '2021'),
    ]);
    expect(lastText(desk, seat)).toContain('1/NQ-A');
  });

  it('feedback is asked for and kept, without its person', async () => {
    await through([() => say(desk, seat, '/gopy'), () => say(desk, seat, 'Nên có <biểu mẫu>')]);
    expect(lastText(desk, seat)).toBe(talks.feedbackThanks);
    const [kept] = await listFeedback(desk.deps().store.db, EARLY, 5);
    expect(kept?.text).toBe('Nên có <biểu mẫu>');
  });

  it('feedback that is too long is asked for again', async () => {
    await say(desk, seat, '/feedback');
    await say(desk, seat, 'x'.repeat(2001));
    expect(lastText(desk, seat)).toBe(talks.feedbackTooLong(2000));
    await say(desk, seat, 'ngắn');
    expect(lastText(desk, seat)).toBe(talks.feedbackThanks);
  });

  it('a wish after 👎 is kept with the question', async () => {
    await through([
      () => say(desk, seat, 'một cửa là gì'),
      () => press(desk, seat, locale.answers.bad),
    ]);
    const marked = server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const wish = buttonsOf(marked as never).find(({ text }) => text === locale.answers.sayWanted);
    if (wish === undefined || !('callback_data' in wish)) throw new Error('no wish offered');
    await through([
      () => pressData(desk, seat, wish.callback_data, marked as object),
      () => say(desk, seat, 'danh sách bộ phận một cửa'),
    ]);
    expect(lastText(desk, seat)).toBe(talks.wishThanks);
    expect(await listRatings(desk.deps().store.db, { since: EARLY, limit: 5 })).toMatchObject([
      { verdict: 'down', question: 'một cửa là gì', wish: 'danh sách bộ phận một cửa' },
    ]);
  });

  it('a subscription is kept, shown again, and taken away', async () => {
    await through([
      () => say(desk, seat, '/theodoi'),
      () => press(desk, seat, topic),
      () => press(desk, seat, locale.subscribe.narrow.type),
      () => press(desk, seat, plan),
      () => press(desk, seat, talks.frequency.daily),
      () => press(desk, seat, locale.subscribe.skip),
    ]);
    expect(lastText(desk, seat)).toContain(
      locale.follow.added(`${topic} · ${plan}`, locale.follow.frequency.daily),
    );
    expect(await subscriptionsOf(desk.deps().store.db, seat.chat.id)).toMatchObject([
      { filter: { topic: 'so', type: 'plan' }, frequency: 'daily', language },
    ]);
    await say(desk, seat, '/subscribe');
    expect(lastText(desk, seat)).toContain(topic);
    await press(desk, seat, talks.unsubscribe);
    expect(await subscriptionsOf(desk.deps().store.db, seat.chat.id)).toEqual([]);
  });

  it.each([['/tracuu'], ['/gopy'], ['/theodoi']])(
    '%s is left by /huy, by its button, and by any other command, which is carried out',
    async (command) => {
      await say(desk, seat, command);
      await say(desk, seat, '/huy');
      expect(lastText(desk, seat)).toBe(talks.cancelled);
      await say(desk, seat, '/cancel');
      expect(lastText(desk, seat)).toBe(talks.nothingToCancel);
      await say(desk, seat, command);
      await press(desk, seat, talks.cancel);
      expect(lastText(desk, seat)).toBe(talks.cancelled);
      await say(desk, seat, command);
      await say(desk, seat, '/moi');
      expect(lastText(desk, seat)).toContain('3/NQ-C');
      expect((await whatIsStored(desk.deps().store.db, seat.user.id)).sessions).toBe(0);
    },
  );

  it('a question amid the guide is answered, and the guide is over', async () => {
    await say(desk, seat, '/tracuu');
    await say(desk, seat, 'một cửa là gì');
    expect(lastText(desk, seat)).toContain('một cửa là gì');
    await press(desk, seat, topic);
    expect(lastNotice(desk)).toBe(talks.over);
  });

  it('other buttons work as ever amid a conversation, which waits on', async () => {
    await say(desk, seat, '/chude');
    await say(desk, seat, '/gopy');
    await press(desk, seat, `${topic} (`);
    expect(lastText(desk, seat)).toContain('1. ');
    await say(desk, seat, 'góp ý');
    expect(lastText(desk, seat)).toBe(talks.feedbackThanks);
  });

  it('a sticker amid a conversation is told how to go on', async () => {
    await say(desk, seat, '/tracuu');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    await deliver(desk, { message: messageFrom(seat, { voice }) as never });
    expect(lastText(desk, seat)).toBe(talks.useButtons);
    await press(desk, seat, topic);
    expect(lastText(desk, seat)).toContain(talks.chooseType);
  });

  it('a step that is over says so', async () => {
    await say(desk, seat, '/tracuu');
    const first = last(desk, seat);
    const [, choice] = buttonsOf(first);
    await press(desk, seat, topic);
    if (choice === undefined || !('callback_data' in choice)) throw new Error('no choice');
    await pressData(desk, seat, choice.callback_data, first);
    expect(lastNotice(desk)).toBe(talks.over);
    await press(desk, seat, plan);
    expect(lastText(desk, seat)).toContain(talks.chooseYear);
  });
});
