import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { readHashtags, type TagVocabulary } from './hashtags.ts';
import { isFoldedSyllable, isSyllable } from './vi/syllable.ts';

/** A vocabulary of these phrases, each of which was met so often. */
function createVocabulary(phrases: readonly string[], times = 10): TagVocabulary {
  const counts = new Map<string, number>();
  const forms = new Set<string>();
  const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + times);
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    words.forEach((word, at) => {
      forms.add(word);
      count(fold(word));
      const before = words[at - 1];
      if (before !== undefined) count(`${fold(before)}_${fold(word)}`);
    });
  }
  return {
    frequencyOf: (term) => counts.get(term) ?? 0,
    formFrequencyOf: (form) => (forms.has(form) ? times : 0),
    isSyllable: (word) => (word === fold(word) ? isFoldedSyllable(word) : isSyllable(word)),
  };
}

const VOCABULARY = createVocabulary([
  'nghị quyết',
  'nghị định',
  'chuyển đổi số',
  'đà nẵng',
  'dân vận',
  'một cửa điện tử',
  'ủy ban nhân dân tỉnh',
  'đề án',
  'quốc gia',
  'dữ liệu',
  'data',
  'thủ tục hành chính',
]);
const CODES = new Set(['nq', 'nd', 'tw', 'cchc', 'cds', 'ubnd', 'qh15', 'ti']);
const read = (text: string) => readHashtags(text, VOCABULARY, (word) => CODES.has(word));

describe('words written together in a hashtag', () => {
  it.each([
    ['#nghịquyết57', 'nghị quyết 57'],
    ['#nghiquyet57', 'nghi quyet 57'],
    ['#chuyendoiso', 'chuyen doi so'],
    ['#chuyểnđổisố', 'chuyển đổi số'],
    ['#ChuyenDoiSo', 'Chuyen Doi So'],
    ['#chuyểnĐổiSố', 'chuyển Đổi Số'],
    ['#CHUYENDOISO', 'chuyen doi so'],
    ['#danang', 'da nang'],
    ['#MotCuaDienTu', 'Mot Cua Dien Tu'],
    ['#nghi_dinh_118_2025', 'nghi dinh 118 2025'],
    ['#nghịđịnh118_2025', 'nghị định 118 2025'],
    ['#thutuc_hanhchinh', 'thu tuc hanh chinh'],
    ['#dean06', 'de an 06'],
  ])('are read as words: %s', (tag, words) => {
    expect(read(tag)).toBe(words);
    expect(read(`cho hỏi ${tag} là gì?`)).toBe(`cho hỏi ${words} là gì?`);
  });

  it.each([
    ['#nq57', 'nq 57'],
    ['#cchc2026', 'cchc 2026'],
    ['#NQ57NQTW', 'NQ 57 NQ TW'],
    ['#NghiQuyet57NQTW', 'Nghi Quyet 57 NQ TW'],
    ['#UBNDTinh', 'UBND tinh'],
    ['#cdsquocgia', 'cds quoc gia'],
    ['#luat_26_2023_qh15', 'luat 26 2023 qh15'],
  ])('are read as short forms, numbers and words: %s', (tag, words) => {
    expect(read(tag)).toBe(words);
  });

  it('are read in each of several hashtags, also without a space between them', () => {
    expect(read('#nq57 #chuyendoiso')).toBe('nq 57 chuyen doi so');
    expect(read('#nq57#chuyendoiso')).toBe('nq 57 chuyen doi so');
    expect(read('#hot#chuyendoiso')).toBe('#hot chuyen doi so');
  });
});

describe('a hashtag', () => {
  it.each([
    ['of one word', '#data'],
    ['of one short form', '#cchc'],
    ['of unknown words', '#tiktok'],
    ['of known syllables that never stand together', '#daquyet'],
    ['of a syllable that two others spell', '#dan'],
    ['with marks that no word has', '#nghĩquyẽt57'],
    ['of unknown words between underscores', '#snake_case'],
    ['of digits', '#57'],
    ['of an underscore', '#_'],
    ['with an unknown word before digits', '#tiktok2026'],
    ['that is a heading in Markdown', '# nghị quyết'],
    ['that is part of an address', 'a.vn/x#chuyendoiso'],
    ['that is part of a word', 'C#chuyendoiso'],
    ['longer than any phrase', `#${'chuyendoiso'.repeat(30)}`],
  ])('stays as it is: %s', (_, text) => {
    expect(read(text)).toBe(text);
  });

  it('keeps its unknown part beside a known one', () => {
    expect(read('#cchc2026_tiktok9')).toBe('cchc 2026 tiktok9');
  });
});

describe('any message', () => {
  /** Everything but what separates words. */
  const letters = (text: string) => text.replace(/[#_\s]/gu, '').toLowerCase();
  const piece = fc.constantFrom(
    ...['nghị', 'quyet', 'chuyen', 'Doi', 'Số', 'nq', '57', 'TW', 'x', '_', 'ti', '#', 'ktok', 'Đ'],
  );
  const tag = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => `#${parts.join('')}`);

  it('never throws, and keeps its letters and digits in order', () => {
    const message = fc
      .array(fc.oneof(fc.string({ unit: 'grapheme' }), tag))
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(message, (text) => {
        const nfc = text.normalize('NFC');
        expect(letters(read(nfc))).toBe(letters(nfc));
      }),
    );
  });

  it('keeps every other word where it was', () => {
    const word = fc.stringMatching(/^[a-zà-ỹ0-9.,?]{1,10}$/u).map((text) => text.normalize('NFC'));
    const words = fc.array(word, { minLength: 1 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(words, tag, words, (before, middle, after) => {
        const out = read(`${before} ${middle} ${after}`);
        expect(out.startsWith(`${before} `)).toBe(true);
        expect(out.endsWith(` ${after}`)).toBe(true);
      }),
    );
  });

  it('looks words up a number of times that grows with its length only', () => {
    const lookups = (count: number, text: string) => {
      let made = 0;
      const counting: TagVocabulary = {
        ...VOCABULARY,
        frequencyOf: (term) => {
          made += 1;
          return VOCABULARY.frequencyOf(term);
        },
      };
      readHashtags(text.repeat(count), counting, () => false);
      return made;
    };
    for (const text of ['#chuyendoiso ', '#danan', 'an', '#chuyendoisochuyendoiso_'])
      expect(lookups(200, text)).toBeLessThanOrEqual(2 * lookups(100, text) + 100);
  });
});
