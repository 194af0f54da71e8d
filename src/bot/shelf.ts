/**
 * The library as the bot's menus walk it: codes of buttons back to entries, topics with what they
 * hold, newest first. Built once a library, and anew where the library was exchanged.
 */
import type { Language } from '../answer/answer.ts';
import { issuerFinder, passedByIn } from '../answer/issuers.ts';
import type { Entry, IsoDate, LegalDocument, Section } from '../knowledge/document.ts';
import type { Library, Topic } from '../knowledge/library.ts';
import { type RelationIndex, relationIndex } from '../knowledge/relations.ts';
import { lazily } from '../language/lazily.ts';
import { codeOf } from './keyboards/codes.ts';
import type { ListFilter } from './keyboards/press.ts';

export interface Shelf {
  readonly library: Library;
  readonly relations: RelationIndex;
  /** Newest first; undated last. */
  readonly newest: readonly LegalDocument[];
  /** The day that validity is told of. */
  readonly today: () => IsoDate;
  entry(code: string): Entry | null;
  topic(code: string): Topic | null;
  /** Topics right under one, or the broadest, that hold any document; in the file's order. */
  topicsUnder(topic: string | null): readonly Topic[];
  /** Who passed a document, named in a language where the library has the name. */
  passedBy(document: LegalDocument, language: Language): string | null;
  /** Documents that meet a filter, newest first; a topic's narrower ones included. */
  documents(filter: ListFilter): readonly LegalDocument[];
}

/** @param library may be a live one: its documents are looked at each time */
export function createShelf(library: Library, today: () => IsoDate): Shelf {
  let built = { of: library.documents, shelf: fixedShelf(library, today) };
  const shelf = (): Shelf => {
    const { documents } = library;
    if (built.of !== documents) built = { of: documents, shelf: fixedShelf(library, today) };
    return built.shelf;
  };
  return {
    library,
    today,
    get relations() {
      return shelf().relations;
    },
    get newest() {
      return shelf().newest;
    },
    entry: (code) => shelf().entry(code),
    topic: (code) => shelf().topic(code),
    topicsUnder: (topic) => shelf().topicsUnder(topic),
    passedBy: (document, language) => shelf().passedBy(document, language),
    documents: (filter) => shelf().documents(filter),
  };
}

function fixedShelf(library: Library, today: () => IsoDate): Shelf {
  const { topics: allTopics } = library;
  const entries = new Map([...library.entries.values()].map((entry) => [codeOf(entry.id), entry]));
  const topics = new Map(allTopics.map((topic) => [codeOf(topic.id), topic]));
  const newest = [...library.documents].sort(byDate);
  const within = topicTree(allTopics);
  const issuersIn = lazily(() => issuerFinder(library));
  // Menus count each topic again and again: what a topic holds is gathered when first asked for.
  const byTopic = new Map<string, readonly LegalDocument[]>();
  const onTopic = (code: string): readonly LegalDocument[] => {
    const known = byTopic.get(code);
    if (known !== undefined) return known;
    const wanted = within(topics.get(code)?.id ?? '');
    const found = newest.filter((document) => document.topics.some((id) => wanted.has(id)));
    if (topics.has(code)) byTopic.set(code, found);
    return found;
  };
  const documents: Shelf['documents'] = ({ topic, type, year }) => {
    const found = topic === null ? newest : onTopic(topic);
    if (type === null && year === null) return found;
    return found.filter(
      (document) =>
        (type === null || document.type === type) && (year === null || yearOf(document) === year),
    );
  };
  return {
    library,
    relations: relationIndex(library),
    newest,
    today,
    entry: (code) => entries.get(code) ?? null,
    topic: (code) => topics.get(code) ?? null,
    topicsUnder: (parent) =>
      allTopics.filter(({ id, broader }) => {
        const here = broader ?? null;
        return here === parent && documents(topicOnly(codeOf(id))).length > 0;
      }),
    passedBy: (document, language) =>
      language === 'vi'
        ? document.passedBy
        : passedByIn(language, document, issuersIn()(document.passedBy ?? ''), library),
    documents,
  };
}

export const topicOnly = (topic: string | null): ListFilter => ({ topic, type: null, year: null });

/** The year of the document's date; null where it has none. */
export function yearOf({ dateDocument }: LegalDocument): number | null {
  return dateDocument === null ? null : Number(dateDocument.slice(0, 4));
}

export function sectionOf(entry: Entry, code: string): Section | null {
  return entry.sections.find(({ anchor }) => codeOf(anchor) === code) ?? null;
}

function byDate(a: LegalDocument, b: LegalDocument): number {
  return (b.dateDocument ?? '').localeCompare(a.dateDocument ?? '') || (a.id < b.id ? -1 : 1);
}

function topicTree(topics: readonly Topic[]): (id: string) => ReadonlySet<string> {
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
