/**
 * Terms: which passages contain a word or a pair of neighbouring words, in which field, how often.
 *
 * A text is searched as written and without marks. Only the words as written are indexed: the terms
 * without marks are found by the forms with marks that they stand for. Both forms in one field would
 * count each word twice and distort the scores, so each has fields of its own in a search.
 */
import { lazily } from '../shared/lazily.ts';
import { splitTerm } from '../text/tokenizer.ts';
import {
  type Corpus,
  type CorpusWords,
  END_OF_TEXT,
  isAdjacent,
  PASSAGE_FIELDS,
  wordIdOf,
} from './corpus.ts';
import { PairTable, type StoredPairs } from './pair-table.ts';
import { type Postings, packPostings, type RawPostings, readPostings } from './postings.ts';

const BODY = 'body';
const QUESTIONS = 'questions';
export const MARKED_FIELDS: readonly string[] = [...PASSAGE_FIELDS, BODY, QUESTIONS];
/** The folded labels share one field, because they only add to the marked fields. */
export const FOLDED_FIELDS: readonly string[] = ['labelFolded', 'bodyFolded', 'questionsFolded'];
/** Fields with the labels of an entry. A heading belongs to its passages. */
const LABEL_FIELDS: readonly string[] = ['number', 'title', 'titleEn', 'topics'];
/** Fields that describe a passage. They find it, but do not count for the frequency. */
const METADATA_FIELDS: readonly string[] = ['number', 'topics'];

export const BODY_FIELD = MARKED_FIELDS.indexOf(BODY);
export const QUESTIONS_FIELD = MARKED_FIELDS.indexOf(QUESTIONS);
const LABEL_FOLDED_FIELD = MARKED_FIELDS.length;
export const ALL_FIELDS: readonly string[] = [...MARKED_FIELDS, ...FOLDED_FIELDS];

/** Returns the field of a text from its number in the passage: the labels, then the lines. */
export const fieldOf = (text: number): number => Math.min(text, BODY_FIELD);

/** Returns the field that has the terms of a field without marks. */
export function foldedFieldOf(field: number): number {
  if (field < BODY_FIELD) return LABEL_FOLDED_FIELD;
  return LABEL_FOLDED_FIELD + 1 + field - BODY_FIELD;
}

/** Whether a marked field holds a label of the entry, which all its passages share. */
export const isLabelField = (field: number): boolean =>
  LABEL_FIELDS.includes(MARKED_FIELDS[field] ?? '');

/** Whether a field counts for the frequency of its terms, and does not only describe a passage. */
export const isOwnTextField = (field: number): boolean =>
  !METADATA_FIELDS.includes(ALL_FIELDS[field] ?? '');

/** The arrays of an index of terms, as they are stored. A term is a word id, or after all words a pair. */
export interface StoredTerms {
  readonly pairs: StoredPairs;
  /** By term: in how many passages it occurs in the text itself, as written or without marks. */
  readonly frequency: Int32Array;
  readonly postings: Postings;
  /**
   * By passage and field: how many different terms the field has, at least 1; 0 where there is no
   * such text.
   */
  readonly lengths: Int32Array;
  /** By field: the mean of the lengths. */
  readonly meanLengths: Float64Array;
}

/** How often a term occurs in a field of a passage. */
export type VisitTerm = (passage: number, field: number, count: number) => void;

export interface TermIndex {
  readonly stored: StoredTerms;
  readonly passageCount: number;
  /** Returns in how many passages a marked or folded term occurs in the text itself. */
  readonly frequencyOf: (term: string) => number;
  /** Visits the places of a term as written, in `MARKED_FIELDS`. */
  readonly visitMarked: (term: string, visit: VisitTerm) => void;
  /** Visits the places of all forms of a term without marks, in `FOLDED_FIELDS`. */
  readonly visitFolded: (term: string, visit: VisitTerm) => void;
}

/** Calls `visit` for each text of the corpus, with its passage, field, start and end. */
function eachText(
  { stream, starts }: Corpus,
  visit: (id: number, field: number, from: number, to: number) => void,
): void {
  for (let id = 0; id + 1 < starts.length; id++) {
    let from = starts[id] ?? 0;
    let text = 0;
    let isQuestion = false;
    for (let at = from; at < (starts[id + 1] ?? 0); at++) {
      const code = stream[at] ?? 0;
      if (code >= 0) continue;
      if (code === END_OF_TEXT) visit(id, isQuestion ? QUESTIONS_FIELD : fieldOf(text), from, at);
      else isQuestion = true;
      from = at + 1;
      text++;
    }
  }
}

