import { describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  buildLineTree,
  childrenOf,
  descendantsOf,
  unitOfLine,
  unitsOfLine,
} from './line-tree.ts';

const parentsOf = (...lines: readonly string[]): number[] => [...buildLineTree(lines).parents];

describe('the tree of lines', () => {
  it('puts points below their clause and items below their point', () => {
    expect(
      parentsOf(
        '1. Hồ sơ gồm:',
        'a) Tờ trình;',
        'b) Báo cáo, gồm:',
        '- Thực trạng;',
        '- Kiến nghị.',
        '2. Thời hạn là 05 ngày.',
      ),
    ).toEqual([-1, 0, 0, 2, 2, -1]);
  });

  it('puts clauses below the line that introduces them', () => {
    expect(
      parentsOf('Các từ ngữ được hiểu như sau:', '1. Dữ liệu mở là …', '2. Dữ liệu là …'),
    ).toEqual([-1, 0, 0]);
  });

  it('puts plain lines of an enumeration below their introduction', () => {
    expect(
      parentsOf('Nghị định không áp dụng đối với:', 'Bộ Quốc phòng;', 'Bộ Công an.', 'Câu khác.'),
    ).toEqual([-1, 0, 0, -1]);
  });

  it('puts a plain line behind the points below their clause', () => {
    expect(
      parentsOf('1. Hồ sơ gồm:', 'a) Tờ trình.', 'Hồ sơ lập thành 02 bộ.', '2. Thời hạn.'),
    ).toEqual([-1, 0, 0, -1]);
  });

  it('keeps lines without numbers at the top', () => {
    expect(parentsOf('Đến năm 2030 đạt 30%.', 'Đến năm 2035 đạt 50%.')).toEqual([-1, -1]);
  });

  it('keeps quoted wording below the clause that introduces it', () => {
    expect(
      parentsOf(
        '1. Sửa đổi, bổ sung Điều 3 như sau:',
        '“Điều 3. Giấy phép',
        '1. Giấy phép do Bộ trưởng cấp:',
        'a) Cấp mới;',
        '2. Giấy phép có thời hạn 05 năm.”',
        '2. Bãi bỏ Điều 4.',
      ),
    ).toEqual([-1, 0, 0, 2, 0, -1]);
  });

  it('ends quoted wording at the next amendment when the quotation mark is missing', () => {
    expect(
      parentsOf('1. Sửa đổi Điều 3 như sau:', '“1. Một.', '2. Hai.', '2. Bãi bỏ Điều 4.'),
    ).toEqual([-1, 0, 0, -1]);
  });

  it('returns children, ancestors and descendants in the order of the text', () => {
    const tree = buildLineTree(['1. A:', 'a) B:', '- C;', 'b) D.', '2. E.']);
    expect(childrenOf(tree, 0)).toEqual([1, 3]);
    expect(ancestorsOf(tree, 2)).toEqual([0, 1]);
    expect(descendantsOf(tree, 0)).toEqual([1, 2, 3]);
    expect(descendantsOf(tree, 4)).toEqual([]);
  });
});

describe('the units of a line', () => {
  it('reads the number of a clause and the letter of a point', () => {
    expect(unitOfLine('2a. Thời hạn')).toEqual({ unit: 'clause', number: '2a' });
    expect(unitOfLine('- đ) Báo cáo')).toEqual({ unit: 'point', number: 'đ' });
    expect(unitOfLine('05 ngày làm việc')).toBeNull();
  });

  it('names the clause and the point that a line stands in', () => {
    const lines = ['2. Hồ sơ gồm:', 'a) Báo cáo:', '- Thực trạng.'];
    expect(unitsOfLine(buildLineTree(lines), lines, 2)).toEqual([
      { unit: 'clause', number: '2' },
      { unit: 'point', number: 'a' },
    ]);
  });
});
