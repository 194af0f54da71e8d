import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import {
  correctEnglishSpelling,
  correctSpelling,
  generateEdits,
  type Vocabulary,
} from './spelling-correction.ts';
import { extractTerms, splitWords, tokenize } from './tokenizer.ts';
import { isFoldedSyllable, isSyllable } from './vi/syllable.ts';

const TIMES = 30;
const SENTENCES = [
  'kế hoạch cải cách hành chính của tỉnh',
  'nghị quyết về chuyển đổi số',
  'thủ tục hành chính trên môi trường mạng',
];
const ENGLISH = new Set(
  'which resolution covers digital transformation of articles decree'.split(' '),
);

/** A vocabulary of the sentences; each occurs as often as in a small library. */
const VOCABULARY: Vocabulary = (() => {
  const counts = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const sentence of SENTENCES) {
    for (const term of extractTerms(tokenize(sentence), 'folded'))
      counts.set(term, (counts.get(term) ?? 0) + TIMES);
    for (const word of splitWords(sentence)) forms.set(word, TIMES);
  }
  return {
    frequencyOf: (term) => counts.get(term) ?? 0,
    englishFrequencyOf: (word) => (ENGLISH.has(word) ? TIMES : 0),
    formFrequencyOf: (form) => forms.get(form) ?? 0,
    isSyllable: (word) => (word === fold(word) ? isFoldedSyllable(word) : isSyllable(word)),
  };
})();
const nothing = (): boolean => false;
const mend = (text: string, keep: (word: string) => boolean = nothing): string =>
  correctSpelling(text, VOCABULARY, keep);

describe('spelling correction', () => {
  it.each([
    ['cải cáhc hành chính', 'cải cach hành chính'],
    ['nghi quyt ve chuyen doi so', 'nghi quyet ve chuyen doi so'],
    ['nghị quyếtt về', 'nghị quyet về'],
    ['chuyen dooi so', 'chuyen doi so'],
    ['thu tuc hanhh chinh', 'thu tuc hanh chinh'],
    ['Moi truongf mang', 'Moi truong mang'],
  ])('correctSpelling corrects "%s" to "%s"', (typed, meant) => {
    expect(mend(typed)).toBe(meant);
  });

  it('correctSpelling changes only the misspelled word', () => {
    expect(mend('«Cải cáhc»,  hành chính? (04-NQ/TU)')).toBe('«Cải cach»,  hành chính? (04-NQ/TU)');
  });

  it('correctSpelling keeps question words, kept words, short words and codes with digits', () => {
    for (const text of ['ai ký', 'gì thế', 'khác nhau', 'QH15', 'nq57', 'hd'])
      expect(mend(text), text).toBe(text);
    expect(mend('nghi quyt', (word) => word === 'quyt')).toBe('nghi quyt');
  });

  it('correctSpelling keeps a syllable when no neighbour supports another one', () => {
    for (const text of ['chuyện', 'con hanh', 'đội bóng', 'kẻ hoang'])
      expect(mend(text), text).toBe(text);
  });

  it('correctSpelling keeps a text of known words in known pairs', () => {
    const sentence = fc.constantFrom(...SENTENCES);
    const run = fc.record({
      of: sentence,
      from: fc.nat(8),
      length: fc.nat(8),
      folded: fc.boolean(),
    });
    fc.assert(
      fc.property(
        run,
        fc.constantFrom('', '?', ' 2024', ', '),
        ({ of, from, length, folded }, end) => {
          const part =
            of
              .split(' ')
              .slice(from, from + length)
              .join(' ') + end;
          const text = folded ? fold(part) : part;
          expect(mend(text)).toBe(text);
        },
      ),
    );
  });

  it('correctSpelling keeps words longer than 25 letters, without looking up words near them', () => {
    let lookups = 0;
    const counting: Vocabulary = {
      ...VOCABULARY,
      frequencyOf: (term) => {
        lookups++;
        return VOCABULARY.frequencyOf(term);
      },
    };
    const long = 'quyet'.repeat(400);
    expect(correctSpelling(`nghị ${long}`, counting, nothing)).toBe(`nghị ${long}`);
    expect(correctEnglishSpelling(`the ${long}`, counting, nothing)).toBe(`the ${long}`);
    expect(lookups).toBeLessThan(1000);
  });

  it('correctSpelling keeps spaces, punctuation and the number of words of any text', () => {
    const bones = (text: string): string => text.replace(/[\p{L}\p{N}\p{M}]+/gu, 'x');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(bones(mend(text))).toBe(bones(text));
      }),
    );
  });
});

describe('spelling correction of English', () => {
  const english = (text: string): string => correctEnglishSpelling(text, VOCABULARY, nothing);

  it('correctEnglishSpelling corrects an unknown word to a known one', () => {
    expect(english('Which resoluton covers digitl transformatoin?')).toBe(
      'Which resolution covers digital transformation?',
    );
  });

  it('correctEnglishSpelling keeps short words, Vietnamese words and other grammatical numbers', () => {
    for (const text of ['Article 7', 'two decrees', 'the of', 'decree in hanh chinh'])
      expect(english(text), text).toBe(text);
  });
});

describe('strings at edit distance 1', () => {
  it('generateEdits returns strings with one letter missing, doubled, wrong or swapped, symmetrically', () => {
    const all = new Set(generateEdits('quyet'));
    for (const slip of ['quyt', 'quyyet', 'quyat', 'qyuet', 'xquyet', 'quyetx'])
      expect(all, slip).toContain(slip);
    for (const far of ['quyet', 'qyt', 'tquye']) expect(all, far).not.toContain(far);
    for (const slip of all) expect([...generateEdits(slip)]).toContain('quyet');
  });
});
