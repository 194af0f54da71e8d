/** Keeps, in a new version of a document, what its record says and a paper cannot say. */
import { parse, stringify } from 'yaml';
import type { LegalDocument } from '../library/document.ts';
import { splitFrontMatter } from '../library/front-matter.ts';
import { documentNumberKey } from '../text/document-number.ts';
import type { ImportedFrontMatter } from './write-document.ts';

/** Fields that a paper may leave open. */
const OPEN_FIELDS = [
  'passedBy',
  'signedBy',
  'dateDocument',
  'dateEffective',
  'jurisdiction',
] as const;

/**
 * Returns the file of a paper with the record of its former version: names that people use, validity,
 * topics, sources, relations that a person verified, and what the paper leaves open. What the paper says
 * itself stays.
 * @param source as `writeDocument` wrote it
 */
export function keepRecord(source: string, former: LegalDocument): string {
  const parts = splitFrontMatter(source);
  if (typeof parts === 'string') return source;
  const read = parse(parts.yaml) as Partial<ImportedFrontMatter>;
  const open = Object.fromEntries(
    OPEN_FIELDS.map((name) => [name, read[name] ?? former[name]] as const),
  );
  const validity =
    (read.inForce ?? 'unknown') === 'unknown'
      ? {
          inForce: former.inForce,
          inForceVerified: former.inForceVerified,
          dateNoLongerInForce: former.dateNoLongerInForce,
        }
      : {};
  const record = {
    ...read,
    ...open,
    ...validity,
    titleEn: former.titleEn,
    shortTitle: former.shortTitle,
    aliases: former.aliases.filter((alias) => alias !== former.shortTitle),
    topics: union(former.topics, read.topics ?? [], (topic) => topic),
    relations: union(
      read.relations ?? [],
      former.relations.filter(({ verified }) => verified),
      ({ type, target }) => `${type} ${documentNumberKey(target)}`,
    ),
    sources: union(former.sources, read.sources ?? [], ({ title, url }) => `${title} ${url ?? ''}`),
  };
  return `---\n${stringify(record, { lineWidth: 0 })}---${parts.body}`;
}

/** Both lists; of two items with one key the first is kept. */
function union<T>(one: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const keys = new Set(one.map(keyOf));
  return [...one, ...other.filter((item) => !keys.has(keyOf(item)))];
}
