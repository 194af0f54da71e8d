import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { parseSections } from '../../library/sections.ts';
import { definedBy, findDefinitions } from './definitions.ts';

describe('what a line defines', () => {
  it.each([
    ['- Thông điệp dữ liệu là thông tin được gửi bằng phương tiện điện tử.', 'thông điệp dữ liệu'],
    ['Thủ tục hành chính (TTHC) là trình tự giải quyết một việc.', 'thủ tục hành chính'],
    ['2. Kho số được hiểu là nơi giữ tài liệu.', 'kho số'],
    ['Theo khoản 1 Điều 11 Nghị định 150/2025/NĐ-CP, phòng là cơ quan chuyên môn.', 'phòng'],
    ['Cơ chế một cửa là cách giải quyết thủ tục.', 'một cửa'],
  ])('is its subject: %s', (line, term) => {
    expect(definedBy(line)).toBe(term);
  });

  it.each([
    'Chuyển đổi số là nhiệm vụ trọng tâm.',
    'Kinh tế số là một trong ba trụ cột.',
    'Dữ liệu mở được chia sẻ giữa các cơ quan.',
    'Mức đạt là 20% vào năm 2025.',
    'Thời hạn là ngày 01/7/2025.',
  ])('is nothing in: %s', (line) => {
    expect(definedBy(line)).toBeNull();
  });
});

describe('the definitions of a term', () => {
  const section = (text: string) => parseSections(`## Khái niệm\n- ${text}\n`);
  const library = makeLibrary([
    makeDocument({ id: 'plan', type: 'plan', sections: section('Kho số là nơi để tài liệu.') }),
    makeDocument({ id: 'law', type: 'law', sections: section('Kho số là hệ thống thông tin.') }),
  ]);
  const idsOf = (...names: string[]): string[] =>
    findDefinitions(library, names).map(({ entry }) => entry.id);

  it('are those of laws first', () => {
    expect(idsOf('Kho số')).toEqual(['law', 'plan']);
  });

  it('have the marks that were typed', () => {
    expect(idsOf('kho so')).toEqual(['law', 'plan']);
    expect(idsOf('khó số')).toEqual([]);
  });

  it('are none for a term that lines only mention', () => {
    expect(idsOf('tài liệu')).toEqual([]);
  });
});
