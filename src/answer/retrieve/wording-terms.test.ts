import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { coverageIn } from '../../search/coverage.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Wording } from '../understand/translate.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { queryTermsOfWordings } from './wording-terms.ts';

const { index } = createTestAssistant(SON_TUYEN_FILES).assistant.searcher;
const wordingOf = (english: string, ...vietnamese: string[]): Wording => ({
  english,
  vietnamese,
  isTopic: false,
  start: 0,
  end: 0,
});
const termsOf = (...asked: Wording[]) => queryTermsOfWordings(index, SHIPPED_WEIGHTS, asked);
const coverage = (of: ReturnType<typeof termsOf>, ...texts: string[]): number =>
  coverageIn(of, texts.map(tokenize));

describe('an ask with several ways of saying a thing', () => {
  const funding = wordingOf('funding', 'kinh phí', 'hồ sơ');

  it('is held by any of them, and by the English word itself', () => {
    expect(coverage(termsOf(funding), 'Sở chủ trì tham mưu kinh phí')).toBe(1);
    expect(coverage(termsOf(funding), 'giải quyết hồ sơ đất đai')).toBe(1);
    expect(
      coverage(termsOf(wordingOf('reform', 'kinh phí')), 'Plan for administrative reforms'),
    ).toBe(1);
  });

  it('is not held by a half of one, nor by two halves of two', () => {
    expect(coverage(termsOf(funding), 'một phí khác')).toBe(0);
    expect(coverage(termsOf(funding), 'kinh tế, hồ nước, phí')).toBe(0);
  });

  it('is held once, however many ways a text says it', () => {
    const both = termsOf(funding, wordingOf('land', 'đất đai'));
    const one = coverage(both, 'kinh phí');
    expect(coverage(both, 'kinh phí, hồ sơ')).toBe(one);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(1);
    expect(coverage(both, 'kinh phí, hồ sơ', 'đất đai')).toBe(1);
  });

  it('counts what nothing can hold', () => {
    const odd = termsOf(funding, wordingOf('wizards'));
    expect(odd.unseenShare).toBeGreaterThan(0);
    expect(coverage(odd, 'kinh phí')).toBeLessThan(1);
    expect(coverage(termsOf(wordingOf('wizards')), 'kinh phí')).toBe(0);
    expect(termsOf(wordingOf('wizards')).unseenShare).toBe(1);
  });

  it('is held by everything where nothing is asked', () => {
    expect(coverage(termsOf(), 'kinh phí')).toBe(1);
  });
});
