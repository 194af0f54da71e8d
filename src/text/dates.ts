/**
 * Finds dates in texts as people write them.
 */
import {
  createDateParts,
  DATE_PATTERNS,
  type DateMention,
  type DateParts,
  RELATIVE_PATTERNS,
  toNumber,
} from './date-patterns.ts';

export type { DateMention } from './date-patterns.ts';

/** How far before a date the words that begin a period are looked for. */
const MAX_FROM_CHARS = 24;
/** A quick test, because most lines of a document have no date. */
const MAY_CONTAIN_DATE =
  /\d{2}|\d\s*(?:tháng|thang)|hôm|hom|năm|nam|tháng|thang|ngày|ngay|day|month|year/iu;

export function parseIsoDate(iso: string): DateParts | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(iso);
  return match === null
    ? null
    : createDateParts(Number(match[1]), toNumber(match[2]), toNumber(match[3]));
}

/**
 * Returns the dates of a text, in order and without overlap: `12/4/2021`, `ngày 12 tháng 4 năm
 * 2021`, `tháng tư 2021`, `12 April 2021`, `năm 2024`, `2021-2025`. Impossible days (`31/2/2021`)
 * and document numbers (`33/2022/NQ-HĐND`, `nghị quyết 10/2022`) are not dates.
 *
 * @param today ISO 8601. With it, `hôm nay` and `năm ngoái` are found, and days and months without
 *   a year are in its year. Without it, they are not found.
 */
export function findDates(text: string, today?: string): DateMention[] {
  if (!MAY_CONTAIN_DATE.test(text)) return [];
  const typed = text.normalize('NFC');
  const now = today === undefined ? null : parseIsoDate(today);
  const taken: { readonly start: number; readonly end: number }[] = [];
  const found: DateMention[] = [];
  // Only dates that are counted from today have no digit.
  const absolute = /\d/u.test(typed) ? DATE_PATTERNS : [];
  for (const { hint, pattern, parse } of now === null
    ? absolute
    : [...absolute, ...RELATIVE_PATTERNS]) {
    if (hint?.test(typed) === false) continue;
    for (const match of typed.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      const before = typed.slice(Math.max(0, start - 24), start);
      const parts = parse(match.groups ?? {}, now, before);
      // The first pattern matches document numbers, and no other pattern may match inside them.
      if (parts !== null || pattern === DATE_PATTERNS[0]?.pattern) taken.push({ start, end });
      if (parts !== null) found.push({ start, end, ...parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Returns the years of a text, in order: those of dates, and the first and last of periods. */
export function findYears(text: string): number[] {
  if (!/\d{4}/u.test(text)) return [];
  return findDates(text).flatMap(({ year, toYear }) => (toYear === null ? [year] : [year, toYear]));
}

/** The first and the last year of a period, both included. */
export type YearSpan = readonly [first: number, last: number];

/** Words before the first date of a period: `từ ngày 01/01/2021`, `kể từ năm 2021`. */
const FROM = /(?:^|[^\p{L}])(?:từ|tu|from|since)\s+(?:\p{L}+\s+){0,2}$/iu;
/** What stands between the two dates of a period. A new sentence or clause ends it. */
const UNTIL = /^[^.;]*?(?:^|[^\p{L}])(?:đến|den|tới|toi|until|to)(?:$|[^\p{L}])[^.;]*$/iu;

/**
 * Returns the periods that a text gives as such: `2021-2025`, `từ ngày 01/01/2021 đến ngày 31/12/2025`,
 * `tăng dần từ năm 2021 đến khi đủ 62 tuổi năm 2028`. Two years side by side are no period.
 */
export function findYearSpans(text: string): YearSpan[] {
  if (!/\d{4}/u.test(text)) return [];
  const typed = text.normalize('NFC');
  const dates = findDates(text);
  return dates.flatMap(({ start, end, year, toYear }, at): YearSpan[] => {
    if (toYear !== null) return [[year, toYear]];
    const next = dates[at + 1];
    const isSpan =
      next !== undefined &&
      next.year > year &&
      FROM.test(typed.slice(Math.max(0, start - MAX_FROM_CHARS), start)) &&
      UNTIL.test(typed.slice(end, next.start));
    return isSpan ? [[year, next.toYear ?? next.year]] : [];
  });
}
