/** From when papers are in force, by the words that they say it in. */
import { describe, expect, it } from 'vitest';
import { type Passage, readEffect } from './effect.ts';

describe('readEffect', () => {
  const passageOf = (text: string, isQuoted = false): Passage => ({
    text,
    page: 1,
    heading: 'Hiệu lực thi hành',
    isQuoted,
  });
  const effectOf = (text: string, isQuoted = false): string | null =>
    readEffect([passageOf(text, isQuoted)], '2024-01-10', '05/2024/TT-BNV').value;

  it.each([
    ['1. Nghị định này có hiệu lực thi hành từ ngày 22 tháng 02 năm 2024.', '2024-02-22'],
    [
      'Luật này có hiệu lực thi hành từ ngày 01/7/2024, trừ quy định tại khoản 2 Điều này.',
      '2024-07-01',
    ],
    ['Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký.', '2024-02-24'],
    ['Quyết định này có hiệu lực kể từ ngày ký ban hành.', '2024-01-10'],
    ['Nghị quyết này có hiệu lực kể từ ngày được Quốc hội biểu quyết thông qua.', '2024-01-10'],
    ['Thông tư này có hiệu lực thi hành sau mười lăm ngày kể từ ngày ký.', '2024-01-25'],
    ['Thông tư này có hiệu lực sau 45 (bốn mươi lăm) ngày, kể từ ngày ký.', '2024-02-24'],
    ['Thông tư này có hiệu lực sau bốn mươi lăm ngày kể từ ngày ban hành.', '2024-02-24'],
    ['Nghị định này có hiệu lực từ 00 giờ 00 phút ngày 01/3/2024.', '2024-03-01'],
    ['Nghị định này có hiệu lực ngày 01 tháng 3 năm 2024.', '2024-03-01'],
    ['Quyết định này có hiệu lực từ ngày 01/3/2024 đến hết ngày 31/12/2025.', '2024-03-01'],
    [
      'Nghị định này thay thế Nghị định số 1/2020/NĐ-CP và có hiệu lực từ ngày 01/3/2024.',
      '2024-03-01',
    ],
    ['Thông tư số 05/2024/TT-BNV có hiệu lực từ ngày 01/3/2024.', '2024-03-01'],
    ['Hiệu lực thi hành của Thông tư này kể từ ngày 01 tháng 3 năm 2024.', '2024-03-01'],
    ['Khoản 3 Điều 1 Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2024.', null],
    ['Thông tư này có hiệu lực từ ngày Luật số 1/2024/QH15 có hiệu lực.', null],
    ['Luật Đất đai số 31/2024/QH15 có hiệu lực từ ngày 01 tháng 8 năm 2024.', null],
    ['Thông tư số 07/2010/TT-BNV hết hiệu lực từ ngày 01 tháng 3 năm 2024.', null],
    ['Trường hợp văn bản dẫn chiếu hết hiệu lực thì áp dụng văn bản mới.', null],
  ])('reads %s', (text, day) => {
    expect(effectOf(text)).toBe(day);
  });

  it('takes the day of the whole paper, also behind the day of a part', () => {
    const passages = [
      passageOf('1. Khoản 2 Điều 1 Thông tư này có hiệu lực từ ngày 01 tháng 02 năm 2024.'),
      passageOf('2. Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2024, trừ khoản 1 Điều này.'),
    ];
    expect(readEffect(passages, '2024-01-10').value).toBe('2024-03-01');
  });

  it('does not read new wording of another document', () => {
    expect(effectOf('“Thông tư này có hiệu lực từ ngày 01 tháng 3 năm 2024.”', true)).toBeNull();
  });
});
