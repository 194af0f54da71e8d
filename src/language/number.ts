/**
 * Document numbers (số hiệu) in every spelling that people use.
 *
 * Printed form, Nghị định 30/2020/NĐ-CP Điều 8 and the Party's rules: a serial, the year for legal
 * normative documents, then codes of the type and the issuer: `33/2022/NQ-HĐND`, `04-NQ/TU`,
 * `72/2025/QH15`, `1814/BNV-TCBC`. People write `nq 04 tỉnh ủy`, `NQ04`, `nghị quyết số 4`,
 * `QD 749 cua thu tuong`, `nd 118 2025`, `59/2022`.
 */
import { FOLDED_TYPE_NAMES, typeOfCode } from './document-types.ts';
import { fold } from './fold.ts';

/** A printed number taken apart. Codes are folded: `['nq', 'hdnd']`. */
export interface NumberParts {
  /** Without leading zeros, lower case: `4`, `30c`. */
  readonly serial: string;
  readonly year: number | null;
  readonly codes: readonly string[];
}

/** A number found in a question. */
export interface NumberMention {
  readonly start: number;
  readonly end: number;
  /** As typed. */
  readonly text: string;
  readonly serial: string;
  readonly year: number | null;
  /** The year stands in the number itself (`59/2022`), not loosely behind it (`qd 2747 nam 2019`). */
  readonly yearInNumber: boolean;
  /** Type id, from a word or a code: `resolution`. */
  readonly type: string | null;
  /** Folded issuer and unit codes: `['ttg']`, `['bnv', 'tcbc']`. */
  readonly codes: readonly string[];
  /**
   * It may be no number of a document at all: a year (`kế hoạch 2024`) or a count (`kinh tế số 30`).
   * Take it for one only where the library has such a document.
   */
  readonly doubtful: boolean;
  /** `printed` when it has the separators of a printed number; `loose` otherwise. */
  readonly form: 'printed' | 'loose';
}

const PRINTED = /^(\d{1,6})\s*([a-z](?![a-z]))?\s*[/\-–. ]*\s*(.*)$/u;

const isYear = (digits: string): boolean => /^(19[4-9]\d|20\d\d)$/.test(digits);
const serialOf = (digits: string, letter = ''): string =>
  (digits.replace(/^0+(?=\d)/, '') + letter).toLowerCase();

/** Takes a printed number apart, or gives null where it does not start with a serial. */
export function parseNumber(printed: string): NumberParts | null {
  const match = PRINTED.exec(fold(printed.normalize('NFC')).trim());
  const digits = match?.[1];
  if (digits === undefined) return null;
  const parts = (match?.[3] ?? '').split(/[^a-z0-9]+/u).filter((part) => part !== '');
  const first = parts[0];
  const year = first !== undefined && isYear(first) ? Number(first) : null;
  return {
    serial: serialOf(digits, match?.[2] ?? ''),
    year,
    codes: (year === null ? parts : parts.slice(1)).filter((part) => part !== ''),
  };
}

/** One key for every way of printing the same number: `04-NQ/TU`, `4/nq-tu` → `4|nq|tu`. */
export function numberKey(printed: string): string {
  const parts = parseNumber(printed);
  if (parts === null) return fold(printed).replace(/[^a-z0-9]+/gu, '');
  return [parts.serial, ...(parts.year === null ? [] : [String(parts.year)]), ...parts.codes].join(
    '|',
  );
}

