/**
 * Finds document numbers in all spellings that people use: `04-NQ/TU`, `nq 04 tỉnh ủy`, `NQ04`,
 * `nghị quyết số 4`, `QD 749 cua thu tuong`, `nd 118 2025`, `59/2022`.
 */

import {
  isCountOfYears,
  isDate,
  isDayAndMonth,
  isFraction,
  isMonthBehind,
  isOneStop,
} from './digits-of-no-document.ts';
import { isYear, normalizeSerial } from './document-number.ts';
import { type NumberToken, tokenizeNumbers } from './document-number-tokens.ts';
import { type DocumentType, FOLDED_TYPE_NAMES, findTypeByCode } from './document-types.ts';
import { fold } from './fold.ts';
import { isCompatibleWithMarks } from './vi/restore-diacritics.ts';

/** A number found in a question. */
export interface DocumentNumberMention {
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  readonly serial: string;
  readonly year: number | null;
  /** The year is part of the number (`59/2022`), not behind it (`qd 2747 nam 2019`). */
  readonly hasYearInNumber: boolean;
  /** Type id, from a word or a code: `resolution`. */
  readonly type: DocumentType | null;
  /** Folded issuer and unit codes: `['ttg']`, `['bnv', 'tcbc']`. */
  readonly codes: readonly string[];
  /**
   * Whether it may be a year (`kế hoạch 2024`) or a count (`kinh tế số 30`). Callers treat it as a
   * document number only if the library has such a document.
   */
  readonly isAmbiguous: boolean;
  /** `printed` when it has the separators of a printed number; `loose` otherwise. */
  readonly form: 'printed' | 'loose';
}

/** Words before the number of a part or a day, never of a document: `Điều 7`. */
const PART_WORDS = new Set(
  'dieu khoan diem chuong muc phan luc article chapter clause appendix annex khoa lan thu quy thang ngay'.split(
    ' ',
  ),
);
const NUMBER_WORDS = new Set(['so', 'no', 'number', 'sohieu']);
const YEAR_WORDS = new Set(['nam', 'of', 'year', 'in']);
const SEPARATOR = /^[\s/\-–.:,]*$/u;
const TIGHT_SEPARATOR = /^\s?[/\-–.]?\s?$/u;
const SLASH_OR_HYPHEN = /[/\-–]/u;
/** Between the serial and the year. A hyphen there would be a period (`2021-2025`). */
const YEAR_SEPARATOR = /^\s?[/.]\s?$/u;

/** Between the two numbers of a serial: `66.7/2025/NQ-CP`. */
const SERIAL_DOT = '.';

type IsCode = (folded: string) => boolean;

/**
 * Document numbers in a question, in order.
 *
 * @param issuerCodes folded codes that issuers write in their numbers (`tu`, `ttg`, `ubnd`,
 *   `qh15`): data of the library, so that a province's own codes are understood.
 */
export function findDocumentNumbers(
  text: string,
  issuerCodes: ReadonlySet<string>,
): DocumentNumberMention[] {
  const isCode: IsCode = (code) => issuerCodes.has(code);
  const list = tokenizeNumbers(text, isCode);
  const folded = fold(text.normalize('NFC'));
  const found: DocumentNumberMention[] = [];
  let free = 0;
  list.forEach((piece, at) => {
    if (at < free || !/^\d{1,6}$/u.test(piece.text)) return;
    if (isDate(list, at) || isFraction(list, at)) return;
    const here = parseMentionAt(text, folded, list, at, isCode, free);
    if (here === null) return;
    found.push(here.mention);
    free = here.next;
  });
  return found;
}

/**
 * The index of the second number of a serial of two (`66.7/2025/NQ-CP`), else that of the first.
 * Without its year, only a number that can be no day and month is such a serial.
 */
function lastOfSerial(list: readonly NumberToken[], at: number, isTyped: boolean): number {
  const [first, second, third] = list.slice(at, at + 3);
  if (second?.gap !== SERIAL_DOT || !/^\d{1,3}$/u.test(second.text)) return at;
  if (third !== undefined && /^\s?\/\s?$/u.test(third.gap) && isYear(third.text)) return at + 1;
  const isLoose =
    isTyped &&
    second.text.length < 3 &&
    third?.gap !== SERIAL_DOT &&
    !isDayAndMonth(first?.text ?? '', second.text);
  return isLoose ? at + 1 : at;
}

