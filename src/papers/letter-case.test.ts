import { describe, expect, it } from 'vitest';
import { restoreCase } from './letter-case.ts';

describe('restoreCase', () => {
  it('spells capitals as the text has them elsewhere', () => {
    const text = 'Bộ trưởng Bộ Kế hoạch và Đầu tư ban hành Thông tư';
    expect(restoreCase('BỘ KẾ HOẠCH VÀ ĐẦU TƯ', text)).toBe('Bộ Kế hoạch và Đầu tư');
    expect(restoreCase('QUY ĐỊNH CHUNG', text)).toBe('Quy định chung');
  });
});
