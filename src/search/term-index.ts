/**
 * Terms: which passages contain a word or a pair of neighbouring words, in which field, how often.
 *
 * Every text is indexed twice, as written and folded, in separate fields. So a word with marks
 * prefers exact marks, and a word without marks matches all. Both forms in one field would count
 * each word twice and distort the scores.
 *
 * The index is computed from the corpus, in two passes over its numbers, and is not stored.
 */
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { type Corpus, END_OF_TEXT, isAdjacent, PASSAGE_FIELDS, wordIdOf } from './corpus.ts';
import { PairNumbers } from './pair-numbers.ts';
import { buildPostings, eachText, type Postings } from './postings.ts';

export interface TermIndex {
  readonly passageCount: number;
  /** The postings of `MARKED_FIELDS` and of `FOLDED_FIELDS`. */
  readonly marked: Postings;
  readonly folded: Postings;
  /** Returns the number of a term, such as `chuyển` or `chuyển_đổi`; -1 for an unknown one. */
  readonly numberOf: (term: string) => number;
  /** Returns in how many passages a marked or folded term occurs in the text itself. */
  readonly frequencyOf: (term: string) => number;
}

const BODY = 'body';
export const MARKED_FIELDS: readonly string[] = [...PASSAGE_FIELDS, BODY];
/** The folded labels share one field, because they only add to the marked fields. */
export const FOLDED_FIELDS: readonly string[] = ['labelFolded', 'bodyFolded'];
/** Fields that describe a passage. They find it, but do not count for the frequency. */
const METADATA_FIELDS: readonly string[] = ['number', 'topics'];

/** Terms by place in the stream of the corpus; -1 where there is none. */
interface StreamTerms {
  /** The word there: its id is the number of the term. */
  readonly words: Int32Array;
  /** The word there with the one before it. */
  readonly pairs: Int32Array;
}

/** Numbers the terms of the stream as written and folded. Words come first, then pairs. */
function numberTerms({ words, folded, stream }: Corpus): {
  readonly pairNumbers: PairNumbers;
  readonly marked: StreamTerms;
  readonly bare: StreamTerms;
} {
  const pairNumbers = new PairNumbers();
  const empty = (): StreamTerms => ({
    words: new Int32Array(stream.length).fill(-1),
    pairs: new Int32Array(stream.length).fill(-1),
  });
  const marked = empty();
  const bare = empty();
  let before = 0;
  let bareBefore = 0;
  for (let at = 0; at < stream.length; at++) {
    const code = stream[at] ?? END_OF_TEXT;
    if (code === END_OF_TEXT) continue;
    const word = wordIdOf(code);
    const bareWord = folded[word] ?? 0;
    marked.words[at] = word;
    bare.words[at] = bareWord;
    if (isAdjacent(code)) {
      marked.pairs[at] = words.length + pairNumbers.add(before, word);
      bare.pairs[at] = words.length + pairNumbers.add(bareBefore, bareWord);
    }
    before = word;
    bareBefore = bareWord;
  }
  return { pairNumbers, marked, bare };
}

/** Counts the passages whose own text has a term, in either form. */
function countPassages(
  corpus: Corpus,
  termCount: number,
  forms: readonly StreamTerms[],
): Int32Array {
  const frequency = new Int32Array(termCount);
  const last = new Int32Array(termCount).fill(-1);
  const count = (term: number, id: number): void => {
    if (term < 0 || last[term] === id) return;
    last[term] = id;
    frequency[term] = (frequency[term] ?? 0) + 1;
  };
  eachText(corpus, (id, text, from, to) => {
    if (METADATA_FIELDS.includes(PASSAGE_FIELDS[text] ?? BODY)) return;
    for (const { words, pairs } of forms) {
      for (let at = from; at < to; at++) {
        count(words[at] ?? -1, id);
        count(pairs[at] ?? -1, id);
      }
    }
  });
  return frequency;
}

/** Builds the index of terms of a corpus. `wordIds` has the ids of its words. */
export function buildTermIndex(corpus: Corpus, wordIds: ReadonlyMap<string, number>): TermIndex {
  const { pairNumbers, marked, bare } = numberTerms(corpus);
  const termCount = corpus.words.length + pairNumbers.size;
  const frequency = countPassages(corpus, termCount, [marked, bare]);
  const numberOf = (term: string): number => {
    const gap = term.indexOf(COMPOUND_SEPARATOR);
    if (gap < 0) return wordIds.get(term) ?? -1;
    const first = wordIds.get(term.slice(0, gap));
    const second = wordIds.get(term.slice(gap + COMPOUND_SEPARATOR.length));
    if (first === undefined || second === undefined) return -1;
    const pair = pairNumbers.find(first, second);
    return pair < 0 ? -1 : corpus.words.length + pair;
  };
  const bodyOr = (text: number, label: number, body: number): number =>
    text < PASSAGE_FIELDS.length ? label : body;
  return {
    passageCount: corpus.starts.length - 1,
    marked: buildPostings(corpus, marked, termCount, MARKED_FIELDS.length, (text) =>
      bodyOr(text, text, PASSAGE_FIELDS.length),
    ),
    folded: buildPostings(corpus, bare, termCount, FOLDED_FIELDS.length, (text) =>
      bodyOr(text, 0, 1),
    ),
    numberOf,
    frequencyOf: (term) => frequency[numberOf(term)] ?? 0,
  };
}
