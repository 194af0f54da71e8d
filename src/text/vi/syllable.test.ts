import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import type { Tone } from './syllable.ts';
import {
  isFoldedSyllable,
  isSyllable,
  joinSyllable,
  listSyllableBases,
  splitSyllable,
} from './syllable.ts';

const TONES: readonly Tone[] = ['ngang', 'huyen', 'sac', 'nga', 'hoi', 'nang'];

describe('a Vietnamese syllable', () => {
  it('a Vietnamese syllable is recognised in everyday and official words', () => {
    const text =
      'nghị quyết về chuyển đổi số của tỉnh quảng nam giai đoạn thủ tục hành chính ủy ban nhân dân ' +
      'giữ gìn giếng gì quý quốc quỳnh khuya khuỷu hươu rượu yêu yếm uống oan ưu tiên thuở ' +
      'ngoằn ngoèo khúc khuỷu xoong moóc đắk lắk huơ hoặc thuế nguyễn xuyên tuyết ở y tế kỹ mỹ';
    for (const word of text.split(' ')) expect(isSyllable(word), word).toBe(true);
  });

  it('a Vietnamese syllable is recognised with both tone placements, in any case and in both Unicode forms', () => {
    for (const word of ['hoà', 'hòa', 'Thuỷ', 'THỦY', 'uỷ', 'quyết'.normalize('NFD')]) {
      expect(isSyllable(word), word).toBe(true);
    }
  });

  it('a string that is no Vietnamese syllable is not recognised', () => {
    const text = 'quyêt cáp̣ digital the7 has boss cchc ubnd ngi ghà cể kà qa giy tòan huỳên fá wá';
    for (const word of [...text.split(' '), '', 'nghị quyết', '57', 'càp', 'quyềt', 'ácc']) {
      expect(isSyllable(word), word).toBe(false);
    }
  });

  it('a Vietnamese syllable ends in a stop only with sắc or nặng', () => {
    for (const tone of TONES) {
      for (const rhyme of ['ap', 'uyêt', 'ươc', 'ich']) {
        const word = joinSyllable({ onset: 't', rhyme, tone });
        expect(isSyllable(word), word).toBe(tone === 'sac' || tone === 'nang');
      }
    }
  });

  it('a Vietnamese syllable is split into the parts that it was composed of', () => {
    expect(splitSyllable('Nghiêng')).toEqual({ onset: 'ngh', rhyme: 'iêng', tone: 'ngang' });
    expect(splitSyllable('giếng')).toEqual({ onset: 'g', rhyme: 'iêng', tone: 'sac' });
    expect(splitSyllable('giá')).toEqual({ onset: 'gi', rhyme: 'a', tone: 'sac' });
    expect(splitSyllable('quả')).toEqual({ onset: 'qu', rhyme: 'a', tone: 'hoi' });
    fc.assert(
      fc.property(
        fc.constantFrom(...listSyllableBases()),
        fc.constantFrom(...TONES),
        (base, tone) => {
          const word = joinSyllable({ ...base, tone });
          fc.pre(isSyllable(word));
          expect(splitSyllable(word)).toEqual({ ...base, tone });
          expect(isFoldedSyllable(fold(word))).toBe(true);
        },
      ),
    );
  });

  it('a Vietnamese syllable is recognised by its letters without marks', () => {
    for (const word of ['quyet', 'cap', 'doi', 'ngoeo', 'dak']) {
      expect(isFoldedSyllable(word), word).toBe(true);
    }
    for (const word of ['has', 'digital', 'nghij', 'nawm', 'ddoi', 'quyets', '', 'số', 'Doi']) {
      expect(isFoldedSyllable(word), word).toBe(false);
    }
  });
});
