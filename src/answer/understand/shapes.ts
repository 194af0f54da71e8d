/**
 * What answers look like: a number in its unit, a deadline, a duty, a place. Recognised by the words
 * of a line and of a question. `retrieve/score-lines.ts` decides which line answers.
 */
import { fold, lower } from '../../text/fold.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import { type Intent, intentSpec, SHAPE_PATTERNS } from '../intents/intents.ts';

/** Numbers in words, with marks: without marks `năm` (five) is also a year and `sáu` is also after. */
const NUMBER_WORD =
  /(?<!\p{L})(một(?! (số|trong|cách|cửa))|hai|ba|bốn|sáu|bảy|tám|chín|mười)(?!\p{L})/iu;
/** Digits that are no figure: dates, years, numbers of documents and of their parts, list numbers. */
const NOT_A_FIGURE =
  /^\s*\d+[.)]\s|\d+[/.-]\d+[/.-]\d+|ngay \d+ thang \d+( nam \d+)?|(?<![a-z])(dieu|khoan|chuong|so|muc|phan|thang|nam|quy) \d+|\d+[a-z]?[/-](\d{4}\/)?[a-z][a-z0-9/-]*|(?<![\d.,])(19|20)\d\d(?!\d|[.,]\d)/gu;

/** A line as printed, and folded. */
export interface FoldedLine {
  readonly text: string;
  readonly folded: string;
}

function hasFigure({ text, folded }: FoldedLine): boolean {
  const rest = folded.replace(NOT_A_FIGURE, ' ');
  return /\d/u.test(rest) || NUMBER_WORD.test(text);
}

/**
 * Whether a line looks like an answer to an intent: it has a number, or a phrase of the intent's row.
 * Undefined for an intent whose answers have no shape of their own.
 */
export function answerShape(intent: Intent): ((line: FoldedLine) => boolean) | undefined {
  if (intentSpec(intent)?.shape === 'number') return hasFigure;
  const pattern = SHAPE_PATTERNS.get(intent);
  return pattern === undefined
    ? undefined
    : ({ text, folded }) => pattern.folded.test(folded) && pattern.marked.test(lower(text));
}

const MONEY = compilePhrases(['đồng', 'triệu', 'tỷ', 'nghìn tỷ']);
/** A test whether a folded line has a number in a unit; `money` is any amount. */
export function createUnitMatcher(unit: string): (folded: string) => boolean {
  if (unit === 'money') return (folded) => /\d/u.test(folded) && MONEY.test(folded);
  const pattern =
    unit === '%'
      ? /\d\s?%|phan tram/u
      : new RegExp(`\\d[\\d.,]*\\s+(?:[a-z]+\\s+)?(?:${unit})(?![a-z])`, 'u');
  return (folded) => pattern.test(folded);
}

const ASKS_FOR_ALL = compilePhrases([
  '[bao] gồm',
  'những gì',
  '(những|các) ...4 nào',
  '(nhiệm vụ|giải pháp|nội dung|nhóm|việc) ...8 (nào|gì)',
]);

/** Whether a folded question asks for all that there is rather than for one fact. */
export const asksForAll = (folded: string): boolean => ASKS_FOR_ALL.test(folded);

const ASKS_PERCENTAGE = compilePhrases([
  'phần trăm',
  '(tỷ|tỉ) lệ',
  'percent',
  'percentage',
  'proportion',
  '(what|which) (share|rate)',
]);
const ASKS_HOW_MANY = compilePhrases(['how many']);
const ASKS_MONEY = compilePhrases([
  '(bao nhiêu|mấy) (tiền|đồng|tỷ|triệu)',
  'kinh phí',
  'chi phí',
  'ngân sách',
  'lệ phí',
  'mức hỗ trợ',
  'mức thu',
  'tổng vốn',
  'how much !(of|shorter|longer|more|less|faster|larger|smaller)',
]);
/** Words behind `bao nhiêu` that are no unit. */
const NOT_A_UNIT = compilePhrases([
  '^ (văn|nghị|kế|những|các|là|thì|trong|of|có|được|về|đến|năm) $',
]);

/**
 * The unit that a folded question asks in: `bao nhiêu phần trăm` gives `%`, `bao nhiêu tiền` gives
 * `money`, `bao nhiêu phút` gives `phut`. Several units are joined by `|`. Null where none is asked.
 *
 * @param english how documents may say the unit of an English question
 */
export function detectUnit(folded: string, english: readonly string[]): string | null {
  if (folded.includes('%') || ASKS_PERCENTAGE.test(folded)) return '%';
  if (ASKS_HOW_MANY.test(folded)) return english.map(fold).join('|') || null;
  if (ASKS_MONEY.test(folded)) return 'money';
  const unit = /(?<![a-z])(?:bao nhieu|may)\s+([a-z]+)/u.exec(folded)?.[1] ?? null;
  return unit === null || NOT_A_UNIT.test(unit) ? null : unit;
}
