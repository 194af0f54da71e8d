/**
 * Recognises that a person asks to be reminded of a day of a document in plain words: `nhắc tôi trước
 * 3 ngày khi luật viên chức có hiệu lực`, `sắp đến hạn báo cáo của 2629/QĐ-TTg thì báo mình`.
 */
import type { IsoDate } from '../../library/document.ts';
import type { ReminderKind } from '../../store/tables/reminders.ts';
import { findDates } from '../../text/dates.ts';
import { fold } from '../../text/fold.ts';
import { periodOfDate } from '../../text/periods.ts';
import { readPlainRequest } from '../plain-request.ts';

export interface ReminderRequest {
  /** The words that name the document; empty: none do. */
  readonly document: string;
  /** Null: the request does not say. */
  readonly daysBefore: number | null;
  /** What happens on the day; null: the request does not say. */
  readonly kind: ReminderKind | null;
  /** A day that the request names; null: it names none. */
  readonly day: IsoDate | null;
}

const START = '(?<![a-z0-9])';
const END = '(?![a-z0-9])';
const words = (pattern: string): RegExp => new RegExp(`${START}(?:${pattern})${END}`, 'u');

const ME =
  '(?:toi|minh|em|anh|chi|tui|to|tao|chung toi|chung minh|nhom|kenh|ca nha|moi nguoi|me|us)';
const ASIDE = `(?: (?:cho|lai|giup|ngay|gium|ho|them|nho|${ME}|biet|voi|nhe|nha|a|viec))*`;
const REMIND = words(
  `(?:dat|hen|tao|len|cai|bat) (?:lich |loi |gio )?nhac(?: nho| viec| hen)?${ASIDE}|nhac(?: nho| viec| hen)?${ASIDE}|(?:set|create|add) (?:a |an )?reminder(?: for)?|remind(?: me| us)?(?: to)?(?: of| about)?|reminder(?: for)?`,
);
const TELL = words(`(?:bao(?: tin)?(?! cao)|thong bao|nhan tin|gui tin|alert|notify|tell)${ASIDE}`);
/** To speak of something is not to remind: \`nhắc đến\`, and with its marks \`nhắc tới\`. */
const MENTION = /nhắc (?:đến|tới)|nhac den/iu;
/** A question about the day is no request to be reminded of it. */
const ASKS_WHEN = /(?:la |vao )(?:khi nao|bao gio|ngay nao)$/u;
/** These happen on no known day: they are followed. */
const UNPLANNED = words(
  'sua doi|bo sung|thay the|bai bo|thay doi|cap nhat|ban hanh|amended|replaced',
);

const NUMBERS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const NUMBER = `(\\d{1,3}|${NUMBERS.slice(1).join('|')}|nua|vai|a|one|two|three|seven)`;
const ENGLISH: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, seven: 7 };
const UNIT = '(ngay|hom|tuan|thang|days?|weeks?|months?)';
const UNIT_DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:tuan|week)/u, 7],
  [/^(?:thang|month)/u, 30],
];
const LEADS: readonly RegExp[] = [
  words(`truoc (?:do |han |khoang |it nhat |dung |tam )*${NUMBER} ${UNIT}`),
  words(
    `(?:som )?(?:truoc )?${NUMBER} ${UNIT} (?:truoc(?: do)?|som hon|before(?:hand)?|ahead|in advance|earlier)`,
  ),
  words(`som ${NUMBER} ${UNIT}`),
];
/** `Trước khi … 15 ngày`: the length stands apart from its `trước`. */
const LEAD_APART = new RegExp(`${START}${NUMBER} ${UNIT}$`, 'u');
const BEFORE_EVENT = words('truoc khi|truoc han|before');
/** A lead without a number, and its days. */
const NAMED_LEADS: readonly (readonly [RegExp, number])[] = [
  [
    words(
      '(?:vao )?(?:dung|chinh) (?:vao )?(?:ngay|hom)(?: do| ay)?|vao (?:dung )?(?:ngay|hom) (?:do|ay)|on the (?:same )?day',
    ),
    0,
  ],
  [words('(?:vao )?hom truoc(?: do)?|truoc (?:do )?(?:mot|1) hom|the day before'), 1],
];
/** A few days, half a month. */
const SOME_DAYS = 3;
const HALF_MONTH_DAYS = 15;

const KINDS: readonly (readonly [ReminderKind, RegExp])[] = [
  [
    'ends',
    words(
      '(?:sap |se |luc |ngay |bi )*(?:het (?:hieu luc|han hieu luc|han ap dung)|khong con hieu luc|mat hieu luc|cham dut hieu luc|expires?|ceases?|ends?)',
    ),
  ],
  [
    'effective',
    words(
      '(?:sap |se |bat dau |chinh thuc |luc |ngay |sap den ngay )*(?:co hieu luc(?: thi hanh)?|thi hanh|duoc ap dung|ap dung|takes? effect|comes? into (?:force|effect)|becomes? effective)',
    ),
  ],
  [
    'deadline',
    words(
      '(?:sap |gan |khi |luc |ngay |cac |moi |nhung )*(?:(?:den|toi|qua|het) )?(?:thoi )?han(?: chot| cuoi(?: cung)?)?(?: (?:phai )?(?:nop|gui|bao cao|hoan thanh|thuc hien|xu ly|lam))*|(?:the )?deadlines?(?: (?:of|for|in))?|is due|due dates?',
    ),
  ],
];

