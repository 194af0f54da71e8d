/**
 * Names and codes of kinds of document, as Nghị định 30/2020/NĐ-CP (Phụ lục III) abbreviates them
 * for the State and Hướng dẫn 36-HD/VPTW for the Party. A closed list of the domain, like the parts
 * of speech of a language: which issuers and topics exist is data of the library instead.
 */
import { fold } from './fold.ts';

export interface DocumentTypeName {
  /** The schema's id: `resolution`. */
  readonly type: string;
  /** Codes in printed numbers: `NQ`. */
  readonly codes: readonly string[];
  /** Vietnamese, the usual name first. */
  readonly vi: readonly string[];
  readonly en: readonly string[];
}

export const DOCUMENT_TYPE_NAMES: readonly DocumentTypeName[] = [
  { type: 'law', codes: ['L'], vi: ['luật', 'bộ luật'], en: ['law', 'code', 'act'] },
  { type: 'resolution', codes: ['NQ'], vi: ['nghị quyết'], en: ['resolution'] },
  { type: 'decree', codes: ['NĐ'], vi: ['nghị định'], en: ['decree'] },
  { type: 'decision', codes: ['QĐ'], vi: ['quyết định'], en: ['decision'] },
  { type: 'directive', codes: ['CT'], vi: ['chỉ thị'], en: ['directive'] },
  { type: 'circular', codes: ['TT', 'TTLT'], vi: ['thông tư'], en: ['circular'] },
  { type: 'plan', codes: ['KH'], vi: ['kế hoạch'], en: ['plan'] },
  {
    type: 'programme',
    codes: ['CTr', 'CTHĐ'],
    vi: ['chương trình'],
    en: ['programme', 'program'],
  },
  { type: 'conclusion', codes: ['KL'], vi: ['kết luận'], en: ['conclusion'] },
  { type: 'report', codes: ['BC'], vi: ['báo cáo'], en: ['report'] },
  { type: 'official-letter', codes: ['CV'], vi: ['công văn'], en: ['official letter'] },
  { type: 'urgent-dispatch', codes: ['CĐ'], vi: ['công điện'], en: ['urgent dispatch'] },
  { type: 'guideline', codes: ['HD'], vi: ['hướng dẫn'], en: ['guideline'] },
  { type: 'notice', codes: ['TB'], vi: ['thông báo'], en: ['notice'] },
];

const TYPE_BY_CODE: ReadonlyMap<string, string> = new Map(
  DOCUMENT_TYPE_NAMES.flatMap(({ type, codes }) => codes.map((code) => [fold(code), type])),
);

/** The type that a code of a printed number names (`nq`, `QĐ`), in any case, with marks or without. */
export function findTypeByCode(code: string): string | null {
  return TYPE_BY_CODE.get(fold(code)) ?? null;
}

/** Every name, folded and with its marks, with its type; longest first so that a scan is greedy. */
export const FOLDED_TYPE_NAMES: readonly {
  readonly words: readonly string[];
  readonly marked: readonly string[];
  readonly type: string;
}[] = DOCUMENT_TYPE_NAMES.flatMap(({ type, vi, en }) =>
  [...vi, ...en, ...en.map((name) => `${name}s`)].map((name) => ({
    words: fold(name).split(' '),
    marked: name.split(' '),
    type,
  })),
).sort((a, b) => b.words.length - a.words.length);
