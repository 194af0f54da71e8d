/** Periods for people. */
import { addDays, type Period } from '../text/periods.ts';
import { formatDate } from './format-date.ts';
import type { Translator } from './translator.ts';

/** The last day of a month: `2026-07-31`. */
const endOfMonth = (day: string): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);

/**
 * A period with its preposition: `vào ngày 01/01/2020`, `trong tháng 7/2026`, `trong năm 2025`, `từ
 * 01/01/2026 đến 30/6/2026`. Empty where the period has neither a first nor a last day.
 */
export function formatPeriod(t: Translator, { from, to }: Period): string {
  if (from === null && to === null) return '';
  if (from === null) return t('period-before', { date: formatDate(t, addDays(to ?? '', 1)) });
  if (to === null) return t('period-since', { date: formatDate(t, from) });
  if (from === to) return t('period-day', { date: formatDate(t, from) });
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return t('period-year', { year });
  if (from.endsWith('-01') && to === endOfMonth(from))
    return t('period-month', { month: formatDate(t, from.slice(0, 7)) });
  return t('period-between', { from: formatDate(t, from), to: formatDate(t, to) });
}