/** Returns for a pair, by its number, the number of the pair without marks. */
const barePair = (pairs: PairTable, folded: Int32Array, pair: number): number =>
  pairs.find(folded[pairs.firstOf(pair)] ?? 0, folded[pairs.secondOf(pair)] ?? 0);

/** The terms of the stream: by place the pair that ends there, or -1; by term its form without marks. */
interface NumberedTerms {
  readonly pairs: PairTable;
  readonly pairAt: Int32Array;
  readonly bareOf: Int32Array;
}

function numberTerms({ words, folded, stream }: Corpus): NumberedTerms {
  const pairs = new PairTable();
  const pairAt = new Int32Array(stream.length).fill(-1);
  let before = 0;
  for (let at = 0; at < stream.length; at++) {
    const code = stream[at] ?? END_OF_TEXT;
    if (code < 0) continue;
    const word = wordIdOf(code);
    if (isAdjacent(code)) pairAt[at] = words.length + pairs.add(before, word);
    before = word;
  }
  const written = pairs.size;
  for (let pair = 0; pair < written; pair++)
    pairs.add(folded[pairs.firstOf(pair)] ?? 0, folded[pairs.secondOf(pair)] ?? 0);
  return { pairs, pairAt, bareOf: bareForms(pairs, folded) };
}

/** By term: its form without marks. */
function bareForms(pairs: PairTable, folded: Int32Array): Int32Array {
  const bareOf = new Int32Array(folded.length + pairs.size);
  bareOf.set(folded);
  for (let pair = 0; pair < pairs.size; pair++)
    bareOf[folded.length + pair] = folded.length + barePair(pairs, folded, pair);
  return bareOf;
}

/** What is counted in the first pass over the stream. */
interface TermCounts {
  /** By term, plus one: how many fields of passages it occurs in. */
  readonly entries: Int32Array;
  readonly frequency: Int32Array;
  readonly lengths: Int32Array;
}

/** Marks the last place at which each term was met, so that each place counts once. */
function createCounter(size: number): (term: number, place: number) => boolean {
  const last = new Int32Array(size).fill(-1);
  return (term, place) => {
    if (last[term] === place) return false;
    last[term] = place;
    return true;
  };
}

function countTerms(corpus: Corpus, { pairs, pairAt, bareOf }: NumberedTerms): TermCounts {
  const { stream, starts, words } = corpus;
  const termCount = words.length + pairs.size;
  const entries = new Int32Array(termCount + 1);
  const frequency = new Int32Array(termCount);
  const lengths = new Int32Array((starts.length - 1) * ALL_FIELDS.length);
  const isNewMarked = createCounter(termCount);
  const isNewBare = createCounter(termCount);
  const isNewPassage = createCounter(termCount);
  eachText(corpus, (id, field, from, to) => {
    const isOwnText = isOwnTextField(field);
    const marked = id * ALL_FIELDS.length + field;
    const folded = id * ALL_FIELDS.length + foldedFieldOf(field);
    const count = (term: number): void => {
      const bare = bareOf[term] ?? 0;
      if (isNewMarked(term, marked)) {
        entries[term + 1] = (entries[term + 1] ?? 0) + 1;
        lengths[marked] = (lengths[marked] ?? 0) + 1;
      }
      if (isNewBare(bare, folded)) lengths[folded] = (lengths[folded] ?? 0) + 1;
      if (!isOwnText) return;
      if (isNewPassage(term, id)) frequency[term] = (frequency[term] ?? 0) + 1;
      if (bare !== term && isNewPassage(bare, id)) frequency[bare] = (frequency[bare] ?? 0) + 1;
    };
    for (let at = from; at < to; at++) {
      count(wordIdOf(stream[at] ?? 0));
      const pair = pairAt[at] ?? -1;
      if (pair >= 0) count(pair);
    }
  });
  raiseEmptyTexts(corpus, lengths);
  return { entries, frequency, lengths };
}

/** Gives a text without words the length 1, as in MiniSearch. */
function raiseEmptyTexts(corpus: Corpus, lengths: Int32Array): void {
  eachText(corpus, (id, field) => {
    for (const one of [field, foldedFieldOf(field)]) {
      const place = id * ALL_FIELDS.length + one;
      if (lengths[place] === 0) lengths[place] = 1;
    }
  });
}

