/**
 * Types of document, with the words and codes that name them. This is the only list of these words:
 * every pattern that needs them is built from it. Codes follow Nghị định 30/2020/NĐ-CP (Phụ lục
 * III) for the State and Hướng dẫn 36-HD/VPTW for the Party.
 *
 * To add a type, add a row here and its name to the messages.
 */
import { fold } from './fold.ts';

interface DocumentTypeRow {
  /** The id in files and in the API: `resolution`. */
  readonly type: string;
  /** Codes in printed numbers: `NQ`. */
  readonly codes: readonly string[];
  /** Vietnamese names, the usual one first. */
  readonly vi: readonly string[];
  /** English names, singular, the usual one first. */
  readonly en: readonly string[];
  /** The plural, when it is not the singular with `s`. */
  readonly enPlural?: readonly string[];
  /** Whether the Vietnamese name is as often a verb (`hướng dẫn`: to guide). */
  readonly isAlsoVerb?: true;
}

export const DOCUMENT_TYPE_NAMES = [
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
  { type: 'report', codes: ['BC'], vi: ['báo cáo'], en: ['report'], isAlsoVerb: true },
  { type: 'official-letter', codes: ['CV'], vi: ['công văn'], en: ['official letter'] },
  {
    type: 'urgent-dispatch',
    codes: ['CĐ'],
    vi: ['công điện'],
    en: ['urgent dispatch'],
    enPlural: ['urgent dispatches'],
  },
  { type: 'guideline', codes: ['HD'], vi: ['hướng dẫn'], en: ['guideline'], isAlsoVerb: true },
  { type: 'notice', codes: ['TB'], vi: ['thông báo'], en: ['notice'] },
] as const satisfies readonly DocumentTypeRow[];

/** The type of a document; `other` has no name of its own. */
export type DocumentType = (typeof DOCUMENT_TYPE_NAMES)[number]['type'] | 'other';

const [FIRST, ...OTHERS] = DOCUMENT_TYPE_NAMES;
export const DOCUMENT_TYPES: readonly [DocumentType, ...DocumentType[]] = [
  FIRST.type,
  ...OTHERS.map(({ type }) => type),
  'other',
];

const ROWS: readonly (DocumentTypeRow & { readonly type: DocumentType })[] = DOCUMENT_TYPE_NAMES;
const pluralsOf = ({ en, enPlural }: DocumentTypeRow): readonly string[] =>
  enPlural ?? en.map((name) => `${name}s`);

/** Words for a document of any type. */
const ANY_DOCUMENT = { vi: ['văn bản', 'tài liệu'], en: 'document', enPlural: 'documents' };

/**
 * Named lists for phrases (`phrase-pattern.ts`): `{document}` is any Vietnamese word for a
 * document.
 */
export const DOCUMENT_PHRASES = {
  /** Vietnamese, any type and each type: `văn bản`, `nghị quyết`. */
  document: [...ANY_DOCUMENT.vi, ...ROWS.flatMap(({ vi }) => vi)],
  /** The same without names that are as often verbs. */
  documentNoun: [
    ...ANY_DOCUMENT.vi,
    ...ROWS.filter(({ isAlsoVerb }) => isAlsoVerb !== true).flatMap(({ vi }) => vi),
  ],
  /** English, singular. */
  documentInEnglish: [ANY_DOCUMENT.en, ...ROWS.flatMap(({ en }) => en)],
  /** English, plural. */
  documentsInEnglish: [ANY_DOCUMENT.enPlural, ...ROWS.flatMap(pluralsOf)],
  /** Both languages, all forms. */
  anyDocument: [
    ...ANY_DOCUMENT.vi,
    ANY_DOCUMENT.en,
    ANY_DOCUMENT.enPlural,
    ...ROWS.flatMap((row) => [...row.vi, ...row.en, ...pluralsOf(row)]),
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

const TYPE_BY_CODE: ReadonlyMap<string, DocumentType> = new Map(
  ROWS.flatMap(({ type, codes }) => codes.map((code) => [fold(code), type])),
);

/**
 * The type that a code of a printed number names (`nq`, `QĐ`), in any case, with marks or without;
 * null when no type has the code.
 */
export function findTypeByCode(code: string): DocumentType | null {
  return TYPE_BY_CODE.get(fold(code)) ?? null;
}

/** Every name of every type as words, folded and with marks; names of more words come first. */
export const FOLDED_TYPE_NAMES: readonly {
  readonly words: readonly string[];
  readonly marked: readonly string[];
  readonly type: DocumentType;
}[] = ROWS.flatMap((row) =>
  [...row.vi, ...row.en, ...pluralsOf(row)].map((name) => ({
    words: fold(name).split(' '),
    marked: name.split(' '),
    type: row.type,
  })),
).sort((a, b) => b.words.length - a.words.length);
