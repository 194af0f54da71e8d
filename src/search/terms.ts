/**
 * Terms: one MiniSearch over the passages, which finds candidates, and how often each term occurs.
 *
 * Every text is indexed twice, as written and folded, in fields of their own: what was typed with
 * marks prefers exact marks, what was typed without still finds. (Both forms in one field would count
 * each word twice and distort the weights.) The corpus has read the texts already; MiniSearch is
 * given terms, not text.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { COMPOUND } from '../language/tokens.ts';
import { type Corpus, END, FIELDS, isJoined, wordOf } from './corpus.ts';

/** A passage's terms, field by field, joined by spaces. */
type Analysed = { readonly id: number } & Readonly<Record<string, string | number>>;

export interface TermIndex {
  readonly mini: MiniSearch<Analysed>;
  /** In how many passages a term stands in the text itself, marked or folded. */
  readonly frequency: ReadonlyMap<string, number>;
}

const BODY = 'body';
const MARKED_FIELDS = [...FIELDS, BODY];
/** Folded, the labels stand in one field: there they only add to what the marked ones found. */
const FOLDED_FIELDS = ['labelFolded', 'bodyFolded'];
/** Fields that are about a passage and no text of it: they find, and do not count. */
const ABOUT: readonly string[] = ['number', 'topics'];

/** How much a hit in a field counts beside one in the body. */
const BOOST: Readonly<Record<string, number>> = {
  number: 2,
  title: 0.5,
  titleEn: 0.5,
  topics: 0.3,
  heading: 1,
  body: 1,
  labelFolded: 0.4,
  bodyFolded: 0.5,
};

const OPTIONS: Options<Analysed> = {
  fields: [...MARKED_FIELDS, ...FOLDED_FIELDS],
  idField: 'id',
  tokenize: (text) => text.split(' '),
  processTerm: (term) => (term === '' ? null : term),
};

/** The terms of one text: its words, and the pairs that stand together. */
function termsOf(
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
    const word = words[wordOf(code)] ?? '';
    const bareWord = words[folded[wordOf(code)] ?? 0] ?? '';
    marked.push(word);
    bare.push(bareWord);
    if (before !== '' && isJoined(code)) {
      marked.push(before + COMPOUND + word);
      bare.push(bareBefore + COMPOUND + bareWord);
    }
    before = word;
    bareBefore = bareWord;
  }
  return [marked, bare];
}

/** The terms of a passage by field; `seen` collects those of its text. */
function analyse(corpus: Corpus, id: number, seen: Set<string>): Analysed {
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
    if (stream[at] !== END) continue;
    const field = FIELDS[text] ?? BODY;
    const [marked, bare] = termsOf(corpus, from, at);
    put(field, marked);
    put(field === BODY ? 'bodyFolded' : 'labelFolded', bare);
    if (!ABOUT.includes(field))
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
export function indexTerms(corpus: Corpus): TermIndex {
  const mini = new MiniSearch<Analysed>(OPTIONS);
  const frequency = new Map<string, number>();
  for (let id = 0; id + 1 < corpus.starts.length; id++) {
    const seen = new Set<string>();
    mini.add(analyse(corpus, id, seen));
    for (const term of seen) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { mini, frequency };
}

/** JSON of an index of terms. */
export interface StoredTerms {
  readonly mini: AsPlainObject;
  readonly frequency: readonly (readonly [string, number])[];
}

export function storeTerms({ mini, frequency }: TermIndex): StoredTerms {
  return { mini: mini.toJSON(), frequency: [...frequency] };
}

export function restoreTerms(stored: StoredTerms): TermIndex {
  return {
    mini: MiniSearch.loadJS<Analysed>(stored.mini, OPTIONS),
    frequency: new Map(stored.frequency),
  };
}

/** A passage that holds some term, with its BM25 score. */
export interface Hit {
  /** Of the passage. */
  readonly id: number;
  readonly score: number;
}

/** Passages that hold any of the terms, best first. */
export function searchTerms(
  { mini }: TermIndex,
  marked: readonly string[],
  folded: readonly string[],
): Hit[] {
  if (marked.length === 0 && folded.length === 0) return [];
  const hits = mini.search(
    {
      combineWith: 'OR',
      queries: [
        { queries: [marked.join(' ')], fields: MARKED_FIELDS },
        { queries: [folded.join(' ')], fields: FOLDED_FIELDS },
      ],
    },
    { boost: { ...BOOST } },
  );
  return hits.map((hit) => ({ id: hit.id as number, score: hit.score }));
}
