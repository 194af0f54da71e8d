/**
 * Compares the years of a line with the years asked for. A figure of another year is no answer.
 */

import type { AnalyzedText } from '../../search/analyzed-passage.ts';
import type { Weights } from '../weights.ts';

/** The years that a text names, and its periods. */
export type YearsNamed = Pick<AnalyzedText, 'years' | 'yearSpans'>;

const spansYear = ({ years, yearSpans }: YearsNamed, wanted: number): boolean =>
  years.includes(wanted) || yearSpans.some(([first, last]) => first <= wanted && wanted <= last);

/** Agreement of a text's years with those asked for: 1 all of them, 0 the text has none, -1 only others. */
function yearAgreement(own: YearsNamed, wanted: readonly number[], weights: Weights): number {
  if (own.years.length === 0) return 0;
  const share = wanted.filter((year) => own.years.includes(year)).length / wanted.length;
  if (share === 1) return 1;
  // One year of a period does not answer a question on the period.
  if (share > 0) return weights.yearPeriodPart;
  return wanted.every((year) => spansYear(own, year)) ? weights.yearInSpan : -1;
}

/** Years in a line, in its heading, in its title, and those of its document. */
export interface YearMentions {
  readonly line: YearsNamed;
  readonly heading: YearsNamed;
  readonly title: YearsNamed;
  readonly document: readonly number[];
}

/**
 * Agreement of a line with the years asked for: from 1 (it names them all) to -1 (it names others).
 * For a line without years its heading counts, then its title, then the years of the document.
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
