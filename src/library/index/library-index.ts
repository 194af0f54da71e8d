/**
 * The index of a library: all lookups for answers, menus, pages and notifications. It is built once
 * per library. The parts that only some of them need are built at their first use.
 */
import type { Language } from '../../i18n/translator.ts';
import { lazily } from '../../shared/lazily.ts';
import { perObject } from '../../shared/per-object.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { Steps } from '../../shared/turns.ts';
import { fold } from '../../text/fold.ts';
import type { PhraseMatcher } from '../../text/phrase-matcher.ts';
import { type Token, tokenize } from '../../text/tokenizer.ts';
import type { DocumentType, Entry, IsoDate, LegalDocument, Section } from '../document.ts';
import type { Library, Topic } from '../library.ts';
import { type RelationIndex, relationIndexOf } from '../relations.ts';
import { type DocumentStatus, statusOn } from '../status.ts';
import { createDocumentFacts, type DocumentFacts } from './document-facts.ts';
import { createIssuerFinder, localizedIssuer } from './issuers.ts';
import {
  createNamedEntityMatcher,
  entryPhrasesOf,
  type NamedEntity,
} from './named-entity-matcher.ts';
import { compareNewestFirst, documentYear } from './newest-first.ts';
import { perLibrary } from './per-library.ts';
import { createTopicTree, type TopicTree } from './topic-tree.ts';

export interface LibraryIndex {
  readonly library: Library;
  /** Facts of each document, by its id. */
  readonly facts: ReadonlyMap<string, DocumentFacts>;
  /** Documents by the serial of their number, without leading zeros: `08-NQ/TU` by `8`. */
  readonly bySerial: ReadonlyMap<string, readonly DocumentFacts[]>;
  /** Folded codes that issuers write in numbers. */
  readonly issuerCodes: ReadonlySet<string>;
  /** Finds issuers, places, topics and entries by their names. */
  readonly names: PhraseMatcher<NamedEntity>;
  readonly relations: RelationIndex;
  readonly topics: TopicTree;
  /** Ids of the jurisdictions that a question without a place is about. */
  readonly homeJurisdictions: ReadonlySet<string>;
  /** All documents, newest first; documents without a date last. */
  readonly newest: readonly LegalDocument[];
  /** Returns the entry whose id has this short hash. */
  findEntry(code: string): Entry | null;
  /** Returns the topic whose id has this short hash. */
  findTopic(code: string): Topic | null;
  /** Returns the documents that meet a filter, newest first. */
  findDocuments(filter: DocumentFilter): readonly LegalDocument[];
  /** Returns the documents of a topic and of the topics below it, newest first. */
  documentsOnTopic(id: string): readonly LegalDocument[];
  /**
   * Returns the topics directly below one (null: the broadest topics) that hold any document, in
   * the order of `topics.yaml`.
   */
  childTopics(id: string | null): readonly Topic[];
  /** Returns the status of a document on a day. */
  statusOf(document: LegalDocument, day: IsoDate): DocumentStatus;
  /**
   * Returns who passed a document, in a language; null when none is recorded. Vietnamese where
   * the library has no name in the language.
   */
  issuerName(document: LegalDocument, language: Language): string | null;
  /** Returns the words of a document's title, aliases, English title and topics. */
  labelWords(document: LegalDocument): readonly (readonly Token[])[];
}

/** Null stands for any. */
export interface DocumentFilter {
  /** Short hash of a topic's id. Documents of the topics below it are found too. */
  readonly topic: string | null;
  readonly type: DocumentType | null;
  readonly year: number | null;
}

