import { describe, expect, it } from 'vitest';
import { findYears } from '../../text/dates.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { scoreYears } from './year-match.ts';

/** How well a line under a heading, in a document of a title and years, is about the years asked. */
const score = (
  wanted: readonly number[],
  { line = '', heading = '', title = '', own = [] as readonly number[] },
): number =>
  scoreYears(
    { line: findYears(line), heading: findYears(heading), title: findYears(title), document: own },
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

  it('counts nothing where no year was asked', () => {
    expect(score([], { line: 'đến năm 2025', heading: 'năm 2030' })).toBe(0);
  });
});
