/**
 * What answers look like: a figure in its unit, a deadline, a duty, a place. Read off the words of a
 * line and of a question; which line answers is decided in `lines.ts`.
 */
import { fold } from '../../text/fold.ts';
import type { Intent } from '../answer.ts';

/** With its marks: without, `nam` is a year and `sau` is after. */
const NUMBER_WORD =
  /(?<!\p{L})(một(?! (số|trong|cách))|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
/** Digits that are no figure: dates, years, numbers of documents and of their parts, list points. */
const NOT_A_FIGURE =
  /^\s*\d+[.)]\s|\d+[/.-]\d+[/.-]\d+|ngay \d+ thang \d+( nam \d+)?|(?<![a-z])(dieu|khoan|chuong|so|muc|phan|thang|nam|quy) \d+|\d+[a-z]?[/-](\d{4}\/)?[a-z][a-z0-9/-]*|(?<![\d.,])(19|20)\d\d(?!\d|[.,]\d)/gu;

/** A line as printed, and without marks. */
export interface FoldedLine {
  readonly text: string;
  readonly folded: string;
}

function hasFigure({ text, folded }: FoldedLine): boolean {
  const rest = folded.replace(NOT_A_FIGURE, ' ');
  return /\d/u.test(rest) || NUMBER_WORD.test(text);
}

/** What an answer of this intent looks like. */
export const ANSWER_SHAPES: Partial<Record<Intent, (line: FoldedLine) => boolean>> = {
  figure: hasFigure,
  deadline: ({ folded }) =>
    /(?<![a-z])(truoc|han|cham nhat|hoan thanh|xong|den het|thoi han|trong thang|trong quy|den ngay)(?![a-z])/u.test(
      folded,
    ),
  responsible: ({ folded }) =>
    /(?<![a-z])(chu tri|dau moi|phu trach|chiu trach nhiem|trach nhiem|giao|theo doi|don doc|truong ban|to truong|phoi hop|tham dinh|de nghi|soan thao|thuong truc|tham muu|tong hop)(?![a-z])/u.test(
      folded,
    ),
};
const MONEY = /(?<![a-z])(dong|trieu|ty|nghin ty)(?![a-z])/u;
/** How a line says where something is. */
export const LOCATION_WORDS =
  /(?<![a-z])(dat tai|tai so|tru so|dia chi|duong|nam o|so nha)(?![a-z])/u;

/** Tells whether a folded line has a figure in a unit; `money` is any amount of it. */
export function createUnitMatcher(unit: string): (folded: string) => boolean {
  if (unit === 'money') return (folded) => /\d/u.test(folded) && MONEY.test(folded);
  const pattern =
    unit === '%'
      ? /\d\s?%|phan tram/u
      : new RegExp(`\\d[\\d.,]*\\s+(?:[a-z]+\\s+)?(?:${unit})(?![a-z])`, 'u');
  return (folded) => pattern.test(folded);
}

/** Whether a question asks for all there is rather than for one fact. */
export function asksForAll(folded: string): boolean {
  return /(?<![a-z])(gom|bao gom|nhung gi|(nhung|cac) (?:[a-z]+ ){1,4}nao|(nhiem vu|giai phap|noi dung|nhom|viec)(?: [a-z]+){0,8} (nao|gi))(?![a-z])/u.test(
    folded,
  );
}

/**
 * The unit a question asks in: `bao nhiêu phần trăm` → `%`, `bao nhiêu phút` → `phut`; several as
 * `a|b`.
 *
 * @param english how documents may say the unit of an English question
 */
export function detectUnit(folded: string, english: readonly string[]): string | null {
  if (
    /(?<![a-z])(phan tram|ty le|ti le|percent|percentage|proportion|(what|which) (share|rate))(?![a-z])|%/u.test(
      folded,
    )
  )
    return '%';
  if (/(?<![a-z])how many(?![a-z])/u.test(folded)) return english.map(fold).join('|') || null;
  if (
    /(?<![a-z])(bao nhieu|may) (tien|dong|ty|trieu)|kinh phi|(?<![a-z])(chi phi|ngan sach|le phi|muc ho tro|muc thu|tong von)(?![a-z])|how much(?! (of|shorter|longer|more|less|faster|larger|smaller)(?![a-z]))/u.test(
      folded,
    )
  )
    return 'money';
  const match = /(?<![a-z])(?:bao nhieu|may|how many)\s+([a-z]+)/u.exec(folded);
  const unit = match?.[1] ?? null;
  return unit === null || /^(van|nghi|ke|nhung|cac|la|thi|trong|of|co|duoc|ve|den|nam)$/u.test(unit)
    ? null
    : unit;
}
