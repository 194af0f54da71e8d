import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lower } from './fold.ts';
import {
  COMPOUND_SEPARATOR,
  createTokenizer,
  extractTerms,
  splitFoldedWords,
  splitWords,
  tokenize,
} from './tokenizer.ts';

const texts = fc.array(
  fc.oneof(
    fc.constantFrom(
      'Chuyển',
      'đổi',
      'SỐ',
      'hoà',
      ' ',
      '  ',
      '-',
      '. ',
      ', ',
      '/',
      '2030',
      '18,5%',
      '🙂',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  ),
  { maxLength: 12 },
);

describe('tokenize', () => {
  it('tokenize returns syllables and numbers in lower case, with marks and without', () => {
    expect(tokenize('Chuyển đổi SỐ: hoà 2030').map(({ text, folded }) => [text, folded])).toEqual([
      ['chuyển', 'chuyen'],
      ['đổi', 'doi'],
      ['số', 'so'],
      ['hòa', 'hoa'],
      ['2030', '2030'],
    ]);
    expect(splitWords('Chuyển đổi')).toEqual(['chuyển', 'đổi']);
    expect(splitFoldedWords('Chuyển đổi')).toEqual(['chuyen', 'doi']);
  });

  it('tokenize joins words over spaces, hyphens and quotes, but not over punctuation', () => {
    const joined = (text: string): boolean[] => tokenize(text).map((token) => token.isAdjacent);
    expect(joined('kinh tế')).toEqual([false, true]);
    expect(joined('kinh - tế')).toEqual([false, true]);
    expect(joined('“kinh” tế')).toEqual([false, true]);
    for (const text of ['kinh, tế', 'kinh. tế', 'kinh: tế', 'kinh (tế)'])
      expect(joined(text), text).toEqual([false, false]);
  });

  it('tokenize returns tokens in order with their offsets', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(lower(text.slice(token.start, token.end))).toBe(token.text);
          expect(fold(token.text)).toBe(token.folded);
          end = token.end;
        }
        expect(text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('tokenize returns runs of letters, digits and marks of any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), texts, (any, parts) => {
        for (const text of [any, parts.join(''), `${parts.join('')}${any}`]) {
          const typed = tokenize(text).map(({ start, end }) => text.slice(start, end));
          expect(typed).toEqual(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
        }
      }),
    );
    expect(splitWords('𝒜b 𞤀 ½ Ω1')).toEqual(['𝒜b', '𞤢', '½', 'ω1']);
  });

  it('a tokenizer with a cache returns the same tokens as tokenize', () => {
    const remembering = createTokenizer();
    fc.assert(
      fc.property(texts, (parts) => {
        expect(remembering(parts.join(''))).toEqual(tokenize(parts.join('')));
      }),
    );
  });
});

describe('extractTerms', () => {
  it('extractTerms returns syllables and adjacent pairs', () => {
    expect(extractTerms(tokenize('Chuyển đổi số, dữ liệu'), 'folded')).toEqual([
      'chuyen',
      'doi',
      `chuyen${COMPOUND_SEPARATOR}doi`,
      'so',
      `doi${COMPOUND_SEPARATOR}so`,
      'du',
      'lieu',
      `du${COMPOUND_SEPARATOR}lieu`,
    ]);
    expect(extractTerms(tokenize('đổi số'), 'text')).toEqual([
      'đổi',
      'số',
      `đổi${COMPOUND_SEPARATOR}số`,
    ]);
    expect(extractTerms([], 'text')).toEqual([]);
  });
});
