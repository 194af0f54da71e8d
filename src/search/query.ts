/**
 * A question as the index sees it: its frame taken off, cut to the terms that tell passages apart.
 */
import { stripQuestionPhrases } from '../text/strip-question-phrases.ts';
import { COMPOUND_SEPARATOR, extractTerms, type Token, tokenize } from '../text/tokenizer.ts';
import { isMarked } from './normalize-question.ts';
import { documentFrequency, type SearchIndex } from './search-index.ts';
import type { SearchWeights } from './weights.ts';

export interface QueryToken {
  /** Restored form, lower case. */
  readonly text: string;
  readonly folded: string;
  /** The person typed marks on it, so another word of the same letters is another word. */
  readonly isMarked: boolean;
  readonly isAdjacent: boolean;
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
export function inverseDocumentFrequency(index: SearchIndex, term: string): number {
  const frequency = documentFrequency(index, term);
  if (frequency === 0) return 0;
  return Math.log(1 + (index.passages.length - frequency + 0.5) / (frequency + 0.5));
}

/** What a term counts that no passage holds. */
export function maxInverseDocumentFrequency(index: SearchIndex): number {
  return Math.log(1 + (index.passages.length + 0.5) / 0.5);
}

function dropFrequentTerms(
  index: SearchIndex,
  terms: readonly string[],
  { maxTermFrequency, minTermsKept }: SearchWeights,
): string[] {
  const limit = index.passages.length * maxTermFrequency;
  const known = [...new Set(terms)]
    .map((term) => ({ term, frequency: documentFrequency(index, term) }))
    .filter(({ frequency }) => frequency > 0);
  const rarest = [...known].sort((a, b) => a.frequency - b.frequency).slice(0, minTermsKept);
  const kept = new Set(rarest);
  return known.filter((one) => one.frequency <= limit || kept.has(one)).map(({ term }) => term);
}

/**
 * Terms to look for without marks: of words typed bare, and of words that the library has only with
 * other marks. A word typed with marks that it has is meant as it stands.
 */
function extractFoldedTerms(index: SearchIndex, tokens: readonly QueryToken[]): string[] {
  const out: string[] = [];
  let previous: QueryToken | null = null;
  const matchesAnyMarks = (token: QueryToken): boolean =>
    !token.isMarked || documentFrequency(index, token.text) === 0;
  for (const token of tokens) {
    if (matchesAnyMarks(token)) out.push(token.folded);
    if (
      token.isAdjacent &&
      previous !== null &&
      (matchesAnyMarks(token) || matchesAnyMarks(previous))
    )
      out.push(previous.folded + COMPOUND_SEPARATOR + token.folded);
    previous = token;
  }
  return out;
}

/** The query of a reading, or of a part of it. Pure: the same text and index give the same query. */
export function buildQuery(
  index: SearchIndex,
  expanded: string,
  restored: string,
  weights: SearchWeights,
): Query {
  const asked = tokenize(stripQuestionPhrases(restored));
  const typed = expanded.length === restored.length ? expanded : '';
  const tokens = asked.map(
    (token: Token): QueryToken => ({
      text: token.text,
      folded: token.folded,
      isMarked: isMarked(typed === '' ? token.text : typed.slice(token.start, token.end)),
      isAdjacent: token.isAdjacent,
    }),
  );
  return {
    restored,
    tokens,
    terms: dropFrequentTerms(index, extractTerms(tokens, 'text'), weights),
    foldedTerms: dropFrequentTerms(index, extractFoldedTerms(index, tokens), weights),
  };
}