/** Builds the index of a library. */
export function createLibraryIndex(library: Library): LibraryIndex {
  const { topics: allTopics, entries } = library;
  const { facts, bySerial, issuerCodes } = indexDocuments(library);
  const relations = relationIndexOf(library);
  const topics = createTopicTree(allTopics);
  const newest = lazily(() => library.documents.toSorted(compareNewestFirst));
  const entriesByCode = lazily(() => byShortHash(entries.values()));
  const topicsByCode = lazily(() => byShortHash(allTopics));
  const documentsByTopic = lazily(() => groupByTopic(newest(), topics));
  const documentsOnTopic = (id: string): readonly LegalDocument[] =>
    documentsByTopic().get(id) ?? [];
  return {
    library,
    facts,
    bySerial,
    issuerCodes,
    names: createNamedEntityMatcher(library),
    relations,
    topics,
    homeJurisdictions: new Set(library.info?.home ?? []),
    get newest() {
      return newest();
    },
    findEntry: (code) => entriesByCode().get(code) ?? null,
    findTopic: (code) => topicsByCode().get(code) ?? null,
    findDocuments: ({ topic, type, year }) => {
      const found =
        topic === null ? newest() : documentsOnTopic(topicsByCode().get(topic)?.id ?? '');
      if (type === null && year === null) return found;
      return found.filter(
        (document) =>
          (type === null || document.type === type) &&
          (year === null || documentYear(document) === year),
      );
    },
    documentsOnTopic,
    childTopics: (parent) =>
      allTopics.filter(({ id, broader }) => broader === parent && documentsByTopic().has(id)),
    statusOf: (document, day) => statusOn(document, relations, day),
    issuerName: (document, language) => {
      const ids = facts.get(document.id)?.issuers;
      const issuers = library.issuers.filter(({ id }) => ids?.has(id) === true);
      return localizedIssuer(language, document, issuers, library);
    },
    labelWords: memoizeByEntry(createLabelReader(topics)),
  };
}

/**
 * Reads what the index of a library needs of each entry, one entry a step, so that the index itself is
 * then made in one go. Entries that an earlier library had are read already.
 */
export function* prepareLibraryIndex({ entries, issuers, abbreviations }: Library): Steps<void> {
  const factsOf = documentFactsOf(issuers);
  const phrasesOf = entryPhrasesOf(abbreviations);
  for (const entry of entries.values()) {
    phrasesOf(entry);
    if (entry.kind === 'document') factsOf(entry);
    yield;
  }
}

/** Returns the index of a library; the same one at every call. */
export const libraryIndexOf = perLibrary(createLibraryIndex);

/** The filter for all documents of a topic; null: for all documents. */
export const topicFilter = (topic: string | null): DocumentFilter => ({
  topic,
  type: null,
  year: null,
});

/** Returns the section of an entry whose anchor has this short hash. */
export function findSection(entry: Entry, code: string): Section | null {
  return entry.sections.find(({ anchor }) => shortHash(anchor) === code) ?? null;
}

/** Returns a function that returns the facts of a document, which are computed once. */
const documentFactsOf = perObject((issuers: Library['issuers']) => {
  const findIssuers = createIssuerFinder({ issuers });
  return perObject((document: LegalDocument) =>
    createDocumentFacts(document, findIssuers(document.passedBy ?? '')),
  );
});

function indexDocuments(
  library: Library,
): Pick<LibraryIndex, 'facts' | 'bySerial' | 'issuerCodes'> {
  const factsOf = documentFactsOf(library.issuers);
  const facts = new Map<string, DocumentFacts>();
  const bySerial = new Map<string, DocumentFacts[]>();
  const issuerCodes = new Set(library.issuers.flatMap(({ codes }) => codes.map(fold)));
  for (const document of library.documents) {
    const one = factsOf(document);
    facts.set(document.id, one);
    if (one.numberParts === null) continue;
    const { serial, codes } = one.numberParts;
    const same = bySerial.get(serial);
    if (same === undefined) bySerial.set(serial, [one]);
    else same.push(one);
    for (const code of codes) if (code.length > 1) issuerCodes.add(code);
  }
  return { facts, bySerial, issuerCodes };
}

function byShortHash<T extends { readonly id: string }>(items: Iterable<T>): Map<string, T> {
  return new Map(Array.from(items, (item) => [shortHash(item.id), item]));
}

/** Documents by the id of each of their topics and of the topics above; the order is kept. */
function groupByTopic(
  documents: readonly LegalDocument[],
  topics: TopicTree,
): ReadonlyMap<string, readonly LegalDocument[]> {
  const groups = new Map<string, LegalDocument[]>();
  for (const document of documents) {
    for (const id of topics.broader(document.topics)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [document]);
      else group.push(document);
    }
  }
  return groups;
}

/** Computes a value for an entry at its first use and keeps it. */
function memoizeByEntry<E extends Entry, T>(compute: (entry: E) => T): (entry: E) => T {
  const cache = new Map<string, T>();
  return (entry) => {
    const cached = cache.get(entry.id);
    if (cached !== undefined) return cached;
    const fresh = compute(entry);
    cache.set(entry.id, fresh);
    return fresh;
  };
}

function createLabelReader({ byId }: TopicTree): (document: LegalDocument) => Token[][] {
  return ({ title, aliases, titleEn, topics }) =>
    [title, ...aliases, titleEn ?? '', ...topics.flatMap((id) => byId.get(id)?.name ?? [])].map(
      (text) => tokenize(text),
    );
}
