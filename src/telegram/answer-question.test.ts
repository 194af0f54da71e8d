import { describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import { setUpTestBot } from '../../test/helpers/bot-harness.ts';
import {
  deliverUpdate,
  editText,
  inGroup,
  inPrivateChat,
  lastText,
  makeUser,
  messageFrom,
  sendText,
} from '../../test/helpers/chat.ts';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../test/helpers/recording-logger.ts';
import type { AnswerContext } from '../answer/answer.ts';
import { encodeCallback } from '../presentation/callback-data/callback-data.ts';
import { shortHash } from '../shared/short-hash.ts';
import { StoreUnreachableError } from '../store/store.ts';

const lan = inPrivateChat(makeUser(80, 'vi'));
let logger: RecordingLogger;
let now: Date;
let contexts: (AnswerContext | null)[];
const harness = setUpTestBot(() => {
  logger = createRecordingLogger();
  now = new Date('2026-11-25T03:00:00Z');
  contexts = [];
  return {
    logger,
    now: () => now,
    library: makeLibrary([makeDocument({ id: 'a', topics: ['so'] }), makeDocument({ id: 'b' })]),
    ask: (question, context) => {
      contexts.push(context);
      const next = { documents: ['a'], question, intent: 'which' } as const;
      return makeAnswer(question, { context: next });
    },
  };
});

describe('a question', () => {
  it('refers to the previous answer of the same person in the same chat for 30 minutes', async () => {
    await sendText(harness, lan, 'một');
    await sendText(harness, lan, 'hai');
    await sendText(harness, inGroup(lan.user), '/hoi ba');
    await sendText(harness, inGroup(makeUser(81, 'vi')), '/hoi bốn');
    now = new Date(now.getTime() + 30 * 60_000 + 1);
    await sendText(harness, lan, 'năm');
    expect(contexts.map((context) => context?.question ?? null)).toEqual([
      null,
      'một',
      null,
      null,
      null,
    ]);
  });

  it('refers to the document of the message that it replies to', async () => {
    await sendText(harness, lan, 'một');
    const button = {
      text: 'Xem',
      callback_data: encodeCallback({
        kind: 'view',
        view: { view: 'card', entry: shortHash('b') },
        asNewMessage: true,
      }),
    };
    const reply_to_message = {
      ...messageFrom(lan, { text: 'Văn bản mới', reply_markup: { inline_keyboard: [[button]] } }),
      from: harness.server.bot,
    };
    const content = { text: 'ai ký?', reply_to_message };
    await deliverUpdate(harness, { message: messageFrom(lan, content as never) as never });
    expect(contexts.at(-1)?.documents).toEqual(['b']);
    const theirs = { text: 'ai ký?', reply_to_message: { ...reply_to_message, from: lan.user } };
    await deliverUpdate(harness, { message: messageFrom(lan, theirs as never) as never });
    expect(contexts.at(-1)?.documents).toEqual(['a']);
  });

  it('is answered with its former context when it is edited', async () => {
    await sendText(harness, lan, 'một');
    const question = await sendText(harness, lan, 'hai');
    await sendText(harness, lan, 'ba');
    await editText(harness, lan, question, 'hai rưỡi');
    expect(contexts.at(-1)?.question).toBe('một');
    expect(lastText(harness, lan)).toContain('hai rưỡi');
    const rows = await harness
      .deps()
      .store.db.selectFrom('asked_questions')
      .select('question')
      .execute();
    expect(rows.map(({ question }) => question).sort()).toEqual(['ba', 'hai rưỡi', 'một']);
  });

  it('in a group is stripped of its mention when it is edited', async () => {
    const seat = inGroup(lan.user);
    const question = await sendText(harness, seat, '@cchc_test_bot một');
    await editText(harness, seat, question, '@cchc_test_bot hai');
    expect(lastText(harness, seat)).toBe('Trả lời: hai');
    const command = await sendText(harness, seat, '/hoi@cchc_test_bot ba');
    await editText(harness, seat, command, '/hoi@cchc_test_bot bốn');
    expect(lastText(harness, seat)).toBe('Trả lời: bốn');
  });

  it('is logged without the person', async () => {
    await sendText(harness, lan, 'gọi 0905123456 hỏi một cửa');
    const rows = await harness.deps().store.db.selectFrom('question_log').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/0905|Lan|"80"|:80[,}]/u);
  });

  it('stays answered when the store fails after the answer', async () => {
    const { store } = harness.deps();
    const insertInto = (table: 'conversation_contexts') => {
      if (table === 'conversation_contexts') throw new StoreUnreachableError('away');
      return store.db.insertInto(table);
    };
    const db = new Proxy(store.db, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (key === 'insertInto') return insertInto;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    harness.restart({ store: { ...store, db } });
    await sendText(harness, lan, 'một');
    expect(harness.server.callsOf('sendMessage')).toHaveLength(1);
    expect(logger.lines).toMatchObject([
      { level: 'error', fields: { error: 'StoreUnreachableError' } },
    ]);
  });
});

describe('typing', () => {
  // To the millisecond, and that it stays away otherwise: `typing.test.ts`, by a clock of its own.
  it('is shown in the chat of the question when the answer takes a moment', async () => {
    harness.server.respondWith('sendMessage', { kind: 'delay', ms: 700 });
    const begun = Date.now();
    await sendText(harness, { ...inGroup(lan.user), thread: 5 }, '/hoi một');
    const shown = () =>
      harness.server
        .callsOf('sendChatAction')
        .find(({ payload }) => payload.message_thread_id === 5);
    await expect.poll(shown).toMatchObject({ payload: { action: 'typing' } });
    // A slow machine only makes it later; timers and the clock may differ by a little.
    expect((shown()?.at ?? 0) - begun).toBeGreaterThan(290);
  });
});
