/** Conversations: cut off after each step and taken up by another process, left, timed out, failed. */

import { describe, expect, it } from 'vitest';
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
import { setUpRestartableBot } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listRatings } from '../../store/tables/answer-ratings.ts';
import { listFeedback } from '../../store/tables/feedback.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';
import { findStoredUserData } from '../../store/user-data.ts';

const EARLY = new Date(0);

describe.each([['vi'], ['en']] as const)('conversations, %s', (language) => {
  const seat = inPrivateChat(makeUser(61, language));
  const t = translatorOf(language);
  const harness = setUpRestartableBot(language);
  const topic = language === 'vi' ? 'chuyển đổi số' : 'digital';
  const plan = language === 'vi' ? 'Kế hoạch' : 'Plan';

  /** Steps of a conversation; before each another process takes over. */
  async function through(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
    for (const step of steps) {
      await step();
      await harness.restart();
    }
    expect(failedCalls(harness.server)).toEqual([]);
  }

  it('the guide leads over topic, type and year to the list, across restarts, in one message', async () => {
    await through([
      () => sendText(harness, seat, '/tracuu'),
      () => clickButton(harness, seat, topic),
      () => clickButton(harness, seat, plan),
      () => clickButton(harness, seat, '2025'),
    ]);
    expect(lastText(harness, seat)).toContain('2/KH-B');
    expect(lastText(harness, seat)).not.toContain('1/NQ-A');
    expect(harness.server.callsOf('sendMessage')).toHaveLength(1);
    await clickButton(harness, seat, '1');
    expect(lastText(harness, seat)).toContain(t('document-passed-by'));
  });

  it('the guide begins from the welcome message and accepts typed labels', async () => {
    await sendText(harness, seat, '/start');
    await clickButton(harness, seat, t('conversation-begin'));
    await through([
      () => sendText(harness, seat, topic.toUpperCase()),
      () => sendText(harness, seat, t('conversation-any')),
      () => sendText(harness, seat, '2021'),
    ]);
    expect(lastText(harness, seat)).toContain('1/NQ-A');
  });

  it('feedback is asked for and stored without the person', async () => {
    await through([
      () => sendText(harness, seat, '/gopy'),
      () => sendText(harness, seat, 'Nên có <biểu mẫu>'),
    ]);
    expect(lastText(harness, seat)).toBe(t('conversation-feedback-thanks'));
    const [kept] = await listFeedback(harness.deps().store.db, EARLY, 5);
    expect(kept?.text).toBe('Nên có <biểu mẫu>');
  });

  it('feedback that is too long is asked for again', async () => {
    await sendText(harness, seat, '/feedback');
    await sendText(harness, seat, 'x'.repeat(2001));
    expect(lastText(harness, seat)).toBe(t('conversation-feedback-too-long', { limit: 2000 }));
    await sendText(harness, seat, 'ngắn');
    expect(lastText(harness, seat)).toBe(t('conversation-feedback-thanks'));
  });

  it('keeps the requested answer with the question after 👎', async () => {
    await through([
      () => sendText(harness, seat, 'một cửa là gì'),
      () => clickButton(harness, seat, t('reply-bad')),
    ]);
    const marked = harness.server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const requested = buttonsOf(marked as never).find(({ text }) => text === t('reply-say-wanted'));
    if (requested === undefined || !('callback_data' in requested))
      throw new Error('no button offered');
    await through([
      () => clickCallback(harness, seat, requested.callback_data, marked as object),
      () => sendText(harness, seat, 'danh sách bộ phận một cửa'),
    ]);
    expect(lastText(harness, seat)).toBe(t('conversation-wanted-thanks'));
    expect(await listRatings(harness.deps().store.db, { since: EARLY, limit: 5 })).toMatchObject([
      { verdict: 'down', question: 'một cửa là gì', requestedAnswer: 'danh sách bộ phận một cửa' },
    ]);
  });

  it('a subscription is stored, listed and ended', async () => {
    await through([
      () => sendText(harness, seat, '/theodoi'),
      () => clickButton(harness, seat, topic),
      () => clickButton(harness, seat, t('subscribe-narrow-type')),
      () => clickButton(harness, seat, plan),
      () => clickButton(harness, seat, t('conversation-frequency-daily')),
      () => clickButton(harness, seat, t('subscribe-skip')),
    ]);
    expect(lastText(harness, seat)).toContain(
      t('subscription-added', {
        what: `${topic} · ${plan}`,
        how: t('subscription-frequency-daily'),
      }),
    );
    expect(await listSubscriptionsOfChat(harness.deps().store.db, seat.chat.id)).toMatchObject([
      { filter: { topic: 'so', type: 'plan' }, frequency: 'daily', language },
    ]);
    await sendText(harness, seat, '/subscribe');
    expect(lastText(harness, seat)).toContain(topic);
    await clickButton(harness, seat, t('conversation-unsubscribe'));
    expect(await listSubscriptionsOfChat(harness.deps().store.db, seat.chat.id)).toEqual([]);
  });

  it.each([['/tracuu'], ['/gopy'], ['/theodoi']])(
    '%s is left by /huy, by its button, and by any other command, which is carried out',
    async (command) => {
      await sendText(harness, seat, command);
      await sendText(harness, seat, '/huy');
      expect(lastText(harness, seat)).toBe(t('conversation-cancelled'));
      await sendText(harness, seat, '/cancel');
      expect(lastText(harness, seat)).toBe(t('conversation-nothing-to-cancel'));
      await sendText(harness, seat, command);
      await clickButton(harness, seat, t('conversation-cancel'));
      expect(lastText(harness, seat)).toBe(t('conversation-cancelled'));
      await sendText(harness, seat, command);
      await sendText(harness, seat, '/moi');
      expect(lastText(harness, seat)).toContain('3/NQ-C');
      expect((await findStoredUserData(harness.deps().store.db, seat.user.id)).sessions).toBe(0);
    },
  );

  it('a question during the guide is answered and ends the guide', async () => {
    await sendText(harness, seat, '/tracuu');
    await sendText(harness, seat, 'một cửa là gì');
    expect(lastText(harness, seat)).toContain('một cửa là gì');
    await clickButton(harness, seat, topic);
    expect(lastNotice(harness)).toBe(t('conversation-over'));
  });

  it('buttons of other messages work during a conversation, which goes on', async () => {
    await sendText(harness, seat, '/chude');
    await sendText(harness, seat, '/gopy');
    await clickButton(harness, seat, `${topic.charAt(0).toUpperCase()}${topic.slice(1)} (`);
    expect(lastText(harness, seat)).toContain('1. ');
    await sendText(harness, seat, 'góp ý');
    expect(lastText(harness, seat)).toBe(t('conversation-feedback-thanks'));
  });

  it('a sticker during a conversation gets a hint to use the buttons', async () => {
    await sendText(harness, seat, '/tracuu');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    await deliverUpdate(harness, { message: messageFrom(seat, { voice }) as never });
    expect(lastText(harness, seat)).toBe(t('conversation-use-buttons'));
    await clickButton(harness, seat, topic);
    expect(lastText(harness, seat)).toContain(t('conversation-choose-type'));
  });

  it('a button of a finished step says that it is over', async () => {
    await sendText(harness, seat, '/tracuu');
    const first = lastMessage(harness, seat);
    const [, choice] = buttonsOf(first);
    await clickButton(harness, seat, topic);
    if (choice === undefined || !('callback_data' in choice)) throw new Error('no choice');
    await clickCallback(harness, seat, choice.callback_data, first);
    expect(lastNotice(harness)).toBe(t('conversation-over'));
    await clickButton(harness, seat, plan);
    expect(lastText(harness, seat)).toContain(t('conversation-choose-year'));
  });
});
