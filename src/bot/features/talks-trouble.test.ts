/** Conversations that are left for long, changed, refused, failed, forgotten. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/support/bot-api/types.ts';
import { startBotApi } from '../../../test/support/bot-api.ts';
import {
  buttonsOf,
  last,
  lastNotice,
  lastText,
  person,
  press,
  pressData,
  privateSeat,
  say,
  sentTo,
} from '../../../test/support/chat.ts';
import { type Relay, startRelay } from '../../../test/support/relay.ts';
import { listFeedback } from '../../store/feedback.ts';
import { whatIsStored } from '../../store/privacy.ts';
import { localeOf } from '../locales/choose.ts';

const EARLY = new Date(0);
let server: BotApi;
let desk: Relay;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
afterEach(() => desk.close());

describe.each([['vi'], ['en']] as const)('conversations in trouble, %s', (language) => {
  const seat = privateSeat(person(61, language));
  const locale = localeOf(language);
  const { talks } = locale;
  const topic = language === 'vi' ? 'chuyển đổi số' : 'digital';

  beforeEach(() => {
    server.reset();
    desk = startRelay(server, language);
  });

  it('one that was left for long is dropped, which is said, and the message is answered', async () => {
    await say(desk, seat, '/gopy');
    desk.later(31);
    await desk.restart();
    await say(desk, seat, 'một cửa là gì');
    const texts = sentTo(desk, seat).map(({ text }) => text);
    expect(texts.at(-2)).toBe(talks.expired);
    expect(texts.at(-1)).toContain('một cửa là gì');
    expect(await listFeedback(desk.deps().store.db, EARLY, 5)).toEqual([]);
  });

  it('one of another version is dropped, which is said once', async () => {
    await say(desk, seat, '/tracuu');
    const { db } = desk.deps().store;
    const row = await db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();
    const value = row.value.replace(/"version":\[0,\d+\]/u, '"version":[0,99]');
    expect(value).not.toBe(row.value);
    await db.updateTable('sessions').set({ value }).execute();
    await desk.restart();
    await press(desk, seat, topic);
    expect(lastText(desk, seat)).toBe(talks.changed);
    expect(lastNotice(desk)).toBe(talks.over);
    await say(desk, seat, 'một cửa là gì');
    expect(sentTo(desk, seat).filter(({ text }) => text === talks.changed)).toHaveLength(1);
  });

  it('a call that Telegram refuses in the middle ends it, and the chat lives', async () => {
    await say(desk, seat, '/tracuu');
    const error = { kind: 'error', code: 400, description: 'Bad Request: strange' } as const;
    const mend = server.respondWith('editMessageText', error);
    await press(desk, seat, topic);
    mend();
    await say(desk, seat, 'một cửa là gì');
    expect(lastText(desk, seat)).toContain('một cửa là gì');
    await say(desk, seat, '/tracuu');
    await press(desk, seat, topic);
    expect(lastText(desk, seat)).toContain(talks.chooseType);
  });

  it('a failure that passes leaves it where it was, for the update to come again', async () => {
    await say(desk, seat, '/tracuu');
    const found = last(desk, seat);
    const [, choice] = buttonsOf(found);
    if (choice === undefined || !('callback_data' in choice)) throw new Error('no choice');
    const mend = server.respondWith('editMessageText', { kind: 'badGateway' });
    await expect(pressData(desk, seat, choice.callback_data, found)).rejects.toThrow();
    mend();
    await desk.restart();
    await pressData(desk, seat, choice.callback_data, found);
    expect(lastText(desk, seat)).toContain(talks.chooseType);
  });

  it('keeps nobody’s name', async () => {
    await say(desk, seat, '/tracuu');
    await press(desk, seat, topic);
    const rows = await desk.deps().store.db.selectFrom('sessions').select('value').execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Lan');
  });

  it('forgetting a person ends what is under way', async () => {
    await say(desk, seat, '/quyenriengtu');
    await say(desk, seat, '/gopy');
    await press(desk, seat, locale.person.forget);
    await press(desk, seat, locale.person.forgetYes);
    expect(await whatIsStored(desk.deps().store.db, seat.user.id)).toEqual({
      language: null,
      chat: false,
      asked: 0,
      contexts: 0,
      sessions: 0,
    });
  });
});
