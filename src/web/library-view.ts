/** What the pages work out of a library: made once for each, and let go of with it. */
import { createShelf, type Shelf } from '../bot/shelf.ts';
import type { Entry, IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Library, Topic } from '../knowledge/library.ts';
import { type State, statusOn } from '../knowledge/status.ts';
import { tokenizer } from '../language/tokens.ts';
import type { ReadWords } from './find/marks.ts';

export interface LibraryView {
  readonly library: Library;
  readonly shelf: Shelf;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Topics right under one (null: the broadest) that hold any document. */
  readonly under: (topic: string | null) => readonly Topic[];
  /** Documents of a topic, its narrower ones included, newest first. */
  readonly ofTopic: (topic: string) => readonly LegalDocument[];
  readonly stateOf: (document: LegalDocument, day: IsoDate) => State;
  /** Reads its texts; a word that was met is not read again. */
  readonly read: ReadWords;
}

/** Gives the view of a library, the same one for the same library. */
export function libraryViews(today: () => IsoDate): (library: Library) => LibraryView {
  const views = new WeakMap<Library, LibraryView>();
  return (library) => {
    const known = views.get(library);
    if (known !== undefined) return known;
    const fresh = viewOf(library, today);
    views.set(library, fresh);
    return fresh;
  };
}

function viewOf(library: Library, today: () => IsoDate): LibraryView {
  const shelf = createShelf(library, today);
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const held = new Map<string, LegalDocument[]>();
  for (const document of shelf.newest) {
    for (const id of broaderOf(document, topics)) {
      const before = held.get(id);
      if (before === undefined) held.set(id, [document]);
      else before.push(document);
    }
  }
  return {
    library,
    shelf,
    topics,
    under: (parent) =>
      library.topics.filter(({ id, broader }) => broader === parent && held.has(id)),
    ofTopic: (topic) => held.get(topic) ?? [],
    stateOf: (document, day) => statusOn(document, shelf.relations, day).state,
    read: tokenizer(),
  };
}

/** A document's topics and all that they lie under. */
export function broaderOf(
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
export function lookedUp(entries: Iterable<Entry>): IsoDate | null {
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
