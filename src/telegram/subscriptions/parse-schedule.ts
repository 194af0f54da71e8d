/** When to write, as people say it: how often, a day, an hour, quiet hours, a time zone. */

import { isTimeZone } from '../../shared/time-zone.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import { fold, normalizeText } from '../../text/fold.ts';
import { looksLikeHour, type ParsedHour, parseHour, parseHourSpan } from './parse-hours.ts';

export interface ParsedSchedule {
  /** Null: not said. */
  readonly frequency: Frequency | null;
  readonly deliveryPreferences: Partial<DeliveryPreferences>;
  /** Minutes were said, and hours are whole. */
  readonly rounded: boolean;
}

/** Folded, both languages: whoever writes mixes them. */
const IMMEDIATELY = /^(?:ngay|ngay khi co|ngay lap tuc|tuc thi|now|at once|immediately)$/u;
const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  ['daily', /^(?:(?:hang|moi) ngay|ngay mot lan|daily|every ?day|once a day)(?: |$)/u],
  ['weekly', /^(?:(?:hang|moi) tuan|tuan mot lan|weekly|every week|once a week)(?: |$)/u],
];
/** `Mỗi sáng 8h`: says how often, and which half of the day the hour is in. */
const EACH_DAY_PART = /^(?:moi|every) (sang|trua|chieu|toi|morning|noon|afternoon|evening)(?: |$)/u;
/** `Mỗi thứ hai`: a day that comes back says that it is weekly. */
const EACH_DAY = /^(?:moi|every) /u;
const ONCE_SUFFIX = /^(?:mot|1) lan(?: |$)/u;
/** No frequency of ours, however it goes on: nothing else can be meant by them alone. */
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
 * What one part says of times. `'unclear'` where it begins as a time does and cannot be read as one:
 * such a part is never taken for a word that has to stand in documents. Null where it says something
 * else.
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
  // The IANA names count the other way round.
  const name = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isTimeZone(name) ? name : null;
}

/** What was read so far of one part; each is said once. */
interface ScheduleParts {
  readonly frequency: Frequency | null;
  readonly weekday: number | null;
  readonly hour: ParsedHour | null;
  /** `Mỗi sáng`: the half of the day, whose hour is still to come. */
  readonly dayPart: string;
}

/** What the beginning says, and what stands behind it. */
type ParsedPiece = readonly [told: Partial<ScheduleParts>, rest: string];

/** How often, a day, an hour, in any order: `8 giờ sáng thứ sáu hằng tuần`. */
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
  // `Mỗi sáng` alone leaves open when.
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
  // A number alone is an hour only where something says so: it may be a document's.
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
