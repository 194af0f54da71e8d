import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { isAdjacent, readPassageText, wordIdOf } from '../../search/corpus.ts';
import { coverageIn } from '../../search/coverage.ts';
import { normalizeQuestion } from '../../search/normalize-question.ts';
import { allPassages } from '../../search/passage.ts';
import { buildIndex } from '../../search/search-index.ts';
import { type Token, tokenize } from '../../text/tokenizer.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { type AskedTerms, queryTermsOf } from './query-terms.ts';

const index = buildIndex(loadTestLibrary(SON_TUYEN_FILES));
const termsOf = (question: string): AskedTerms =>
  queryTermsOf(index, SHIPPED_WEIGHTS, normalizeQuestion(index, question));
const coverage = (question: string, ...texts: readonly string[]): number =>
  coverageIn(
    termsOf(question),
    texts.map((text) => tokenize(text)),
  );

describe('the share of a question that texts hold', () => {
  it('is all where they say all of it, none where none, and all where nothing was asked', () => {
    expect(coverage('kho lưu trữ điện tử', 'Quy chế vận hành kho lưu trữ điện tử')).toBeCloseTo(1);
    expect(coverage('kho lưu trữ điện tử', 'Mở lớp tại thôn')).toBe(0);
    expect(coverage('là gì', 'Mở lớp tại thôn')).toBe(1);
  });

  it('is not won by everyday words', () => {
    expect(termsOf('văn bản nào quy định về việc này').wordCount).toBe(0);
    expect(coverage('nuôi tôm hùm của tỉnh', 'Văn bản quy định về việc của tỉnh')).toBeLessThan(
      0.1,
    );
  });

  it('weighs words that no document has most', () => {
    const { unseenShare } = termsOf('nuôi tôm hùm');
    expect(unseenShare).toBeGreaterThan(0.8);
    expect(termsOf('kho lưu trữ điện tử').unseenShare).toBe(0);
    expect(coverage('tôm hùm điện tử', 'kho điện tử')).toBeLessThan(0.5);
  });

  it('is less for other marks than those that were typed, not for marks that were not', () => {
    expect(coverage('kho lưu trữ', 'kho lưu trừ')).toBeLessThan(
      coverage('kho lưu trữ', 'kho lưu trữ'),
    );
    expect(coverage('kho luu tru', 'kho lưu trữ')).toBeCloseTo(1);
  });

  it('is that of all the texts together, a pair reaching over none of their borders', () => {
    expect(coverage('kho lưu trữ', 'kho', 'lưu trữ')).toBeGreaterThan(
      coverage('kho lưu trữ', 'kho'),
    );
    expect(coverage('kho lưu trữ', 'kho lưu', 'trữ')).toBeLessThan(
      coverage('kho lưu trữ', 'kho lưu trữ'),
    );
  });

  it('is the same of a text of the library by its numbers and by its words', () => {
    const { words, folded } = index.corpus;
    const tokensOf = (codes: Int32Array): Token[] =>
      Array.from(codes, (code) => ({
        text: words[wordIdOf(code)] ?? '',
        folded: words[folded[wordIdOf(code)] ?? 0] ?? '',
        isAdjacent: isAdjacent(code),
        start: 0,
        end: 0,
      }));
    const vi = termsOf('kho lưu trữ dien tu của tỉnh về chuyển đổi số trong xa');
    const question = 'storage of electronic documents and digital transformation plans';
    const en = queryTermsOf(index, SHIPPED_WEIGHTS, normalizeQuestion(index, question), [], 'en');
    for (const { id } of allPassages(index.passages)) {
      const { title, titleEn, heading, lines } = readPassageText(index.codesOf(id));
      for (const text of [title, titleEn, heading, ...lines]) {
        for (const one of [vi, en]) {
          expect(coverageIn(one, [text])).toBe(coverageIn(one, [tokensOf(text)]));
        }
      }
    }
    const best = (one: AskedTerms): number =>
      Math.max(
        ...Array.from(allPassages(index.passages), ({ id }) =>
          coverageIn(one, [
            readPassageText(index.codesOf(id)).title,
            readPassageText(index.codesOf(id)).titleEn,
          ]),
        ),
      );
    expect(best(vi)).toBeGreaterThan(0);
    expect(best(en)).toBeGreaterThan(0);
  });

  it('is not lowered by two words of the library that no text has side by side', () => {
    const apart = coverage('kho lưu trữ chuyển đổi số', 'Kho lưu trữ', 'chuyển đổi số');
    expect(apart).toBeGreaterThan(0.9);
    expect(termsOf('kho lưu trữ chuyển đổi số').unseenShare).toBeLessThan(0.05);
    expect(termsOf('kho lưu trữ tôm hùm').unseenShare).toBeGreaterThan(0.4);
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
        const part = coverage(question.join(' '), text.join(' '));
        const whole = coverage(question.join(' '), text.join(' '), more.join(' '));
        expect(part).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(1 + 1e-9);
        expect(whole).toBeGreaterThanOrEqual(part - 1e-9);
      }),
    );
  });
});

describe('the share of a question that texts hold in other words', () => {
  const files = {
    ...SON_TUYEN_FILES,
    'synonyms.yaml':
      '- { words: [kho lưu trữ], everyday: [nhà chứa giấy] }\n' +
      '- { words: [chưa ai nói vậy], everyday: [khủng long] }\n',
  };
  const otherIndex = buildIndex(loadTestLibrary(files));
  const otherTerms = (question: string): AskedTerms =>
    queryTermsOf(otherIndex, SHIPPED_WEIGHTS, normalizeQuestion(otherIndex, question));
  const otherCoverage = (question: string, text: string): number =>
    coverageIn(otherTerms(question), [tokenize(text)]);

  it('is most of it, and less than with the words asked', () => {
    const held = otherCoverage('nhà chứa giấy điện tử', 'Kho lưu trữ điện tử');
    expect(held).toBeGreaterThan(0.7);
    expect(held).toBeLessThan(otherCoverage('kho lưu trữ điện tử', 'Kho lưu trữ điện tử'));
  });

  it('needs all words of the wording', () => {
    expect(otherCoverage('nhà chứa giấy', 'Lưu trữ')).toBe(0);
  });

  it('makes words known that no text has', () => {
    expect(otherTerms('nhà chứa giấy').unseenShare).toBe(0);
    expect(otherTerms('khủng long').unseenShare).toBeGreaterThan(0.8);
  });
});
