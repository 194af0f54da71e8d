/** Reads hours of the day from folded text: `7h`, `7 giờ 30`, `19:00`, `8 giờ tối`, `8am`. */

export interface ParsedHour {
  /** 0 to 23. */
  readonly hour: number;
  readonly minutes: number;
  /** The text after the hour. */
  readonly rest: string;
}

export interface HourSpan {
  readonly hours: { readonly from: number; readonly to: number };
  /** Minutes were given: the hours are rounded outwards. */
  readonly rounded: boolean;
}

const DAY_PARTS =
  'sang|trua|chieu|toi|dem|am|pm|morning|noon|afternoon|evening|in the morning|in the afternoon|in the evening';
/** `7g30` is an hour, `5g` is a network. */
const HOUR = new RegExp(
  `^(\\d{1,2})(?:( ?(?:h|gio|g(?=\\d{2})|(?= ruoi))) ?(?:(\\d{1,2}) ?(?:phut|p)?|(ruoi))?|(:)(\\d{2}) ?h?)?(?: ?(${DAY_PARTS}))?(?: |$)`,
  'u',
);
/** Looks like an hour, valid or not: `13ham` does, the word `3hoa` does not. */
const HOUR_LIKE = new RegExp(`^\\d+(?: ?(?:h|gio)(?:${DAY_PARTS})?(?![a-z])|:\\d)`, 'u');
/** The two parts of a span. `tới` between them means "to", not "evening". */
const SPAN = /^([^\d\n]*\d.*?) ?(?:[-→]>?| den | toi | to | until ) ?(\d.*)$/u;

/**
 * Reads the hour at the beginning of a text. Returns null when there is no valid hour.
 *
 * @param allowsBareNumber whether a number alone is an hour
 * @param dayPart the part of the day that was given before: `mỗi tối 8h`
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

/**
 * Converts an hour with a part of the day: 8 in the evening is 20. Returns null for an hour that
 * this part does not have.
 */
function toTwentyFourHour(hour: number, dayPart: string): number | null {
  if (hour > 24) return null;
  if (dayPart === '') return hour;
  if (/sang|morning|^am$/u.test(dayPart)) return hour > 12 ? null : hour % 12;
  if (/trua|^noon$/u.test(dayPart))
    return hour <= 2 ? hour + 12 : hour >= 10 && hour < 15 ? hour : null;
  // The night has late and early hours.
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

/** Whether a text begins like an hour, valid or not. */
export function looksLikeHour(text: string): boolean {
  return HOUR_LIKE.test(text);
}

/**
 * Reads a span: `21-6`, `từ 21h30 đến 6h`. Returns null when there is none, or both hours are the
 * same.
 */
export function parseHourSpan(text: string): HourSpan | null {
  const [, first = '', second = ''] = SPAN.exec(text.replace(/^(?:tu|from) /u, '')) ?? [];
  const from = parseHour(first, true);
  const to = parseHour(second, true);
  if (from === null || to === null || from.rest !== '' || to.rest !== '') return null;
  const hours = { from: from.hour, to: (to.hour + (to.minutes > 0 ? 1 : 0)) % 24 };
  // From an hour to itself could mean never or always.
  return hours.from === hours.to ? null : { hours, rounded: from.minutes + to.minutes > 0 };
}
