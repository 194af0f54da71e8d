/**
 * One notation for figures, so that different spellings of a figure are equal:
 * `06-06-2025` is `6/6/2025`, `1 000` is `1.000`, `5,0 phần trăm` is `5%`.
 */

const URL_PATTERN = /(?:https?:\/\/|www\.)\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S*/gu;
const PERCENT = /(?<=\d)\s*(?:phan tram|percent|per cent)(?![a-z])/gu;
const DAY_MONTH_YEAR = /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/]|[.,-]\d)/gu;
const YEAR_MONTH_DAY = /(?<![\d.,/-])(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;
const DATE_IN_WORDS = /(?:(\d{1,2})\s+)?thang\s+(\d{1,2})\s+nam\s+(\d{4})(?!\d)/gu;
/** `1 000 000`. A year beside a number does not match, nor do parts of a date. */
const SPACE_GROUPED_NUMBER = /(?<![\d.,/])\d{1,3}(?:\s\d{3})+(?![\d/]|[.,]\d{3})/gu;
/** `90-100%`: both numbers are percentages. */
const PERCENT_RANGE = /(?<![\d.,/])(\d+(?:[.,]\d+)?)\s*-\s*(?=\d+(?:[.,]\d+)?\s*%)/gu;

/** A folded line without URLs, with dates, percentages and grouped numbers in one notation. */
export function normalizeNotation(folded: string): string {
  return folded
    .replace(URL_PATTERN, ' ')
    .replace(PERCENT, '%')
    .replace(DAY_MONTH_YEAR, ' $1/$3/$4 ')
    .replace(YEAR_MONTH_DAY, ' $3/$2/$1 ')
    .replace(DATE_IN_WORDS, (_, day: string | undefined, month: string, year: string) =>
      day === undefined ? ` ${month}/${year} ` : ` ${day}/${month}/${year} `,
    )
    .replace(SPACE_GROUPED_NUMBER, (number) => number.replace(/\s/gu, ''))
    .replace(PERCENT_RANGE, '$1% - ');
}

/** A figure in one notation: `1.000` → `1000`, `80 %` → `80%`, `06/6` → `6/6`, `5,0` → `5`. */
export function normalizeFigure(figure: string): string {
  const sign = figure.endsWith('%') ? '%' : '';
  return figure.replace(/[\s%]/gu, '').split('/').map(normalizeNumeral).join('/') + sign;
}

function normalizeNumeral(written: string): string {
  // Three digits after a point are thousands, except after a leading 0.
  const ungrouped = /^0[.,]/u.test(written)
    ? written
    : written.replace(/[.,](?=\d{3}(?!\d))/gu, '');
  const dotted = ungrouped.replace(/,/gu, '.').replace(/^0+(?=\d)/u, '');
  return /^\d+\.\d+$/u.test(dotted) ? dotted.replace(/\.?0+$/u, '') : dotted;
}
