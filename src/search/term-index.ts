/**
 * Terms: one MiniSearch over the passages, which finds candidates, and how often each term occurs.
 *
 * Every text is indexed twice, as written and folded, in fields of their own: what was typed with
 * marks prefers exact marks, what was typed without still finds. (Both forms in one field would count
 * each word twice and distort the weights.) The corpus has read the texts already; MiniSearch is
 * given terms, not text.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { type Corpus, END_OF_TEXT, isAdjacent, PASSAGE_FIELDS, wordIdOf } from './corpus.ts';

/** A passage's terms, field by field, joined by spaces. */
type IndexedPassage = { readonly id: number } & Readonly<Record<string, string | number>>;

export interface TermIndex {
  readonly mini: MiniSearch<IndexedPassage>;
  /** In how many passages a term stands in the text itself, marked or folded. */
  readonly frequency: ReadonlyMap<string, number>;
  /** The passages that hold a term as written, and those that hold it without marks. */
  readonly scoreMarked: (term: string) => TermScores;
  readonly scoreFolded: (term: string) => TermScores;
}

/** Passages with what one term scores in each; in the order in which MiniSearch meets them. */
interface TermScores {
  readonly ids: Int32Array;
  readonly scores: Float64Array;
}

const BODY = 'body';
const MARKED_FIELDS = [...PASSAGE_FIELDS, BODY];
/** Folded, the labels stand in one field: there they only add to what the marked ones found. */
const FOLDED_FIELDS = ['labelFolded', 'bodyFolded'];
/** Fields that are about a passage and no text of it: they find, and do not count. */
const METADATA_FIELDS: readonly string[] = ['number', 'topics'];

/** How much a hit in a field counts beside one in the body. */
export const FIELD_BOOSTS: Readonly<Record<string, number>> = {
  number: 2,
  title: 0.5,
  titleEn: 0.5,
  topics: 0.3,
  heading: 1,
  body: 1,
  labelFolded: 0.4,
  bodyFolded: 0.5,
};

const MINISEARCH_OPTIONS: Options<IndexedPassage> = {
  fields: [...MARKED_FIELDS, ...FOLDED_FIELDS],
  idField: 'id',
  tokenize: (text) => text.split(' '),
  processTerm: (term) => (term === '' ? null : term),
};

/** The terms of one text: its words, and the pairs that stand together. */
function extractTerms(
  { words, folded, stream }: Corpus,
  from: number,
  to: number,
): [string[], string[]] {
  const marked: string[] = [];
  const bare: string[] = [];
  let before = '';
  let bareBefore = '';
  for (let at = from; at < to; at++) {
    const code = stream[at] ?? 0;
    const word = words[wordIdOf(code)] ?? '';
    const bareWord = words[folded[wordIdOf(code)] ?? 0] ?? '';
    marked.push(word);
    bare.push(bareWord);
    if (before !== '' && isAdjacent(code)) {
      marked.push(before + COMPOUND_SEPARATOR + word);
      bare.push(bareBefore + COMPOUND_SEPARATOR + bareWord);
    }
    before = word;
    bareBefore = bareWord;
  }
  return [marked, bare];
}

/** The terms of a passage by field; `seen` collects those of its text. */
function analyzePassage(corpus: Corpus, id: number, seen: Set<string>): IndexedPassage {
  const { stream, starts } = corpus;
  const fields = new Map<string, string[]>();
  const put = (field: string, terms: readonly string[]): void => {
    const known = fields.get(field);
    if (known === undefined) fields.set(field, [...terms]);
    else for (const term of terms) known.push(term);
  };
  const end = starts[id + 1] ?? 0;
  let from = starts[id] ?? 0;
  let text = 0;
  for (let at = from; at < end; at++) {
    if (stream[at] !== END_OF_TEXT) continue;
    const field = PASSAGE_FIELDS[text] ?? BODY;
    const [marked, bare] = extractTerms(corpus, from, at);
    put(field, marked);
    put(field === BODY ? 'bodyFolded' : 'labelFolded', bare);
    if (!METADATA_FIELDS.includes(field))
      for (const terms of [marked, bare]) for (const term of terms) seen.add(term);
    from = at + 1;
    text++;
  }
  return Object.assign(
    { id },
    Object.fromEntries(Array.from(fields, ([field, terms]) => [field, terms.join(' ')])),
  );
}

