/**
 * A question as the index sees it, without the words that only ask and without very frequent terms.
 */
import { stripQuestionPhrases } from '../text/strip-question-phrases.ts';
import { COMPOUND_SEPARATOR, extractTerms, type Token, tokenize } from '../text/tokenizer.ts';
import { isMarked } from './normalize-question.ts';
import { documentFrequency, informationOfFrequency, type SearchIndex } from './search-index.ts';
import type { SearchWeights } from './weights.ts';

export interface QueryToken {
  /** The restored form in lower case. */
  readonly text: string;
  readonly folded: string;
  /** Whether it was typed with marks. Then the same letters with other marks are another word. */
  readonly isMarked: boolean;
  readonly isAdjacent: boolean;
}

export interface Query {
  /** The searched text with marks restored. */
  readonly restored: string;
  readonly tokens: readonly QueryToken[];
  /** The terms for the marked and the folded fields, without frequent ones. */
  readonly terms: readonly string[];
  readonly foldedTerms: readonly string[];
}

/** Returns the inverse document frequency as in BM25; 0 for a term that no passage contains. */
export function inverseDocumentFrequency(index: SearchIndex, term: string): number {
  return informationOfFrequency(documentFrequency(index, term), index.passages.count);
}

/** Returns the inverse document frequency for a term that no passage contains. */
export function maxInverseDocumentFrequency(index: SearchIndex): number {
  return Math.log(1 + (index.passages.count + 0.5) / 0.5);
}

function dropFrequentTerms(
  index: SearchIndex,
  terms: readonly string[],
  { maxTermFrequency, minTermsKept }: SearchWeights,
): string[] {
  const limit = index.passages.count * maxTermFrequency;
  const known = [...new Set(terms)]
    .map((term) => ({ term, frequency: documentFrequency(index, term) }))
    .filter(({ frequency }) => frequency > 0);
  const rarest = [...known].sort((a, b) => a.frequency - b.frequency).slice(0, minTermsKept);
  const kept = new Set(rarest);
  return known.filter((one) => one.frequency <= limit || kept.has(one)).map(({ term }) => term);
}

/**
 * Returns the terms to search for without marks: words that were typed without marks, and words
 * that the library has only with other marks. Other words match only with their typed marks.
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

/** Builds the query of a normalized question or of a part of it. */
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
