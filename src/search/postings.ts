/**
 * Postings: for each term the fields of the passages that contain it, with the number of times.
 */
import { type Corpus, END_OF_TEXT } from './corpus.ts';

export interface Postings {
  readonly fieldCount: number;
  /** By term: its first entry. The last item is the number of entries. */
  readonly starts: Int32Array;
  /** By entry: the id of the passage times `fieldCount`, plus the field. Ascending in a term. */
  readonly places: Int32Array;
  /** By entry: how often the term occurs there. */
  readonly counts: Uint16Array;
  /** By place: how many different terms the field has, at least 1; 0 where there is no such text. */
  readonly lengths: Int32Array;
  /** By field: the mean of the lengths. */
  readonly meanLengths: Float64Array;
}

/** Calls `visit` for each text of the corpus, with its passage, number, start and end. */
export function eachText(
  { stream, starts }: Corpus,
  visit: (id: number, text: number, from: number, to: number) => void,
): void {
  for (let id = 0; id + 1 < starts.length; id++) {
    let from = starts[id] ?? 0;
    let text = 0;
    for (let at = from; at < (starts[id + 1] ?? 0); at++) {
      if (stream[at] !== END_OF_TEXT) continue;
      visit(id, text, from, at);
      from = at + 1;
      text++;
    }
  }
}

/**
 * Returns the mean lengths of the fields. As in MiniSearch, the mean runs over the passages, and a
 * passage without the field leaves it as it is.
 */
function runningMeans(lengths: Int32Array, fieldCount: number): Float64Array {
  const means = new Float64Array(fieldCount);
  for (let place = 0; place < lengths.length; place++) {
    const length = lengths[place] ?? 0;
    const field = place % fieldCount;
    const before = (place - field) / fieldCount;
    if (length > 0) means[field] = ((means[field] ?? 0) * before + length) / (before + 1);
  }
  return means;
}

/**
 * Builds postings in two passes, the first of which counts the entries.
 *
 * @param terms the terms at each place of the stream; -1 where there is none
 * @param fieldOf returns the field of a text, from its number in the passage. Fields ascend.
 */
export function buildPostings(
  corpus: Corpus,
  { words, pairs }: { readonly words: Int32Array; readonly pairs: Int32Array },
  termCount: number,
  fieldCount: number,
  fieldOf: (text: number) => number,
): Postings {
  const lengths = new Int32Array((corpus.starts.length - 1) * fieldCount);
  const starts = new Int32Array(termCount + 1);
  const lastPlaces = new Int32Array(termCount).fill(-1);
  eachText(corpus, (id, text, from, to) => {
    const place = id * fieldCount + fieldOf(text);
    let fresh = 0;
    const count = (term: number): void => {
      if (term < 0 || lastPlaces[term] === place) return;
      lastPlaces[term] = place;
      starts[term + 1] = (starts[term + 1] ?? 0) + 1;
      fresh++;
    };
    for (let at = from; at < to; at++) {
      count(words[at] ?? -1);
      count(pairs[at] ?? -1);
    }
    lengths[place] = (lengths[place] ?? 0) + fresh;
  });
  raiseEmptyTexts(corpus, lengths, fieldCount, fieldOf);
  for (let term = 0; term < termCount; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const size = starts[termCount] ?? 0;
  const places = new Int32Array(size);
  const counts = new Uint16Array(size);
  /** By term: the entry after its last one. */
  const ends = starts.slice(0, termCount);
  lastPlaces.fill(-1);
  eachText(corpus, (id, text, from, to) => {
    const place = id * fieldCount + fieldOf(text);
    const add = (term: number): void => {
      if (term < 0) return;
      const end = ends[term] ?? 0;
      if (lastPlaces[term] === place) {
        counts[end - 1] = (counts[end - 1] ?? 0) + 1;
        return;
      }
      lastPlaces[term] = place;
      places[end] = place;
      counts[end] = 1;
      ends[term] = end + 1;
    };
    for (let at = from; at < to; at++) {
      add(words[at] ?? -1);
      add(pairs[at] ?? -1);
    }
  });
  const meanLengths = runningMeans(lengths, fieldCount);
  return { fieldCount, starts, places, counts, lengths, meanLengths };
}

/** Gives a text without words the length 1, as in MiniSearch. */
function raiseEmptyTexts(
  corpus: Corpus,
  lengths: Int32Array,
  fieldCount: number,
  fieldOf: (text: number) => number,
): void {
  eachText(corpus, (id, text) => {
    const place = id * fieldCount + fieldOf(text);
    if (lengths[place] === 0) lengths[place] = 1;
  });
}
