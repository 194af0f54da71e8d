import { describe, expect, it } from 'vitest';
import { withSubstitutes } from './substitutes.ts';

const substitutes = [{ needs: [2, 3], gives: [0], weight: 0.8 }];
const match = (...matched: number[]): number[] =>
  Array.from(withSubstitutes(substitutes, Float64Array.from(matched)));

describe('a text that holds another wording', () => {
  it('holds the terms that the wording stands for, with its weight', () => {
    expect(match(0, 0, 1, 1)).toEqual([0.8, 0, 1, 1]);
  });

  it('holds nothing more when a word of the wording is missing', () => {
    expect(match(0, 1, 1, 0)).toEqual([0, 1, 1, 0]);
  });

  it('keeps a match of the asked words that is worth more', () => {
    expect(match(1, 0, 1, 1)).toEqual([1, 0, 1, 1]);
  });
});
