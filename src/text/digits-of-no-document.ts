/**
 * Tells digits that are no number of a document: days, months, decimals and counts.
 */
import { isYear } from './document-number.ts';
import type { NumberToken } from './document-number-tokens.ts';

const DATE_SEPARATOR = /^\s?[/.-]\s?$/u;

/** Whether a day starts at a token: `20/02/2024`, `15.6.2025`. */
export function isDate(list: readonly NumberToken[], at: number): boolean {
  const [day, month, year] = list.slice(at, at + 3);
  return (
    month !== undefined &&
    year !== undefined &&
    DATE_SEPARATOR.test(month.gap) &&
    year.gap === month.gap &&
    isYear(year.text) &&
    isDayAndMonth(day?.text ?? '', month.text)
  );
}

/** Whether a token is the second half of a decimal: `4.0`. */
export const isFraction = (list: readonly NumberToken[], at: number): boolean =>
  /^[.,]$/u.test(list[at]?.gap ?? '') && /^\d+$/u.test(list[at - 1]?.text ?? '');

/** Whether two numbers may be a day and a month. */
export const isDayAndMonth = (day: string, month: string): boolean =>
  /^\d{1,2}$/u.test(day) && /^\d{1,2}$/u.test(month) && Number(day) <= 31 && Number(month) <= 12;

/** Whether `20 tháng 2` starts at a token: a day, or a number with the month of its document. */
export function isMonthBehind(list: readonly NumberToken[], at: number): boolean {
  const [day, word, month] = list.slice(at, at + 3);
  return word?.text === 'thang' && isDayAndMonth(day?.text ?? '', month?.text ?? '');
}

/** Words behind a count of years: `kế hoạch 5 năm 2026-2030`. */
const YEARS_COUNTED = new Set(['nam', 'year', 'years']);

/** Whether such a word stands at a token. */
export const isCountOfYears = (list: readonly NumberToken[], at: number): boolean =>
  /^\s*$/u.test(list[at]?.gap ?? '-') && YEARS_COUNTED.has(list[at]?.text ?? '');

/** Whether a `1` is that of `1 cửa`. Without marks it may be `1 của`. */
export function isOneStop(list: readonly NumberToken[], at: number): 'certain' | 'possible' | 'no' {
  const [one, door] = list.slice(at, at + 2);
  if (!/^0?1$/u.test(one?.text ?? '') || door?.text !== 'cua') return 'no';
  if (door.typed === 'cua') return 'possible';
  return door.typed === 'cửa' ? 'certain' : 'no';
}
