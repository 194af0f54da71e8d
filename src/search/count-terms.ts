/** Counts the terms of a corpus: its words and pairs of neighbouring words, by passage and field. */
import { bareForms } from './bare-forms.ts';
import { type Corpus, END_OF_TEXT, isAdjacent, wordIdOf } from './corpus.ts';
import { PairTable } from './pair-table.ts';
import { packPostings, type RawPostings } from './postings.ts';
import {
  ALL_FIELDS,
  fieldOf,
  foldedFieldOf,
  isOwnTextField,
  MARKED_FIELDS,
  QUESTIONS_FIELD,
} from './term-fields.ts';
import type { StoredTerms } from './term-index.ts';

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
