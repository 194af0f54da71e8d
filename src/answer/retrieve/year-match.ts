/**
 * Years: a figure of another year is no answer, so what is asked of a year or a period is held to it.
 */

import type { Weights } from '../weights.ts';

const spansYear = (years: readonly number[], wanted: number): boolean =>
  years.includes(wanted) ||
  (years.length > 1 && Math.min(...years) <= wanted && wanted <= Math.max(...years));

/** How well years of a text hold what was asked: 1 all of them, 0 none to hold, -1 others instead. */
function yearAgreement(
  own: readonly number[],
  wanted: readonly number[],
  weights: Weights,
): number {
  if (own.length === 0) return 0;
  const share = wanted.filter((year) => own.includes(year)).length / wanted.length;
  if (share === 1) return 1;
  // A period asked for is not answered by one of its years.
  if (share > 0) return weights.yearPeriodPart;
  return wanted.every((year) => spansYear(own, year)) ? weights.yearInSpan : -1;
}

/** Years said by a line, by its heading, by its title, and those of its document. */
export interface YearMentions {
  readonly line: readonly number[];
  readonly heading: readonly number[];
  readonly title: readonly number[];
  readonly document: readonly number[];
}

/**
 * How well a line is about the years asked for: from 1 (it says them all) to -1 (it says others). Its
 * heading speaks for a line that says none, then its title, then the document's own years.
 */
export function scoreYears(
  mentions: YearMentions,
  wanted: readonly number[],
  weights: Weights,
): number {
  if (wanted.length === 0) return 0;
  const own = yearAgreement(mentions.line, wanted, weights);
  if (own !== 0) return own;
  const around = yearAgreement(mentions.heading, wanted, weights);
  if (around !== 0) return around;
  const named = Math.max(0, weights.yearInTitle * yearAgreement(mentions.title, wanted, weights));
  return Math.max(
    named,
    wanted.every((year) => mentions.document.includes(year)) ? weights.yearOfDocument : 0,
  );
}
