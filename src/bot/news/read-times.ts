/** When to write, as people say it: how often, a day, an hour, quiet hours, a time zone. */
import { fold } from '../../language/fold.ts';
import type { Frequency } from '../../store/database.ts';
import type { Reception } from '../../store/reception.ts';
import { isTimeZone } from '../../updates/slots.ts';

export interface TimesRead {
  /** Null: not said. */
  readonly frequency: Frequency | null;
  readonly reception: Partial<Reception>;
}

/** Folded, both languages: whoever writes mixes them. */
const NOW = /^(?:ngay|ngay khi co|tuc thi|now|at once)$/u;
const DAILY = /^(?:(?:hang|moi) ngay|daily)(?: |$)/u;
const WEEKLY = /^(?:(?:hang|moi) tuan|weekly)(?: |$)/u;
const HOUR = /^(?:luc |at )?(\d{1,2}) ?(?:h|gio|:00)$/u;
const QUIET = /^(?:yen lang|im lang|quiet) (\d{1,2}) ?(?:h|gio)? ?- ?(\d{1,2}) ?(?:h|gio)?$/u;
const NO_QUIET = /^(?:khong yen lang|khong im lang|no quiet)$/u;
const WEEKDAYS = [
  /^(?:vao |on )?(?:thu hai|thu 2|mondays?)(?: |$)/u,
  /^(?:vao |on )?(?:thu ba|thu 3|tuesdays?)(?: |$)/u,
  /^(?:vao |on )?(?:thu tu|thu 4|wednesdays?)(?: |$)/u,
  /^(?:vao |on )?(?:thu nam|thu 5|thursdays?)(?: |$)/u,
  /^(?:vao |on )?(?:thu sau|thu 6|fridays?)(?: |$)/u,
  /^(?:vao |on )?(?:thu bay|thu 7|saturdays?)(?: |$)/u,
  /^(?:vao |on )?(?:chu nhat|sundays?)(?: |$)/u,
];

/** What one part says of times; null where it says something else. */
export function readTimes(part: string): TimesRead | null {
  const said = fold(part);
  if (NOW.test(said)) return { frequency: 'now', reception: {} };
  if (DAILY.test(said)) return repeated('daily', said.replace(DAILY, ''));
  if (WEEKLY.test(said)) return repeated('weekly', said.replace(WEEKLY, ''));
  const reception = receptionIn(part, said);
  return reception === null ? null : { frequency: null, reception };
}

function repeated(frequency: Frequency, rest: string): TimesRead | null {
  const reception = rest === '' ? {} : dayAndHour(rest);
  return reception === null ? null : { frequency, reception };
}

function receptionIn(part: string, said: string): Partial<Reception> | null {
  if (NO_QUIET.test(said)) return { quiet: null };
  const [, from, to] = QUIET.exec(said) ?? [];
  if (from !== undefined && to !== undefined) {
    // 24 is midnight, too.
    const hours = { from: Number(from) % 24, to: Number(to) % 24 };
    return Number(from) > 24 || Number(to) > 24 ? null : { quiet: hours };
  }
  if (/^[A-Za-z_]+\/[A-Za-z_/]+$/u.test(part) && isTimeZone(part)) return { timeZone: part };
  return dayAndHour(said);
}

/** `thu sau`, `8h`, `thu sau luc 8h`. */
function dayAndHour(said: string): Partial<Reception> | null {
  const day = WEEKDAYS.findIndex((one) => one.test(said));
  const rest = day < 0 ? said : said.replace(WEEKDAYS[day] ?? '', '');
  const at = HOUR.exec(rest)?.[1];
  if (at !== undefined && Number(at) < 24) {
    return { ...(day >= 0 && { weekday: day + 1 }), hour: Number(at) };
  }
  return day >= 0 && rest === '' ? { weekday: day + 1 } : null;
}
