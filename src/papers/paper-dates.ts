/** Days as papers print them: `ngày 05 tháng 01 năm 2024`, `05/01/2024`, with blanks in the numbers. */

const WRITTEN =
  /ngày\s*(\d(?:\s?\d)?)(?:\s*[.,])?\s*tháng\s*(\d(?:\s?\d)?)(?:\s*[.,])?\s*năm\s*(\d\s?\d\s?\d\s?\d)/iu;
const SHORT = /(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])/u;

export interface PaperDate {
  /** `YYYY-MM-DD` */
  readonly iso: string;
  /** Where it stands in the text. */
  readonly index: number;
  readonly text: string;
}

/** Returns the first existing day of a text; null where it names none. */
export function findPaperDate(text: string): PaperDate | null {
  const found = [WRITTEN, SHORT]
    .flatMap((pattern) => {
      const match = pattern.exec(text);
      const iso = match === null ? null : toIso(match[1], match[2], match[3]);
      return match === null || iso === null ? [] : [{ iso, index: match.index, text: match[0] }];
    })
    .sort((a, b) => a.index - b.index);
  return found[0] ?? null;
}

function toIso(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  const [d, m, y] = [day, month, year].map((digits) => Number((digits ?? '').replace(/\s/gu, '')));
  if (d === undefined || m === undefined || y === undefined) return null;
  return isoOf(y, m, d);
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    year >= 1945 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Returns the day that is a number of days after another. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
