/**
 * Parses headings that name a unit of a legal text (`Phần`, `Chương`, `Mục`, `Điều`, `Khoản`, `Điểm`)
 * and formats the citation of a heading path.
 */
import type { NumberedUnit } from '../text/document-parts.ts';
import { fold } from '../text/fold.ts';

/** Units from the outermost to the innermost: the folded word, and the word in a citation. */
const UNITS = {
  phan: 'Phần',
  chuong: 'Chương',
  muc: 'Mục',
  dieu: 'Điều',
  khoan: 'khoản',
  diem: 'điểm',
} as const;
export type Unit = keyof typeof UNITS;

export interface UnitHeading {
  readonly unit: Unit;
  /** As printed: `12`, `12a`, `II`, `thứ nhất`, `đ`. */
  readonly number: string;
}

const LEADING_WORD = /^(\p{L}+)\s+/u;
/** A number ends the heading or comes before a title. `Phần 2 của …` is therefore no unit. */
const NUMBER_END = String.raw`(?=$|\s*[.:;,)(–—-]|\s+\p{Lu})`;
const DIGITS = new RegExp(String.raw`^\d+(?:\.\d+)*\p{Ll}?${NUMBER_END}`, 'u');
const ROMAN = new RegExp(`^[IVXLCDM]+${NUMBER_END}`, 'u');
const CAPITAL = /^[A-ZĐ](?=$|\s*[.:)–—-])/u;
const LETTER = /^[a-zđ](?=$|\s*[.:)–—-]|\s+\p{Lu})/u;
const ORDINAL = new RegExp(String.raw`^(?:[Tt]hứ|THỨ)\s+\p{L}+${NUMBER_END}`, 'u');

const NUMBERS: Readonly<Record<Unit, readonly RegExp[]>> = {
  phan: [DIGITS, ROMAN, ORDINAL, CAPITAL],
  chuong: [DIGITS, ROMAN, CAPITAL],
  muc: [DIGITS, ROMAN, CAPITAL],
  dieu: [DIGITS],
  khoan: [DIGITS],
  diem: [LETTER, DIGITS],
};

const isUnit = (word: string): word is Unit => Object.hasOwn(UNITS, word);

/** Returns the unit that a heading names: `Điều 12` for `Điều 12. Phạm vi`, null for `Mục tiêu`. */
export function parseUnit(heading: string): UnitHeading | null {
  const lead = LEADING_WORD.exec(heading);
  const word = fold(lead?.[1] ?? '');
  if (lead === null || !isUnit(word)) return null;
  const rest = heading.slice(lead[0].length);
  for (const pattern of NUMBERS[word]) {
    const number = pattern.exec(rest)?.[0];
    if (number !== undefined) return { unit: word, number: number.replace(/\s+/gu, ' ') };
  }
  return null;
}

/**
 * Formats the citation of a heading path. An article is cited without its chapter, and its parts come
 * first (`điểm a khoản 2 Điều 12`). Other headings are joined with `›`.
 */
export function formatCitation(path: readonly string[]): string {
  let parts: string[] = [];
  let inside: Unit | null = null;
  for (const heading of path) {
    const parsed = parseUnit(heading);
    const unit = parsed?.unit ?? null;
    const name = parsed === null ? heading : `${UNITS[parsed.unit]} ${parsed.number}`;
    if (unit === 'dieu') {
      parts = [name];
    } else if (
      (unit === 'khoan' && inside === 'dieu') ||
      (unit === 'diem' && (inside === 'khoan' || inside === 'dieu'))
    ) {
      parts = [...parts.slice(0, -1), `${name} ${parts.at(-1) ?? ''}`];
    } else {
      parts.push(parsed === null ? name : capitalize(name));
    }
    inside = unit;
  }
  return parts.join(' › ');
}

/**
 * Adds a clause and a point to the citation of an article: `điểm a khoản 2 Điều 12`. The citation of
 * another section is returned as it is, because its numbering is not that of a legal text.
 */
export function citeUnits(citation: string, units: readonly NumberedUnit[]): string {
  const at = citation.lastIndexOf('› ') + 1;
  const last = citation.slice(at).trim();
  if (units.length === 0 || parseUnit(last)?.unit !== 'dieu') return citation;
  const inner = units.map(({ unit, number }) =>
    unit === 'clause' ? `${UNITS.khoan} ${number}` : `${UNITS.diem} ${number}`,
  );
  return [citation.slice(0, at), [...inner.reverse(), last].join(' ')].join(at === 0 ? '' : ' ');
}

/**
 * Returns the anchor of a clause or point below that of its article: `dieu-5-khoan-2-diem-a`. `đ` is
 * `dd`, because `d` is another point.
 */
export function anchorOfUnits(anchor: string, units: readonly NumberedUnit[]): string {
  const inner = units.map(({ unit, number }) => {
    const label = number.replaceAll('đ', 'dd').replaceAll('.', '-');
    return `${unit === 'clause' ? 'khoan' : 'diem'}-${label}`;
  });
  return [anchor, ...inner].join('-');
}

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
