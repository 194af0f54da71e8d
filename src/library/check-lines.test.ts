import { describe, expect, test } from 'vitest';
import { loadLibrary } from './load-library.ts';

/** Returns the faults of a term with these lines, without those of its sources. */
function faultsOf(...lines: string[]): (readonly [line: number | null, message: string])[] {
  const head = ['---', 'id: t', 'name: Một cửa', 'verified: false', '---', '', '## Là gì'];
  const text = [...head, ...lines.map((line) => `- ${line}`)].join('\n');
  const files = [{ path: 'terms/t.md', bytes: new TextEncoder().encode(text) }];
  return loadLibrary(files, { checksContent: true }).faults.map((fault) => {
    expect(fault.severity).toBe('warning');
    return [fault.line, fault.message];
  });
}

describe('checkLines', () => {
  test('says nothing of a line that names its subject', () => {
    expect(
      faultsOf(
        'Từ 01/7/2026, lương cơ sở là 2.530.000 đồng/tháng (Nghị định 161/2026/NĐ-CP).',
        'Người dân đến thư viện tỉnh được hướng dẫn nộp hồ sơ trực tuyến.',
      ),
    ).toEqual([]);
  });

  test('warns of a line of more than 300 characters, with its number in the file', () => {
    const long = `Bộ phận Một cửa ${'tiếp nhận hồ sơ '.repeat(20)}`;
    expect(faultsOf('Một cửa là một nơi.', long.trim())).toEqual([
      [9, expect.stringContaining('more than 300 characters')],
    ]);
  });

  test.each([
    'Nghị định này có hiệu lực từ ngày 01/7/2025.',
    'Các mức phụ cấp này tính theo lương cơ sở.',
    'Đây là luật đầu tiên về trí tuệ nhân tạo.',
    'Ngoài ra, xã lập điểm tiếp nhận.',
  ])('warns of a line whose subject stands in an earlier line: %s', (line) => {
    expect(faultsOf(line)).toEqual([[8, expect.stringContaining('points to an earlier one')]]);
  });

  test.each([
    'Thư viện chưa ghi nhận ngày có hiệu lực của Nghị quyết 72-NQ/TW.',
    'Nghị định 61/2018/NĐ-CP được thay thế (chưa kiểm chứng).',
    'Các nguồn ghi khác nhau về ngày ký Kết luận 18.',
  ])('warns of a note among the content: %s', (line) => {
    expect(faultsOf(line)).toEqual([[8, expect.stringContaining('a note among the content')]]);
  });

  test('reports a line with markup without its number', () => {
    expect(faultsOf('**Nghị định này** có hiệu lực.')).toEqual([
      [null, expect.stringContaining('points to an earlier one')],
    ]);
  });

  test('gives each of two equal lines its own number', () => {
    const line = 'Nghị định này có hiệu lực.';
    expect(faultsOf(line, line).map(([number]) => number)).toEqual([8, 9]);
  });
});
