/** Corrects a field of a paper that was read: what an administrator types is checked and written to the document. */
import { parse, stringify } from 'yaml';
import { COUNTRY, type LegalDocument } from '../library/document.ts';
import { splitFrontMatter } from '../library/front-matter.ts';
import type { Jurisdiction } from '../library/library.ts';
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold, normalizeText } from '../text/fold.ts';
import { readNumber } from './letterhead.ts';
import { findPaperDate } from './paper-dates.ts';
import { type ImportedFrontMatter, idOfDocument } from './write-document.ts';

/** The fields that a person checks and corrects, in the order of the card. */
export const MENDABLE_FIELDS = [
  'number',
  'type',
  'title',
  'passedBy',
  'signedBy',
  'dateDocument',
  'dateEffective',
  'jurisdiction',
] as const;
export type MendableField = (typeof MENDABLE_FIELDS)[number];

/** Fields that a document may not leave empty. */
export const NEEDED_FIELDS: readonly MendableField[] = ['type', 'title'];

const MAX_LENGTH: Readonly<Partial<Record<MendableField, number>>> = {
  title: 1200,
  passedBy: 300,
  signedBy: 100,
};

/** Returns the value that a person typed, as the format has it; null for what the field does not allow. */
export function readFieldValue(
  field: MendableField,
  typed: string,
  jurisdictions: readonly Jurisdiction[],
): string | null {
  const text = normalizeText(typed);
  if (text === '') return null;
  switch (field) {
    case 'number':
      return readNumber(/^số/iu.test(text) ? text : `Số: ${text}`);
    case 'type':
      return readTypeName(text);
    case 'dateDocument':
    case 'dateEffective':
      return readDay(text);
    case 'jurisdiction':
      return readPlace(text, jurisdictions);
    default:
      return text.length <= (MAX_LENGTH[field] ?? 0) ? text : null;
  }
}

function readTypeName(text: string): string | null {
  const folded = fold(text);
  const found = DOCUMENT_TYPE_NAMES.find(
    ({ type, vi, en }) => type === folded || [...vi, ...en].some((name) => fold(name) === folded),
  );
  return found?.type ?? (folded === 'other' || folded === 'khac' ? 'other' : null);
}

/** `09/6/2025`, `ngày 09 tháng 6 năm 2025`, `2025-06-09`, and nothing else on the line. */
function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text) ?? [];
  const found = findPaperDate(year === undefined ? text : `${day}/${month}/${year}`);
  return found !== null && text.length <= found.text.length + 'ngày '.length ? found.iso : null;
}

function readPlace(text: string, jurisdictions: readonly Jurisdiction[]): string | null {
  const folded = fold(text).replace(/^(?:tinh|thanh pho|tp\.?) /u, '');
  const found = jurisdictions.find(({ id, name, aliases }) =>
    [id, ...[name, ...aliases].map(fold)].includes(folded),
  );
  return found?.id ?? (/^(?:vn|trung uong|ca nuoc|toan quoc)$/u.test(folded) ? COUNTRY : null);
}

/** The fields that the id of a document is made of. */
const FIELDS_OF_ID: readonly MendableField[] = ['number', 'type', 'dateDocument', 'jurisdiction'];

/**
 * Returns the document with another value of a field, and with the id that follows from it.
 *
 * @param source in the knowledge format
 * @param value null leaves the field empty
 * @param former the document of the library whose record the paper was given because of its number;
 *   with another number the paper is not of that document
 */
export function mendField(
  source: string,
  field: MendableField,
  value: string | null,
  former: LegalDocument | null,
): string {
  const parts = splitFrontMatter(source);
  if (typeof parts === 'string') return source;
  const record = parse(parts.yaml) as ImportedFrontMatter;
  const own = field === 'number' && former !== null ? withoutRecordOf(record, former) : record;
  const mended = { ...own, [field]: value };
  const id = FIELDS_OF_ID.includes(field) ? idOfDocument(mended) : mended.id;
  return `---\n${stringify({ ...mended, id }, { lineWidth: 0 })}---${parts.body}`;
}

/** What `keepRecord` took over from a former version. */
function withoutRecordOf(record: ImportedFrontMatter, former: LegalDocument): ImportedFrontMatter {
  const known = new Set(former.relations.map(({ type, target }) => `${type} ${target}`));
  const cited = new Set(former.sources.map(({ title }) => title));
  return {
    ...record,
    ...Object.fromEntries(RECORD_FIELDS.map((name) => [name, undefined])),
    inForce: 'unknown',
    relations: record.relations.filter(({ type, target }) => !known.has(`${type} ${target}`)),
    sources: record.sources.filter(({ title }) => !cited.has(title)),
    topics: record.topics.filter((topic) => !former.topics.includes(topic)),
  };
}

/** Fields that no paper says of itself. */
const RECORD_FIELDS: readonly string[] = [
  'titleEn',
  'shortTitle',
  'aliases',
  'inForceVerified',
  'dateNoLongerInForce',
];
