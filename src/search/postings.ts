/**
 * Postings: which passages hold a term, and how much each of them is about it (BM25 without its
 * idf, worked out when the index is built, so that a search only adds up).
 *
 * Every text counts twice, as written and folded: what was typed with marks prefers exact marks,
 * what was typed without still finds.
 */
import { COMPOUND } from '../language/tokens.ts';
import { type Corpus, END, FIELDS, isJoined, wordOf } from './corpus.ts';

export interface Postings {
  /** A term's place in `starts`. */
  readonly terms: ReadonlyMap<string, number>;
  /** By term: where its passages begin; one place more, for the end. */
  readonly starts: Int32Array;
  readonly passages: Int32Array;
  readonly weights: Float32Array;
  /** By term: passages that say it in their own text, beside what topics and numbers say of them. */
  readonly frequency: Int32Array;
}

export interface PostingsPair {
  readonly marked: Postings;
  readonly folded: Postings;
}

/** How much a word in a field counts beside one in the body. */
const FIELD_BOOST = { number: 2, title: 0.5, titleEn: 0.5, topics: 0.3, heading: 1 } as const;
const BODY_BOOST = 1;
const BOOSTS: readonly number[] = [...FIELDS.map((field) => FIELD_BOOST[field]), BODY_BOOST];
const BODY = FIELDS.length;
/** Fields that are about a passage and no text of it. */
const LABELS: readonly number[] = [FIELDS.indexOf('number'), FIELDS.indexOf('topics')];

/** BM25's saturation, length normalisation and floor, as MiniSearch has them. */
const K = 1.2;
const B = 0.7;
const FLOOR = 0.5;

/** Gives every distinct term a number, and compounds without building their text each time. */
class Terms {
  readonly ids = new Map<string, number>();
  private readonly words: readonly string[];
  private readonly syllables = new Map<number, number>();
  private readonly compounds = new Map<number, Map<number, number>>();

  constructor(words: readonly string[]) {
    this.words = words;
  }

  private add(term: string): number {
    const id = this.ids.size;
    this.ids.set(term, id);
    return id;
  }

  syllable(word: number): number {
    let id = this.syllables.get(word);
    if (id === undefined) {
      id = this.add(this.words[word] ?? '');
      this.syllables.set(word, id);
    }
    return id;
  }

  compound(first: number, second: number): number {
    let after = this.compounds.get(first);
    if (after === undefined) {
      after = new Map();
      this.compounds.set(first, after);
    }
    let id = after.get(second);
    if (id === undefined) {
      id = this.add((this.words[first] ?? '') + COMPOUND + (this.words[second] ?? ''));
      after.set(second, id);
    }
    return id;
  }
}

/** Collects the postings of one form, passage by passage. */
class Collector {
  readonly terms: Terms;
  private readonly term: number[] = [];
  private readonly passage: number[] = [];
  private readonly weight: number[] = [];
  /** By term: its occurrences in the field being read, and its weight in the passage so far. */
  private readonly occurrences: number[] = [];
  private readonly weights: number[] = [];
  private readonly frequency: number[] = [];
  /** By term: the passage that was last counted for its frequency. */
  private readonly counted: number[] = [];
  private inField: number[] = [];
  private inPassage: number[] = [];

  constructor(words: readonly string[]) {
    this.terms = new Terms(words);
  }

  count(term: number): void {
    const before = this.occurrences[term] ?? 0;
    if (before === 0) this.inField.push(term);
    this.occurrences[term] = before + 1;
  }

  /** @param length the field's words, as a multiple of what is usual */
  closeField(passage: number, field: number, length: number): void {
    const boost = BOOSTS[field] ?? 0;
    const isText = !LABELS.includes(field);
    for (const term of this.inField) {
      if (isText && this.counted[term] !== passage) {
        this.counted[term] = passage;
        this.frequency[term] = (this.frequency[term] ?? 0) + 1;
      }
      const often = this.occurrences[term] ?? 0;
      const weight = boost * (FLOOR + (often * (K + 1)) / (often + K * (1 - B + B * length)));
      const before = this.weights[term] ?? 0;
      if (before === 0) this.inPassage.push(term);
      this.weights[term] = before + weight;
      this.occurrences[term] = 0;
    }
    this.inField = [];
  }

  closePassage(passage: number): void {
    for (const term of this.inPassage) {
      this.term.push(term);
      this.passage.push(passage);
      this.weight.push(this.weights[term] ?? 0);
      this.weights[term] = 0;
    }
    this.inPassage = [];
  }