/** What follows a serial and belongs to the number. */
interface NumberSuffix {
  readonly letter: string;
  readonly year: number | null;
  readonly type: DocumentType | null;
  readonly codes: readonly string[];
  readonly isPrinted: boolean;
  readonly end: number;
  /** Index of the first token after the number. */
  readonly next: number;
}

/**
 * @param last index of the last token of the serial
 * @param typed the type before the serial
 */
function parseSuffix(
  list: readonly NumberToken[],
  last: number,
  isCode: IsCode,
  typed: DocumentType | null,
): NumberSuffix {
  let end = list[last]?.end ?? 0;
  let next = last + 1;
  let letter = '';
  const follower = list[next];
  if (follower?.gap === '' && /^[a-z]$/u.test(follower.text)) {
    letter = follower.text;
    end = follower.end;
    next++;
  }
  let year: number | null = null;
  const yearPiece = list[next];
  if (yearPiece !== undefined && isYear(yearPiece.text) && YEAR_SEPARATOR.test(yearPiece.gap)) {
    year = Number(yearPiece.text);
    end = yearPiece.end;
    next++;
  }
  let type: DocumentType | null = null;
  let isPrinted = year !== null;
  const codes: string[] = [];
  for (; next < list.length; next++) {
    const piece = list[next];
    if (piece === undefined || piece.hasTone || !TIGHT_SEPARATOR.test(piece.gap)) break;
    const slashed = SLASH_OR_HYPHEN.test(piece.gap);
    const named = piece.text.length > 1 || slashed ? findTypeByCode(piece.text) : null;
    // `kế hoạch 02 cv số mấy`: without a separator, another type begins something else.
    if (named !== null && typed !== null && named !== typed && !slashed) break;
    if (named !== null && type === null && codes.length === 0) type = named;
    else if (isCode(piece.text) || isUnknownCode(piece, slashed, type !== null || codes.length > 0))
      codes.push(piece.text);
    else break;
    if (slashed) isPrinted = true;
    end = piece.end;
  }
  return { letter, year, type, codes, isPrinted, end, next };
}

/**
 * Whether a token is an unknown code, by the separators of a printed number. Directly behind the serial
 * it is in capitals: `9-digit` and `24-hour` are English words.
 */
function isUnknownCode(piece: NumberToken, slashed: boolean, coded: boolean): boolean {
  if (!slashed || !/^[a-z]+\d*$/u.test(piece.text)) return false;
  if (coded) return true;
  return piece.isCapital && piece.text.length > 1 && !/\s/u.test(piece.gap);
}

/** What comes before a serial: `số`, the type. Null for the number of a part (`Điều 7`). */
function parsePrefix(
  list: readonly NumberToken[],
  at: number,
  minIndex: number,
): {
  readonly type: DocumentType | null;
  readonly first: number;
  readonly numbered: boolean;
} | null {
  const word = at > minIndex ? list[at - 1] : undefined;
  if (word === undefined || !SEPARATOR.test(list[at]?.gap ?? ''))
    return { type: null, first: at, numbered: false };
  if (PART_WORDS.has(word.text)) return null;
  const numbered = NUMBER_WORDS.has(word.text);
  const first = numbered ? at - 1 : at;
  const named = SEPARATOR.test(list[first]?.gap ?? '') ? findTypeBefore(list, first - 1) : null;
  // Tokens of the number before belong to it alone.
  return named === null || named.first < minIndex
    ? { type: null, first, numbered }
    : { ...named, numbered };
}

