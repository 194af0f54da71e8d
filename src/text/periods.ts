/**
 * Finds periods in texts as people write them: days, weeks, months, quarters, halves, years, and
 * spans of these (`từ 01/01/2026 đến 30/6/2026`). `dates.ts` finds the single dates.
 */
import { type DateMention, findDates } from './dates.ts';
import { fold } from './fold.ts';

/** Whole days from the first to the last, ISO 8601, both included. */
export interface Period {
  /** Null: no first day (`trước năm 2020`). */
  readonly from: string | null;
  /** Null: no last day (`từ năm 2020`). */
  readonly to: string | null;
}

export interface PeriodMention extends Period {
  /** Offsets into the text (NFC), with the words of the period. */
  readonly start: number;
  readonly end: number;
}

const DAY_MS = 86_400_000;
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** A day some days later, or earlier where `days` is negative. */
export const addDays = (iso: string, days: number): string =>
  isoOf(Date.parse(iso) + days * DAY_MS);

/** Months of a year; months below 1 and above 12 are in other years. */
const monthsOf = (year: number, first: number, last: number): Period => ({
  from: isoOf(Date.UTC(year, first - 1, 1)),
  to: isoOf(Date.UTC(year, last, 0)),
});

/** The days of a date: one day, a month, a year, or several years. */
export function periodOfDate({
  year,
  month,
  day,
  toYear,
}: Omit<DateMention, 'start' | 'end'>): Period {
  if (month === null) return { from: `${year}-01-01`, to: `${toYear ?? year}-12-31` };
  if (day === null) return monthsOf(year, month, month);
  const iso = isoOf(Date.UTC(year, month - 1, day));
  return { from: iso, to: iso };
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['nay', 0],
  ['hien tai', 0],
  ['this', 0],
  ['truoc', -1],
  ['qua', -1],
  ['vua qua', -1],
  ['ngoai', -1],
  ['last', -1],
  ['sau', 1],
  ['toi', 1],
  ['next', 1],
]);
const STEP = '(?<step>nay|hien tai|truoc|vua qua|qua|ngoai|sau|toi)';
const STEP_BEFORE = '(?<step>this|last|next)';
/** `năm 2026`, `/2026`, `năm nay`. Without it, the year is that of today. */
const OF_YEAR =
  '(?: ?[/,-] ?(?:nam )?(?<year>20\\d\\d)| (?:cua )?(?:nam )?(?<year2>20\\d\\d)| (?:cua )?nam (?<yearStep>nay|ngoai|truoc|sau|toi))?';
const START = '(?<![a-z0-9])';
const END = '(?![a-z0-9])';

/** A spelling of periods over folded text. */
interface PeriodPattern {
  readonly pattern: RegExp;
  readonly parse: (groups: Readonly<Record<string, string | undefined>>, today: string) => Period;
}
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const yearOf = (today: string): number => Number(today.slice(0, 4));
const stepOf = (word: string | undefined): number => STEPS.get(word ?? '') ?? 0;
const yearAsked: (groups: Readonly<Record<string, string | undefined>>, today: string) => number = (
  { year, year2, yearStep },
  today,
) => Number(year ?? year2 ?? yearOf(today) + stepOf(yearStep));

const quarter = (year: number, number: number): Period =>
  monthsOf(year, number * 3 - 2, number * 3);

function weekOf(today: string, steps: number): Period {
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const monday = addDays(today, steps * 7 - weekday);
  return { from: monday, to: addDays(monday, 6) };
}

const UNIT_DAYS: Readonly<Record<string, number>> = {
  ngay: 1,
  day: 1,
  tuan: 7,
  week: 7,
  thang: 30,
  month: 30,
  nam: 365,
  year: 365,
};
const NUMBERS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const countOf = (word: string): number => {
  const named = NUMBERS.indexOf(word);
  return named < 0 ? Number(word) : named + 1;
};

