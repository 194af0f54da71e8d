/**
 * The index of a library: its passages, their words as numbers, and the passages of each term.
 */
import { stemmer } from 'stemmer';
import type { Library, SynonymGroup } from '../library/library.ts';
import { lazily } from '../shared/lazily.ts';
import {
  type AbbreviationTable,
  createAbbreviationTable,
  expandAbbreviations,
} from '../text/abbreviations.ts';
import type { Vocabulary } from '../text/spelling-correction.ts';
import { createTokenizer, type Token } from '../text/tokenizer.ts';
import { type RestorerModel, trainRestorer } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable } from '../text/vi/syllable.ts';
import { buildCorpus, type Corpus, splitLines } from './corpus.ts';
import { buildPassages, type Passage } from './passage.ts';
import {
  buildTermIndex,
  deserializeTerms,
  type StoredTerms,
  serializeTerms,
  type TermIndex,
} from './term-index.ts';
import { createThesaurus, type Thesaurus } from './thesaurus.ts';
import { buildVocabulary } from './vocabulary.ts';

export { splitLines } from './corpus.ts';

/**
 * Increased when the analysis or the stored form changes. An index of another version is rebuilt.
 */
export const INDEX_VERSION = 4;

export interface SearchIndex {
  readonly passages: readonly Passage[];
  readonly corpus: Corpus;
  /** The ids of the words of the corpus. */
  readonly wordIds: ReadonlyMap<string, number>;
  /** By English stem: the ids of the folded words with this stem. Computed at the first use. */
  readonly stems: () => ReadonlyMap<string, readonly number[]>;
  readonly terms: TermIndex;
  readonly abbreviations: AbbreviationTable;
  readonly restorer: RestorerModel;
  readonly vocabulary: Vocabulary;
  readonly synonyms: readonly SynonymGroup[];
  /** Finds wordings that say the same. Computed at the first use. */
  readonly thesaurus: () => Thesaurus;
}

/** Returns a function that returns the words of a text with abbreviations written out. */
function createTextReader(table: AbbreviationTable): (text: string) => Token[] {
  const tokenize = createTokenizer();
  return (text) => {
    const tokens = tokenize(text);
    if (!tokens.some((token) => table.has(token.text))) return tokens;
    const expanded = expandAbbreviations(text, table, isFoldedSyllable);
    return expanded === text ? tokens : tokenize(expanded);
  };
}

/** Returns how many passages contain a term: a marked or folded syllable or compound. */
export function documentFrequency({ terms }: Pick<SearchIndex, 'terms'>, term: string): number {
  return terms.frequency.get(term) ?? 0;
}

function collectTrainingLines(library: Library, passages: readonly Passage[]): Set<string> {
  const lines = new Set<string>();
  const learn = (...texts: string[]): void => {
    for (const text of texts) lines.add(text);
  };
  for (const topic of library.topics) learn(topic.name, ...topic.synonyms);
  for (const { long } of library.abbreviations) learn(...long);
  for (const { words, everyday } of library.synonyms) learn(...words, ...everyday);
  for (const issuer of library.issuers) learn(issuer.name, ...issuer.aliases);
  for (const place of library.jurisdictions) learn(place.name);
  for (const passage of passages) learn(passage.title, passage.heading, ...splitLines(passage));
  return lines;
}

/** Adds the derived parts, after an index was built or loaded. */
function assembleIndex(
  parts: Omit<SearchIndex, 'vocabulary' | 'wordIds' | 'stems' | 'thesaurus'>,
): SearchIndex {
  return {
    ...parts,
    wordIds: new Map(parts.corpus.words.map((word, id) => [word, id])),
    stems: createStemLookup(parts.corpus),
    thesaurus: lazily(() => createThesaurus(parts.synonyms)),
    vocabulary: buildVocabulary(parts.restorer, (term) => documentFrequency(parts, term)),
  };
}

function createStemLookup({ words, folded }: Corpus): SearchIndex['stems'] {
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
  const abbreviations = createAbbreviationTable(library.abbreviations);
  const passages = buildPassages(library);
  const corpus = buildCorpus(passages, createTextReader(abbreviations));
  return assembleIndex({
    passages,
    corpus,
    terms: buildTermIndex(corpus),
    abbreviations,
    restorer: trainRestorer(collectTrainingLines(library, passages)),
    synonyms: library.synonyms,
  });
}

/** The stored form of an index: JSON data. */
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
  readonly synonyms: readonly SynonymGroup[];
}

/** Returns the index as a JSON text, for a static asset or a cache. */
export function serializeIndex(index: SearchIndex): string {
  const { passages, corpus, terms, abbreviations, restorer, synonyms } = index;
  const stored: StoredIndex = {
    version: INDEX_VERSION,
    passages,
    words: corpus.words,
    folded: [...corpus.folded],
    stream: [...corpus.stream],
    starts: [...corpus.starts],
    terms: serializeTerms(terms),
    abbreviations: [...abbreviations],
    restorer,
    synonyms,
  };
  return JSON.stringify(stored);
}

/**
 * Loads an index from `serializeIndex`. Returns null for another version, which must be rebuilt.
 */
export function loadIndex(json: string): SearchIndex | null {
  const stored = JSON.parse(json) as StoredIndex;
  if (stored.version !== INDEX_VERSION) return null;
  const corpus: Corpus = {
    words: stored.words,
    folded: Int32Array.from(stored.folded),
    stream: Int32Array.from(stored.stream),
    starts: Int32Array.from(stored.starts),
  };
  return assembleIndex({
    passages: stored.passages,
    corpus,
    terms: deserializeTerms(stored.terms),
    abbreviations: new Map(stored.abbreviations),
    restorer: stored.restorer,
    synonyms: stored.synonyms,
  });
}