/** Indexes a corpus. */
export function buildTermIndex(corpus: Corpus): TermIndex {
  const mini = new MiniSearch<IndexedPassage>(MINISEARCH_OPTIONS);
  const frequency = new Map<string, number>();
  for (let id = 0; id + 1 < corpus.starts.length; id++) {
    const seen = new Set<string>();
    mini.add(analyzePassage(corpus, id, seen));
    for (const term of seen) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return createTermIndex(mini, frequency);
}

function createTermIndex(
  mini: MiniSearch<IndexedPassage>,
  frequency: ReadonlyMap<string, number>,
): TermIndex {
  return {
    mini,
    frequency,
    scoreMarked: createTermScorer(mini, MARKED_FIELDS),
    scoreFolded: createTermScorer(mini, FOLDED_FIELDS),
  };
}

const NO_SCORES: TermScores = { ids: new Int32Array(0), scores: new Float64Array(0) };

/**
 * What MiniSearch scores a term in some fields, kept for each term that the library has: the same
 * words are asked for again and again, and a question's score is the sum of its terms'.
 */
function createTermScorer(
  mini: MiniSearch<IndexedPassage>,
  fields: readonly string[],
): (term: string) => TermScores {
  const known = new Map<string, TermScores>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const firstField = (match: Readonly<Record<string, readonly string[]>>): number =>
      fields.indexOf(match[term]?.[0] ?? '');
    const hits = mini
      .search(term, { fields: [...fields], boost: { ...FIELD_BOOSTS } })
      .map(({ id, score, match }) => ({ id: id as number, score, field: firstField(match) }))
      // Equal scores stand in this order at the end; MiniSearch goes field by field.
      .sort((a, b) => a.field - b.field || a.id - b.id);
    if (hits.length === 0) return NO_SCORES;
    const fresh: TermScores = {
      ids: Int32Array.from(hits, ({ id }) => id),
      scores: Float64Array.from(hits, ({ score }) => score),
    };
    known.set(term, fresh);
    return fresh;
  };
}

/** JSON of an index of terms. */
export interface StoredTerms {
  readonly mini: AsPlainObject;
  readonly frequency: readonly (readonly [string, number])[];
}

export function serializeTerms({ mini, frequency }: TermIndex): StoredTerms {
  return { mini: mini.toJSON(), frequency: [...frequency] };
}

export function deserializeTerms(stored: StoredTerms): TermIndex {
  return createTermIndex(
    MiniSearch.loadJS<IndexedPassage>(stored.mini, MINISEARCH_OPTIONS),
    new Map(stored.frequency),
  );
}

/** A passage that holds some term, with its BM25 score. */
export interface TermHit {
  /** Of the passage. */
  readonly id: number;
  readonly score: number;
}

/** Sums up what terms score, passage by passage; gives the passages, as they were first met. */
function sumScores(sums: Float64Array, lists: readonly TermScores[]): number[] {
  const met = new Uint8Array(sums.length);
  const order: number[] = [];
  for (const { ids, scores } of lists) {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      sums[id] = (sums[id] ?? 0) + (scores[at] ?? 0);
      if (met[id] === 1) continue;
      met[id] = 1;
      order.push(id);
    }
  }
  return order;
}

/** By passage: how many of the terms it holds, in whichever form. */
function countMatchedTerms(
  size: number,
  lists: ReadonlyMap<string, readonly TermScores[]>,
): Uint16Array {
  const counts = new Uint16Array(size);
  const last = new Uint16Array(size);
  let term = 0;
  for (const forms of lists.values()) {
    term++;
    for (const { ids } of forms) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        if (last[id] === term) continue;
        last[id] = term;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/**
 * Passages that hold any of the terms, best first: by the sum of what the terms score, times how many
 * of them a passage holds, as MiniSearch has it.
 */
export function searchTerms(
  index: TermIndex,
  marked: readonly string[],
  folded: readonly string[],
): TermHit[] {
  if (marked.length === 0 && folded.length === 0) return [];
  const size = index.mini.documentCount;
  const asWritten = new Float64Array(size);
  const bare = new Float64Array(size);
  const lists = new Map(marked.map((term) => [term, [index.scoreMarked(term)]]));
  const inOrder = sumScores(asWritten, marked.map(index.scoreMarked));
  for (const id of sumScores(bare, folded.map(index.scoreFolded)))
    if (asWritten[id] === 0) inOrder.push(id);
  for (const term of folded) lists.set(term, [...(lists.get(term) ?? []), index.scoreFolded(term)]);
  const counts = countMatchedTerms(size, lists);
  return inOrder
    .map((id) => ({
      id,
      score: ((asWritten[id] ?? 0) + (bare[id] ?? 0)) * (counts[id] ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
}
