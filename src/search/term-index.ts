/**
 * Terms: one MiniSearch index over the passages, which finds candidates, and the frequency of each
 * term.
 *
 * Every text is indexed twice, as written and folded, in separate fields. So a word with marks
 * prefers exact marks, and a word without marks matches all. Both forms in one field would count
 * each word twice and distort the scores. MiniSearch gets the terms of the corpus, not texts.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { type Corpus, END_OF_TEXT, isAdjacent, PASSAGE_FIELDS, wordIdOf } from './corpus.ts';

/** The terms of a passage by field, joined by spaces. */
type IndexedPassage = { readonly id: number } & Readonly<Record<string, string | number>>;

export interface TermIndex {
  readonly mini: MiniSearch<IndexedPassage>;
  /** In how many passages a marked or folded term occurs in the text itself. */
  readonly frequency: ReadonlyMap<string, number>;
}

const BODY = 'body';
export const MARKED_FIELDS = [...PASSAGE_FIELDS, BODY];
/** The folded labels share one field, because they only add to the marked fields. */
export const FOLDED_FIELDS = ['labelFolded', 'bodyFolded'];
/** Fields that describe a passage. They find it, but do not count for the frequency. */
const METADATA_FIELDS: readonly string[] = ['number', 'topics'];

const MINISEARCH_OPTIONS: Options<IndexedPassage> = {
  fields: [...MARKED_FIELDS, ...FOLDED_FIELDS],
  idField: 'id',
  tokenize: (text) => text.split(' '),
  processTerm: (term) => (term === '' ? null : term),
};

/** Returns the terms of one text: its words and its pairs. */
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

/** Returns the terms of a passage by field. `seen` collects the terms of its text. */
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

/** Builds the index of terms of a corpus. */
export function buildTermIndex(corpus: Corpus): TermIndex {
  const mini = new MiniSearch<IndexedPassage>(MINISEARCH_OPTIONS);
  const frequency = new Map<string, number>();
  for (let id = 0; id + 1 < corpus.starts.length; id++) {
    const seen = new Set<string>();
    mini.add(analyzePassage(corpus, id, seen));
    for (const term of seen) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { mini, frequency };
}

/** Returns an index of terms as JSON data. */
export interface StoredTerms {
  readonly mini: AsPlainObject;
  readonly frequency: readonly (readonly [string, number])[];
}

export function serializeTerms({ mini, frequency }: TermIndex): StoredTerms {
  return { mini: mini.toJSON(), frequency: [...frequency] };
}

export function deserializeTerms(stored: StoredTerms): TermIndex {
  return {
    mini: MiniSearch.loadJS<IndexedPassage>(stored.mini, MINISEARCH_OPTIONS),
    frequency: new Map(stored.frequency),
  };
}
