/** Whether a listed document is one that a source is watched for: by title, issuer and type. */
import { createIssuerFinder } from '../library/index/issuers.ts';
import { perLibrary } from '../library/index/per-library.ts';
import { createTopicTree } from '../library/index/topic-tree.ts';
import type { Issuer, Library, Topic } from '../library/library.ts';
import type { WatchedSource } from '../library/watched-sources.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { type DocumentType, FOLDED_TYPE_NAMES, findTypeByCode } from '../text/document-types.ts';
import { fold } from '../text/fold.ts';
import { createPhraseMatcher } from '../text/phrase-matcher.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { FoundDocument } from './found-document.ts';
import { slugOfUrl } from './number-of-document.ts';

/** The tables of a library that documents are recognised by. */
export type SourceTables = Pick<Library, 'topics' | 'issuers' | 'jurisdictions'>;

/** A listed document with its printed number. */
export interface NumberedDocument extends FoundDocument {
  readonly number: string;
}

export interface DocumentMatcher {
  /** Whether the filters of a source let a document through. */
  matches(source: WatchedSource, found: NumberedDocument): boolean;
  /** The ids of the topics that a title names, without broader ones. */
  topicsOf(title: string): readonly string[];
  /** The issuers that a document may have: by name, else by the codes of its number. */
  issuersOf(found: NumberedDocument): readonly Issuer[];
}

/** Creates a matcher. The names are prepared once for all documents. */
export function createDocumentMatcher({ topics, issuers }: SourceTables): DocumentMatcher {
  const tree = createTopicTree(topics);
  const topicNames = createPhraseMatcher(
    topics.flatMap(({ id, name, synonyms }: Topic) =>
      [name, ...synonyms].map((one) => [one, id] as const),
    ),
  );
  const findIssuers = createIssuerFinder({ issuers });
  const topicsOf = (title: string): string[] => [
    ...new Set(topicNames.find(tokenize(title)).map(({ value }) => value)),
  ];
  const issuersOf = ({ issuer, number }: NumberedDocument): readonly Issuer[] => {
    const named = issuer === null ? [] : findIssuers(issuer);
    if (named.length > 0) return named;
    const codes = new Set(parseDocumentNumber(number)?.codes ?? []);
    return issuers.filter((one) => one.codes.some((code) => codes.has(fold(code))));
  };
  return {
    topicsOf,
    issuersOf,
    matches: (source, found) => {
      const { topics: wanted, words, without, types } = source;
      const text = padded(found.title);
      if (without.some((word) => text.includes(padded(word)))) return false;
      const type = typeOfFound(found);
      if (types.length > 0 && (type === null || !types.includes(type))) return false;
      if (source.issuers.length > 0) {
        const own = issuersOf(found);
        if (!own.some(({ id }) => source.issuers.includes(id))) return false;
      }
      if (wanted.length + words.length === 0) return true;
      const named = tree.broader(topicsOf(found.title));
      return (
        wanted.some((id) => named.has(id)) || words.some((word) => text.includes(padded(word)))
      );
    },
  };
}

/** The matcher of a library. */
export const documentMatcherOf = perLibrary(createDocumentMatcher);

/** Words are compared without marks and case. */
const padded = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()} `;

/** The type of a listed document by the first words of its title or address, else by its number. */
export function typeOfFound({ title, url, number }: NumberedDocument): DocumentType | null {
  const starts = [padded(title), padded(url === null ? '' : slugOfUrl(url))];
  for (const start of starts) {
    const named = FOLDED_TYPE_NAMES.find(({ words }) => start.startsWith(` ${words.join(' ')} `));
    if (named !== undefined) return named.type;
  }
  const { codes = [] } = parseDocumentNumber(number) ?? {};
  for (const code of codes) {
    const type = findTypeByCode(code);
    if (type !== null) return type;
  }
  return null;
}