const PATTERNS: readonly PeriodPattern[] = [
  {
    // Quarters: `quý 2 năm 2026`, `quý II/2026`, `Q2 2026`.
    pattern: new RegExp(`${START}(?:qu[yi] ?|q)(?<number>iv|i{1,3}|[1-4])${OF_YEAR}${END}`, 'gu'),
    parse: (groups, today) => {
      const roman = ROMAN.indexOf(groups.number ?? '');
      return quarter(yearAsked(groups, today), roman < 0 ? Number(groups.number) : roman + 1);
    },
  },
  {
    pattern: new RegExp(
      `${START}(?:quy ${STEP}|${STEP_BEFORE.replace('step', 'step2')} quarter)${END}`,
      'gu',
    ),
    parse: ({ step, step2 }, today) => {
      const now = Math.ceil(Number(today.slice(5, 7)) / 3);
      return quarter(yearOf(today), now + stepOf(step ?? step2));
    },
  },
  {
    // Halves: `nửa đầu năm 2026`, `6 tháng cuối năm`, `first half of 2026`.
    pattern: new RegExp(
      `${START}(?:(?:nua|(?:6|sau) thang) (?<half>dau|cuoi) nam(?: nay)?|(?<half2>first|second) half(?: of)?)${OF_YEAR}${END}`,
      'gu',
    ),
    parse: (groups, today) => {
      const isFirst = groups.half === 'dau' || groups.half2 === 'first';
      const year = yearAsked(groups, today);
      return isFirst ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
    },
  },
  {
    pattern: new RegExp(
      `${START}(?:tuan ${STEP}|${STEP_BEFORE.replace('step', 'step2')} week)${END}`,
      'gu',
    ),
    parse: ({ step, step2 }, today) => weekOf(today, stepOf(step ?? step2)),
  },
  {
    // `30 ngày qua`, `ba tháng gần đây`, `last 30 days`.
    pattern: new RegExp(
      `${START}(?:(?<count>\\d{1,3}|${NUMBERS.join('|')}) (?<unit>ngay|tuan|thang|nam) (?:vua qua|qua|gan day|gan nhat|tro lai day)|(?:last|past) (?<count2>\\d{1,3}) (?<unit2>day|week|month|year)s?)${END}`,
      'gu',
    ),
    parse: ({ count, count2, unit, unit2 }, today) => {
      const days = countOf(count ?? count2 ?? '1') * (UNIT_DAYS[unit ?? unit2 ?? 'ngay'] ?? 1);
      return { from: addDays(today, -days), to: today };
    },
  },
];

/** Between the first and the last date of a span. */
const JOINS = /^\s*(?:den|toi|to|until|and|-|–)\s*(?:(?:het|cuoi|ngay) )*\s*$/u;
const BEFORE_SPAN = /(?:(?:ke )?tu|from|between)\s*(?:(?:dau|ngay) )*$/u;
const BEFORE_EARLIER = /(?:truoc|before)\s*(?:ngay )?$/u;
const BEFORE_LATER = /(?<![a-z])(?:sau|after)\s*(?:ngay )?$/u;
const BEFORE_SINCE = /(?:(?:ke )?tu|since|from)\s*(?:(?:dau|ngay) )*(?:nam )?$/u;

function findSimplePeriods(typed: string, folded: string, today: string): PeriodMention[] {
  const taken: PeriodMention[] = [];
  for (const { pattern, parse } of PATTERNS)
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end, ...parse(match.groups ?? {}, today) });
    }
  for (const date of findDates(typed, today))
    if (!taken.some((other) => date.start < other.end && other.start < date.end))
      taken.push({ start: date.start, end: date.end, ...periodOfDate(date) });
  return taken.sort((a, b) => a.start - b.start);
}

/** A year, or a word that stands for one: `tháng này`, `năm ngoái`. */
const NAMES_YEAR = /\d{4}|nay|truoc|ngoai|qua|hom|last|this|today|yesterday/u;

/** The first day of a span. `từ tháng 1 đến tháng 6 năm 2025` names the year only once. */
function firstDay(first: PeriodMention, last: Period, typed: string): string | null {
  const year = last.to?.slice(0, 4);
  if (first.from === null || year === undefined) return first.from;
  return NAMES_YEAR.test(fold(typed.slice(first.start, first.end)))
    ? first.from
    : year + first.from.slice(4);
}

/**
 * Returns the periods of a text, in order and without overlap.
 *
 * @param today ISO 8601: `tuần này`, `quý 2` and `hôm qua` are counted from it
 */
export function findPeriods(text: string, today: string): PeriodMention[] {
  const typed = text.normalize('NFC');
  const folded = fold(typed);
  const simple = findSimplePeriods(typed, folded, today);
  const found: PeriodMention[] = [];
  for (let at = 0; at < simple.length; at++) {
    const one = simple[at];
    if (one === undefined) continue;
    const before = folded.slice(0, one.start);
    const next = simple[at + 1];
    const words = (pattern: RegExp): number => pattern.exec(before)?.[0].length ?? 0;
    if (next !== undefined && JOINS.test(folded.slice(one.end, next.start))) {
      const start = one.start - words(BEFORE_SPAN);
      found.push({ start, end: next.end, from: firstDay(one, next, typed), to: next.to });
      at++;
    } else if (BEFORE_EARLIER.test(before) && one.from !== null) {
      const start = one.start - words(BEFORE_EARLIER);
      found.push({ start, end: one.end, from: null, to: addDays(one.from, -1) });
    } else if (BEFORE_LATER.test(before) && one.to !== null) {
      const start = one.start - words(BEFORE_LATER);
      found.push({ start, end: one.end, from: addDays(one.to, 1), to: null });
    } else if (BEFORE_SINCE.test(before)) {
      found.push({ ...one, start: one.start - words(BEFORE_SINCE), to: null });
    } else found.push(one);
  }
  return found;
}
