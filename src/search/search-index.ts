/**
 * The index of a library: its passages, their words as numbers, and the passages of each term.
 */
import { stemmer } from 'stemmer';
import type { Library, SynonymGroup } from '../library/library.ts';
import { lazily } from '../shared/lazily.ts';
import { packParts, unpackParts } from '../shared/packed-parts.ts';
import {
  type AbbreviationTable,
  createAbbreviationTable,
  expandAbbreviations,
} from '../text/abbreviations.ts';
import { fold } from '../text/fold.ts';
import type { Vocabulary } from '../text/spelling-correction.ts';
import { createTokenizer, type Token } from '../text/tokenizer.ts';
import { openRestorer, type RestorerModel, trainRestorer } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable } from '../text/vi/syllable.ts';
import type { CandidateSource } from './candidate-source.ts';
import {
  buildCorpus,
  type Corpus,
  type CorpusWords,
  codesOfPassage,
  splitLines,
} from './corpus.ts';
import { countCorpusTerms } from './count-terms.ts';
import {
  allPassages,
  createPassageTable,
  findPassages,
  type Passage,
  type PassageTable,
  type StoredPassages,
} from './passage.ts';
import { openTermIndex, type StoredTerms } from './term-index.ts';
import { createMemorySource } from './term-search.ts';
import { createThesaurus, type Thesaurus } from './thesaurus.ts';
import { buildVocabulary } from './vocabulary.ts';

export { splitLines } from './corpus.ts';

/**
 * Increased when the analysis or the stored form changes. An index of another version is rebuilt.
 */
export const INDEX_VERSION = 6;

export interface SearchIndex {
  readonly passages: PassageTable;
  readonly corpus: CorpusWords;
  /** Returns the texts of a passage as codes of words, as in the corpus. */
  readonly codesOf: (id: number) => Int32Array;
  /** The ids of the words of the corpus. */
  readonly wordIds: ReadonlyMap<string, number>;
  /** Returns the inverse document frequency of a folded word by its id. */
  readonly informationOf: (word: number) => number;
  /** By English stem: the ids of the folded words with this stem. Computed at the first use. */
  readonly stems: () => ReadonlyMap<string, readonly number[]>;
  readonly terms: CandidateSource;
  readonly abbreviations: AbbreviationTable;
  readonly restorer: RestorerModel;
  readonly vocabulary: Vocabulary;
  readonly synonyms: readonly SynonymGroup[];
  /** Finds wordings that say the same. Computed at the first use. */
  readonly thesaurus: () => Thesaurus;
}

/** Returns a function that returns the words of a text with abbreviations written out. */
export function createTextReader(table: AbbreviationTable): (text: string) => Token[] {
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
  return terms.frequencyOf(term);
}

export function collectTrainingLines(
  library: LibraryTables,
  passages: Iterable<Passage>,
): Set<string> {
  const lines = new Set<string>();
  const learn = (...texts: string[]): void => {
    for (const text of texts) lines.add(text);
  };
  for (const topic of library.topics) learn(topic.name, ...topic.synonyms);
  for (const { long } of library.abbreviations) learn(...long);
  for (const { words, everyday } of library.synonyms) learn(...words, ...everyday);
  for (const issuer of library.issuers) learn(issuer.name, ...issuer.aliases);
  for (const place of library.jurisdictions) learn(place.name);
  for (const passage of passages) {
    learn(passage.title, passage.heading, ...splitLines(passage));
    // Questions in English say nothing about marks.
    for (const { text } of passage.questions) if (fold(text) !== text.toLowerCase()) learn(text);
  }
  return lines;
}

/** The tables of a library that an index is made with. */
export type LibraryTables = Pick<
  Library,
  'topics' | 'abbreviations' | 'synonyms' | 'issuers' | 'jurisdictions'
>;

/** The parts of an index that take time to compute, as they are stored. */
interface StoredParts {
  readonly passages: StoredPassages;
  readonly corpus: Corpus;
  readonly terms: StoredTerms;
  readonly restorer: RestorerModel;
}

/** Opens an index, after its parts were computed or loaded. */
function openIndex(library: Library, stored: StoredParts, passages: PassageTable): StoredIndex {
  const { corpus, restorer } = stored;
  const wordIds = new Map(corpus.words.map((word, id) => [word, id]));
  const terms = createMemorySource(openTermIndex(stored.terms, corpus, wordIds));
  return {
    stored,
    passages,
    corpus,
    codesOf: (id) => codesOfPassage(corpus, id),
    wordIds,
    terms,
    ...deriveTables(library, corpus, restorer, terms, passages.count),
  };
}

/** Returns the parts of an index that follow from a library and its words. */
export function deriveTables(
  library: Pick<Library, 'abbreviations' | 'synonyms'>,
  words: CorpusWords,
  restorer: RestorerModel,
  terms: Pick<CandidateSource, 'frequencyOf'>,
  passageCount: number,
): Pick<
  SearchIndex,
  'informationOf' | 'stems' | 'abbreviations' | 'restorer' | 'vocabulary' | 'synonyms' | 'thesaurus'
