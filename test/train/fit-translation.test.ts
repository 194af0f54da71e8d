import { describe, expect, it } from 'vitest';
import { createWordTranslation } from '../../src/answer/retrieve/word-translation.ts';
import { fitTranslation } from './fit-translation.ts';

const pair = (question: string, text: string) => ({
  group: text,
  question: question.split(' '),
  text: text.split(' '),
});
/** `tien` asks for `phi`, and `bao lau` for `ngay`, in sentences on several things. */
const PAIRS = [
  pair('the tien', 'phi the'),
  pair('dat tien', 'phi dat'),
  pair('xe tien', 'phi xe'),
  pair('the lau', 'ngay the'),
  pair('dat lau', 'ngay dat'),
  pair('xe lau', 'ngay xe'),
];

describe('the translation of words', () => {
  const translation = createWordTranslation(fitTranslation(PAIRS));
  const bestOf = (word: string): string | undefined =>
    [...translation.of(word).from].sort((a, b) => b[1] - a[1])[0]?.[0];

  it('finds the word of lines that a word of questions asks for', () => {
    expect(bestOf('tien')).toBe('phi');
    expect(bestOf('lau')).toBe('ngay');
  });

  it('counts how often the answer has the word itself', () => {
    expect(translation.of('tien')).toMatchObject({ asked: 3, found: 0 });
  });

  it('leaves out words that few questions have', () => {
    expect(translation.of('the')).toMatchObject({ asked: 0, from: [] });
    const more = createWordTranslation(fitTranslation([...PAIRS, pair('the may', 'may the')]));
    expect(more.of('the')).toMatchObject({ asked: 3, found: 3 });
  });

  it('knows a word of no question by its small background only', () => {
    const { background, from, fromNothing } = translation.of('khac');
    expect(background).toBeGreaterThan(0);
    expect(background).toBeLessThan(translation.of('tien').background);
    expect({ from, fromNothing }).toEqual({ from: [], fromNothing: 0 });
  });

  it('has no word of the language it is written in', () => {
    expect(translation.of('constructor').asked).toBe(0);
  });
});
