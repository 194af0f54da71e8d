import { describe, expect, it } from 'vitest';
import { assistantOn } from '../../test/support/small-library.ts';
import { SON_TUYEN } from '../../test/support/son-tuyen.ts';
import { tokenize } from '../language/tokens.ts';
import { evidenceIn } from './evidence.ts';
import type { Wording } from './translate.ts';
import { askOfWordings } from './wording-ask.ts';

const { index } = assistantOn(SON_TUYEN).assistant.searcher;
const asking = (english: string, ...vietnamese: string[]): Wording => ({
  english,
  vietnamese,
  topic: false,
  start: 0,
  end: 0,
});
const ask = (...asked: Wording[]) => askOfWordings(index, asked);
const heldIn = (of: ReturnType<typeof ask>, ...texts: string[]): number =>
  evidenceIn(of, texts.map(tokenize));

describe('an ask with several ways of saying a thing', () => {
  const funding = asking('funding', 'kinh phí', 'hồ sơ');

  it('is held by any of them, and by the English word itself', () => {
    expect(heldIn(ask(funding), 'Sở chủ trì tham mưu kinh phí')).toBe(1);
    expect(heldIn(ask(funding), 'giải quyết hồ sơ đất đai')).toBe(1);
    expect(heldIn(ask(asking('reform', 'kinh phí')), 'Plan for administrative reforms')).toBe(1);
  });

  it('is not held by a half of one, nor by two halves of two', () => {
    expect(heldIn(ask(funding), 'một phí khác')).toBe(0);
    expect(heldIn(ask(funding), 'kinh tế, hồ nước, phí')).toBe(0);
  });

  it('is held once, however many ways a text says it', () => {
    const both = ask(funding, asking('land', 'đất đai'));
    const one = heldIn(both, 'kinh phí');
    expect(heldIn(both, 'kinh phí, hồ sơ')).toBe(one);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(1);
    expect(heldIn(both, 'kinh phí, hồ sơ', 'đất đai')).toBe(1);
  });

  it('counts what nothing can hold', () => {
    const odd = ask(funding, asking('wizards'));
    expect(odd.unseen).toBeGreaterThan(0);
    expect(heldIn(odd, 'kinh phí')).toBeLessThan(1);
    expect(heldIn(ask(asking('wizards')), 'kinh phí')).toBe(0);
    expect(ask(asking('wizards')).unseen).toBe(1);
  });

  it('is held by everything where nothing is asked', () => {
    expect(heldIn(ask(), 'kinh phí')).toBe(1);
  });
});
