/**
 * The index: one MiniSearch over passages, and what ranking needs beside it.
 *
 * Every text is indexed twice, as written and folded, in fields of their own: what was typed with
 * marks prefers exact marks, what was typed without still finds. (Both forms in one field would
 * count each word twice and distort the weights.)
 */
import MiniSearch, { type Options } from 'minisearch';
import type { Library } from '../knowledge/library.ts';
import {
  type AbbreviationTable,
  abbreviationTable,
  expandAbbreviations,
} from '../language/abbreviations.ts';
import { type RestorerModel, trainRestorer } from '../language/restore.ts';
import { isFoldedSyllable } from '../language/syllable.ts';
import { terms, tokenize } from '../language/tokens.ts';
import { type Passage, passagesOf } from './passage.ts';

/** Raised whenever analysis or fields change: a stored index of another version is rebuilt. */
export const INDEX_VERSION = 1;

const MARKED_FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading', 'body'] as const;
const FOLDED_FIELDS = ['titleFolded', 'topicsFolded', 'headingFolded', 'bodyFolded'] as const;

/** How much a hit in a field counts beside one in the body; folded fields only add to marked ones. */
export const FIELD_BOOST: Readonly<Record<string, number>> = {
  number: 2,
  title: 0.5,
  titleEn: 0.5,
  topics: 0.3,
  heading: 1,
  body: 1,
  titleFolded: 0.25,
  topicsFolded: 0.15,
  headingFolded: 0.5,
  bodyFolded: 0.5,
};

export interface SearchIndex {
  readonly passages: readonly Passage[];
  readonly mini: MiniSearch<Analysed>;
  /** In how many passages a term occurs: marked and folded syllables and compounds. */
  readonly frequency: ReadonlyMap<string, number>;
  readonly abbreviations: AbbreviationTable;
  readonly restorer: RestorerModel;
}

/** The terms of a passage, field by field, joined by spaces: what MiniSearch is given. */
type Analysed = { readonly id: number } & Readonly<Record<string, string | number>>;

const SOURCE_FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading', 'body'] as const;

const OPTIONS: Options<Analysed> = {
  fields: [...MARKED_FIELDS, ...FOLDED_FIELDS],
  idField: 'id',
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term,
};

/** Analyses a passage once for all its fields; `seen` collects its terms. */
function analyse(passage: Passage, expand: (text: string) => string, seen: Set<string>): Analysed {
  const fields: Record<string, string | number> & { id: number } = { id: passage.id };
  for (const field of SOURCE_FIELDS) {
    const tokens = tokenize(expand(passage[field]));
    const marked = terms(tokens, 'text');
    const folded = terms(tokens, 'folded');
    fields[field] = marked.join(' ');
    fields[`${field}Folded`] = folded.join(' ');
    if (field === 'number' || field === 'topics') continue;
    for (const term of marked) seen.add(term);
    for (const term of folded) seen.add(term);
  }
  return fields;
}

/** Text of a passage as the index reads it: abbreviations written out. */
export function expanderOf(table: AbbreviationTable): (text: string) => string {
  return (text) => expandAbbreviations(text, table, isFoldedSyllable);
}

/** Everything a passage says, a line a clause: what ranking reads. */
export function linesOf(passage: Passage): string[] {
  return passage.body.split('\n').filter((line) => line.trim() !== '');
}

function restorerLines(library: Library, passages: readonly Passage[]): string[] {
  const lines: string[] = [];
  for (const topic of library.topics) lines.push(topic.name, ...topic.synonyms);
  for (const { long } of library.abbreviations) lines.push(...long);
  for (const issuer of library.issuers) lines.push(issuer.name, ...issuer.aliases);
  for (const place of library.jurisdictions) lines.push(place.name);
  for (const passage of passages) lines.push(passage.title, passage.heading, ...linesOf(passage));
  return lines;
}

/** Builds the index of a library. */
export function buildIndex(library: Library): SearchIndex {
  const abbreviations = abbreviationTable(library.abbreviations);
  const expand = expanderOf(abbreviations);
  const passages = passagesOf(library);
  const mini = new MiniSearch<Analysed>(OPTIONS);
  const frequency = new Map<string, number>();
  for (const passage of passages) {
    const seen = new Set<string>();
    mini.add(analyse(passage, expand, seen));
    for (const term of seen) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return {
    passages,
    mini,
    frequency,
    abbreviations,
    restorer: trainRestorer(restorerLines(library, passages)),
  };
}

/** A stored index, as `serializeIndex` wrote it: JSON throughout. */
interface StoredIndex {
  readonly version: number;
  readonly passages: readonly Passage[];
  readonly mini: unknown;
  readonly frequency: readonly (readonly [string, number])[];
  readonly abbreviations: readonly (readonly [string, readonly string[]])[];
  readonly restorer: RestorerModel;
}

/** The index as one JSON text, for a static asset or a cache. */
export function serializeIndex(index: SearchIndex): string {
  const stored: StoredIndex = {
    version: INDEX_VERSION,
    passages: index.passages,
    mini: index.mini.toJSON(),
    frequency: [...index.frequency],
    abbreviations: [...index.abbreviations],
    restorer: index.restorer,
  };
  return JSON.stringify(stored);
}

/** Loads what `serializeIndex` wrote; null where it is of another version and must be rebuilt. */
export function loadIndex(json: string): SearchIndex | null {
  const stored = JSON.parse(json) as StoredIndex;
  if (stored.version !== INDEX_VERSION) return null;
  const abbreviations = new Map(stored.abbreviations);
  return {
    passages: stored.passages,
    mini: MiniSearch.loadJS<Analysed>(
      stored.mini as Parameters<typeof MiniSearch.loadJS<Analysed>>[0],
      OPTIONS,
    ),
    frequency: new Map(stored.frequency),
    abbreviations,
    restorer: stored.restorer,
  };
}