  build(): Postings {
    const starts = new Int32Array(this.terms.ids.size + 1);
    for (const term of this.term) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 1; term < starts.length; term++)
      starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const next = starts.slice();
    const passages = new Int32Array(this.term.length);
    const weights = new Float32Array(this.term.length);
    this.term.forEach((term, i) => {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      passages[at] = this.passage[i] ?? 0;
      weights[at] = this.weight[i] ?? 0;
    });
    const frequency = Int32Array.from(this.terms.ids.values(), (term) => this.frequency[term] ?? 0);
    return { terms: this.terms.ids, starts, passages, weights, frequency };
  }
}

/** Calls `visit` with every text of a corpus: its field (`BODY` and more for lines), from, to. */
function eachText(
  { stream, starts }: Corpus,
  visit: (passage: number, field: number, from: number, to: number) => void,
): void {
  for (let passage = 0; passage + 1 < starts.length; passage++) {
    const end = starts[passage + 1] ?? 0;
    let from = starts[passage] ?? 0;
    let field = 0;
    for (let at = from; at < end; at++) {
      if (stream[at] !== END) continue;
      visit(passage, Math.min(field, BODY), from, at);
      from = at + 1;
      field++;
    }
  }
}

/** The words in each field of each passage, as multiples of what is usual for the field. */
function relativeLengths(
  corpus: Corpus,
  passages: number,
): (passage: number, field: number) => number {
  const lengths = new Float64Array(passages * BOOSTS.length);
  const sums = new Float64Array(BOOSTS.length);
  const filled = new Float64Array(BOOSTS.length);
  eachText(corpus, (passage, field, from, to) => {
    const at = passage * BOOSTS.length + field;
    if (to > from && lengths[at] === 0) filled[field] = (filled[field] ?? 0) + 1;
    lengths[at] = (lengths[at] ?? 0) + to - from;
    sums[field] = (sums[field] ?? 0) + to - from;
  });
  return (passage, field) =>
    ((lengths[passage * BOOSTS.length + field] ?? 0) * (filled[field] ?? 0)) / (sums[field] || 1);
}

/** Counts a corpus. */
export function postingsOf(corpus: Corpus): PostingsPair {
  const count = corpus.starts.length - 1;
  const { stream, folded: bare, words } = corpus;
  const marked = new Collector(words);
  const folded = new Collector(words);
  const length = relativeLengths(corpus, count);
  let passageBefore = 0;
  let fieldBefore = 0;
  const closeField = (): void => {
    const usual = length(passageBefore, fieldBefore);
    marked.closeField(passageBefore, fieldBefore, usual);
    folded.closeField(passageBefore, fieldBefore, usual);
  };
  const closePassage = (): void => {
    marked.closePassage(passageBefore);
    folded.closePassage(passageBefore);
  };
  eachText(corpus, (passage, field, from, to) => {
    if (passage !== passageBefore || field !== fieldBefore) closeField();
    if (passage !== passageBefore) closePassage();
    passageBefore = passage;
    fieldBefore = field;
    let before = -1;
    for (let at = from; at < to; at++) {
      const code = stream[at] ?? 0;
      const word = wordOf(code);
      marked.count(marked.terms.syllable(word));
      folded.count(folded.terms.syllable(bare[word] ?? 0));
      if (before >= 0 && isJoined(code)) {
        marked.count(marked.terms.compound(before, word));
        folded.count(folded.terms.compound(bare[before] ?? 0, bare[word] ?? 0));
      }
      before = word;
    }
  });
  closeField();
  closePassage();
  return { marked: marked.build(), folded: folded.build() };
}

/** In how many passages a term stands, in any field. */
export function holders({ terms, starts }: Postings, term: string): number {
  const id = terms.get(term);
  return id === undefined ? 0 : (starts[id + 1] ?? 0) - (starts[id] ?? 0);
}

/** In how many passages a term stands in the text itself. */
export function frequencyIn({ terms, frequency }: Postings, term: string): number {
  return frequency[terms.get(term) ?? -1] ?? 0;
}

/** Adds to each passage's score what it says of a term, times `worth`. */
export function addScores(
  postings: Postings,
  term: string,
  worth: number,
  scores: Float64Array,
): void {
  const id = postings.terms.get(term);
  if (id === undefined) return;
  const { starts, passages, weights } = postings;
  const end = starts[id + 1] ?? 0;
  for (let at = starts[id] ?? 0; at < end; at++) {
    const passage = passages[at] ?? 0;
    scores[passage] = (scores[passage] ?? 0) + worth * (weights[at] ?? 0);
  }
}
