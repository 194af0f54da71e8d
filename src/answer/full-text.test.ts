/** Questions to a library that holds documents in full. */
import { describe, expect, it } from 'vitest';
import { FULL_TEXT_FILES } from '../../test/helpers/full-text-library.ts';
import { createTestAssistant } from '../../test/helpers/library-from-files.ts';
import { renderAnswerText } from './answer-text.ts';

const { ask } = createTestAssistant(FULL_TEXT_FILES);
const textOf = (question: string): string => renderAnswerText(ask(question));
const firstLineOf = (question: string): string => textOf(question).split('\n')[0] ?? '';

describe('a question on the content of a full text', () => {
  it('is answered with the line that introduces a list and the list', () => {
    expect(firstLineOf('hồ sơ đề nghị thành lập vườn ươm gồm những gì')).toBe(
      '1. Hồ sơ đề nghị thành lập vườn ươm gồm: a) Tờ trình của Ủy ban nhân dân cấp xã; ' +
        'b) Bản vẽ mặt bằng khu đất; c) Danh sách hộ dân tham gia.',
    );
  });

  it('cites the clause behind the quotation', () => {
    const [, second = ''] = textOf('hồ sơ đề nghị thành lập vườn ươm gồm những gì').split('\n');
    expect(second).toContain('Theo Nghị định 15/2026/NĐ-CP');
    expect(second).toContain('khoản 1 Điều 3');
  });

  it('is answered with the part that the line refers to', () => {
    expect(textOf('đối tượng nào được hỗ trợ thêm tiền tàu xe')).toContain(
      '- điểm b khoản 1 Điều 4: 1. Mức hỗ trợ 2.350.000 đồng mỗi tháng được áp dụng đối với các ' +
        'đối tượng sau: b) Người coi vườn ở đặc khu.',
    );
  });

  it('is answered with the amendment of the clause', () => {
    const text = textOf('thời hạn giải quyết hồ sơ thành lập vườn ươm theo nghị định 15/2026');
    expect(text).toContain('12 ngày làm việc');
    expect(text).toContain('Đã được sửa đổi bởi Nghị định 40/2026/NĐ-CP');
    expect(text).toContain('07 ngày làm việc');
  });

  it('is never answered with the preamble', () => {
    for (const question of ['nghị định 15/2026 nói về cái gì', 'nghị định về vườn ươm cộng đồng'])
      expect(textOf(question)).not.toContain('Căn cứ Luật Tổ chức Chính phủ');
  });
});

describe('a part of a full text', () => {
  it('is quoted down to the point, with the clause that introduces it', () => {
    expect(firstLineOf('điểm b khoản 1 điều 4 nghị định 15/2026/NĐ-CP')).toBe(
      '1. Mức hỗ trợ 2.350.000 đồng mỗi tháng được áp dụng đối với các đối tượng sau: ' +
        'b) Người coi vườn ở đặc khu.',
    );
    expect(textOf('điểm b khoản 1 điều 4 nghị định 15/2026/NĐ-CP')).toContain(
      'điểm b khoản 1 Điều 4',
    );
  });

  it('starts with its heading when a whole article is asked for', () => {
    expect(firstLineOf('điều 4 nghị định 15/2026')).toMatch(/^Điều 4\. Mức hỗ trợ 1\. Mức hỗ trợ/u);
  });

  it('is a list of articles when a chapter is asked for', () => {
    expect(firstLineOf('chương II nghị định 15/2026 có gì')).toBe(
      'Chương II. Thành lập Điều 3. Hồ sơ thành lập vườn ươm Điều 4. Mức hỗ trợ ' +
        'Điều 5. Hiệu lực thi hành',
    );
  });

  it('may be an appendix', () => {
    expect(textOf('phụ lục I nghị định 15/2026')).toContain('Cây keo, cây thông và cây mít.');
  });

  it('that does not exist is refused with the number of articles', () => {
    const answer = ask('điều 48 nghị định 15/2026');
    expect(answer.status).toBe('unknown');
    expect(renderAnswerText(answer)).toContain('Văn bản này có 5 điều, không có Điều 48.');
  });

  it('is counted when the number of articles is asked for', () => {
    expect(firstLineOf('nghị định 15/2026 có bao nhiêu điều')).toBe('Văn bản này có 5 điều.');
  });

  it('comes with its amendment, the day and the new wording', () => {
    const text = textOf('khoản 2 điều 3 nghị định 15/2026');
    expect(text).toContain('khoản 2 Điều 3: Đã được sửa đổi bởi Nghị định 40/2026/NĐ-CP');
    expect(text).toContain('25/02/2026');
    expect(text).toContain('07 ngày làm việc');
  });

  it('that is repealed is quoted with the repeal', () => {
    expect(textOf('khoản 2 điều 4 nghị định 15/2026')).toContain('Đã bị bãi bỏ bởi');
  });

  it('of an attached regulation is not the article of the document itself', () => {
    expect(textOf('điều 2 quyết định 7/QĐ-TTg')).toContain('Các bộ thi hành');
    expect(textOf('điều 2 quy chế kèm theo quyết định 7/QĐ-TTg')).toContain('ghi sổ tưới');
  });
});
