/** The days after today that a document names: when it takes effect, when it ends, what is due. */
import { fold } from '../text/fold.ts';
import { addDays, findPeriods, type PeriodMention } from '../text/periods.ts';
import type { IsoDate, LegalDocument } from './document.ts';
import type { DocumentStatus } from './status.ts';

export type UpcomingKind = 'effective' | 'ends' | 'deadline';

export interface UpcomingDate {
  readonly kind: UpcomingKind;
  readonly day: IsoDate;
  /** The sentence that names a deadline; null for the other kinds. */
  readonly line: string | null;
}

/** A longer period is a time for work, not a day on which something is due. */
const MAX_PERIOD_DAYS = 92;
const DAY_MS = 86_400_000;
/** Words before a date that make it a deadline. */
const DUE_BEFORE =
  /(?<![a-z])(?:truoc|cham nhat|muon nhat|han|den het|den ngay|den truoc|het|hoan thanh|xong|trong|cuoi|by|before|until|no later than)(?: [a-z]+){0,3}[ :(]*$/u;
/** What is done by the end of a year is due; what holds for a year is not. */
const DONE =
  /(?<![a-z])(?:hoan thanh|xong|ban hanh|trinh|bao cao|gui|complete|submit|report)(?![a-z])/u;
const EACH_YEAR = /(?<![a-z])(?:hang nam|moi nam|every year|annually)(?![a-z])/u;
const NAMES_YEAR = /\d{4}/u;
/** `15/12`, `ngày 15 tháng 12`: a day without its year. */
const NAMES_DAY = /\d{1,2} ?[/-] ?\d{1,2}|\d{1,2} thang \d/u;
const LIST_MARK = /^\s*(?:[-–*+•]|\d+[.)])\s+/u;

/** Says the status of a document on a day: a `LibraryIndex`. */
interface StatusSource {
  statusOf(document: LegalDocument, day: IsoDate): Pick<DocumentStatus, 'until'>;
}

/** The day on which a document ends, by its own words or by another document; null: none. */
export function endDayOf(
  document: LegalDocument,
  index: StatusSource,
  today: IsoDate,
): IsoDate | null {
  return document.dateNoLongerInForce ?? index.statusOf(document, today).until;
}

/** As `listUpcomingDates`, of a document in its library. */
export function upcomingDatesIn(
  index: StatusSource & { today(): IsoDate },
  document: LegalDocument,
): UpcomingDate[] {
  const today = index.today();
  return listUpcomingDates(document, today, endDayOf(document, index, today));
}

/**
 * The days after today that a document names, soonest first, each day and kind once.
 *
 * @param today ISO 8601
 * @param ends the day on which the document ends, by its own words or by another document; null: none
 */
export function listUpcomingDates(
  document: Pick<LegalDocument, 'dateDocument' | 'dateEffective' | 'sections'>,
  today: IsoDate,
  ends: IsoDate | null = null,
): UpcomingDate[] {
  const { dateEffective } = document;
  const found: UpcomingDate[] = [
    ...(dateEffective === null
      ? []
      : [{ kind: 'effective' as const, day: dateEffective, line: null }]),
    ...(ends === null ? [] : [{ kind: 'ends' as const, day: ends, line: null }]),
    ...listDeadlines(document, today),
  ].filter(({ day }) => day > today);
  const first = new Map<string, UpcomingDate>();
  for (const one of found) {
    const key = `${one.day} ${one.kind}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function listDeadlines(
  { dateDocument, sections }: Pick<LegalDocument, 'dateDocument' | 'sections'>,
  today: IsoDate,
): UpcomingDate[] {
  const year = today.slice(0, 4);
  const isOfThisYear = dateDocument?.startsWith(year) === true;
  return sections.flatMap(({ text }) =>
    text.split('\n').flatMap((printed) => {
      const line = printed.replace(LIST_MARK, '').normalize('NFC').trim();
      const folded = fold(line);
      return findPeriods(line, today).flatMap((mention): UpcomingDate[] => {
        const day = dueDay(mention, folded, isOfThisYear, today);
        return day === null ? [] : [{ kind: 'deadline', day, line: clauseAt(line, mention) }];
      });
    }),
  );
}

/** The part of a line that has a date: the others have dates of their own. */
function clauseAt(line: string, { start, end }: PeriodMention): string {
  const before = Math.max(line.lastIndexOf('; ', start), line.lastIndexOf('. ', start));
  const behind = [line.indexOf(';', end), line.indexOf('. ', end)].filter((at) => at >= 0);
  const clause = line.slice(before < 0 ? 0 : before + 2, Math.min(line.length, ...behind));
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** The day on which a mentioned date makes something due; null when it is no deadline. */
function dueDay(
  { start, end, from, to }: PeriodMention,
  folded: string,
  isOfThisYear: boolean,
  today: IsoDate,
): IsoDate | null {
  if (to === null) return null;
  const mention = folded.slice(start, end);
  // `Trước ngày 15/12` is read as a period until the 14th; people speak of the 15th.
  const day = from === null ? addDays(to, 1) : to;
  const isDue =
    from === null || DUE_BEFORE.test(folded.slice(0, start)) || DUE_BEFORE.test(mention);
  if (!isDue) return null;
  const days = from === null ? 1 : (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days > MAX_PERIOD_DAYS && !(days <= 366 && DONE.test(folded))) return null;
  if (NAMES_YEAR.test(mention)) return day;
  if (!NAMES_DAY.test(mention)) return null;
  if (EACH_YEAR.test(folded)) return day > today ? day : nextYear(day);
  return isOfThisYear ? day : null;
}

function nextYear(day: IsoDate): IsoDate {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
