/**
 * The library as the bot's menus walk it: codes of buttons back to entries, topics with what they
 * hold, newest first. Built once a library, and anew where the library was exchanged.
 */
import type { Language } from '../../i18n/translator.ts';
import type { ListFilter } from '../../presentation/callback-data/callback-data.ts';
import { lazily } from '../../shared/lazily.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { Entry, IsoDate, LegalDocument, Section } from '../document.ts';
import type { Library, Topic } from '../library.ts';
import { buildRelationIndex, type RelationIndex } from '../relations.ts';
import { createIssuerFinder, localizedIssuer } from './issuers.ts';

export interface LibraryIndex {
  readonly library: Library;
  readonly relations: RelationIndex;
  /** Newest first; undated last. */
  readonly newest: readonly LegalDocument[];
  /** The day that validity is told of. */
  readonly today: () => IsoDate;
  findEntry(code: string): Entry | null;
  findTopic(code: string): Topic | null;
  /** Topics right under one, or the broadest, that hold any document; in the file's order. */
  childTopics(findTopic: string | null): readonly Topic[];
  /** Who passed a document, named in a language where the library has the name. */
  issuerName(document: LegalDocument, language: Language): string | null;
  /** Documents that meet a filter, newest first; a topic's narrower ones included. */
  findDocuments(filter: ListFilter): readonly LegalDocument[];
}

/** @param library may be a live one: its documents are looked at each time */
export function createBrowseIndex(library: Library, today: () => IsoDate): LibraryIndex {
  let built = { of: library.documents, shelf: buildBrowseIndex(library, today) };
  const libraryIndex = (): LibraryIndex => {
    const { documents } = library;
    if (built.of !== documents) built = { of: documents, shelf: buildBrowseIndex(library, today) };
    return built.shelf;
  };
  return {
    library,
    today,
    get relations() {
      return libraryIndex().relations;
    },
    get newest() {
      return libraryIndex().newest;
    },
    findEntry: (code) => libraryIndex().findEntry(code),
    findTopic: (code) => libraryIndex().findTopic(code),
    childTopics: (topic) => libraryIndex().childTopics(topic),
    issuerName: (document, language) => libraryIndex().issuerName(document, language),
    findDocuments: (filter) => libraryIndex().findDocuments(filter),
  };
}

function buildBrowseIndex(library: Library, today: () => IsoDate): LibraryIndex {
  const { topics: allTopics } = library;
  const entries = new Map(
    [...library.entries.values()].map((entry) => [shortHash(entry.id), entry]),
  );
  const topics = new Map(allTopics.map((topic) => [shortHash(topic.id), topic]));
  const newest = [...library.documents].sort(compareNewestFirst);
  const topicDescendants = createTopicDescendants(allTopics);
  const issuerLookup = lazily(() => createIssuerFinder(library));
  // Menus count each topic again and again: what a topic holds is gathered when first asked for.
  const byTopic = new Map<string, readonly LegalDocument[]>();
  const documentsOnTopic = (code: string): readonly LegalDocument[] => {
    const cached = byTopic.get(code);
    if (cached !== undefined) return cached;
    const topicIds = topicDescendants(topics.get(code)?.id ?? '');
    const found = newest.filter((document) => document.topics.some((id) => topicIds.has(id)));
    if (topics.has(code)) byTopic.set(code, found);
    return found;
  };
  const findDocuments: LibraryIndex['findDocuments'] = ({ topic, type, year }) => {
    const found = topic === null ? newest : documentsOnTopic(topic);
    if (type === null && year === null) return found;
    return found.filter(
      (document) =>
        (type === null || document.type === type) &&
        (year === null || documentYear(document) === year),
    );
  };
  return {
    library,
    relations: buildRelationIndex(library),
    newest,
    today,
    findEntry: (code) => entries.get(code) ?? null,
    findTopic: (code) => topics.get(code) ?? null,
    childTopics: (parent) =>
      allTopics.filter(({ id, broader }) => {
        const here = broader ?? null;
        return here === parent && findDocuments(topicFilter(shortHash(id))).length > 0;
      }),
    issuerName: (document, language) =>
      language === 'vi'
        ? document.passedBy
        : localizedIssuer(language, document, issuerLookup()(document.passedBy ?? ''), library),
    findDocuments,
  };
}

export const topicFilter = (topic: string | null): ListFilter => ({
  topic,
  type: null,
  year: null,
});

/** The year of the document's date; null where it has none. */
export function documentYear({ dateDocument }: LegalDocument): number | null {
  return dateDocument === null ? null : Number(dateDocument.slice(0, 4));
}

export function findSection(entry: Entry, code: string): Section | null {
  return entry.sections.find(({ anchor }) => shortHash(anchor) === code) ?? null;
}

function compareNewestFirst(a: LegalDocument, b: LegalDocument): number {
  return (b.dateDocument ?? '').localeCompare(a.dateDocument ?? '') || (a.id < b.id ? -1 : 1);
}

function createTopicDescendants(topics: readonly Topic[]): (id: string) => ReadonlySet<string> {
  const children = new Map<string, string[]>();
  for (const { id, broader } of topics) {
    if (broader !== null) children.set(broader, [...(children.get(broader) ?? []), id]);
  }
  return (root) => {
    const found = new Set<string>();
    const visit = (id: string): void => {
      if (found.has(id)) return;
      found.add(id);
      for (const child of children.get(id) ?? []) visit(child);
    };
    visit(root);
    return found;
  };
}
