import { describe, expect, it } from 'vitest';
import { createWordTranslation, WORD_TRANSLATION } from './word-translation.ts';

const TRANSLATION = createWordTranslation({
  questions: 10,
  words: 40,
  byWord: { tien: { asked: 4, found: 1, from: 'phi 250 _ 20 muc 100' } },
});

describe('the translation of words', () => {
  it('gives the words of lines with their probabilities', () => {
    expect(TRANSLATION.of('tien')).toMatchObject({
      asked: 4,
      found: 1,
      from: [
        ['phi', 0.25],
        ['muc', 0.1],
      ],
      fromNothing: 0.02,
    });
  });

  it('gives no word for one that no question has', () => {
    expect(TRANSLATION.of('__proto__')).toMatchObject({ asked: 0, found: 0, from: [] });
  });

  it('is more probable by chance for a word of more questions', () => {
    expect(TRANSLATION.of('tien').background).toBeGreaterThan(TRANSLATION.of('khac').background);
  });

  it('ships with everyday words, Vietnamese and English', () => {
    const linesFor = (word: string): string[] => WORD_TRANSLATION.of(word).from.map(([one]) => one);
    expect(linesFor('tien')).toContain('phi');
    expect(linesFor('salary')).toContain('luong');
    expect(linesFor('lau')).toContain('ngay');
  });
});
