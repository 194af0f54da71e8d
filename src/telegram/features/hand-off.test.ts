/** Questions that the library did not answer: to the administrators, and until it has an answer. */

import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  deliverUpdate,
  inGroup,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { systemClock } from '../../shared/clock.ts';
import { pruneExpired } from '../../store/prune.ts';
import { countHandOffs, listOpenQuestions } from '../../store/tables/open-questions.ts';
import { tellAwaitedAnswers } from '../awaited-answers.ts';

const t = translatorOf('vi');
const harness = setUpTestBot(() => ({
  adminIds: [7],
  ask: (question) => makeAnswer(question, { status: 'unknown' }),
}));
const lan = inPrivateChat(makeUser(101, 'vi'));
const admin = inPrivateChat(makeUser(7, 'vi'));
const db = () => harness.deps().store.db;

async function replyAsAdministrator(text: string): Promise<void> {
  const question = lastMessage(harness, admin);
  const content = { text, reply_to_message: question as never };
  await deliverUpdate(harness, { message: messageFrom(admin, content) as never });
}

describe('a question handed over', () => {
  it('reaches the administrator without a name, and the reply comes back under the question', async () => {
    const asked = await sendText(harness, lan, 'ai phụ trách một cửa ở phường?');
    await clickButton(harness, lan, t('hand-off-ask'));
    expect(lastText(harness, lan)).toBe(t('hand-off-sent'));
    expect(lastText(harness, admin)).toContain('ai phụ trách một cửa ở phường?');
    expect(lastText(harness, admin)).not.toMatch(/Lan|101/u);
    await replyAsAdministrator('Chị Hoa, phòng 2.');
    expect(lastText(harness, lan)).toContain('Chị Hoa, phòng 2.');
    const reply = harness.server
      .callsOf('sendMessage')
      .findLast(({ payload }) => payload.chat_id === 101);
    expect(reply?.payload.reply_parameters).toMatchObject({ message_id: asked.message_id });
    expect(lastText(harness, admin)).toBe(t('hand-off-delivered'));
    expect(await countHandOffs(db(), new Date(0))).toEqual({ asked: 1, answered: 1 });
  });

  it('has its personal data removed', async () => {
    await sendText(harness, lan, 'căn cước 079123456789 của tôi xong chưa');
    await clickButton(harness, lan, t('hand-off-ask'));
    expect(lastText(harness, admin)).not.toContain('079123456789');
  });

  it('is kept for 30 days, and a late reply is told so', async () => {
    await sendText(harness, lan, 'hỏi gì đó');
    await clickButton(harness, lan, t('hand-off-ask'));
    await pruneExpired(harness.deps().store, new Date(Date.now() + 31 * 86_400_000));
    expect(await listOpenQuestions(db(), 'hand-off', 10)).toEqual([]);
    await replyAsAdministrator('Muộn rồi');
    expect(lastText(harness, admin)).toBe(t('hand-off-gone'));
  });

  it('of an asker who blocked the bot is told to the administrator', async () => {
    await sendText(harness, lan, 'hỏi gì đó');
    await clickButton(harness, lan, t('hand-off-ask'));
    harness.server.respondWith({ method: 'sendMessage', chat: 101 }, { kind: 'blocked' });
    await replyAsAdministrator('Trả lời');
    expect(lastText(harness, admin)).toBe(t('hand-off-blocked'));
  });

  it('can be closed without a reply', async () => {
    await sendText(harness, lan, 'hỏi gì đó');
    await clickButton(harness, lan, t('hand-off-ask'));
    await clickButton(harness, admin, t('hand-off-close'));
    expect(lastNotice(harness)).toBe(t('hand-off-closed'));
  });
});

it('nothing is offered in a group', async () => {
  const group = inGroup(lan.user);
  await sendText(harness, group, '/hoi hỏi gì đó');
  const labels = buttonsOf(lastMessage(harness, group)).map(({ text }) => text);
  expect(labels).not.toContain(t('hand-off-ask'));
});

it('tells the asker when the library has an answer, once', async () => {
  await sendText(harness, lan, 'sầu riêng là gì');
  await clickButton(harness, lan, t('hand-off-await'));
  const sent: string[] = [];
  const options = {
    store: harness.deps().store,
    sender: {
      send: async (to: { chatId: number }, post: { plain: string }) => {
        sent.push(`${to.chatId} ${post.plain}`);
        return { kind: 'done', messageId: 1 } as const;
      },
    },
    clock: { ...systemClock, sleep: async () => {} },
    logger: harness.deps().logger,
  };
  await tellAwaitedAnswers(options, (question) => makeAnswer(question, { status: 'unknown' }));
  expect(sent).toEqual([]);
  for (let times = 0; times < 2; times += 1) {
    await tellAwaitedAnswers(options, (question) => makeAnswer(question, { status: 'answered' }));
  }
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(t('hand-off-found', { question: 'sầu riêng là gì' }));
  expect(sentTo(harness, lan).length).toBeGreaterThan(0);
});
