/** Reads a schedule as people write it: frequency, day, hour, quiet hours, time zone. */

import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import { fold, normalizeText } from '../../text/fold.ts';
import { looksLikeHour, type ParsedHour, parseHour } from './parse-hours.ts';
import { parseQuietHours } from './parse-quiet-hours.ts';
import { parseTimeZone } from './time-zone-name.ts';

export interface ParsedSchedule {
  /** Null: not given. */
  readonly frequency: Frequency | null;
  readonly deliveryPreferences: Partial<DeliveryPreferences>;
  /** Minutes were given and dropped: hours are whole. */
  readonly rounded: boolean;
}

/** Folded text in both languages, because people mix them. */
const IMMEDIATELY =
  /^(?:ngay|ngay khi co(?: (?:tin|van ban))?(?: moi)?|(?:khi )?co(?: (?:tin|van ban))?(?: moi)? (?:la|thi) (?:bao|gui)(?: ngay| lien)?|ngay lap tuc|lap tuc|lien|tuc thi|tuc thoi|now|at once|immediately|instantly|right away|asap)$/u;
const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  [
    'daily',
    /^(?:(?:hang|moi|tung|theo) ngay|ngay nao cung(?: gui| bao)?|(?:(?:mot|1) )?ngay (?:mot|1) lan|ban tin ngay|daily|(?:every|each) ?day|once a day)(?: |$)/u,
  ],
  [
    'weekly',
    /^(?:(?:hang|moi|tung|theo) tuan|(?:(?:mot|1) )?tuan (?:mot|1) lan|ban tin tuan|weekly|(?:every|each) week|once a week)(?: |$)/u,
  ],
];
const DAY_PART = '(sang|trua|chieu|toi|dem|morning|noon|afternoon|evening|night)';
/** `Mỗi sáng 8h` gives the frequency and the part of the day. */
const EACH_DAY_PART = new RegExp(`^(?:moi|hang|every|each) (?:buoi )?${DAY_PART}(?: |$)`, 'u');
/** `Sáng thứ hai` gives the part of the day. */
const SOME_DAY_PART = new RegExp(`^(?:vao |in the )?(?:buoi )?${DAY_PART}(?: |$)`, 'u');
/** The hours of digests when a part of the day is all that was said. */
const USUAL_HOURS: Readonly<Record<string, number>> = {
  sang: 7,
  morning: 7,
  trua: 12,
  noon: 12,
  chieu: 17,
  afternoon: 17,
  toi: 20,
  evening: 20,
  dem: 21,
  night: 21,
};
/** `Mỗi thứ hai` means weekly. */
const EACH_DAY = /^(?:moi|hang|every|each) /u;
const ONCE_SUFFIX = /^(?:mot|1) lan(?: |$)/u;
/** Frequencies that the bot does not have. */
const OTHER_FREQUENCY =
  /^(?:(?:hang|moi) (?:thang|quy|nam|gio)|monthly|yearly|hourly|weekdays|weekends|(?:cac )?ngay lam viec|(?:\d{1,2}|hai|ba|bon|nam|every) (?:\d{1,2} )?(?:gio|ngay|tuan|thang|hours|days|weeks|months)(?: (?:mot|1) lan)?|(?:hang |moi )?(?:ngay|tuan) (?:\d{1,2}|hai|ba) lan|(?:\d{1,2}|hai|ba) lan (?:mot |moi |trong |1 |a )?(?:ngay|tuan|thang|day|week|month))$/u;
/** Hours that are said by the working day. */
const NAMED_HOURS: readonly (readonly [RegExp, number])[] = [
  [/^(?:dau (?:ngay|gio sang|gio lam viec|buoi sang)|sang som|start of the day)(?: |$)/u, 7],
  [
    /^(?:cuoi (?:ngay|gio chieu|gio lam viec|buoi chieu)|het gio lam viec|end of the day)(?: |$)/u,
    17,
  ],
];
const EACH_BEFORE = /^(?:moi|hang|every|each|vao|luc|at the|at) /u;
const DAY_PREFIX = /^(?:vao |on |ngay |cac )+/u;
const HOUR_PREFIX = /^(?:vao |luc |khoang |at )+/u;
/** Words before a time that say only that something is sent. */
const SEND_PREFIX =
  /^(?:(?:hay |xin )?(?:gui|bao|nhan|thong bao|dang|send|notify)(?: (?:tin|cho|toi|minh|kenh|nhom|me|us))* )/u;
