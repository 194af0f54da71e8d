import { describe, expect, it } from 'vitest';
import { translatorOf } from '../i18n/i18n.ts';
import { headingGloss } from './heading-gloss.ts';

describe('headingGloss', () => {
  it.each([
    ['Mục tiêu', 'Objectives'],
    ['MỤC TIÊU', 'Objectives'],
    ['Mục tiêu đến năm 2030 (Mục II.1)', 'Objectives to 2030'],
    ['Tầm nhìn đến năm 2045 (Mục II.2)', 'Vision to 2045'],
    ['Kết quả năm 2024', 'Results of 2024'],
    ['Điều 3. Giải thích từ ngữ', 'Article 3. Definitions'],
    ['Điều 12a', 'Article 12a'],
    ['Điều 5. Cấp lại thẻ', 'Article 5'],
    ['Văn bản liên quan', 'Related documents'],
    ['Nhiệm vụ 1 - Nhận thức, tư duy', null],
    ['Mục 2. Hộ tịch', null],
  ])('of “%s” is %s', (heading, expected) => {
    expect(headingGloss(heading, translatorOf('en'))).toBe(expected);
  });

  it('is none in Vietnamese', () => {
    expect(headingGloss('Mục tiêu', translatorOf('vi'))).toBeNull();
  });
});