/**
 * Returns the mean lengths of the fields. As in MiniSearch, the mean runs over the passages, and a
 * passage without the field leaves it as it is.
 */
function runningMeans(lengths: Int32Array): Float64Array {
  const means = new Float64Array(ALL_FIELDS.length);
  for (let place = 0; place < lengths.length; place++) {
    const length = lengths[place] ?? 0;
    const field = place % ALL_FIELDS.length;
    const before = (place - field) / ALL_FIELDS.length;
    if (length > 0) means[field] = ((means[field] ?? 0) * before + length) / (before + 1);
  }
  return means;
}

/** Writes the entries of all terms, in a second pass over the stream. */
function fillPostings(corpus: Corpus, { pairAt }: NumberedTerms, entries: Int32Array): RawPostings {
  const starts = entries;
  for (let term = 1; term < starts.length; term++)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const size = starts.at(-1) ?? 0;
  const places = new Int32Array(size);
  const counts = new Uint16Array(size);
  /** By term: the entry after its last one. */
  const ends = starts.slice(0, -1);
  const isNew = createCounter(ends.length);
  const { stream } = corpus;
  eachText(corpus, (id, field, from, to) => {
    const place = id * MARKED_FIELDS.length + field;
    const add = (term: number): void => {
      const end = ends[term] ?? 0;
      if (!isNew(term, place)) {
        counts[end - 1] = (counts[end - 1] ?? 0) + 1;
        return;
      }
      places[end] = place;
      counts[end] = 1;
      ends[term] = end + 1;
    };
    for (let at = from; at < to; at++) {
      add(wordIdOf(stream[at] ?? 0));
      const pair = pairAt[at] ?? -1;
      if (pair >= 0) add(pair);
    }
  });
  return { fieldCount: MARKED_FIELDS.length, starts, places, counts };
}

/** Counts the terms of a corpus, in two passes over its numbers. */
export function countCorpusTerms(corpus: Corpus): StoredTerms {
  const numbered = numberTerms(corpus);
  const { entries, frequency, lengths } = countTerms(corpus, numbered);
  return {
    pairs: numbered.pairs.toStored(),
    frequency,
    postings: packPostings(fillPostings(corpus, numbered, entries)),
    lengths,
    meanLengths: runningMeans(lengths),
  };
}

/** The terms as written of each term without marks: from `starts[bare]` on. */
function groupByBareForm(bareOf: Int32Array): {
  readonly starts: Int32Array;
  readonly terms: Int32Array;
} {
  const starts = new Int32Array(bareOf.length + 1);
  for (const bare of bareOf) starts[bare + 1] = (starts[bare + 1] ?? 0) + 1;
  for (let term = 1; term < starts.length; term++)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const ends = starts.slice(0, -1);
  const terms = new Int32Array(bareOf.length);
  for (let term = 0; term < bareOf.length; term++) {
    const bare = bareOf[term] ?? 0;
    const end = ends[bare] ?? 0;
    terms[end] = term;
    ends[bare] = end + 1;
  }
  return { starts, terms };
}

/** Opens stored terms. `wordIds` has the ids of the words of the corpus. */
export function openTermIndex(
  stored: StoredTerms,
  { folded }: Pick<CorpusWords, 'folded'>,
  wordIds: Pick<ReadonlyMap<string, number>, 'get'>,
): TermIndex {
  const pairs = new PairTable(stored.pairs);
  const numberOf = (term: string): number => {
    const [one, other] = splitTerm(term);
    const first = wordIds.get(one);
    if (first === undefined || other === null) return first ?? -1;
    const second = wordIds.get(other);
    const pair = second === undefined ? -1 : pairs.find(first, second);
    return pair < 0 ? -1 : folded.length + pair;
  };
  const groups = lazily(() => groupByBareForm(bareForms(pairs, folded)));
  return {
    stored,
    passageCount: stored.lengths.length / ALL_FIELDS.length,
    frequencyOf: (term) => stored.frequency[numberOf(term)] ?? 0,
    visitMarked: (term, visit) => {
      const number = numberOf(term);
      if (number >= 0) readPostings(stored.postings, number, visit);
    },
    visitFolded: (term, visit) => {
      const number = numberOf(term);
      if (number < 0) return;
      const { starts, terms } = groups();
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
        readPostings(stored.postings, terms[at] ?? 0, (passage, field, count) =>
          visit(passage, foldedFieldOf(field), count),
        );
    },
  };
}
