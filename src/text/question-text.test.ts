import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeQuestionText } from './question-text.ts';

describe('the text of a question', () => {
  it.each([
    '❤️',
    '⚠️',
    '☎️',
    '✔️',
    '⭐️',
    '➡️',
    '‼️',
    '©️',
    '1️⃣',
    '🇻🇳',
    '👨‍👩‍👧',
    '👍🏽',
    '㊙️',
    '🤷🏽‍♀️',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  ])('is read without the emoji %s', (emoji) => {
    expect(normalizeQuestionText(`nghị quyết 57 ${emoji}`)).toBe('nghị quyết 57');
    expect(normalizeQuestionText(`${emoji} nghị quyết 57`)).toBe('nghị quyết 57');
  });

  it.each([
    ['keycaps', 'nghị quyết 5️⃣7️⃣'],
    ['circles', 'nghị quyết ⑤⑦'],
    ['black circles', '🅝🅖🅗ị quyết ❺❼'],
    ['raised digits', 'nghị quyết ⁵⁷'],
    ['a footnote', 'nghị quyết 57¹'],
    ['circled letters', 'ⓝghị quyết 57'],
    ['black squares', '🅽🅶🅷ị quyết 57'],
    ['small capitals', 'ɴɢʜị ǫᴜʏếᴛ 57'],
    ['script', '𝓷𝓰𝓱𝓲̣ quyết 57'],
    ['a bullet', '① nghị quyết 57'],
    ['Markdown', '__nghị quyết 57__'],
    ['Markdown without marks', '_nghị quyết 57_'],
    ['zero-width spaces', 'nghị\u200Bquyết 57'],
    ['a soft hyphen', 'nghị quy\u00ADết 57'],
  ])('is read in plain letters when it has %s', (_, text) => {
    expect(normalizeQuestionText(text).toLowerCase()).toBe('nghị quyết 57');
  });

  it('keeps a square of a unit', () => {
    expect(normalizeQuestionText('12 m²')).toBe('12 m²');
  });

  it.each(['__proto__', '_proto_', '__PROTO__', '__init__', 'x = __proto__'])(
    'keeps a name of program code as one word: %s',
    (text) => {
      expect(normalizeQuestionText(text)).toBe(text.replaceAll('_', '\u02CD'));
    },
  );

  it.each(['118_2025_ND-CP.pdf', '#nghi_quyet_57', '_nghị_quyết_57'])(
    'keeps the underscores between words: %s',
    (text) => {
      expect(normalizeQuestionText(text)).toBe(text);
    },
  );

  it('loses the underscores around a long text, and not those that only begin one', () => {
    const long = `a${' b'.repeat(10_000)}`;
    expect(normalizeQuestionText(`__${long}__`)).toBe(long);
    expect(normalizeQuestionText(`__${long}`)).toHaveLength(long.length + 2);
  });

  it('stays the same when it is read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeQuestionText(text);
        expect(normalizeQuestionText(once)).toBe(once);
      }),
    );
  });
});
