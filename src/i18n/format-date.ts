/** Dates for people. */
import { parseIsoDate } from '../text/dates.ts';
import type { Translator } from './translator.ts';

/**
 * An ISO date (`YYYY-MM-DD`, also `YYYY-MM` or `YYYY`) in the translator's language: `12/4/2021`,
 * `12 April 2021`. Anything else is returned as given.
 */
export function formatDate(t: Translator, iso: string): string {
  const parts = parseIsoDate(iso);
  if (parts === null) return iso;
  const { month, day } = parts;
  const year = String(parts.year);
  if (month === null) return year;
  return day === null
    ? t('date-year-month', { year, month })
    : t('date-full', { year, month, day });
}
