import { describe, expect, it } from 'vitest';
import { personOf } from './signature.ts';

describe('personOf', () => {
  it('reads a name without its rank, and no other words in capitals', () => {
    expect(personOf('Đại tướng Lương Tam Quang')).toBe('Lương Tam Quang');
    expect(personOf('Nguyễn Văn An')).toBe('Nguyễn Văn An');
    expect(personOf('Nơi nhận')).toBeNull();
    expect(personOf('THỨ TRƯỞNG')).toBeNull();
    expect(personOf('Điều 1')).toBeNull();
  });
});
