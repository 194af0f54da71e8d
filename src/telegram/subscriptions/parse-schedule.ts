/** Reads a schedule as people write it: frequency, day, hour, quiet hours, time zone. */

import { isTimeZone } from '../../shared/time-zone.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import { fold, normalizeText } from '../../text/fold.ts';
import { looksLikeHour, type ParsedHour, parseHour, parseHourSpan } from './parse-hours.ts';

export interface ParsedSchedule {
  /** Null: not given. */
  readonly frequency: Frequency | null;
  readonly deliveryPreferences: Partial<DeliveryPreferences>;
  /** Minutes were given and dropped: hours are whole. */
  readonly rounded: boolean;
}

/** Folded text in both languages, because people mix them. */
const IMMEDIATELY = /^(?:ngay|ngay khi co|ngay lap tuc|tuc thi|now|at once|immediately)$/u;
const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  ['daily', /^(?:(?:hang|moi) ngay|ngay mot lan|daily|every ?day|once a day)(?: |$)/u],
  ['weekly', /^(?:(?:hang|moi) tuan|tuan mot lan|weekly|every week|once a week)(?: |$)/u],
];
/** `Mỗi sáng 8h` gives the frequency and the part of the day. */
const EACH_DAY_PART = /^(?:moi|every) (sang|trua|chieu|toi|morning|noon|afternoon|evening)(?: |$)/u;
/** `Mỗi thứ hai` means weekly. */
const EACH_DAY = /^(?:moi|every) /u;
const ONCE_SUFFIX = /^(?:mot|1) lan(?: |$)/u;
/** Frequencies that the bot does not have. */
const OTHER_FREQUENCY = /^(?:(?:hang|moi) (?:thang|quy|nam|gio)|monthly|yearly|hourly)$/u;
const DAY_PREFIX = /^(?:vao |on |ngay |cac )+/u;
const HOUR_PREFIX = /^(?:vao |luc |at )+/u;
const QUIET_HOURS = /^(?:gio )?(?:yen lang|im lang|quiet(?: hours)?)(?: |:|$)/u;
const NO_QUIET_HOURS =
  /^(?:(?:khong|bo|tat)(?: dat)?(?: gio)? (?:yen lang|im lang)|no quiet(?: hours)?)$/u;
const WEEKDAYS = [
  /^(?:thu hai|thu 2|mondays?)(?: |$)/u,
  /^(?:thu ba|thu 3|tuesdays?)(?: |$)/u,
  /^(?:thu tu|thu 4|wednesdays?)(?: |$)/u,
  /^(?:thu nam|thu 5|thursdays?)(?: |$)/u,
  /^(?:thu sau|thu 6|fridays?)(?: |$)/u,
  /^(?:thu bay|thu 7|saturdays?)(?: |$)/u,
  /^(?:chu nhat|sundays?)(?: |$)/u,
];
const IANA_ZONE = /^(?:[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}|UTC|GMT)$/iu;
const UTC_OFFSET_ZONE = /^(?:utc|gmt) ?([+-]) ?(\d{1,2})$/u;

/**
 * Reads one part of a text as a schedule. Returns `'unclear'` for a part that begins like a time
 * and is none: it is never used as a keyword. Returns null for a part that is no time.
 */
export function parseSchedule(part: string): ParsedSchedule | 'unclear' | null {
  const typed = normalizeText(part).replace(/[.!:]+$/u, '');
  const folded = fold(typed);
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
  if (NO_QUIET_HOURS.test(folded)) return preferencesOnly({ quietHours: null });
  if (QUIET_HOURS.test(folded)) {
    const span = parseHourSpan(folded.replace(QUIET_HOURS, '').trim());
    return span === null ? 'unclear' : preferencesOnly({ quietHours: span.hours }, span.rounded);
  }
  const timeZone = parseTimeZone(typed, folded);
  if (timeZone !== null) return preferencesOnly({ timeZone });
  return parseFrequencyAndTime(folded) ?? (startsLikeTime(folded) ? 'unclear' : null);
}

function parseTimeZone(part: string, folded: string): string | null {
  if (IANA_ZONE.test(part)) {
    const name = part.includes('/') ? part : part.toUpperCase();
    return isTimeZone(name) ? name : null;
  }
  const [, sign, hours] = UTC_OFFSET_ZONE.exec(folded) ?? [];
  if (hours === undefined) return null;
  // The signs of `Etc/GMT` names are reversed.
  const name = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isTimeZone(name) ? name : null;
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
      parseLeadingHour(rest, parts);
    if (piece === null) return null;
    parts = { ...parts, ...piece[0] };
    rest = piece[1];
  }
  const { frequency, weekday, hour, dayPart } = parts;
  // `Mỗi sáng` alone gives no hour.
  if (dayPart !== '' && hour === null) return null;
  if (frequency === null && weekday === null && hour === null) return null;
  return {
    frequency,
    deliveryPreferences: {
      ...(weekday !== null && { weekday }),
      ...(hour !== null && { hour: hour.hour }),
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

function parseLeadingHour(folded: string, parts: ScheduleParts): ParsedPiece | null {
  if (parts.hour !== null) return null;
  const before = HOUR_PREFIX.exec(folded)?.[0] ?? '';
  // A number alone may belong to a document: it is an hour only after such words.
  const bare = before !== '' || parts.frequency !== null;
  const hour = parseHour(folded.slice(before.length), bare, parts.dayPart);
  return hour === null ? null : [{ hour }, hour.rest];
}

function matchWeekday(folded: string): { readonly weekday: number; readonly rest: string } | null {
  const from = folded.replace(DAY_PREFIX, '');
  const day = WEEKDAYS.findIndex((one) => one.test(from));
  return day < 0 ? null : { weekday: day + 1, rest: from.replace(WEEKDAYS[day] ?? '', '') };
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
