/**
 * The index of a library: its passages, their words as numbers, and which passages hold which term.
 */
import { stemmer } from 'stemmer';
import type { Library } from '../knowledge/library.ts';
import {
  type AbbreviationTable,
  abbreviationTable,
  expandAbbreviations,
} from '../language/abbreviations.ts';
import { lazily } from '../language/lazily.ts';
import { type RestorerModel, trainRestorer } from '../language/restore.ts';
import type { Vocabulary } from '../language/spelling.ts';
import { isFoldedSyllable } from '../language/syllable.ts';
import { type Token, tokenizer } from '../language/tokens.ts';
import { type Corpus, corpusOf, linesOf } from './corpus.ts';
import { type Passage, passagesOf } from './passage.ts';
import { indexTerms, restoreTerms, type StoredTerms, storeTerms, type TermIndex } from './terms.ts';
import { vocabularyOf } from './vocabulary.ts';

export { linesOf } from './corpus.ts';

/** Raised whenever analysis or the stored form changes: an index of another version is rebuilt. */
export const INDEX_VERSION = 3;

export interface SearchIndex {
  readonly passages: readonly Passage[];
  readonly corpus: Corpus;
  /** The places of the corpus's words. */
  readonly wordIds: ReadonlyMap<string, number>;
  /** By English stem: the ids of the words without marks that have it; worked out when first asked. */
  readonly stems: () => ReadonlyMap<string, readonly number[]>;
  readonly terms: TermIndex;
  readonly abbreviations: AbbreviationTable;
  readonly restorer: RestorerModel;
  readonly vocabulary: Vocabulary;
}

/** Reads texts as the index does: their words, abbreviations written out. */
function readerOf(table: AbbreviationTable): (text: string) => Token[] {
  const tokenize = tokenizer();
  return (text) => {
    const tokens = tokenize(text);
    if (!tokens.some((token) => table.has(token.text))) return tokens;
    const expanded = expandAbbreviations(text, table, isFoldedSyllable);
    return expanded === text ? tokens : tokenize(expanded);
  };
}

/** In how many passages a term stands, marked or folded: a syllable, or two joined by `COMPOUND`. */
export function frequencyOf({ terms }: Pick<SearchIndex, 'terms'>, term: string): number {
  return terms.frequency.get(term) ?? 0;
}

function restorerLines(library: Library, passages: readonly Passage[]): Set<string> {
  const lines = new Set<string>();
  const learn = (...texts: string[]): void => {
    for (const text of texts) lines.add(text);
  };
  for (const topic of library.topics) learn(topic.name, ...topic.synonyms);
  for (const { long } of library.abbreviations) learn(...long);
  for (const issuer of library.issuers) learn(issuer.name, ...issuer.aliases);
  for (const place of library.jurisdictions) learn(place.name);
  for (const passage of passages) learn(passage.title, passage.heading, ...linesOf(passage));
  return lines;
}

/** Adds what is worked out from the rest, when an index is built and when one is loaded. */
function assemble(parts: Omit<SearchIndex, 'vocabulary' | 'wordIds' | 'stems'>): SearchIndex {
  return {
    ...parts,
    wordIds: new Map(parts.corpus.words.map((word, id) => [word, id])),
    stems: stemsOf(parts.corpus),
    vocabulary: vocabularyOf(parts.restorer, (term) => frequencyOf(parts, term)),
  };
}

function stemsOf({ words, folded }: Corpus): SearchIndex['stems'] {
  return lazily(() => {
    const known = new Map<string, number[]>();
    for (const id of new Set(folded)) {
      const stem = stemmer(words[id] ?? '');
      const before = known.get(stem);
      if (before === undefined) known.set(stem, [id]);
      else before.push(id);
    }
    return known;
  });
}

/** Builds the index of a library. */
export function buildIndex(library: Library): SearchIndex {
  const abbreviations = abbreviationTable(library.abbreviations);
  const passages = passagesOf(library);
  const corpus = corpusOf(passages, readerOf(abbreviations));
  return assemble({
    passages,
    corpus,
    terms: indexTerms(corpus),
    abbreviations,
    restorer: trainRestorer(restorerLines(library, passages)),
  });
}

/** A stored index, as `serializeIndex` wrote it: JSON throughout. */
interface StoredIndex {
  readonly version: number;
  readonly passages: readonly Passage[];
  readonly words: readonly string[];
  readonly folded: readonly number[];
  readonly stream: readonly number[];
  readonly starts: readonly number[];
  readonly terms: StoredTerms;
  readonly abbreviations: readonly (readonly [string, readonly string[]])[];
  readonly restorer: RestorerModel;
}

/** The index as one JSON text, for a static asset or a cache. */
export function serializeIndex(index: SearchIndex): string {
  const { passages, corpus, terms, abbreviations, restorer } = index;
  const stored: StoredIndex = {
    version: INDEX_VERSION,
    passages,
    words: corpus.words,
    folded: [...corpus.folded],
    stream: [...corpus.stream],
    starts: [...corpus.starts],
    terms: storeTerms(terms),
    abbreviations: [...abbreviations],
    restorer,
  };
  return JSON.stringify(stored);
}

/** Loads what `serializeIndex` wrote; null where it is of another version and must be rebuilt. */
export function loadIndex(json: string): SearchIndex | null {
  const stored = JSON.parse(json) as StoredIndex;
  if (stored.version !== INDEX_VERSION) return null;
  const corpus: Corpus = {
    words: stored.words,
    folded: Int32Array.from(stored.folded),
    stream: Int32Array.from(stored.stream),
    starts: Int32Array.from(stored.starts),
  };
  return assemble({
    passages: stored.passages,
    corpus,
    terms: restoreTerms(stored.terms),
    abbreviations: new Map(stored.abbreviations),
    restorer: stored.restorer,
  });
}
