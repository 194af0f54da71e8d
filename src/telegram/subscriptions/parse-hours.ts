/** Hours of the day as people say them, folded: `7h`, `7 giờ 30`, `19:00`, `8 giờ tối`, `8am`. */

export interface ParsedHour {
  /** 0-24. */
  readonly hour: number;
  readonly minutes: number;
  /** What stands behind it. */
  readonly rest: string;
}

export interface HourSpan {
  readonly hours: { readonly from: number; readonly to: number };
  /** Minutes were said: the hours are those that hold all of it. */
  readonly rounded: boolean;
}

const DAY_PARTS =
  'sang|trua|chieu|toi|dem|am|pm|morning|noon|afternoon|evening|in the morning|in the afternoon|in the evening';
const HOUR = new RegExp(
  `^(\\d{1,2})(?:( ?(?:h|gio)) ?(?:(\\d{1,2}) ?(?:phut|p)?|(ruoi))?|(:)(\\d{2}) ?h?)?(?: ?(${DAY_PARTS}))?(?: |$)`,
  'u',
);
/** `13ham` is an hour that is none; `3hoa` is a word. */
const HOUR_LIKE = new RegExp(`^\\d+(?: ?(?:h|gio)(?:${DAY_PARTS})?(?![a-z])|:\\d)`, 'u');
/** As a span's parts: the dash may stand close, and `tới` between them is no evening. */
const SPAN = /^(.*?\d.*?) ?(?:[-→]>?| den | toi | to | until ) ?(\d.*)$/u;

/**
 * The hour that something begins with; null where there is none on any clock.
 * @param allowsBareNumber whether a number alone is one
 * @param dayPart of the day, where it was said before: `mỗi tối 8h`
 */
export function parseHour(
  text: string,
  allowsBareNumber: boolean,
  dayPart = '',
): ParsedHour | null {
  const [all, number = '', gio, spelt, ruoi, colon, digits, own = ''] = HOUR.exec(text) ?? [];
  if (all === undefined) return null;
  if (!allowsBareNumber && gio === undefined && colon === undefined && own === '') return null;
  const minutes = ruoi === undefined ? Number(spelt ?? digits ?? 0) : 30;
  const hour = toTwentyFourHour(Number(number), own || dayPart);
  if (hour === null || minutes > 59 || (hour === 24 && minutes > 0)) return null;
  return { hour: hour % 24, minutes, rest: text.slice(all.length) };
}

/** `8` of the evening is 20; null where that half of the day has no such hour. */
function toTwentyFourHour(hour: number, dayPart: string): number | null {
  if (hour > 24) return null;
  if (dayPart === '') return hour;
  if (/sang|morning|^am$/u.test(dayPart)) return hour > 12 ? null : hour % 12;
  if (/trua|^noon$/u.test(dayPart))
    return hour <= 2 ? hour + 12 : hour >= 10 && hour < 15 ? hour : null;
  // At night it is late or early.
  if (dayPart === 'dem') return nightHour(hour);
  if (hour === 0 || hour === 24) return null;
  // `12 giờ tối` is midnight; 12 pm is noon.
  if (hour === 12) return dayPart === 'toi' ? 0 : 12;
  return hour > 12 ? hour : hour + 12;
}

function nightHour(hour: number): number | null {
  if (hour === 12) return 0;
  if (hour <= 5 || hour >= 18) return hour;
  return hour < 12 ? hour + 12 : null;
}

/** Whether something begins with digits as hours have them, on the clock or not. */
export function looksLikeHour(said: string): boolean {
  return HOUR_LIKE.test(said);
}

/** `21-6`, `từ 21h30 đến 6h`; null where it is no span of hours, or none between two of them. */
export function parseHourSpan(said: string): HourSpan | null {
  const [, first = '', second = ''] = SPAN.exec(said.replace(/^(?:tu|from) /u, '')) ?? [];
  const from = parseHour(first, true);
  const to = parseHour(second, true);
  if (from === null || to === null || from.rest !== '' || to.rest !== '') return null;
  const hours = { from: from.hour, to: (to.hour + (to.minutes > 0 ? 1 : 0)) % 24 };
  // From an hour to itself is either never or always: who says so is asked again.
  return hours.from === hours.to ? null : { hours, rounded: from.minutes + to.minutes > 0 };
}
