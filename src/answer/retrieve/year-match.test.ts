import { describe, expect, it } from 'vitest';
import { findYearSpans, findYears } from '../../text/dates.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { scoreYears, type YearsNamed } from './year-match.ts';

const named = (text: string): YearsNamed => ({
  years: findYears(text),
  yearSpans: findYearSpans(text),
});

/** How well a line under a heading, in a document of a title and years, is about the years asked. */
const score = (
  wanted: readonly number[],
  { line = '', heading = '', title = '', own = [] as readonly number[] },
): number =>
  scoreYears(
    { line: named(line), heading: named(heading), title: named(title), document: own },
    wanted,
    SHIPPED_WEIGHTS,
  );

describe('a line that is asked of a year', () => {
  it('is best where it says the year, then where its heading does, then its title, then its date', () => {
    const says = score([2030], { line: 'đến năm 2030 đạt 32%' });
    const heading = score([2030], { line: 'đạt 32%', heading: 'Chỉ tiêu đến năm 2030' });
    const title = score([2030], { line: 'đạt 32%', title: 'Kế hoạch năm 2030' });
    const own = score([2030], { line: 'đạt 32%', own: [2030] });
    const nothing = score([2030], { line: 'đạt 32%' });
    expect(says).toBe(1);
    expect(heading).toBe(1);
    expect(title).toBeLessThan(heading);
    expect(own).toBeLessThan(title);
    expect(nothing).toBe(0);
    expect(own).toBeGreaterThan(nothing);
  });

  it('is wrong where it says another, whatever stands around it', () => {
    const around = { heading: 'Chỉ tiêu đến năm 2030', title: 'Kế hoạch năm 2030', own: [2030] };
    expect(score([2030], { line: 'đến năm 2025 đạt 18%', ...around })).toBe(-1);
    expect(score([2030], { line: 'đạt 18%', heading: 'Chỉ tiêu đến năm 2025' })).toBe(-1);
  });

  it('may lie in a period; a period asked for is more than one of its years', () => {
    const within = score([2027], { line: 'giai đoạn 2026-2030 tăng 120' });
    expect(within).toBeGreaterThan(0);
    expect(within).toBeLessThan(1);
    expect(score([2026, 2030], { line: 'giai đoạn 2026-2030 tăng 120' })).toBe(1);
    expect(score([2026, 2030], { line: 'năm 2030 tăng 120' })).toBeLessThan(within);
  });

  it('lies in no period where two years only stand side by side', () => {
    expect(score([2035], { line: '30% GDP năm 2030 và 50% năm 2045' })).toBe(-1);
    expect(score([2035], { line: 'đến năm 2030 đạt 30%, đến năm 2045 đạt 50%' })).toBe(-1);
    expect(score([2026], { line: 'tăng dần từ năm 2021 đến khi đủ 62 tuổi năm 2028' })).toBe(0.5);
    expect(score([2026], { line: 'từ ngày 01/7/2025 đến hết ngày 28/02/2027' })).toBe(0.5);
  });

  it('counts nothing where no year was asked', () => {
    expect(score([], { line: 'đến năm 2025', heading: 'năm 2030' })).toBe(0);
  });
});
