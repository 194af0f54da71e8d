import { describe, expect, it } from 'vitest';
import { answerOf, documentOf, libraryOf } from '../../test/support/answers.ts';
import { botDesk } from '../../test/support/bot-desk.ts';
import { edit, groupSeat, lastText, person, privateSeat, say } from '../../test/support/chat.ts';
import { type RecordingLogger, recordingLogger } from '../../test/support/recording-logger.ts';
import type { AnswerContext } from '../answer/answer.ts';
import { StoreUnreachableError } from '../store/store.ts';

const lan = privateSeat(person(80, 'vi'));
let logger: RecordingLogger;
let now: Date;
let contexts: (AnswerContext | null)[];
const desk = botDesk(() => {
  logger = recordingLogger();
  now = new Date('2026-11-25T03:00:00Z');
  contexts = [];
  return {
    logger,
    now: () => now,
    library: libraryOf([documentOf({ id: 'a', topics: ['so'] })]),
    ask: (question, context) => {
      contexts.push(context);
      const next = { documents: ['a'], question, intent: 'which' } as const;
      return answerOf(question, { context: next });
    },
  };
});

describe('a question', () => {
  it('may refer back to the one before, of the same person in the same chat, for 30 minutes', async () => {
    await say(desk, lan, 'một');
    await say(desk, lan, 'hai');
    await say(desk, groupSeat(lan.user), '/hoi ba');
    await say(desk, groupSeat(person(81, 'vi')), '/hoi bốn');
    now = new Date(now.getTime() + 30 * 60_000 + 1);
    await say(desk, lan, 'năm');
    expect(contexts.map((context) => context?.question ?? null)).toEqual([
      null,
      'một',
      null,
      null,
      null,
    ]);
  });

  it('that is edited is answered with what stood before it', async () => {
    await say(desk, lan, 'một');
    const question = await say(desk, lan, 'hai');
    await say(desk, lan, 'ba');
    await edit(desk, lan, question, 'hai rưỡi');
    expect(contexts.at(-1)?.question).toBe('một');
    expect(lastText(desk, lan)).toContain('hai rưỡi');
    const rows = await desk.deps().store.db.selectFrom('asked').select('question').execute();
    expect(rows.map(({ question }) => question).sort()).toEqual(['ba', 'hai rưỡi', 'một']);
  });

  it('in a group loses its mention when edited too', async () => {
    const seat = groupSeat(lan.user);
    const question = await say(desk, seat, '@cchc_test_bot một');
    await edit(desk, seat, question, '@cchc_test_bot hai');
    expect(lastText(desk, seat)).toBe('Trả lời: hai');
    const command = await say(desk, seat, '/hoi@cchc_test_bot ba');
    await edit(desk, seat, command, '/hoi@cchc_test_bot bốn');
    expect(lastText(desk, seat)).toBe('Trả lời: bốn');
  });

  it('is kept without who asked it', async () => {
    await say(desk, lan, 'gọi 0905123456 hỏi một cửa');
    const rows = await desk.deps().store.db.selectFrom('questions').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/0905|Lan|"80"|:80[,}]/u);
  });

  it('stays answered when the store goes away behind the answer', async () => {
    const { store } = desk.deps();
    const insertInto = (table: 'contexts') => {
      if (table === 'contexts') throw new StoreUnreachableError('away');
      return store.db.insertInto(table);
    };
    const db = new Proxy(store.db, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (key === 'insertInto') return insertInto;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    desk.restart({ store: { ...store, db } });
    await say(desk, lan, 'một');
    expect(desk.server.callsOf('sendMessage')).toHaveLength(1);
    expect(logger.lines).toMatchObject([
      { level: 'error', fields: { error: 'StoreUnreachableError' } },
    ]);
  });
});

describe('typing', () => {
  // To the millisecond, and that it stays away otherwise: `typing.test.ts`, by a clock of its own.
  it('is shown where the question was asked, not before it has taken a moment', async () => {
    desk.server.respondWith('sendMessage', { kind: 'delay', ms: 700 });
    const begun = Date.now();
    await say(desk, { ...groupSeat(lan.user), thread: 5 }, '/hoi một');
    const shown = () =>
      desk.server.callsOf('sendChatAction').find(({ payload }) => payload.message_thread_id === 5);
    await expect.poll(shown).toMatchObject({ payload: { action: 'typing' } });
    // A slow machine only makes it later; timers and the clock may differ by a little.
    expect((shown()?.at ?? 0) - begun).toBeGreaterThan(290);
  });
});
