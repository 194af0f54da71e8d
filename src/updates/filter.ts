/**
 * What a filter catches: everything, or what topics, issuers, types, places and plain words narrow
 * it to.
 */
import type { LegalDocument } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import { fold } from '../language/fold.ts';
import { type Filter, listOf, plainWords } from '../store/filters.ts';

/** The parts of a library that filters refer to. */
export type Shelves = Pick<Library, 'topics' | 'jurisdictions'>;

/** Filters that look at one document: its text is prepared once for all of them. */
export function matcher(document: LegalDocument, shelves: Shelves): (filter: Filter) => boolean {
  const topics = withBroader(document.topics, shelves);
  const places = placesOf(document.jurisdiction, shelves);
  let text: string | undefined;
  let folded: string | undefined;
  const holds = (word: string): boolean => {
    text ??= textOf(document);
    folded ??= fold(text);
    const wanted = spaced(word);
    // Words typed without marks are found with them, words typed with marks only so.
    return wanted === fold(wanted) ? folded.includes(wanted) : text.includes(wanted);
  };
  return (filter) =>
    anyOf(listOf(filter.topic), (topic) => topics.has(topic)) &&
    anyOf(listOf(filter.type), (type) => document.type === type) &&
    anyOf(listOf(filter.place), (place) => places.has(place)) &&
    anyOf(listOf(filter.issuer), (issuer) => isIssuer(document.passedBy, issuer)) &&
    (filter.words ?? []).every(holds) &&
    !(filter.without ?? []).some(holds);
}

/** Whether one of them holds; none is named: whatever there is. */
function anyOf<T>(named: readonly T[], holds: (one: T) => boolean): boolean {
  return named.length === 0 || named.some(holds);
}

/** Blanks around every word, so that words are found whole. */
function spaced(text: string): string {
  return ` ${plainWords(text)} `;
}

function textOf({ number, title, titleEn, aliases, passedBy, sections }: LegalDocument): string {
  const parts = sections.flatMap(({ heading, text }) => [heading, text]);
  const all = [number, title, titleEn, passedBy, ...aliases, ...parts];
  return all.map((part) => spaced(part ?? '')).join('');
}

function isIssuer(passedBy: string | null, issuer: string): boolean {
  return passedBy !== null && fold(spaced(passedBy)).includes(fold(spaced(issuer)));
}

function withBroader(ids: readonly string[], { topics }: Shelves): ReadonlySet<string> {
  const broader = new Map(topics.map((topic) => [topic.id, topic.broader]));
  const all = new Set<string>();
  for (const id of ids) {
    for (let at: string | null = id; at !== null && !all.has(at); at = broader.get(at) ?? null) {
      all.add(at);
    }
  }
  return all;
}

function placesOf(id: string | null, { jurisdictions }: Shelves): ReadonlySet<string> {
  const into = jurisdictions.find((one) => one.id === id)?.mergedInto ?? null;
  return new Set([id, into].filter((place) => place !== null));
}

const MONTHS = 12;

/** What a filter would have caught, to tell how broad it is. */
export interface Breadth {
  /** Documents of the library, the newest first. */
  readonly caught: readonly LegalDocument[];
  /** Documents dated within the last year, a month, to one decimal. */
  readonly aMonth: number;
}

/** @param today ISO 8601 day */
export function breadthOf(
  filter: Filter,
  library: Pick<Library, 'documents'> & Shelves,
  today: string,
): Breadth {
  const caught = library.documents
    .filter((document) => matcher(document, library)(filter))
    .sort((a, b) => (b.dateDocument ?? '').localeCompare(a.dateDocument ?? ''));
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const recent = caught.filter(
    ({ dateDocument }) => dateDocument !== null && dateDocument > yearAgo && dateDocument <= today,
  );
  return { caught, aMonth: Math.round((recent.length / MONTHS) * 10) / 10 };
}
