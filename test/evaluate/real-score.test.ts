import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerStatus } from '../../src/answer/answer.ts';
import { type Verdict, verdictOf } from './real-score.ts';

const LONG = 'x'.repeat(495);
/** Each is one character of the lead and two UTF-16 units. */
const SMILES = '🙂'.repeat(497);

/** Verdicts of the script that first scored these questions: both must agree. */
const EXAMPLES: readonly (readonly [string, AnswerStatus, string, readonly string[], Verdict])[] = [
  ['all gold in the lead', 'answered', 'Cả nước có 34 tỉnh, thành phố.', ['34'], 'right'],
  ['case, marks and đ', 'answered', 'ĐÀ NẴNG đứng thứ 3.', ['đà nẵng', 'thu 3'], 'right'],
  ['text without marks', 'answered', 'Da Nang dung thu 3.', ['Đà Nẵng'], 'right'],
  ['decomposed text', 'answered', 'Đà Nẵng'.normalize('NFD'), ['Đà Nẵng'], 'right'],
  [
    'a line break inside the gold',
    'answered',
    'Trung tâm Phục vụ\nhành chính công',
    ['Phục vụ hành chính'],
    'right',
  ],
  ['the second alternative', 'answered', 'Hạng 12/63.', ['thứ 12|hạng 12'], 'right'],
  [
    'one group in the lead and one below',
    'answered',
    'a 34\nb\nc\n28 tỉnh',
    ['34', '28'],
    'partly',
  ],
  ['gold only on the fourth line', 'answered', 'a\nb\nc\n34 tỉnh', ['34'], 'partly'],
  ['gold beyond 500 characters', 'answered', `${LONG} ba mươi tư`, ['ba mươi tư'], 'partly'],
  ['none of the gold', 'answered', 'Cả nước có 63 tỉnh.', ['34'], 'beside'],
  ['a number inside a longer one', 'answered', 'Có 134 tỉnh và 345 xã.', ['34'], 'beside'],
  ['a number after a comma', 'answered', 'Đạt 2,34 điểm.', ['34'], 'beside'],
  ['a number with a leading zero', 'answered', 'Từ ngày 05/3/2020.', ['5/3/2020'], 'right'],
  ['a part of a date', 'answered', 'Từ ngày 15/3/2020.', ['5/3/2020'], 'beside'],
  ['a share with its sign', 'answered', 'Đạt 30% GDP.', ['30%'], 'right'],
  [
    'special characters',
    'answered',
    'Nghị quyết 57-NQ/TW (2024).',
    ['57-NQ/TW', '(2024)'],
    'right',
  ],
  ['an unsure answer', 'unsure', '34', ['34'], 'refused'],
  ['an unknown answer', 'unknown', '34', ['34'], 'refused'],
  ['no text', 'answered', '', ['34'], 'beside'],
  ['an emoji in the lead', 'answered', `${SMILES} 34`, ['34'], 'right'],
];

const groups = (gold: readonly string[]): string[][] => gold.map((group) => group.split('|'));

describe('verdictOf', () => {
  it.each(EXAMPLES)('verdictOf judges %s', (_, status, text, gold, verdict) => {
    expect(verdictOf({ status, text }, groups(gold))).toBe(verdict);
  });

  const word = fc.stringMatching(/^[a-z]{3,8}$/u);
  const other = fc.stringMatching(/^[0-9 ]{0,40}$/u);

  it('verdictOf finds a word in the lead, below it, or nowhere', () => {
    fc.assert(
      fc.property(word, other, other, (gold, before, after) => {
        const judge = (text: string) => verdictOf({ status: 'answered', text }, [[gold]]);
        expect(judge(`${before}${gold}\n${after}`)).toBe('right');
        expect(judge(`${before}\n\n\n${gold}${after}`)).toBe('partly');
        expect(judge(`${before}${after}`)).toBe('beside');
      }),
    );
  });

  it('verdictOf returns refused for every answer that is not given, whatever it says', () => {
    const status = fc.constantFrom<AnswerStatus[]>('unsure', 'unknown');
    fc.assert(
      fc.property(word, status, (gold, given) => {
        expect(verdictOf({ status: given, text: gold }, [[gold]])).toBe('refused');
      }),
    );
  });
});
