import { describe, expect, test } from 'vitest';
import { loadLibrary } from './load-library.ts';

/** Returns what the content of a document does not say, as its warnings put it. */
function missing(type: string, content: string, more = ''): string[] {
  const text = `---\nid: a\ntype: ${type}\ntitle: Về một cửa\nverified: false\n${more}---\n\n- ${content}\n`;
  const files = [{ path: 'documents/a.md', bytes: new TextEncoder().encode(text) }];
  return loadLibrary(files, { checksContent: true }).faults.map(
    ({ message }) => /^the content does not say ([\p{L} ]+);/u.exec(message)?.[1] ?? message,
  );
}

describe('checkDepth', () => {
  test('says nothing of a plan that tells who does how much by when', () => {
    expect(missing('plan', 'Sở Nội vụ đưa 90% hồ sơ lên mạng trước ngày 31/12/2026.')).toEqual([]);
  });

  test('warns of each thing that a plan does not tell', () => {
    expect(missing('plan', 'Đẩy mạnh cải cách.')).toEqual(['who', 'how much', 'until when']);
    expect(missing('plan', 'Sở Nội vụ đẩy mạnh cải cách năm 2026.')).toEqual(['how much']);
  });

  test('takes numbers of documents, articles and times for no amounts', () => {
    const content = 'Theo khoản 2 Điều 12 Quyết định 06/QĐ-TTg, UBND xã trả kết quả trong 10 ngày.';
    expect(missing('plan', content)).toEqual(['how much']);
  });

  test('takes the date of the document for no time limit', () => {
    const content = 'UBND tỉnh ban hành kế hoạch ngày 08/01/2025 với 24 mục tiêu.';
    expect(missing('plan', content)).toEqual([]);
    expect(missing('plan', content, 'dateDocument: 2025-01-08\n')).toEqual(['until when']);
  });

  test('asks a decree for no figures, and takes its effective date for the time', () => {
    const content = 'Nghị định áp dụng với UBND cấp xã.';
    expect(missing('decree', content)).toEqual(['until when']);
    expect(missing('decree', content, 'dateEffective: 2025-07-01\n')).toEqual([]);
  });

  test('asks nothing of types that have no need', () => {
    expect(missing('notice', 'Thông báo.')).toEqual([]);
  });
});