> {
  return {
    informationOf: createInformationLookup(words, passageCount, terms),
    stems: createStemLookup(words),
    abbreviations: createAbbreviationTable(library.abbreviations),
    restorer,
    vocabulary: buildVocabulary(restorer, terms.frequencyOf),
    synonyms: library.synonyms,
    thesaurus: lazily(() => createThesaurus(library.synonyms)),
  };
}

/** Returns the inverse document frequency as in BM25; 0 for a term that no passage contains. */
export function informationOfFrequency(frequency: number, passageCount: number): number {
  if (frequency === 0) return 0;
  return Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
}

/** Looks a word up at its first use. */
function createInformationLookup(
  { words }: CorpusWords,
  passageCount: number,
  terms: Pick<CandidateSource, 'frequencyOf'>,
): SearchIndex['informationOf'] {
  const known = new Float64Array(words.length).fill(-1);
  return (word) => {
    const before = known[word] ?? 0;
    if (before >= 0) return before;
    const fresh = informationOfFrequency(terms.frequencyOf(words[word] ?? ''), passageCount);
    known[word] = fresh;
    return fresh;
  };
}

function createStemLookup({ words, folded }: CorpusWords): SearchIndex['stems'] {
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

/** An index in memory, which can be stored. */
export interface StoredIndex extends SearchIndex {
  readonly stored: StoredParts;
}

/** Builds the index of a library. */
export function buildIndex(library: Library): StoredIndex {
  const abbreviations = createAbbreviationTable(library.abbreviations);
  const found = findPassages(library);
  const passages = createPassageTable(library, found);
  const all = [...allPassages(passages)];
  const corpus = buildCorpus(all, createTextReader(abbreviations));
  const stored: StoredParts = {
    passages: found,
    corpus,
    terms: countCorpusTerms(corpus),
    restorer: trainRestorer(collectTrainingLines(library, all)),
  };
  return openIndex(library, stored, createPassageTable(library, found));
}

/** The format of a stored index. An index of another format must be rebuilt. */
const FORMAT = `cchc-bot index ${INDEX_VERSION}`;

/** Returns the index as bytes, for a static asset or a cache. It is loaded with the same library. */
export function serializeIndex({ stored }: StoredIndex): Uint8Array {
  const { passages, corpus, terms, restorer } = stored;
  const { counts } = restorer;
  return packParts(FORMAT, {
    arrays: {
      'passages.entries': passages.entries,
      'passages.sections': passages.sections,
      'corpus.folded': corpus.folded,
      'corpus.stream': corpus.stream,
      'corpus.starts': corpus.starts,
      'pairs.firsts': terms.pairs.firsts,
      'pairs.seconds': terms.pairs.seconds,
      'pairs.places': terms.pairs.places,
      'terms.frequency': terms.frequency,
      'postings.starts': terms.postings.starts,
      'postings.bytes': terms.postings.bytes,
      'terms.lengths': terms.lengths,
      'terms.meanLengths': terms.meanLengths,
      'restorer.counts': counts.counts,
      'restorer.pairStarts': counts.pairStarts,
      'restorer.nextUnits': counts.nextUnits,
      'restorer.pairCounts': counts.pairCounts,
    },
    json: {
      'postings.fieldCount': terms.postings.fieldCount,
      'corpus.words': corpus.words,
      'restorer.units': counts.units,
    },
  });
}

/**
 * Loads an index from `serializeIndex`, for the library that it was built from. Returns null for
 * another format, which must be rebuilt.
 */
export function loadIndex(library: Library, bytes: Uint8Array): StoredIndex | null {
  const parts = unpackParts(FORMAT, bytes);
  if (parts === null) return null;
  const passages: StoredPassages = {
    entries: parts.int32('passages.entries'),
    sections: parts.int32('passages.sections'),
  };
  const stored: StoredParts = {
    passages,
    corpus: {
      words: parts.json('corpus.words') as readonly string[],
      folded: parts.int32('corpus.folded'),
      stream: parts.int32('corpus.stream'),
      starts: parts.int32('corpus.starts'),
    },
    terms: {
      pairs: {
        firsts: parts.int32('pairs.firsts'),
        seconds: parts.int32('pairs.seconds'),
        places: parts.int32('pairs.places'),
      },
      frequency: parts.int32('terms.frequency'),
      postings: {
        fieldCount: parts.json('postings.fieldCount') as number,
        starts: parts.int32('postings.starts'),
        bytes: parts.bytes('postings.bytes'),
      },
      lengths: parts.int32('terms.lengths'),
      meanLengths: parts.float64('terms.meanLengths'),
    },
    restorer: openRestorer({
      units: parts.json('restorer.units') as readonly string[],
      counts: parts.int32('restorer.counts'),
      pairStarts: parts.int32('restorer.pairStarts'),
      nextUnits: parts.int32('restorer.nextUnits'),
      pairCounts: parts.int32('restorer.pairCounts'),
    }),
  };
  return openIndex(library, stored, createPassageTable(library, passages));
}
