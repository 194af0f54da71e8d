/** What people and changed clients may send. */

import { describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickCallback,
  failedCalls,
  findButton,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const { library, ask, search } = openAssistant({});
const harness = setUpTestBot(() => ({ library, ask, search, adminIds: [7] }));

describe('hostile input', () => {
  const seat = inPrivateChat(makeUser(43, 'vi'));

  it.each([
    ['markup', '<script>alert(1)</script> & <b>đậm'],
    ['10,000 characters', 'chuyển đổi số '.repeat(715)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(100)],
    ['right-to-left marks', '\u202Eabc\u202C \u200Fשלום'],
    ['half a surrogate pair', 'nghị quyết \uD83D 57'],
    ['nothing visible', '\u200B\u200B'],
  ])('%s breaks nothing', async (_, text) => {
    for (const command of ['', '/hoi ', '/timkiem ', '/vanban ', '/gopy ', '/start ', '/qr ']) {
      await sendText(harness, seat, command + text);
    }
    expect(failedCalls(harness.server)).toEqual([]);
    expect(harness.server.callsOf('sendMessage').length).toBeGreaterThanOrEqual(6);
  });

  it('is shown exactly as it was typed', async () => {
    const typed = '<script>alert("1")</script> & &lt; \u202Eabc';
    await sendText(harness, seat, `/timkiem ${typed}`);
    expect(lastText(harness, seat)).toContain(typed);
    await sendText(harness, seat, '/vanban <b>1/QĐ-X</b> &');
    expect(lastText(harness, seat)).toContain('<b>1/QĐ-X</b> &');
  });

  it('of 50 numbers gets a line for each', async () => {
    const fifty = Array.from({ length: 50 }, (_, at) => `${at + 1}/QĐ-XX`);
    await sendText(harness, seat, `/vanban ${fifty.join('\n')}`);
    const said = sentTo(harness, seat)
      .map(({ text }) => text)
      .join('\n');
    for (const one of fifty) expect(said).toContain(one);
    expect(failedCalls(harness.server)).toEqual([]);
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
    await sendText(harness, seat, '/help');
    await clickCallback(harness, seat, data, lastMessage(harness, seat));
    expect(lastNotice(harness)).toBeTruthy();
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('gets nothing of a question that was asked in another chat', async () => {
    await sendText(harness, seat, 'liệt kê các kế hoạch');
    const found = findButton(harness, seat, '📋');
    const stranger = inPrivateChat(makeUser(44, 'vi'));
    await clickCallback(harness, stranger, found?.data ?? '', {
      ...found?.message,
      chat: stranger.chat,
    });
    expect(sentTo(harness, stranger)).toEqual([]);
    expect(lastNotice(harness)).toBe(translatorOf('vi')('bot-button-old'));
  });

  it('by a button under a deleted message gets a clear answer', async () => {
    await sendText(harness, seat, '/chude');
    const found = findButton(harness, seat, '(');
    await fetch(`${harness.server.url}/bot${harness.server.token}/deleteMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ chat_id: seat.chat.id, message_id: found?.message.message_id }),
    });
    await clickCallback(harness, seat, found?.data ?? '', found?.message);
    expect(lastNotice(harness)).toBe(translatorOf('vi')('bot-button-old'));
  });
});
