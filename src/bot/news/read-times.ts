/** When to write, as people say it: how often, a day, an hour, quiet hours, a time zone. */
import { clean, fold } from '../../language/fold.ts';
import type { Frequency } from '../../store/database.ts';
import type { Reception } from '../../store/reception.ts';
import { isTimeZone } from '../../updates/slots.ts';
import { type Hour, hourAt, looksLikeHour, readSpan } from './read-hours.ts';

export interface TimesRead {
  /** Null: not said. */
  readonly frequency: Frequency | null;
  readonly reception: Partial<Reception>;
  /** Minutes were said, and hours are whole. */
  readonly rounded: boolean;
}

/** Folded, both languages: whoever writes mixes them. */
const NOW = /^(?:ngay|ngay khi co|ngay lap tuc|tuc thi|now|at once|immediately)$/u;
const OFTEN: readonly (readonly [Frequency, RegExp])[] = [
  ['daily', /^(?:(?:hang|moi) ngay|ngay mot lan|daily|every ?day|once a day)(?: |$)/u],
  ['weekly', /^(?:(?:hang|moi) tuan|tuan mot lan|weekly|every week|once a week)(?: |$)/u],
];
/** `Mỗi sáng 8h`: says how often, and which half of the day the hour is in. */
const EACH_PART = /^(?:moi|every) (sang|trua|chieu|toi|morning|noon|afternoon|evening)(?: |$)/u;
/** `Mỗi thứ hai`: a day that comes back says that it is weekly. */
const EACH_DAY = /^(?:moi|every) /u;
const ONCE = /^(?:mot|1) lan(?: |$)/u;
/** No frequency of ours, however it goes on: nothing else can be meant by them alone. */
const OTHER_FREQUENCY = /^(?:(?:hang|moi) (?:thang|quy|nam|gio)|monthly|yearly|hourly)$/u;
const BEFORE_DAY = /^(?:vao |on |ngay |cac )+/u;
const BEFORE_HOUR = /^(?:vao |luc |at )+/u;
const QUIET = /^(?:gio )?(?:yen lang|im lang|quiet(?: hours)?)(?: |:|$)/u;
const NO_QUIET =
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
const ZONE = /^(?:[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}|UTC|GMT)$/iu;
const ZONE_BY_HOURS = /^(?:utc|gmt) ?([+-]) ?(\d{1,2})$/u;

/**
 * What one part says of times. `'unclear'` where it begins as a time does and cannot be read as one:
 * such a part is never taken for a word that has to stand in documents. Null where it says something
 * else.
 */
export function readTimes(part: string): TimesRead | 'unclear' | null {
  const typed = clean(part).replace(/[.!:]+$/u, '');
  const said = fold(typed);
  const alone = (reception: Partial<Reception>, rounded = false): TimesRead => ({
    frequency: null,
    reception,
    rounded,
  });
  if (NOW.test(said)) return { frequency: 'now', reception: {}, rounded: false };
  if (NO_QUIET.test(said)) return alone({ quiet: null });
  if (QUIET.test(said)) {
    const span = readSpan(said.replace(QUIET, '').trim());
    return span === null ? 'unclear' : alone({ quiet: span.hours }, span.rounded);
  }
  const timeZone = zoneIn(typed, said);
  if (timeZone !== null) return alone({ timeZone });
  return oftenAndWhen(said) ?? (beginsAsTime(said) ? 'unclear' : null);
}

function zoneIn(part: string, said: string): string | null {
  if (ZONE.test(part)) {
    const name = part.includes('/') ? part : part.toUpperCase();
    return isTimeZone(name) ? name : null;
  }
  const [, sign, hours] = ZONE_BY_HOURS.exec(said) ?? [];
  if (hours === undefined) return null;
  // The IANA names count the other way round.
  const name = Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
  return isTimeZone(name) ? name : null;
}

/** What was read so far of one part; each is said once. */
interface Told {
  readonly frequency: Frequency | null;
  readonly weekday: number | null;
  readonly hour: Hour | null;
  /** `Mỗi sáng`: the half of the day, whose hour is still to come. */
  readonly half: string;
}

/** What the beginning says, and what stands behind it. */
type Piece = readonly [told: Partial<Told>, rest: string];

/** How often, a day, an hour, in any order: `8 giờ sáng thứ sáu hằng tuần`. */
function oftenAndWhen(said: string): TimesRead | null {
  let told: Told = { frequency: null, weekday: null, hour: null, half: '' };
  let rest = said;
  while (rest !== '') {
    const piece: Piece | null =
      oftenFirst(rest, told) ?? dayFirst(rest, told) ?? hourFirst(rest, told);
    if (piece === null) return null;
    told = { ...told, ...piece[0] };
    rest = piece[1];
  }
  const { frequency, weekday, hour, half } = told;
  // `Mỗi sáng` alone leaves open when.
  if (half !== '' && hour === null) return null;
  if (frequency === null && weekday === null && hour === null) return null;
  return {
    frequency,
    reception: {
      ...(weekday !== null && { weekday }),
      ...(hour !== null && { hour: hour.hour }),
    },
    rounded: hour !== null && hour.minutes > 0,
  };
}

function oftenFirst(said: string, { frequency }: Told): Piece | null {
  if (frequency !== null) return null;
  for (const [often, words] of OFTEN) {
    if (words.test(said)) return [{ frequency: often }, said.replace(words, '').replace(ONCE, '')];
  }
  const part = EACH_PART.exec(said);
  return part === null
    ? null
    : [{ frequency: 'daily', half: part[1] ?? '' }, said.slice(part[0].length)];
}

function dayFirst(said: string, { frequency, weekday }: Told): Piece | null {
  if (weekday !== null) return null;
  const each = frequency === null && EACH_DAY.test(said);
  const day = dayAt(each ? said.replace(EACH_DAY, '') : said);
  if (day === null) return null;
  return [{ weekday: day.weekday, ...(each && { frequency: 'weekly' }) }, day.rest];
}

function hourFirst(said: string, told: Told): Piece | null {
  if (told.hour !== null) return null;
  const before = BEFORE_HOUR.exec(said)?.[0] ?? '';
  // A number alone is an hour only where something says so: it may be a document's.
  const bare = before !== '' || told.frequency !== null;
  const hour = hourAt(said.slice(before.length), bare, told.half);
  return hour === null ? null : [{ hour }, hour.rest];
}

function dayAt(said: string): { readonly weekday: number; readonly rest: string } | null {
  const from = said.replace(BEFORE_DAY, '');
  const day = WEEKDAYS.findIndex((one) => one.test(from));
  return day < 0 ? null : { weekday: day + 1, rest: from.replace(WEEKDAYS[day] ?? '', '') };
}

function beginsAsTime(said: string): boolean {
  const begin = said.replace(BEFORE_HOUR, '');
  return (
    OFTEN.some(([, words]) => words.test(said)) ||
    EACH_PART.test(said) ||
    OTHER_FREQUENCY.test(said) ||
    looksLikeHour(begin) ||
    looksLikeHour((dayAt(said)?.rest ?? '').replace(BEFORE_HOUR, ''))
  );
}