/** The type named by the tokens that end at `last`, and the index of its first token. */
function findTypeBefore(
  list: readonly NumberToken[],
  last: number,
): { readonly type: DocumentType; readonly first: number } | null {
  const named = FOLDED_TYPE_NAMES.flatMap(({ words, marked, type }) => {
    const first = last - words.length + 1;
    if (first < 0 || words.some((word, i) => list[first + i]?.text !== word)) return [];
    // `cong bo luat` without marks is `công bố luật`: `bộ luật` never follows `công`.
    if (words[0] === 'bo' && list[first - 1]?.text === 'cong') return [];
    const marks = marked.every((word, i) =>
      isCompatibleWithMarks(list[first + i]?.typed ?? '', word),
    );
    return [{ type, first, marks }];
  });
  // `công bố luật` does not name `bộ luật`. A wrong mark (`nghĩ quyết`) is tolerated.
  const best = named.find(({ marks }) => marks) ?? named[0];
  if (best !== undefined) return { type: best.type, first: best.first };
  const piece = list[last];
  const type = piece === undefined || piece.text.length < 2 ? null : findTypeByCode(piece.text);
  return type === null ? null : { type, first: last };
}

/** A year behind a number: `qd 2747 nam 2019`, `nd 118 2025`. Null for a period. */
function findYearAfter(
  folded: string,
  list: readonly NumberToken[],
  next: number,
): NumberToken | null {
  const word = list[next];
  if (word === undefined || !SEPARATOR.test(word.gap)) return null;
  const year = YEAR_WORDS.has(word.text) ? list[next + 1] : word;
  if (year === undefined || !isYear(year.text) || !SEPARATOR.test(year.gap)) return null;
  return /^\s*[-–]\s*\d/u.test(folded.slice(year.end)) ? null : year;
}

/** Whether a bare `59/2022` is a number: `11/2022` is a month and `1/11/2022` a day. */
function isSerialAndYear(
  list: readonly NumberToken[],
  at: number,
  { year }: NumberSuffix,
): boolean {
  const serial = list[at];
  const inDate = /^\d+$/u.test(list[at - 1]?.text ?? '') && TIGHT_SEPARATOR.test(serial?.gap ?? '');
  return year !== null && Number(serial?.text) > 12 && !inDate;
}

function parseMentionAt(
  text: string,
  folded: string,
  list: readonly NumberToken[],
  at: number,
  isCode: IsCode,
  minIndex: number,
): { readonly mention: DocumentNumberMention; readonly next: number } | null {
  const serial = list[at];
  const prefix = parsePrefix(list, at, minIndex);
  if (serial === undefined || prefix === null) return null;
  const last = lastOfSerial(list, at, prefix.type !== null);
  const digits = list
    .slice(at, last + 1)
    .map(({ text: part }) => part)
    .join(SERIAL_DOT);
  const suffix = parseSuffix(list, last, isCode, prefix.type);
  const type = suffix.type ?? prefix.type;
  const bare = type === null && suffix.codes.length === 0;
  // A bare `số 12` may be a count. `số 1` always is.
  if (bare && !(prefix.numbered && serial.text.length > 1) && !isSerialAndYear(list, at, suffix))
    return null;
  if (/^\s?%/u.test(folded.slice(suffix.end))) return null;
  const door = isOneStop(list, at);
  if (door === 'certain') return null;
  const loose = suffix.year === null ? findYearAfter(folded, list, suffix.next) : null;
  if (loose === null && !suffix.isPrinted && !prefix.numbered && isCountOfYears(list, suffix.next))
    return null;
  const start = list[prefix.first]?.start ?? serial.start;
  const end = loose?.end ?? suffix.end;
  return {
    mention: {
      start,
      end,
      text: text.slice(start, end),
      serial: normalizeSerial(digits, suffix.letter),
      year: loose === null ? suffix.year : Number(loose.text),
      hasYearInNumber: suffix.year !== null,
      type,
      codes: suffix.codes,
      isAmbiguous:
        door === 'possible' ||
        (suffix.codes.length === 0 && isMonthBehind(list, at)) ||
        (bare && !(prefix.numbered && suffix.isPrinted)) ||
        (type === null && !suffix.isPrinted) ||
        (suffix.codes.length === 0 && !suffix.isPrinted && isYear(serial.text) && !prefix.numbered),
      form: suffix.isPrinted ? 'printed' : 'loose',
    },
    next: loose === null ? suffix.next : list.indexOf(loose) + 1,
  };
}
