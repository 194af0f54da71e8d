/** Time zones of the IANA database: names, offsets and calendar days. */

/** The time zone of a deployment and of a chat that chose none. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether the runtime knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** A format costs more to create than to use, and callers ask for the same few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError when there is no such time zone */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${options.timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/**
 * The calendar day in a time zone, as `YYYY-MM-DD` (ISO 8601).
 *
 * @throws RangeError when there is no such time zone
 */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  // The Swedish locale formats dates as ISO 8601 does.
  return formatFor('sv-SE', { timeZone }).format(now);
}

/**
 * The time of day in a time zone: `07:30`.
 *
 * @param at milliseconds since the epoch
 * @throws RangeError when there is no such time zone
 */
export function timeOfDayIn(timeZone: string, at: number): string {
  const parts = { hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts }).format(at);
}

/**
 * How far the clocks of a time zone are ahead of UTC at an instant, in minutes: 420 for
 * `Asia/Ho_Chi_Minh`, negative west of Greenwich.
 *
 * @param at the instant, or milliseconds since the epoch
 * @throws RangeError when there is no such time zone
 */
export function utcOffsetMinutes(timeZone: string, at: Date | number): number {
  const format = formatFor('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
