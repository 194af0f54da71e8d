/** What people and changed clients may send, and the whole library within Telegram's limits. */
import { describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  buttonsOf,
  findButton,
  last,
  lastNotice,
  lastText,
  person,
  press,
  pressData,
  privateSeat,
  refusals,
  say,
  sentTo,
} from '../../../test/support/chat.ts';
import { codeOf } from '../keyboards/codes.ts';
import { localeOf } from '../locales/choose.ts';

const { library, ask, search } = openAssistant({});
const desk = botDesk(() => ({ library, ask, search, adminIds: [7] }));

describe('hostile input', () => {
  const seat = privateSeat(person(43, 'vi'));

  it.each([
    ['markup', '<script>alert(1)</script> & <b>đậm'],
    ['10,000 characters', 'chuyển đổi số '.repeat(715)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(100)],
    ['right-to-left marks', '\u202Eabc\u202C \u200Fשלום'],
    ['half a surrogate pair', 'nghị quyết \uD83D 57'],
    ['nothing visible', '\u200B\u200B'],
  ])('%s breaks nothing', async (_, text) => {
    for (const command of ['', '/hoi ', '/timkiem ', '/vanban ', '/gopy ', '/start ', '/qr ']) {
      await say(desk, seat, command + text);
    }
    expect(refusals(desk.server)).toEqual([]);
    expect(desk.server.callsOf('sendMessage').length).toBeGreaterThanOrEqual(6);
  });

  it('is shown as it was typed', async () => {
    const typed = '<script>alert("1")</script> & &lt; \u202Eabc';
    await say(desk, seat, `/timkiem ${typed}`);
    expect(lastText(desk, seat)).toContain(typed);
    await say(desk, seat, '/vanban <b>1/QĐ-X</b> &');
    expect(lastText(desk, seat)).toContain('<b>1/QĐ-X</b> &');
  });

  it('50 numbers get a line each', async () => {
    const fifty = Array.from({ length: 50 }, (_, at) => `${at + 1}/QĐ-XX`);
    await say(desk, seat, `/vanban ${fifty.join('\n')}`);
    const said = sentTo(desk, seat)
      .map(({ text }) => text)
      .join('\n');
    for (const one of fifty) expect(said).toContain(one);
    expect(refusals(desk.server)).toEqual([]);
  });

  it.each([
    '',
    'x',
    '1',
    '1d',
    '1d:zzz',
    '2d:abc',
    '1x:zz:0',
    '1f:zz:9',
    '1s:a:b:c:d',
    `1l:-:law:${'z'.repeat(30)}:0`,
    '1l:-:<b>:-:0',
    '1k:t:-',
    '1e:zzz:exe',
    '1m:<script>:0',
  ])('a made-up button %j gets a clear answer', async (data) => {
    await say(desk, seat, '/help');
    await pressData(desk, seat, data, last(desk, seat));
    expect(lastNotice(desk)).toBeTruthy();
    expect(refusals(desk.server)).toEqual([]);
  });

  it('shows nothing of what was asked in another chat', async () => {
    await say(desk, seat, 'liệt kê các kế hoạch');
    const found = findButton(desk, seat, '📋');
    const stranger = privateSeat(person(44, 'vi'));
    await pressData(desk, stranger, found?.data ?? '', { ...found?.message, chat: stranger.chat });
    expect(sentTo(desk, stranger)).toEqual([]);
    expect(lastNotice(desk)).toBe(localeOf('vi').buttonOld);
  });

  it('a button under a deleted message gets a clear answer', async () => {
    await say(desk, seat, '/chude');
    const found = findButton(desk, seat, '(');
    await fetch(`${desk.server.url}/bot${desk.server.token}/deleteMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: seat.chat.id, message_id: found?.message.message_id }),
    });
    await pressData(desk, seat, found?.data ?? '', found?.message);
    expect(lastNotice(desk)).toBe(localeOf('vi').buttonOld);
  });

  it('every section, list and card of the library stays within what Telegram takes', async () => {
    for (const document of [...library.entries.values()]) {
      await say(desk, seat, `/start doc_${codeOf(document.id)}`);
    }
    const longest = [...library.documents].sort(
      (a, b) => JSON.stringify(b.sections).length - JSON.stringify(a.sections).length,
    )[0];
    await say(desk, seat, `/start doc_${codeOf(longest?.id ?? '')}`);
    await press(desk, seat, '📑');
    for (const button of buttonsOf(last(desk, seat))) {
      await press(desk, seat, button.text);
      if (findButton(desk, seat, '📑') !== null) await press(desk, seat, '📑');
    }
    expect(refusals(desk.server)).toEqual([]);
  });
});
