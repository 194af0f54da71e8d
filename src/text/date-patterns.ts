/**
 * The spellings of dates in Vietnamese (with marks or without) and English: days, months, years and
 * periods of years. The day comes before the month, as in Vietnamese and British usage.
 */
import { DOCUMENT_TYPE_NAMES } from './document-types.ts';
import { fold } from './fold.ts';

/** A date in a text. */
export interface DateMention {
  /** Offsets into the text (NFC), with the words of the date (`ngày`, `năm`, `giai đoạn`). */
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** 1–12; null when only a year or a quarter is given. */
  readonly month: number | null;
  /** 1–31; null when no day is given. */
  readonly day: number | null;
  /** The last year of a period (`2021-2025`); null for other dates. */
  readonly toYear: number | null;
}

export type DateParts = Omit<DateMention, 'start' | 'end'>;

/** A spelling of dates. `parse` returns the date of a match, or null when it is no date. */
interface DatePattern {
  /** Words of every match, for a quick test; null without such words. */
  readonly hint: RegExp | null;
  readonly pattern: RegExp;
  readonly parse: (match: MatchGroups, today: DateParts | null, before: string) => DateParts | null;
}
type MatchGroups = Readonly<Record<string, string | undefined>>;

export const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH_WORDS: readonly (readonly string[])[] = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
];

/**
 * Returns a pattern of words with all their marks or with none. A wrong mark makes another word.
 */
const markedOrFolded = (...words: string[]): string =>
  `(?:${words
    .flatMap((word) => [word, fold(word)])
    .join('|')
    .replaceAll(' ', '\\s+')})`;

const monthWordPattern = (name: string): string =>
  `(?<${name}>${markedOrFolded(...[...MONTH_WORDS].reverse().flat())}(?!\\p{L}))`;
const ENGLISH_MONTH = `(?<named>${MONTHS.map((month) => `${month}|${month.slice(0, 3)}`).join('|')}|sept)\\.?`;
const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>\\d{1,2})';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const END_YEAR = '(?<to>(?:19|20)\\d\\d)';
/** `năm 2021`, `/2021`, `2021`, `năm nay`. */
const OF_YEAR = `(?:\\s*[/,-]\\s*${markedOrFolded('năm')}?\\s*|\\s+(?:${markedOrFolded('năm')}\\s+)?)${YEAR}`;
const MONTH_KEYWORD = markedOrFolded('tháng');
const DAY_KEYWORD = `(?:${markedOrFolded('ngày')}\\s+(?:${markedOrFolded('mùng', 'mồng')}\\s+)?)`;
/** Borders before and after digits: no longer number, word or document number. */
const START = '(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][/.,-])';
const END = '(?![\\p{L}\\p{N}]|[/-]\\s?[\\p{L}\\p{N}]|[.,]\\d{1,3}(?!\\d))';
const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';
/** Words of money. Four digits before them are an amount. `tỷ lệ` and `đồng bộ` are not money. */
const MONEY = `(?:${markedOrFolded('tỷ', 'tỉ')}(?!\\s+${markedOrFolded('lệ', 'trọng', 'suất', 'số')}(?!\\p{L}))|${markedOrFolded('triệu', 'nghìn')}|${markedOrFolded('đồng')}(?!\\s+${markedOrFolded('bộ', 'thời', 'bằng', 'đều', 'ý', 'nai', 'tháp', 'hới')}(?!\\p{L})))`;
/** Things that are counted. Four digits before them are an amount. */
const COUNTED = `${markedOrFolded('hồ sơ', 'trường hợp', 'lượt')}${WORD_END}`;
/** Behind a number of things: `2000 dân trở xuống`. */
const FROM_THERE_ON = `(?:\\s+\\p{L}+){1,2}\\s+${markedOrFolded('trở lên', 'trở xuống')}${WORD_END}`;
/** Words of time. Four digits after them are a year: `đến 2030 hồ sơ …`. */
const AFTER_TIME = `${WORD_START}(?:${markedOrFolded('đến', 'tới', 'trước', 'sau', 'từ', 'hết', 'cuối', 'đầu')}|by|until|in|before|after)\\s+\\d{4}`;
/** Words before `nam` that make it the south, not a year: `quang nam nay`, `viet nam`. */
const NOT_SOUTH =
  '(?<!(?:quang|quảng|viet|việt|mien|miền|phia|phía|dong|đông|tay|tây|ha|hà|nhieu|nhiều|nhung|những|cac|các|may|mấy|vai|vài|hai|ba|bon|bốn|\\d)\\s+)';

const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export function createDateParts(
  year: number,
  month: number | null,
  day: number | null,
): DateParts | null {
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day, toYear: null };
}