/** Offices begin the week on Monday and end it on Friday. */
const WEEKDAYS = [
  /^(?:thu hai|thu 2|t2|dau tuan|mondays?)(?: |$)/u,
  /^(?:thu ba|thu 3|t3|tuesdays?)(?: |$)/u,
  /^(?:thu tu|thu 4|t4|wednesdays?)(?: |$)/u,
  /^(?:thu nam|thu 5|t5|thursdays?)(?: |$)/u,
  /^(?:thu sau|thu 6|t6|cuoi tuan|fridays?)(?: |$)/u,
  /^(?:thu bay|thu 7|t7|saturdays?)(?: |$)/u,
  /^(?:chu nhat|cn|sundays?)(?: |$)/u,
];
/** `Thứ hai đầu tuần` says the day twice. */
const WEEK_SUFFIX = /^(?:dau tuan|cuoi tuan)(?: |$)/u;

/**
 * Reads one part of a text as a schedule. Returns `'unclear'` for a part that begins like a time
 * and is none: it is never used as a keyword. Returns null for a part that is no time.
 */
export function parseSchedule(part: string): ParsedSchedule | 'unclear' | null {
  const typed = normalizeText(part).replace(/[.!:]+$/u, '');
  const folded = fold(typed);
  // `Ngày` is no `ngay`.
  if (/^ngày$/iu.test(typed)) return null;
  const preferencesOnly = (
    deliveryPreferences: Partial<DeliveryPreferences>,
    rounded = false,
  ): ParsedSchedule => ({
    frequency: null,
    deliveryPreferences,
    rounded,
  });
  if (IMMEDIATELY.test(folded))
    return { frequency: 'now', deliveryPreferences: {}, rounded: false };
  const quiet = parseQuietHours(folded);
  if (quiet === 'unclear') return quiet;
  if (quiet !== null) return preferencesOnly({ quietHours: quiet.hours }, quiet.rounded);
  const timeZone = parseTimeZone(typed, folded);
  if (timeZone === 'unclear') return timeZone;
  if (timeZone !== null) return preferencesOnly({ timeZone });
  const when = folded.replace(SEND_PREFIX, '');
  if (when !== folded && IMMEDIATELY.test(when)) {
    return { frequency: 'now', deliveryPreferences: {}, rounded: false };
  }
  return parseFrequencyAndTime(when) ?? (startsLikeTime(when) ? 'unclear' : null);
}

/** What has been read of one part. Each field can be given once. */
interface ScheduleParts {
  readonly frequency: Frequency | null;
  readonly weekday: number | null;
  readonly hour: ParsedHour | null;
  /** The part of the day (`Mỗi sáng`) whose hour has not been read yet. */
  readonly dayPart: string;
}

/** What the beginning of a text gives, and the rest of the text. */
type ParsedPiece = readonly [parts: Partial<ScheduleParts>, rest: string];

/** Reads frequency, day and hour in any order: `8 giờ sáng thứ sáu hằng tuần`. */
function parseFrequencyAndTime(folded: string): ParsedSchedule | null {
  let parts: ScheduleParts = { frequency: null, weekday: null, hour: null, dayPart: '' };
  let rest = folded;
  while (rest !== '') {
    const piece: ParsedPiece | null =
      parseLeadingFrequency(rest, parts) ??
      parseLeadingDay(rest, parts) ??
      parseLeadingHour(rest, parts) ??
      parseNamedHour(rest, parts) ??
      parseLeadingDayPart(rest, parts);
    if (piece === null) return null;
    parts = { ...parts, ...piece[0] };
    rest = piece[1];
  }
  const { frequency, weekday, hour, dayPart } = parts;
  if (frequency === null && weekday === null && hour === null && dayPart === '') return null;
  const usualHour = USUAL_HOURS[dayPart];
  return {
    // `Mỗi sáng thứ hai` is every week.
    frequency: frequency === 'daily' && weekday !== null ? 'weekly' : frequency,
    deliveryPreferences: {
      ...(weekday !== null && { weekday }),
      ...(hour !== null ? { hour: hour.hour } : usualHour !== undefined && { hour: usualHour }),
    },
    rounded: hour !== null && hour.minutes > 0,
  };
}

