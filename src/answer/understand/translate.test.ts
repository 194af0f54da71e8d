import { describe, expect, it } from 'vitest';
import { createTestAssistant, TODAY } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { findWordings, vietnameseUnits, type Wording } from './translate.ts';
import { understand } from './understand.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
function wordingsOf(question: string): Wording[] {
  const { libraryIndex, searcher } = assistant;
  return findWordings(libraryIndex, understand(libraryIndex, searcher.index, question, TODAY), []);
}
const inVietnamese = (question: string) =>
  wordingsOf(question).map(({ vietnamese }) => vietnamese[0] ?? null);

describe('findWordings', () => {
  it('translates topics and words of administration in the order asked', () => {
    expect(
      inVietnamese(
        'Which wards have online public services and training in digital transformation?',
      ),
    ).toEqual(['phường', 'dịch vụ công trực tuyến', 'đào tạo', 'chuyển đổi số']);
  });

  it('translates other forms of a word and prefers the longest entry', () => {
    expect(inVietnamese('Are early retirements paid?')).toEqual([
      'nghỉ hưu trước tuổi',
      'thanh toán',
    ]);
    expect(inVietnamese('assessing civil servants')).toEqual(['đánh giá', 'công chức']);
  });

  it('prefers the entry of the same form to another of the same stem', () => {
    expect(wordingsOf('nation')[0]?.vietnamese).toContain('cả nước');
    expect(wordingsOf('national')[0]?.vietnamese).toContain('toàn quốc');
  });

  it('gives all translations of a word', () => {
    expect(wordingsOf('Who provides the funding?').at(-1)?.vietnamese).toEqual(
      expect.arrayContaining(['kinh phí', 'ngân sách']),
    );
  });

  it('leaves out words that only ask and repetitions', () => {
    expect(inVietnamese('What does it say about the data, and which data?')).toEqual(['dữ liệu']);
  });

  it('keeps acronyms and translates written-out abbreviations', () => {
    expect(inVietnamese('Is VNeID4G mandatory?')).toEqual(['VNeID4G', 'yêu cầu']);
    expect(inVietnamese('CCHC funding')).toEqual(['cải cách hành chính', 'kinh phí']);
  });

  it('gives no translation for unknown words', () => {
    expect(inVietnamese('How many wizards are there?')).toEqual([null]);
  });
});

describe('vietnameseUnits', () => {
  it.each([
    ['how many wards have one', ['phường']],
    ['in 2025, how many new targets are set', ['chỉ', 'mục']],
    ['how many working days does it take', ['ngày']],
    ['how many wizards are there', []],
    ['wards of the city', []],
  ])('gives the units of "%s": %s', (question, units) => {
    expect(vietnameseUnits(question)).toEqual(units);
  });
});