/** What stands between the parts of a request and belongs to none. */
const GLUE =
  /^(?:(?:xin|hay|vui long|nho|lam on|giup|cho|ban|bot|ad|oi|please|can you|could you|khi nao|khi|bat cu|truoc khi|luc nao|luc|neu|thi|moi khi|ngay khi|den|vao|ve|cua|theo|trong|tai|doi voi|viec|voi|when|if|on|of|about|for|the|in|muon|can|duoc|toi|minh|em|i want to be|bi)(?: |$))+/u;
const GLUE_BEHIND =
  /(?:(?:^| )(?:khi|luc|thi|cho|hay|nho|nhe|nha|a|voi|di|giup|duoc khong|truoc|bao|ngay|sap|den|vao|ve|cua|trong|ban|bot|please|is|that))+$/u;

/**
 * Reads a request. Returns null for text that does not ask to be reminded.
 *
 * @param today ISO 8601: days without a year, and days of the next months, are counted from it
 */
export function parseReminderRequest(text: string, today: IsoDate): ReminderRequest | null {
  const request = readPlainRequest(text);
  if (request === null) return null;
  const { typed, folded } = request;
  if (ASKS_WHEN.test(folded) || MENTION.test(typed)) return null;
  const parts = cutParts(folded, findFutureDay(typed, today));
  if (parts.verb === null) return null;
  const { daysBefore, kind, day } = parts;
  const isPlanned = daysBefore !== null || kind === 'deadline';
  if (!isPlanned && (parts.verb === 'tell' || UNPLANNED.test(folded))) return null;
  if (!isPlanned && kind === null && day === null && !startsWithVerb(folded)) return null;
  return {
    document: restOf(typed, parts.rest),
    daysBefore,
    kind: kind ?? (day === null ? null : 'day'),
    day,
  };
}

interface Parts {
  readonly verb: 'remind' | 'tell' | null;
  readonly daysBefore: number | null;
  readonly kind: ReminderKind | null;
  readonly day: IsoDate | null;
  /** The folded text with the parts blanked out. */
  readonly rest: string;
}

interface FutureDay {
  readonly start: number;
  readonly end: number;
  readonly day: IsoDate;
}

function cutParts(folded: string, future: FutureDay | null): Parts {
  let rest = folded;
  const cut = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match !== null) rest = blank(rest, match.index, match.index + match[0].length);
    return match;
  };
  let daysBefore: number | null = null;
  for (const pattern of LEADS) {
    const match = daysBefore === null ? cut(pattern) : null;
    if (match !== null) daysBefore = daysOf(match[1] ?? '', match[2] ?? '');
  }
  for (const [pattern, days] of NAMED_LEADS)
    if (daysBefore === null && cut(pattern) !== null) daysBefore = days;
  if (daysBefore === null && BEFORE_EVENT.test(folded)) {
    const match = cut(LEAD_APART);
    if (match !== null) daysBefore = daysOf(match[1] ?? '', match[2] ?? '');
  }
  // A day that is cut before the verb leaves `nhắc tôi ngày` as one verb.
  if (future !== null) rest = blank(rest, future.start, future.end);
  let kind: ReminderKind | null = null;
  // `Trước hạn 3 ngày` is cut as a length of time, and still says what happens.
  for (const [one, pattern] of KINDS)
    if (kind === null && (cut(pattern) !== null || pattern.test(folded))) kind = one;
  const verb = cut(REMIND) !== null ? 'remind' : cut(TELL) !== null ? 'tell' : null;
  return { verb, daysBefore, kind, day: future?.day ?? null, rest };
}

/** A day after today. The day on which a document was issued is past. */
function findFutureDay(typed: string, today: IsoDate): FutureDay | null {
  for (const date of findDates(typed, today)) {
    const { to } = periodOfDate(date);
    if (date.day !== null && to !== null && to > today)
      return { start: date.start, end: date.end, day: to };
  }
  return null;
}

function daysOf(number: string, unit: string): number {
  const days = UNIT_DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
  if (number === 'nua') return days === 1 ? 1 : Math.min(HALF_MONTH_DAYS, Math.ceil(days / 2));
  if (number === 'vai') return days === 1 ? SOME_DAYS : days;
  const counted = /^\d/u.test(number)
    ? Number(number)
    : (ENGLISH[number] ?? NUMBERS.indexOf(number));
  return counted * days;
}

const STARTS = new RegExp(
  `^(?:(?:xin|hay|vui long|nho|lam on|giup|ban|bot|ad|oi|please|can you|could you|toi muon|minh muon|muon|can) )*(?:${REMIND.source.slice(START.length)})`,
  'u',
);
const startsWithVerb = (folded: string): boolean => STARTS.test(folded);

/** No pattern matches across it, so that separate words do not become neighbours. */
const CUT = '\uFFFC';
const KEPT = new RegExp(`[^${CUT}]+`, 'gu');

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + CUT.repeat(end - start) + text.slice(end);
}

/** The words that are left, as typed, without those that only join the parts. */
function restOf(typed: string, rest: string): string {
  const pieces: string[] = [];
  for (const match of rest.matchAll(KEPT)) {
    const piece = typed.slice(match.index, match.index + match[0].length);
    const kept = trimGlue(piece);
    if (kept !== '') pieces.push(kept);
  }
  return pieces.join(' ');
}

function trimGlue(piece: string): string {
  let kept = piece.replace(/^[\s,:;-]+|[\s,:;-]+$/gu, '');
  for (;;) {
    const folded = fold(kept);
    const before = GLUE.exec(folded)?.[0].length ?? 0;
    const behind = GLUE_BEHIND.exec(folded.slice(before))?.[0].length ?? 0;
    const next = kept.slice(before, kept.length - behind).replace(/^[\s,:;-]+|[\s,:;-]+$/gu, '');
    if (next === kept) return kept;
    kept = next;
  }
}
