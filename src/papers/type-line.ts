/** The line below the letterhead that names the type of a paper: `THÔNG TƯ`, `LUẬT`, `VĂN BẢN HỢP NHẤT`. */
import { DOCUMENT_TYPE_NAMES, type DocumentType, findTypeByCode } from '../text/document-types.ts';
import { fold, normalizeText } from '../text/fold.ts';

export interface TypeLine {
  readonly type: DocumentType;
  /** What stands behind the name on the same line: `TỔ CHỨC CHÍNH PHỦ` in `LUẬT TỔ CHỨC CHÍNH PHỦ`. */
  readonly rest: string;
}

/** Names that papers print and the format has no type of its own for, or that are longer. */
const MORE_NAMES: readonly (readonly [name: string, type: DocumentType])[] = [
  ['thông tư liên tịch', 'circular'],
  ['nghị quyết liên tịch', 'resolution'],
  ['chương trình hành động', 'programme'],
  ['hiến pháp', 'law'],
  ['pháp lệnh', 'other'],
  ['lệnh', 'other'],
  ['văn bản hợp nhất', 'other'],
  ['quy định', 'other'],
  ['quy chế', 'other'],
  ['đề án', 'other'],
  ['tờ trình', 'other'],
  ['thông tri', 'other'],
  ['quy hoạch', 'other'],
  ['chiến lược', 'other'],
  ['phương án', 'other'],
  ['tuyên bố', 'other'],
  ['lời kêu gọi', 'other'],
];

/** By name without blanks, the longest first: `NGHỊQUYẾT`. Some papers print letters apart. */
const NAMES: readonly (readonly [squeezed: string, type: DocumentType])[] = [
  ...DOCUMENT_TYPE_NAMES.flatMap(({ type, vi }) => vi.map((name) => [name, type] as const)),
  ...MORE_NAMES,
]
  .map(([name, type]) => [squeeze(name), type] as const)
  .sort((a, b) => b[0].length - a[0].length);

function squeeze(text: string): string {
  return fold(normalizeText(text)).replace(/\s/gu, '');
}

/** Laws and codes have their name on the line of their type, or on the next. */
const WITH_NAME = /^(?:LUẬT|BỘ LUẬT|HIẾN PHÁP|PHÁP LỆNH)\s+(?!số)/u;

/** Returns the type that a line names alone, in capitals; null for any other line. */
export function readType(text: string): TypeLine | null {
  const typed = normalizeText(text)
    .replace(/[*._:]+$/u, '')
    .trim();
  if (/\p{Ll}/u.test(typed) || typed.length > 200) return null;
  const squeezed = squeeze(typed);
  const alone = NAMES.find(([name]) => name === squeezed);
  // `QUYẾT ĐỊNH:` with a colon opens the articles of a decision.
  if (alone !== undefined) return /:\s*$/u.test(text) ? null : { type: alone[1], rest: '' };
  const named = WITH_NAME.exec(typed);
  if (named === null) return null;
  const found = NAMES.find(([name]) => name === squeeze(named[0]));
  return found === undefined ? null : { type: found[1], rest: typed.slice(named[0].length) };
}

/** Returns the type that the codes of a number name: `circular` for `01/2025/TT-BNV`. */
export function typeOfNumber(number: string): DocumentType | null {
  const codes = number.split(/[^\p{L}\d.]+/u).slice(1);
  for (const code of codes) {
    const type = findTypeByCode(code);
    if (type !== null) return type;
  }
  return null;
}
