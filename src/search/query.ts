/**
 * A question as the index sees it: its frame taken off, cut to the terms that tell passages apart.
 */
import { withoutFrame } from '../language/question-frame.ts';
import { COMPOUND, type Token, terms, tokenize } from '../language/tokens.ts';
import { frequencyOf, type SearchIndex } from './index.ts';
import { isMarked } from './reading.ts';

/** Terms in more than this share of passages are cut: they cost most of the time and tell least. */
const FREQUENT = 0.1;
/** But so many of a question's rarest terms stay, however frequent: a short question has no others. */
const TERMS_KEPT = 8;

export interface QueryToken {
  /** Restored form, lower case. */
  readonly text: string;
  readonly folded: string;
  /** The person typed marks on it, so another word of the same letters is another word. */
  readonly marked: boolean;
  readonly joined: boolean;
}

export interface Query {
  /** The text searched for, marks restored. */
  readonly restored: string;
  readonly tokens: readonly QueryToken[];
  /** Terms for the marked fields, and for the folded ones; frequent ones cut. */
  readonly terms: readonly string[];
  readonly foldedTerms: readonly string[];
}

/** Inverse document frequency as BM25 has it; 0 for a term that no passage holds. */
export function informationOf(index: SearchIndex, term: string): number {
  const frequency = frequencyOf(index, term);
  if (frequency === 0) return 0;
  return Math.log(1 + (index.passages.length - frequency + 0.5) / (frequency + 0.5));
}

/** What a term counts that no passage holds. */
export function mostInformation(index: SearchIndex): number {
  return Math.log(1 + (index.passages.length + 0.5) / 0.5);
}

function cutFrequent(index: SearchIndex, wanted: readonly string[]): string[] {
  const limit = index.passages.length * FREQUENT;
  const known = [...new Set(wanted)]
    .map((term) => ({ term, frequency: frequencyOf(index, term) }))
    .filter(({ frequency }) => frequency > 0);
  const rarest = [...known].sort((a, b) => a.frequency - b.frequency).slice(0, TERMS_KEPT);
  const kept = new Set(rarest);
  return known.filter((one) => one.frequency <= limit || kept.has(one)).map(({ term }) => term);
}

/**
 * Terms to look for without marks: of words typed bare, and of words that the library has only with
 * other marks. A word typed with marks that it has is meant as it stands.
 */
function foldedTermsOf(index: SearchIndex, tokens: readonly QueryToken[]): string[] {
  const out: string[] = [];
  let previous: QueryToken | null = null;
  const open = (token: QueryToken): boolean =>
    !token.marked || frequencyOf(index, token.text) === 0;
  for (const token of tokens) {
    if (open(token)) out.push(token.folded);
    if (token.joined && previous !== null && (open(token) || open(previous)))
      out.push(previous.folded + COMPOUND + token.folded);
    previous = token;
  }
  return out;
}

/** The query of a reading, or of a part of it. Pure: the same text and index give the same query. */
export function queryOf(index: SearchIndex, written: string, restored: string): Query {
  const asked = tokenize(withoutFrame(restored));
  const typed = written.length === restored.length ? written : '';
  const tokens = asked.map(
    (token: Token): QueryToken => ({
      text: token.text,
      folded: token.folded,
      marked: isMarked(typed === '' ? token.text : typed.slice(token.start, token.end)),
      joined: token.joined,
    }),
  );
  return {
    restored,
    tokens,
    terms: cutFrequent(index, terms(tokens, 'text')),
    foldedTerms: cutFrequent(index, foldedTermsOf(index, tokens)),
  };
}