interface Piece {
  readonly text: string;
  /** Typed with a tone mark: a word, never a code (`từ` is not `TU`). */
  readonly toned: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands between the piece before and this one. */
  readonly gap: string;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

function pieces(text: string, folded: string): Piece[] {
  const out: Piece[] = [];
  let end = 0;
  for (const match of folded.matchAll(/\d+|[a-z]+\d*(?![a-z])|[a-z]+/gu)) {
    out.push({
      text: match[0],
      toned: TONES.test(text.slice(match.index, match.index + match[0].length).normalize('NFD')),
      start: match.index,
      end: match.index + match[0].length,
      gap: folded.slice(end, match.index),
    });
    end = match.index + match[0].length;
  }
  return out;
}

/** `nq57`, `nd118` → letters and digits apart, when the letters are a type's code. */
function ungluePieces(found: readonly Piece[], isCode: (text: string) => boolean): Piece[] {
  return found.flatMap((piece) => {
    const glued = /^([a-z]+)(\d+)$/u.exec(piece.text);
    const [letters, digits] = [glued?.[1], glued?.[2]];
    if (letters !== undefined && digits !== undefined && typeOfCode(letters) !== null) {
      if (isCode(piece.text)) return [piece];
      const middle = piece.start + letters.length;
      return [
        { ...piece, text: letters, end: middle },
        { text: digits, toned: false, start: middle, end: piece.end, gap: '' },
      ];
    }
    if (glued === null && !isCode(piece.text)) {
      // `nqcp`, `qdttg`: a type's code run together with a known issuer's.
      for (let cut = 1; cut < piece.text.length - 1; cut++) {
        const [head, tail] = [piece.text.slice(0, cut), piece.text.slice(cut)];
        if (head.length > 1 && typeOfCode(head) !== null && isCode(tail)) {
          const middle = piece.start + cut;
          return [
            { ...piece, text: head, end: middle },
            { text: tail, toned: false, start: middle, end: piece.end, gap: '' },
          ];
        }
      }
    }
    return [piece];
  });
}

/** The type named by the pieces that end at `last`, and where it starts. */
function typeBefore(
  list: readonly Piece[],
  last: number,
): { readonly type: string; readonly first: number } | null {
  for (const { words, type } of FOLDED_TYPE_NAMES) {
    const first = last - words.length + 1;
    if (first >= 0 && words.every((word, i) => list[first + i]?.text === word))
      return { type, first };
  }
  const piece = list[last];
  const type = piece === undefined || piece.text.length < 2 ? null : typeOfCode(piece.text);
  return type === null ? null : { type, first: last };
}

/** `Điều 7 Nghị quyết …`: the number of a part, never of a document. */
const PART_WORDS = new Set([
  'dieu',
  'khoan',
  'diem',
  'chuong',
  'muc',
  'phan',
  'article',
  'chapter',
  'clause',
  'khoa',
  'lan',
  'thu',
  'quy',
  'thang',
  'ngay',
]);
const NUMBER_WORDS = new Set(['so', 'no', 'number', 'sohieu']);
const YEAR_WORDS = new Set(['nam', 'of', 'year', 'in']);
const LINK = /^[\s/\-–.:,]*$/u;
const TIGHT = /^\s?[/\-–.]?\s?$/u;

/**
 * Document numbers in a question, in order.
 *
 * @param issuerCodes folded codes that issuers write in their numbers (`tu`, `ttg`, `ubnd`, `qh15`):
 *   data of the library, so that a province's own codes are understood.
 */
export function findNumbers(text: string, issuerCodes: ReadonlySet<string>): NumberMention[] {
  const folded = fold(text.normalize('NFC'));
  const isCode = (code: string): boolean => issuerCodes.has(code);
  const list = ungluePieces(pieces(text.normalize('NFC'), folded), isCode);
  const found: NumberMention[] = [];
  let free = 0;
  for (let i = 0; i < list.length; i++) {
    const piece = list[i];
    if (piece === undefined || i < free || !/^\d{1,6}$/u.test(piece.text)) continue;
    const mention = mentionAt(text, folded, list, i, isCode);
    if (mention === null) continue;
    found.push(mention.mention);
    free = mention.next;
  }
  return found;
}

function mentionAt(
  text: string,
  folded: string,
  list: readonly Piece[],
  at: number,
  isCode: (code: string) => boolean,
): { mention: NumberMention; next: number } | null {
  const serialPiece = list[at];
  if (serialPiece === undefined) return null;
  // Behind the serial: a letter of its own, the year, codes.
  let next = at + 1;
  let end = serialPiece.end;
  let letter = '';
  const follower = list[next];
  if (follower !== undefined && follower.gap === '' && /^[a-z]$/u.test(follower.text)) {
    letter = follower.text;
    end = follower.end;
    next++;
  }
  let year: number | null = null;
  let yearInNumber = false;
  const yearPiece = list[next];
  if (
    yearPiece !== undefined &&
    isYear(yearPiece.text) &&
    /^\s?[/\-–.]\s?$/u.test(yearPiece.gap) &&
    !/^\s?[-–]\s?$/u.test(yearPiece.gap)
  ) {
    year = Number(yearPiece.text);
    yearInNumber = true;
    end = yearPiece.end;
    next++;
  }
  let type: string | null = null;
  const codes: string[] = [];
  let printed = yearInNumber;
  for (; next < list.length; next++) {
    const piece = list[next];
    if (piece === undefined || piece.toned || !TIGHT.test(piece.gap)) break;
    const codeType =
      piece.text.length > 1 || /[/\-–]/u.test(piece.gap) ? typeOfCode(piece.text) : null;
    const slashed = /[/\-–]/u.test(piece.gap);
    if (codeType !== null && type === null && codes.length === 0) type = codeType;
    else if (
      isCode(piece.text) ||
      (slashed && /^[a-z]+\d*$/u.test(piece.text) && (type !== null || codes.length > 0))
    )
      codes.push(piece.text);
    else if (slashed && /^[a-z]{2,}\d*$/u.test(piece.text) && !/\s/u.test(piece.gap))
      codes.push(piece.text);
    else break;
    if (slashed) printed = true;
    end = piece.end;
  }
  const coded = type !== null || codes.length > 0;
  if (PART_WORDS.has(list[at - 1]?.text ?? '') && LINK.test(serialPiece.gap)) return null;
  // In front of it: `số`, the type.
  let first = at;
  let numbered = false;
  let before = at - 1;
  const word = list[before];
  if (word !== undefined && NUMBER_WORDS.has(word.text) && LINK.test(serialPiece.gap)) {
    numbered = true;
    first = before;
    before--;
  }
  if (word !== undefined && LINK.test((list[before + 1] ?? serialPiece).gap)) {
    const named = typeBefore(list, before);
    if (named !== null) {
      if (type === null) type = named.type;
      first = named.first;
    }
  }
  if (type === null && !coded && !(numbered && serialPiece.text.length > 1)) return null;
  if (/^\s?%/u.test(folded.slice(end))) return null;
  // A bare `số 12` inside a sentence counts things as often as it names a document.
  if (year === null) {
    const loose = list[next];
    const jump = loose !== undefined && YEAR_WORDS.has(loose.text) ? next + 1 : next;
    const yearAfter = list[jump];
    if (
      yearAfter !== undefined &&
      isYear(yearAfter.text) &&
      LINK.test(yearAfter.gap) &&
      (loose === undefined || LINK.test(loose.gap)) &&
      !/^\s*[-–]\s*\d/u.test(folded.slice(yearAfter.end))
    ) {
      year = Number(yearAfter.text);
      end = yearAfter.end;
      next = jump + 1;
    }
  }
  return {
    mention: {
      start: list[first]?.start ?? serialPiece.start,
      end,
      text: text.slice(list[first]?.start ?? serialPiece.start, end),
      serial: serialOf(serialPiece.text, letter),
      year,
      yearInNumber,
      type,
      codes,
      doubtful:
        codes.length === 0 &&
        !printed &&
        (type === null || (isYear(serialPiece.text) && !numbered)),
      form: printed ? 'printed' : 'loose',
    },
    next,
  };
}