export const toNumber = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

function parseMonth(match: MatchGroups): number | null {
  if (match.month !== undefined) return Number(match.month);
  if (match.named !== undefined) {
    const head = match.named.slice(0, 3).toLowerCase();
    return MONTHS.findIndex((month) => month.startsWith(head)) + 1;
  }
  const word = fold(match.word ?? '').replace(/\s+/gu, ' ');
  const found = MONTH_WORDS.findIndex((names) => names.some((name) => fold(name) === word));
  return found < 0 ? null : found + 1;
}

/** Returns the date of the named groups. Without a year, it is in the year of `today`, if given. */
function parseDayMonthYear(match: MatchGroups, today: DateParts | null): DateParts | null {
  const written =
    match.year?.length === 2 ? `${Number(match.year) < 50 ? 20 : 19}${match.year}` : match.year;
  const year = toNumber(written) ?? today?.year ?? null;
  return year === null ? null : createDateParts(year, parseMonth(match), toNumber(match.day));
}

/** Returns a parser of a day, month or year that is counted from today. */
function parseRelativeToToday(unit: 'day' | 'month' | 'year', steps: number): DatePattern['parse'] {
  return (_match, today) => {
    if (today === null || today.month === null || today.day === null) return null;
    if (unit === 'year') return createDateParts(today.year + steps, null, null);
    const date =
      unit === 'day'
        ? new Date(Date.UTC(today.year, today.month - 1, today.day + steps))
        : new Date(Date.UTC(today.year, today.month - 1 + steps, 1));
    return createDateParts(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      unit === 'day' ? date.getUTCDate() : null,
    );
  };
}

const TYPES = DOCUMENT_TYPE_NAMES.flatMap(({ codes, vi: names, en }) => [...codes, ...names, ...en])
  .map(fold)
  .join('|');
/** Text before a document number: `nghị quyết 10/2022` is a number, not October. */
const BEFORE_SERIAL = new RegExp(
  `(?<![a-z0-9])(?:${TYPES}|so|no\\.?|number|sh)\\s*[:.]?\\s*$`,
  'u',
);
/** Text before a serial: in `quyết định số 2025`, but not in `chuyển đổi số 2025`. */
const BEFORE_NUMBER = new RegExp(
  `(?:(?:^|(?<![a-z0-9])(?:${TYPES})\\s+)so|(?<![a-z])no\\.?|number)\\s*$`,
  'u',
);
const parseUnlessSerial: DatePattern['parse'] = (match, today, before) =>
  BEFORE_SERIAL.test(fold(before)) ? null : parseDayMonthYear(match, today);

const HINTS: readonly (readonly [string, RegExp])[] = [
  [MONTH_KEYWORD, /th[áa]ng/iu],
  [ENGLISH_MONTH, new RegExp(MONTHS.map((month) => month.slice(0, 3)).join('|'), 'iu')],
];
const createDatePattern = (
  source: string,
  parse: DatePattern['parse'] = parseDayMonthYear,
): DatePattern => ({
  hint: HINTS.find(([part]) => source.includes(part))?.[1] ?? null,
  pattern: new RegExp(source, 'giu'),
  parse,
});
const createRelativePattern = (
  source: string,
  unit: 'day' | 'month' | 'year',
  steps: number,
): DatePattern =>
  createDatePattern(`${WORD_START}${source}${WORD_END}`, parseRelativeToToday(unit, steps));

