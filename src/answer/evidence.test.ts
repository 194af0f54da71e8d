import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { libraryFrom } from '../../test/support/small-library.ts';
import { SON_TUYEN } from '../../test/support/son-tuyen.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import { isJoined, textOf, wordOf } from '../search/corpus.ts';
import { buildIndex } from '../search/index.ts';
import { readText } from '../search/reading.ts';
import { type Ask, askOf, evidenceIn, shareAsked } from './evidence.ts';

const index = buildIndex(libraryFrom(SON_TUYEN));
const ask = (question: string): Ask => askOf(index, readText(index, question));
const held = (question: string, ...texts: readonly string[]): number =>
  evidenceIn(
    ask(question),
    texts.map((text) => tokenize(text)),
  );

describe('the share of a question that texts hold', () => {
  it('is all where they say all of it, none where none, and all where nothing was asked', () => {
    expect(held('kho lưu trữ điện tử', 'Quy chế vận hành kho lưu trữ điện tử')).toBeCloseTo(1);
    expect(held('kho lưu trữ điện tử', 'Mở lớp tại thôn')).toBe(0);
    expect(held('là gì', 'Mở lớp tại thôn')).toBe(1);
  });

  it('is not won by everyday words', () => {
    expect(ask('văn bản nào quy định về việc này').words).toBe(0);
    expect(held('nuôi tôm hùm của tỉnh', 'Văn bản quy định về việc của tỉnh')).toBeLessThan(0.1);
  });

  it('weighs words that no document has most', () => {
    const { unseen } = ask('nuôi tôm hùm');
    expect(unseen).toBeGreaterThan(0.8);
    expect(ask('kho lưu trữ điện tử').unseen).toBe(0);
    expect(held('tôm hùm điện tử', 'kho điện tử')).toBeLessThan(0.5);
  });

  it('is less for other marks than those that were typed, not for marks that were not', () => {
    expect(held('kho lưu trữ', 'kho lưu trừ')).toBeLessThan(held('kho lưu trữ', 'kho lưu trữ'));
    expect(held('kho luu tru', 'kho lưu trữ')).toBeCloseTo(1);
  });

  it('is that of all the texts together, a pair reaching over none of their borders', () => {
    expect(held('kho lưu trữ', 'kho', 'lưu trữ')).toBeGreaterThan(held('kho lưu trữ', 'kho'));
    expect(held('kho lưu trữ', 'kho lưu', 'trữ')).toBeLessThan(held('kho lưu trữ', 'kho lưu trữ'));
  });

  it('is the same of a text of the library by its numbers and by its words', () => {
    const { words, folded } = index.corpus;
    const tokensOf = (codes: Int32Array): Token[] =>
      Array.from(codes, (code) => ({
        text: words[wordOf(code)] ?? '',
        folded: words[folded[wordOf(code)] ?? 0] ?? '',
        joined: isJoined(code),
        start: 0,
        end: 0,
      }));
    const vi = ask('kho lưu trữ dien tu của tỉnh về chuyển đổi số trong xa');
    const question = 'storage of electronic documents and digital transformation plans';
    const en = askOf(index, readText(index, question), [], 'en');
    for (const { id } of index.passages) {
      const { title, titleEn, heading, lines } = textOf(index.corpus, id);
      for (const text of [title, titleEn, heading, ...lines]) {
        for (const one of [vi, en]) {
          expect(evidenceIn(one, [text])).toBe(evidenceIn(one, [tokensOf(text)]));
          expect(shareAsked(one, text)).toBe(shareAsked(one, tokensOf(text)));
        }
      }
    }
    const best = (one: Ask): number =>
      Math.max(
        ...index.passages.map(({ id }) =>
          evidenceIn(one, [textOf(index.corpus, id).title, textOf(index.corpus, id).titleEn]),
        ),
      );
    expect(best(vi)).toBeGreaterThan(0);
    expect(best(en)).toBeGreaterThan(0);
  });

  it('lies between nothing and all, and grows with the text', () => {
    const words = fc.array(
      fc.constantFrom('kho', 'lưu', 'trữ', 'số', 'tôm', 'về', 'điện', 'tử', '2030'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(words, words, words, (question, text, more) => {
        const part = held(question.join(' '), text.join(' '));
        const whole = held(question.join(' '), text.join(' '), more.join(' '));
        expect(part).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(1 + 1e-9);
        expect(whole).toBeGreaterThanOrEqual(part - 1e-9);
      }),
    );
  });
});

describe('the share of a text that was asked for', () => {
  it('is how much of it is about the question', () => {
    const about = (text: string): number => shareAsked(ask('lưu trữ số'), tokenize(text));
    expect(about('lưu trữ')).toBe(1);
    expect(about('lưu trữ tài liệu giấy')).toBeCloseTo(0.4);
    expect(about('')).toBe(0);
  });
});
