import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChatReference } from './chat-reference.ts';

const read = (text: string) => parseChatReference(text, 'cchc_test_bot');

describe('a chat is named', () => {
  it.each([
    ['@kenhcchc', '@kenhcchc', ''],
    ['@kenhcchc, chuyển đổi số', '@kenhcchc', 'chuyển đổi số'],
    ['@kenhcchc: chuyển đổi số', '@kenhcchc', 'chuyển đổi số'],
    ['@kenhcchc - chuyển đổi số', '@kenhcchc', 'chuyển đổi số'],
    ['@kenhcchc -dự án', '@kenhcchc', '-dự án'],
    ['@kenhcchc tất cả', '@kenhcchc', 'tất cả'],
    ['chuyển đổi số @kenhcchc', '@kenhcchc', 'chuyển đổi số'],
    ['chuyển đổi số, @kenhcchc, hằng ngày 7h', '@kenhcchc', 'chuyển đổi số, hằng ngày 7h'],
    ['kênh @kenhcchc', '@kenhcchc', ''],
    ['gửi vào kênh @kenhcchc chuyển đổi số', '@kenhcchc', 'chuyển đổi số'],
    ['đất đai cho nhom @kenhcchc', '@kenhcchc', 'đất đai'],
    ['-1001111111111, hằng ngày 7h', -1001111111111, 'hằng ngày 7h'],
    ['đất đai -1001111111111', -1001111111111, 'đất đai'],
    ['-1001111111111 -dự án', -1001111111111, '-dự án'],
    ['https://t.me/kenhcchc', '@kenhcchc', ''],
    ['t.me/kenhcchc chuyển đổi số', '@kenhcchc', 'chuyển đổi số'],
    ['http://telegram.me/kenhcchc/15, đất đai', '@kenhcchc', 'đất đai'],
    ['https://t.me/s/kenhcchc', '@kenhcchc', ''],
    ['https://t.me/kenhcchc?boost', '@kenhcchc', ''],
    ['https://kenhcchc.t.me đất đai', '@kenhcchc', 'đất đai'],
    ['https://t.me/c/1111111111/15', -1001111111111, ''],
    ['đất đai t.me/c/1111111111', -1001111111111, 'đất đai'],
    ['tg://resolve?domain=kenhcchc&post=1 đất đai', '@kenhcchc', 'đất đai'],
    ['tg://privatepost?channel=1111111111&post=2', -1001111111111, ''],
    ['https://web.telegram.org/k/#@kenhcchc đất đai', '@kenhcchc', 'đất đai'],
    ['https://web.telegram.org/a/#-1001111111111', -1001111111111, ''],
    ['web.telegram.org/z/#?tgaddr=tg%3A%2F%2Fresolve%3Fdomain%3Dkenhcchc', '@kenhcchc', ''],
    ['t.me/@kenhcchc', '@kenhcchc', ''],
    ['＠kenhcchc, đất đai', '@kenhcchc', 'đất đai'],
    ['@kenh\u200Bcchc đất đai', '@kenhcchc', 'đất đai'],
    ['kênh “@kenhcchc” đất đai', '@kenhcchc', 'đất đai'],
    ['(@kenhcchc), tất cả', '@kenhcchc', 'tất cả'],
    ['link kênh: https://t.me/kenhcchc', '@kenhcchc', ''],
    ['−1001111111111, đất đai', -1001111111111, 'đất đai'],
    ['–1001111111111 đất đai', -1001111111111, 'đất đai'],
    ['1001111111111, đất đai', -1001111111111, 'đất đai'],
    ['t.me/kenhcchc, đất đai, @KenhCCHC', '@kenhcchc', 'đất đai'],
    ['đất đai\n@kenhcchc\nhằng ngày', '@kenhcchc', 'đất đai, hằng ngày'],
  ])('by %s', (text, name, rest) => {
    expect(read(text)).toEqual({ kind: 'chat', name, rest });
  });
});

it.each([
  'chuyển đổi số, -dự án, yên lặng 21-6',
  'kế hoạch 2025-2030',
  'nguoi@example.vn',
  '118/2025/NĐ-CP',
  '-2025',
])('no chat is named by %s', (text) => {
  expect(read(text)).toEqual({ kind: 'none', rest: text });
});

it('takes the bot’s own name for no chat', () => {
  expect(read('@CCHC_test_bot chuyển đổi số')).toEqual({ kind: 'none', rest: 'chuyển đổi số' });
});

it.each(['https://t.me/+AbCdEf', 't.me/joinchat/AbCdEf đất đai', 'tg://join?invite=AbCdEf'])(
  'an invitation names no chat: %s',
  (text) => expect(read(text)).toEqual({ kind: 'invitation' }),
);

it('reads a name that is repeated as one chat', () => {
  expect(read('@kenhcchc đất đai @KenhCCHC')).toMatchObject({ kind: 'chat' });
});

it('asks for one chat where several are named', () => {
  expect(read('@kenh_mot, @kenh_hai, đất đai')).toEqual({ kind: 'several' });
});

it('never throws and never adds text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = read(text);
      if ('rest' in found) expect(found.rest.length).toBeLessThanOrEqual(3 * text.length + 2);
    }),
  );
});
