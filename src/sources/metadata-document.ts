/** Makes a document in the knowledge format of what a source lists: its record, without its text. */
import { stringify } from 'yaml';
import { COUNTRY, type IsoDate } from '../library/document.ts';
import type { PaperRecord } from '../papers/formats/legal-json.ts';
import { readRelations } from '../papers/relations.ts';
import { type ImportedFrontMatter, idOfDocument } from '../papers/write-document.ts';
import { type DocumentMatcher, type NumberedDocument, typeOfFound } from './match-source.ts';

/** A relation that a title states counts from here on without a look at the text. */
const VERIFIED = 0.9;

export interface MetadataContext {
  readonly matcher: DocumentMatcher;
  /** The name of the source. */
  readonly sourceName: string;
  /** The day on which the source was read. */
  readonly today: IsoDate;
}

/** Returns the record of a listed document, to compare with its text. */
export function recordOf(found: NumberedDocument, matcher: DocumentMatcher): PaperRecord {
  return {
    number: found.number,
    title: found.title === '' ? null : cleanTitle(found),
    passedBy: issuerName(found, matcher),
    dateDocument: found.dateDocument,
    dateEffective: found.dateEffective,
  };
}

/** Returns a listed document as a file of the knowledge format. */
export function writeMetadataDocument(found: NumberedDocument, context: MetadataContext): string {
  const { matcher, sourceName, today } = context;
  const { number, url, files, dateDocument, dateEffective } = found;
  const title = cleanTitle(found);
  const issuers = matcher.issuersOf(found);
  const record = {
    number,
    type: typeOfFound(found) ?? ('other' as const),
    title: title === '' ? number : title,
    dateDocument,
    jurisdiction: issuers.length > 0 && issuers.every(isCentral) ? COUNTRY : null,
  };
  const relations = readRelations({ number, title, bases: [], parts: [] });
  const links = [...new Set([...(url === null ? [] : [url]), ...files])];
  const frontMatter: ImportedFrontMatter = {
    id: idOfDocument(record),
    ...record,
    text: 'metadata',
    passedBy: issuerName(found, matcher),
    signedBy: null,
    dateEffective,
    inForce: 'unknown',
    topics: matcher.topicsOf(title).slice(0, MAX_TOPICS),
    relations: relations.map(({ type, target, targetDate, at, confidence }) => ({
      type,
      target,
      ...(targetDate === null ? {} : { targetDate }),
      at,
      verified: confidence >= VERIFIED,
    })),
    sources: (links.length === 0 ? [null] : links).map((link) => ({
      title: sourceName,
      url: link,
      retrieved: today,
    })),
  };
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n`;
}

const MAX_TOPICS = 4;

const isCentral = ({ level }: { readonly level: string }): boolean => level === 'central';

/** The name of the issuer as the tables have it; as the source prints it where they do not know it. */
function issuerName(found: NumberedDocument, matcher: DocumentMatcher): string | null {
  const [only, ...others] = matcher.issuersOf(found);
  const isNamed = only !== undefined && others.length === 0 && !only.name.includes('{place}');
  return isNamed ? only.name : found.issuer;
}

/** `Nghị định số 79/2026/NĐ-CP quy định …` → `Quy định …`: type and number are fields of their own. */
function cleanTitle({ title, number }: NumberedDocument): string {
  const at = title.indexOf(number);
  const rest =
    at === -1 || at > MAX_LEAD
      ? title
      : title.slice(at + number.length).replace(/^[\s:;,.–-]*(?:của [\p{Lu}][^:,]*[:,])?\s*/u, '');
  const clean = (rest === '' ? title : rest).replace(/\s*\.\s*$/u, '');
  return clean.charAt(0).toLocaleUpperCase('vi') + clean.slice(1);
}

/** A number further behind is cited, not that of the document. */
const MAX_LEAD = 40;
