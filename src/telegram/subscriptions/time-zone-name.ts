/**
 * Time zones as people write and read them: `giờ Việt Nam`, `GMT+7`, `UTC+05:30`, `Asia/Tokyo`. The
 * names of the IANA database for whole hours have the opposite sign: `Etc/GMT-7` is UTC+7.
 */
import type { Translator } from '../../i18n/translator.ts';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../../shared/time-zone.ts';

/** Zones with the clock of Vietnam all year. */
const VIETNAM_ZONES: readonly string[] = [DEFAULT_TIME_ZONE, 'Asia/Saigon', 'Asia/Bangkok'];
/** Offsets of no whole hours, each with a zone that has it all year. */
const PART_HOURS: ReadonlyMap<string, string> = new Map([
  ['-9:30', 'Pacific/Marquesas'],
  ['+3:30', 'Asia/Tehran'],
  ['+4:30', 'Asia/Kabul'],
  ['+5:30', 'Asia/Kolkata'],
  ['+5:45', 'Asia/Kathmandu'],
  ['+6:30', 'Asia/Yangon'],
  ['+8:45', 'Australia/Eucla'],
  ['+9:30', 'Australia/Darwin'],
]);
/** Names that runtimes may give back for a zone of the table. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
]);
const OFFSET_OF: ReadonlyMap<string, string> = new Map(
  [...PART_HOURS].map(([offset, zone]) => [zone, offset]),
);

/** Folded text. */
const VIETNAM_TIME =
  /^(?:theo )?(?:(?:mui )?gio (?:viet nam|vn|ha noi|dong duong)|viet ?nam time|ict)$/u;
const IANA_ZONE = /^(?:[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}|UTC|GMT|Z|Zulu)$/iu;
const ZERO = /^(?:(?:mui )?gio )?(?:utc|gmt) ?(?:[+-]|\+-|±) ?0{1,2}(?::?00)?$/u;
const OFFSET =
  /^(?:(?:mui )?gio |time ?zone )?(?:(?<name>utc|gmt) ?(?<sign>[+-]?)|(?<bare>[+-])) ?(?<hours>\d{1,2})(?:(?::|h)?(?<minutes>[0-5]\d)|[.,](?<tenths>5|25|75))? ?(?:h|gio|hours?)?$/u;
/** A bare `+7` is an offset only when a word says so; `+07:00` always is. */
const SAYS_ZONE = /^(?:mui )?gio |^time ?zone |^[+-]\d\d:?\d\d$/u;

/**
 * Reads a time zone. Returns `'unclear'` for an offset that no zone has all year, and null for a text
 * that names no zone.
 *
 * @param folded the same text without marks
 */
export function parseTimeZone(typed: string, folded: string): string | 'unclear' | null {
  if (VIETNAM_TIME.test(folded)) return DEFAULT_TIME_ZONE;
  const text = folded.replace(/^\((.+)\)$/u, '$1');
  if (ZERO.test(text) || /^(?:z|zulu)$/u.test(text)) return 'UTC';
  if (IANA_ZONE.test(typed)) {
    const name = typed.includes('/') ? typed : typed.toUpperCase();
    return isTimeZone(name) ? name : null;
  }
  const found = OFFSET.exec(text)?.groups;
  if (found === undefined) return null;
  const { name, sign, bare = sign, hours = '', minutes, tenths } = found;
  if (name === undefined && !SAYS_ZONE.test(text)) return null;
  return zoneOfOffset(bare === '-' ? '-' : '+', Number(hours), minutesOf(minutes, tenths));
}

function minutesOf(minutes: string | undefined, tenths: string | undefined): number {
  if (tenths !== undefined) return Number(`0.${tenths}`) * 60;
  return Number(minutes ?? 0);
}

function zoneOfOffset(sign: '+' | '-', hours: number, minutes: number): string | 'unclear' {
  if (minutes > 0) return PART_HOURS.get(`${sign}${hours}:${minutes}`) ?? 'unclear';
  if (hours === 0) return 'UTC';
  const name = `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return isTimeZone(name) ? name : 'unclear';
}

/** The name of a time zone as people say it: `giờ Việt Nam`, `GMT+9`, `GMT+5:30`, `Europe/Berlin`. */
export function timeZoneLabel(timeZone: string, t: Translator): string {
  if (VIETNAM_ZONES.includes(timeZone)) return t('subscription-zone-vietnam');
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal)$/iu.test(timeZone)) return 'UTC';
  if (/^(?:Etc\/)?(?:GMT(?:[+-]?0)?|Greenwich)$/iu.test(timeZone)) return 'GMT';
  const [, sign, hours] = /^Etc\/GMT([+-])(\d{1,2})$/iu.exec(timeZone) ?? [];
  if (hours !== undefined) return `GMT${sign === '+' ? '-' : '+'}${hours}`;
  const offset = OFFSET_OF.get(FORMER_NAMES.get(timeZone) ?? timeZone);
  return offset === undefined ? timeZone : `GMT${offset}`;
}