/** Longer spellings come first. A pattern does not match inside a match of an earlier one. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  // Document numbers are matched first, so that no date is found in them.
  createDatePattern(
    '(?<![\\p{L}\\p{N}])\\d+\\p{L}?[/-](?:\\d{4}[/-])?(?!nay)\\p{L}[\\p{L}\\p{N}/-]*',
    () => null,
  ),
  createDatePattern(`${START}${YEAR}[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})${END}`),
  createDatePattern(
    `(?:${WORD_START}${DAY_KEYWORD})?${START}${DAY}\\s?(?<sep>[/.-])\\s?${MONTH}\\s?\\k<sep>\\s?(?<year>(?:19|20)\\d\\d)${END}`,
  ),
  createDatePattern(
    `(?:${WORD_START}${DAY_KEYWORD})?${START}${DAY}/${MONTH}/(?<year>\\d\\d)${END}`,
  ),
  // `21-23/6/2025`, `01/7-23/8/2025`: the last day of the meeting.
  createDatePattern(`${START}\\d{1,2}(?:/\\d{1,2})?\\s?[-–]\\s?${DAY}/${MONTH}/${YEAR}${END}`),
  createDatePattern(
    `${WORD_START}${DAY_KEYWORD}?${START}${DAY}\\s*${MONTH_KEYWORD}\\s*(?:${MONTH}(?!\\d)|${monthWordPattern('word')})${OF_YEAR}${END}`,
  ),
  createDatePattern(
    `${WORD_START}${DAY}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${ENGLISH_MONTH},?\\s+${YEAR}${END}`,
  ),
  createDatePattern(`${WORD_START}${ENGLISH_MONTH}\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}${END}`),
  // Periods of years.
  createDatePattern(
    `(?:${WORD_START}(?:${markedOrFolded('giai đoạn', 'từ', 'năm')}|period|from|between)\\s+)?(?:${markedOrFolded('năm')}\\s+)?${START}${YEAR}\\s*(?:[-–—]|(?<=\\s)(?:${markedOrFolded('đến', 'tới')}|to|until|and)(?=\\s))\\s*(?:${markedOrFolded('hết', 'cuối')}\\s+)?(?:${markedOrFolded('năm')}\\s+)?${END_YEAR}${END}`,
    ({ year, to }) => {
      const [first, last] = [Number(year), Number(to)];
      return last > first ? { year: first, month: null, day: null, toYear: last } : null;
    },
  ),
  // Quarters: only their year is kept.
  createDatePattern(
    `${WORD_START}(?:${markedOrFolded('quý', 'quí')}\\s*|q)(?:iv|i{1,3}|[1-4])${OF_YEAR}${END}`,
    ({ year }) => createDateParts(Number(year), null, null),
  ),
  // Months.
  createDatePattern(
    `(?<!\\d\\s*)${WORD_START}${MONTH_KEYWORD}\\s*(?:${MONTH}(?!\\d)|${monthWordPattern('word')})${OF_YEAR}${END}`,
  ),
  createDatePattern(`${WORD_START}${ENGLISH_MONTH},?\\s+(?:of\\s+)?${YEAR}${END}`),
  createDatePattern(`${START}${MONTH}[/-]${YEAR}${END}`, parseUnlessSerial),
  // Days without a year.
  createDatePattern(`${WORD_START}${DAY_KEYWORD}${DAY}\\s?[/-]\\s?${MONTH}${END}`),
  createDatePattern(
    `${WORD_START}${DAY_KEYWORD}?${START}${DAY}\\s*${MONTH_KEYWORD}\\s*(?:${MONTH}(?!\\d)|${monthWordPattern('word')})${END}`,
  ),
  createDatePattern(`(?<!\\d\\s*)${WORD_START}${MONTH_KEYWORD}\\s*${MONTH}${END}`),
  // Years.
  createDatePattern(`(?:${WORD_START}${markedOrFolded('năm')}\\s+)${START}${YEAR}${END}`),
  createDatePattern(
    `${START}(?<year>19[4-9]\\d|20\\d\\d)${END}(?!\\s*(?:%|${MONEY}${WORD_END}))(?!\\s*${COUNTED}(?<!${AFTER_TIME}\\s+${COUNTED}))(?!${FROM_THERE_ON})`,
    (match, today, before) =>
      BEFORE_NUMBER.test(fold(before)) ? null : parseDayMonthYear(match, today),
  ),
];

/** Days, months and years counted from today. */
export const RELATIVE_PATTERNS: readonly DatePattern[] = [
  createRelativePattern(`(?:${markedOrFolded('hôm nay', 'ngày hôm nay')}|today)`, 'day', 0),
  createRelativePattern(`(?:${markedOrFolded('hôm qua', 'ngày hôm qua')}|yesterday)`, 'day', -1),
  createRelativePattern(`(?:${markedOrFolded('ngày mai')}|tomorrow)`, 'day', 1),
  createRelativePattern(`(?:${markedOrFolded('tháng này')}|this\\s+month)`, 'month', 0),
  createRelativePattern(
    `(?<!\\d\\s*)(?:${markedOrFolded('tháng trước')}|last\\s+month)`,
    'month',
    -1,
  ),
  createRelativePattern(
    `(?<!\\d\\s*)(?:${markedOrFolded('tháng sau', 'tháng tới')}|next\\s+month)`,
    'month',
    1,
  ),
  createRelativePattern(`(?:${NOT_SOUTH}${markedOrFolded('năm nay')}|this\\s+year)`, 'year', 0),
  createRelativePattern(
    `(?:${NOT_SOUTH}${markedOrFolded('năm ngoái', 'năm trước')}|last\\s+year)`,
    'year',
    -1,
  ),
  createRelativePattern(
    `(?:${NOT_SOUTH}${markedOrFolded('năm sau', 'năm tới')}|next\\s+year)`,
    'year',
    1,
  ),
];
