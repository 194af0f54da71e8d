/**
 * What a chat wants to hear of: everything, or what a topic, issuer, type, place and plain words
 * narrow it to. All that is named has to hold.
 */
import type { DocumentType, LegalDocument } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import { fold, lower } from '../language/fold.ts';

export interface Filter {
  /** A topic's id; its narrower ones are meant as well. */
  readonly topic?: string;
  /** Who issued it, by name as documents print it. */
  readonly issuer?: string;
  readonly type?: DocumentType;
  /** A jurisdiction's id; places that became part of it are meant as well. */
  readonly place?: string;
  /** Words or phrases that have to stand in the document. */
  readonly words?: readonly string[];
  /** Words or phrases that must not. */
  readonly without?: readonly string[];
}

/** The parts of a library that filters refer to. */
export type Shelves = Pick<Library, 'topics' | 'jurisdictions'>;

/** The filter as text: the same wish is the same text, `{}` is everything. */
export function filterKey(filter: Filter): string {
  const { topic, issuer, type, place } = filter;
  const sorted = (words: readonly string[] = []) =>
    [...new Set(words.map((word) => spaced(word).trim()))].filter((word) => word !== '').sort();
  const [words, without] = [sorted(filter.words), sorted(filter.without)];
  return JSON.stringify({
    ...(topic !== undefined && { topic }),
    ...(issuer !== undefined && { issuer: issuer.normalize('NFC') }),
    ...(type !== undefined && { type }),
    ...(place !== undefined && { place }),
    ...(words.length > 0 && { words }),
    ...(without.length > 0 && { without }),
  } satisfies Filter);
}

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
    (filter.topic === undefined || topics.has(filter.topic)) &&
    (filter.type === undefined || document.type === filter.type) &&
    (filter.place === undefined || places.has(filter.place)) &&
    (filter.issuer === undefined || isIssuer(document.passedBy, filter.issuer)) &&
    (filter.words ?? []).every(holds) &&
    !(filter.without ?? []).some(holds);
}

/** Blanks around every word, so that words are found whole. */
function spaced(text: string): string {
  return ` ${lower(text)
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim()} `;
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