function parseLeadingFrequency(folded: string, { frequency }: ScheduleParts): ParsedPiece | null {
  if (frequency !== null) return null;
  for (const [often, words] of FREQUENCIES) {
    if (words.test(folded))
      return [{ frequency: often }, folded.replace(words, '').replace(ONCE_SUFFIX, '')];
  }
  const part = EACH_DAY_PART.exec(folded);
  return part === null
    ? null
    : [{ frequency: 'daily', dayPart: part[1] ?? '' }, folded.slice(part[0].length)];
}

function parseLeadingDay(
  folded: string,
  { frequency, weekday }: ScheduleParts,
): ParsedPiece | null {
  if (weekday !== null) return null;
  const each = frequency === null && EACH_DAY.test(folded);
  const day = matchWeekday(each ? folded.replace(EACH_DAY, '') : folded);
  if (day === null) return null;
  return [{ weekday: day.weekday, ...(each && { frequency: 'weekly' }) }, day.rest];
}

function parseLeadingDayPart(folded: string, { dayPart, hour }: ScheduleParts): ParsedPiece | null {
  if (dayPart !== '' || hour !== null) return null;
  const part = SOME_DAY_PART.exec(folded);
  return part === null ? null : [{ dayPart: part[1] ?? '' }, folded.slice(part[0].length)];
}

function parseLeadingHour(folded: string, parts: ScheduleParts): ParsedPiece | null {
  if (parts.hour !== null) return null;
  const before = HOUR_PREFIX.exec(folded)?.[0] ?? '';
  // A number alone may belong to a document: it is an hour only after such words.
  const bare = before !== '' || parts.frequency !== null;
  const hour = parseHour(folded.slice(before.length), bare, parts.dayPart);
  return hour === null ? null : [{ hour }, hour.rest];
}

function parseNamedHour(folded: string, { hour }: ScheduleParts): ParsedPiece | null {
  if (hour !== null) return null;
  const each = EACH_BEFORE.exec(folded)?.[0] ?? '';
  const from = folded.slice(each.length);
  for (const [name, named] of NAMED_HOURS) {
    const match = name.exec(from);
    if (match === null) continue;
    const rest = from.slice(match[0].length);
    const isDaily = /^(?:moi|hang|every|each) /u.test(each);
    return [
      { hour: { hour: named, minutes: 0, rest }, ...(isDaily && { frequency: 'daily' }) },
      rest,
    ];
  }
  return null;
}

/**
 * The frequency of a subscription: as it was said, weekly for a day of the week, daily for an hour.
 * Who names neither hears at once.
 */
export function frequencyOf({
  frequency,
  deliveryPreferences: { hour, weekday },
}: Pick<ParsedSchedule, 'deliveryPreferences' | 'frequency'>): Frequency {
  // `Mỗi sáng thứ hai` is once a week.
  const isOnWeekday = weekday !== undefined && frequency === 'daily';
  if (frequency !== null && !isOnWeekday) return frequency;
  return weekday !== undefined ? 'weekly' : hour !== undefined ? 'daily' : 'now';
}

function matchWeekday(folded: string): { readonly weekday: number; readonly rest: string } | null {
  const from = folded.replace(DAY_PREFIX, '');
  const day = WEEKDAYS.findIndex((one) => one.test(from));
  return day < 0
    ? null
    : { weekday: day + 1, rest: from.replace(WEEKDAYS[day] ?? '', '').replace(WEEK_SUFFIX, '') };
}

function startsLikeTime(folded: string): boolean {
  const begin = folded.replace(HOUR_PREFIX, '');
  return (
    FREQUENCIES.some(([, words]) => words.test(folded)) ||
    EACH_DAY_PART.test(folded) ||
    OTHER_FREQUENCY.test(folded) ||
    looksLikeHour(begin) ||
    looksLikeHour((matchWeekday(folded)?.rest ?? '').replace(HOUR_PREFIX, ''))
  );
}
