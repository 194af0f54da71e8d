/** What the pages work out of a library: made once for each, and let go of with it. */

import { createTokenizer, type Tokenize } from '../../text/tokenizer.ts';
import type { Entry, IsoDate, LegalDocument } from '../document.ts';
import type { Library, Topic } from '../library.ts';
import { type StatusState, statusOn } from '../status.ts';
import { createBrowseIndex, type LibraryIndex } from './browse-index.ts';

export interface LibraryView {
  readonly library: Library;
  readonly index: LibraryIndex;
  readonly topicsById: ReadonlyMap<string, Topic>;
  /** Topics right under one (null: the broadest) that hold any document. */
  readonly childTopics: (topic: string | null) => readonly Topic[];
  /** Documents of a topic, its narrower ones included, newest first. */
  readonly documentsOfTopic: (topic: string) => readonly LegalDocument[];
  readonly statusStateOf: (document: LegalDocument, day: IsoDate) => StatusState;
  /** Reads its texts; a word that was met is not read again. */
  readonly tokenize: Tokenize;
}

/** Gives the view of a library, the same one for the same library. */
export function createLibraryViewCache(today: () => IsoDate): (library: Library) => LibraryView {
  const views = new WeakMap<Library, LibraryView>();
  return (library) => {
    const known = views.get(library);
    if (known !== undefined) return known;
    const fresh = createLibraryView(library, today);
    views.set(library, fresh);
    return fresh;
  };
}

function createLibraryView(library: Library, today: () => IsoDate): LibraryView {
  const index = createBrowseIndex(library, today);
  const topicsById = new Map(library.topics.map((topic) => [topic.id, topic]));
  const documentsByTopic = new Map<string, LegalDocument[]>();
  for (const document of index.newest) {
    for (const id of topicsWithAncestors(document, topicsById)) {
      const before = documentsByTopic.get(id);
      if (before === undefined) documentsByTopic.set(id, [document]);
      else before.push(document);
    }
  }
  return {
    library,
    index,
    topicsById,
    childTopics: (parent) =>
      library.topics.filter(({ id, broader }) => broader === parent && documentsByTopic.has(id)),
    documentsOfTopic: (topic) => documentsByTopic.get(topic) ?? [],
    statusStateOf: (document, day) => statusOn(document, index.relations, day).state,
    tokenize: createTokenizer(),
  };
}

/** A document's topics and all that they lie under. */
export function topicsWithAncestors(
  { topics: own }: LegalDocument,
  topics: ReadonlyMap<string, Topic>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (let id of own) {
    for (;;) {
      if (found.has(id)) break;
      found.add(id);
      const broader = topics.get(id)?.broader ?? null;
      if (broader === null) break;
      id = broader;
    }
  }
  return found;
}

/** When a source of any of these was last looked up: the nearest to a date of change that there is. */
export function latestRetrievalDate(entries: Iterable<Entry>): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { sources } of entries) {
    for (const { retrieved } of sources) {
      if (retrieved !== null && retrieved !== undefined && (last === null || retrieved > last)) {
        last = retrieved;
      }
    }
  }
  return last;
}
