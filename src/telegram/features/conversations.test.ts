/** Conversations: cut off after each step and taken up by another process, left, timed out, failed. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import {
  buttonsOf,
  clickButton,
  clickCallback,
  deliverUpdate,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  sendText,
} from '../../../test/helpers/chat.ts';
import { type RestartableBot, startRestartableBot } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listRatings } from '../../store/tables/answer-ratings.ts';
import { listFeedback } from '../../store/tables/feedback.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';
import { findStoredUserData } from '../../store/user-data.ts';

const EARLY = new Date(0);
let server: BotApi;
let desk: RestartableBot;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
afterEach(() => desk.close());

describe.each([['vi'], ['en']] as const)('conversations, %s', (language) => {
  const seat = inPrivateChat(makeUser(61, language));
  const t = translatorOf(language);

  const topic = language === 'vi' ? 'chuyển đổi số' : 'digital';
  const plan = language === 'vi' ? 'Kế hoạch' : 'Plan';

  beforeEach(() => {
    server.reset();
    desk = startRestartableBot(server, language);
  });

  /** Steps of a conversation; before each another process takes over. */
  async function through(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
    for (const step of steps) {
      await step();
      await desk.restart();
    }
    expect(failedCalls(server)).toEqual([]);
  }

  it('the guide leads from topic, type and year to the list, over restarts, in one message', async () => {
    await through([
      () => sendText(desk, seat, '/tracuu'),
      () => clickButton(desk, seat, topic),
      () => clickButton(desk, seat, plan),
      () => clickButton(desk, seat, '2025'),
    ]);
    expect(lastText(desk, seat)).toContain('2/KH-B');
    expect(lastText(desk, seat)).not.toContain('1/NQ-A');
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    await clickButton(desk, seat, '1');
    expect(lastText(desk, seat)).toContain(t('document-passed-by'));
  });

  it('the guide begins from the welcome, and takes typed words for a button', async () => {
    await sendText(desk, seat, '/start');
    await clickButton(desk, seat, t('conversation-begin'));
    await through([
      () => sendText(desk, seat, topic.toUpperCase()),
      () => sendText(desk, seat, t('conversation-any')),
      () => sendText(desk, seat, '2021'),
    ]);
    expect(lastText(desk, seat)).toContain('1/NQ-A');
  });

  it('feedback is asked for and kept, without its person', async () => {
    await through([
      () => sendText(desk, seat, '/gopy'),
      () => sendText(desk, seat, 'Nên có <biểu mẫu>'),
    ]);
    expect(lastText(desk, seat)).toBe(t('conversation-feedback-thanks'));
    const [kept] = await listFeedback(desk.deps().store.db, EARLY, 5);
    expect(kept?.text).toBe('Nên có <biểu mẫu>');
  });

  it('feedback that is too long is asked for again', async () => {
    await sendText(desk, seat, '/feedback');
    await sendText(desk, seat, 'x'.repeat(2001));
    expect(lastText(desk, seat)).toBe(t('conversation-feedback-too-long', { limit: 2000 }));
    await sendText(desk, seat, 'ngắn');
    expect(lastText(desk, seat)).toBe(t('conversation-feedback-thanks'));
  });

  it('a wish after 👎 is kept with the question', async () => {
    await through([
      () => sendText(desk, seat, 'một cửa là gì'),
      () => clickButton(desk, seat, t('reply-bad')),
    ]);
    const marked = server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const wish = buttonsOf(marked as never).find(({ text }) => text === t('reply-say-wanted'));
    if (wish === undefined || !('callback_data' in wish)) throw new Error('no wish offered');
    await through([
      () => clickCallback(desk, seat, wish.callback_data, marked as object),
      () => sendText(desk, seat, 'danh sách bộ phận một cửa'),
    ]);
    expect(lastText(desk, seat)).toBe(t('conversation-wanted-thanks'));
    expect(await listRatings(desk.deps().store.db, { since: EARLY, limit: 5 })).toMatchObject([
      { verdict: 'down', question: 'một cửa là gì', requestedAnswer: 'danh sách bộ phận một cửa' },
    ]);
  });

  it('a subscription is kept, shown again, and taken away', async () => {
    await through([
      () => sendText(desk, seat, '/theodoi'),
      () => clickButton(desk, seat, topic),
      () => clickButton(desk, seat, t('subscribe-narrow-type')),
      () => clickButton(desk, seat, plan),
      () => clickButton(desk, seat, t('conversation-frequency-daily')),
      () => clickButton(desk, seat, t('subscribe-skip')),
    ]);
    expect(lastText(desk, seat)).toContain(
      t('subscription-added', {
        what: `${topic} · ${plan}`,
        how: t('subscription-frequency-daily'),
      }),
    );
    expect(await listSubscriptionsOfChat(desk.deps().store.db, seat.chat.id)).toMatchObject([
      { filter: { topic: 'so', type: 'plan' }, frequency: 'daily', language },
    ]);
    await sendText(desk, seat, '/subscribe');
    expect(lastText(desk, seat)).toContain(topic);
    await clickButton(desk, seat, t('conversation-unsubscribe'));
    expect(await listSubscriptionsOfChat(desk.deps().store.db, seat.chat.id)).toEqual([]);
  });

  it.each([['/tracuu'], ['/gopy'], ['/theodoi']])(
    '%s is left by /huy, by its button, and by any other command, which is carried out',
    async (command) => {
      await sendText(desk, seat, command);
      await sendText(desk, seat, '/huy');
      expect(lastText(desk, seat)).toBe(t('conversation-cancelled'));
      await sendText(desk, seat, '/cancel');
      expect(lastText(desk, seat)).toBe(t('conversation-nothing-to-cancel'));
      await sendText(desk, seat, command);
      await clickButton(desk, seat, t('conversation-cancel'));
      expect(lastText(desk, seat)).toBe(t('conversation-cancelled'));
      await sendText(desk, seat, command);
      await sendText(desk, seat, '/moi');
      expect(lastText(desk, seat)).toContain('3/NQ-C');
      expect((await findStoredUserData(desk.deps().store.db, seat.user.id)).sessions).toBe(0);
    },
  );

  it('a question amid the guide is answered, and the guide is over', async () => {
    await sendText(desk, seat, '/tracuu');
    await sendText(desk, seat, 'một cửa là gì');
    expect(lastText(desk, seat)).toContain('một cửa là gì');
    await clickButton(desk, seat, topic);
    expect(lastNotice(desk)).toBe(t('conversation-over'));
  });

  it('other buttons work as ever amid a conversation, which waits on', async () => {
    await sendText(desk, seat, '/chude');
    await sendText(desk, seat, '/gopy');
    await clickButton(desk, seat, `${topic} (`);
    expect(lastText(desk, seat)).toContain('1. ');
    await sendText(desk, seat, 'góp ý');
    expect(lastText(desk, seat)).toBe(t('conversation-feedback-thanks'));
  });

  it('a sticker amid a conversation is told how to go on', async () => {
    await sendText(desk, seat, '/tracuu');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    await deliverUpdate(desk, { message: messageFrom(seat, { voice }) as never });
    expect(lastText(desk, seat)).toBe(t('conversation-use-buttons'));
    await clickButton(desk, seat, topic);
    expect(lastText(desk, seat)).toContain(t('conversation-choose-type'));
  });

  it('a step that is over says so', async () => {
    await sendText(desk, seat, '/tracuu');
    const first = lastMessage(desk, seat);
    const [, choice] = buttonsOf(first);
    await clickButton(desk, seat, topic);
    if (choice === undefined || !('callback_data' in choice)) throw new Error('no choice');
    await clickCallback(desk, seat, choice.callback_data, first);
    expect(lastNotice(desk)).toBe(t('conversation-over'));
    await clickButton(desk, seat, plan);
    expect(lastText(desk, seat)).toContain(t('conversation-choose-year'));
  });
});
