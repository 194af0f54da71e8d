/**
 * Finds parts of legal texts that are named by their numbers: `Điều 7`, `điểm a khoản 2 Điều 5`,
 * `Chương III`, `Phụ lục 1`, `Article 5(2)`.
 */
import { fold, lower } from './fold.ts';

export const PART_UNITS = [
  'appendix',
  'division',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
] as const;
export type PartUnit = (typeof PART_UNITS)[number];

export interface NumberedUnit {
  readonly unit: PartUnit;
  /** Lower case; Roman numerals as digits: `12a`, `3` for `III`, `đ`. */
  readonly number: string;
}

/** A part named in a text. */
export interface PartMention {
  readonly start: number;
  readonly end: number;
  /** Its units, the outermost first. */
  readonly units: readonly NumberedUnit[];
}

const UNIT_OF_WORD: Readonly<Record<string, PartUnit>> = {
  'phu luc': 'appendix',
  appendix: 'appendix',
  annex: 'appendix',
  phan: 'division',
  chuong: 'chapter',
  chapter: 'chapter',
  muc: 'section',
  dieu: 'article',
  article: 'article',
  khoan: 'clause',
  clause: 'clause',
  diem: 'point',
  point: 'point',
};
/** A unit with its number. `Điều 3-10` is a range, `mức 3%` and `điều 4.0` are none. */
const UNIT = new RegExp(
  `(?<![a-z0-9])(${Object.keys(UNIT_OF_WORD).join('|')})\\s+(?:so\\s+)?(\\d+[a-z]?|[ivxlc]+|[a-z])(?![a-z0-9%]|\\s?-\\s?\\d|[.,]\\d)`,
  'gu',
);
const BETWEEN_UNITS = /^[\s,]*(?:(?:cua|thuoc|tai|trong|of|in|the)\s+)*$/u;
/** The clause and the point of `Article 5(2)(a)`. */
const ENGLISH_CLAUSE = /^\s?\((\d+)\)(?:\s?\(([a-z])\))?/u;

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanToNumber(roman: string): number {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce(
    (sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value),
    0,
  );
}

/** The number of a unit in its plain form; null where the unit is not numbered like that. */
function parseNumber(unit: PartUnit, folded: string, typed: string): string | null {
  const digits = /^0*(\d+[a-z]?)$/u.exec(folded)?.[1];
  if (unit === 'point') return /^[a-z]$/u.test(folded) ? typed : null;
  if (digits !== undefined) return digits;
  if (unit === 'article' || unit === 'clause') return null;
  if (/^[ivxlc]+$/u.test(folded)) return String(romanToNumber(folded));
  return unit === 'appendix' ? folded : null;
}

const isOneOf = (units: readonly NumberedUnit[], ...wanted: readonly PartUnit[]): boolean =>
  units.some(({ unit }) => wanted.includes(unit));

/** A clause, point or section is a part only within one that has a name of its own. */
const isWhole = (units: readonly NumberedUnit[]): boolean =>
  isOneOf(units, 'appendix', 'division', 'chapter', 'article');

/** All parts that a text names, in order. Spans are offsets into the text, which must be in NFC. */
export function findParts(text: string): PartMention[] {
  const folded = fold(text);
  const groups: PartMention[] = [];
  for (const match of folded.matchAll(UNIT)) {
    const here = mentionAt(text, folded, match);
    if (here === null) continue;
    const before = groups.at(-1);
    if (
      before !== undefined &&
      !here.units.some(({ unit }) => isOneOf(before.units, unit)) &&
      BETWEEN_UNITS.test(folded.slice(before.end, here.start))
    )
      groups[groups.length - 1] = {
        start: before.start,
        end: here.end,
        units: [...before.units, ...here.units],
      };
    else groups.push(here);
  }
  return groups.filter(({ units }) => isWhole(units)).map(sorted);
}

/** One unit, or an article with the clause and point in brackets behind it. */
function mentionAt(text: string, folded: string, match: RegExpExecArray): PartMention | null {
  const unit = parseUnit(text, match);
  if (unit === null) return null;
  const end = match.index + match[0].length;
  const brackets = unit.unit === 'article' ? ENGLISH_CLAUSE.exec(folded.slice(end)) : null;
  const [inBrackets = '', clause, point] = brackets ?? [];
  return {
    start: match.index,
    end: end + inBrackets.length,
    units: [
      unit,
      ...(clause === undefined ? [] : [{ unit: 'clause', number: clause } as const]),
      ...(point === undefined ? [] : [{ unit: 'point', number: point } as const]),
    ],
  };
}

/** The unit of a match of `UNIT` in the folded text; null where it has no number of its kind. */
function parseUnit(text: string, match: RegExpExecArray): NumberedUnit | null {
  const unit = UNIT_OF_WORD[match[1] ?? ''];
  const label = match[2] ?? '';
  const end = match.index + match[0].length;
  if (unit === undefined) return null;
  const number = parseNumber(unit, label, lower(text.slice(end - label.length, end)));
  return number === null ? null : { unit, number };
}

const sorted = (mention: PartMention): PartMention => ({
  ...mention,
  units: [...mention.units].sort((a, b) => PART_UNITS.indexOf(a.unit) - PART_UNITS.indexOf(b.unit)),
});

/** Whether a part is the asked one or is within it: clause 2 of article 5 is within article 5. */
export function isWithinPart(
  units: readonly NumberedUnit[],
  asked: readonly NumberedUnit[],
): boolean {
  return asked.every(({ unit, number }) =>
    units.some((one) => one.unit === unit && one.number === number),
  );
}

/** The unit that a heading starts with: `Điều 12. Phạm vi`. Null where it starts with none. */
export function unitOfHeading(heading: string): NumberedUnit | null {
  const [match] = fold(heading).matchAll(UNIT);
  return match === undefined || match.index !== 0 ? null : parseUnit(heading, match);
}
