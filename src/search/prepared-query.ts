/**
 * A question that is prepared once and matched against many passages: its terms, the order of its
 * words, and the pairs of words near each other.
 */

import { compilePhrases } from '../text/phrase-pattern.ts';
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { inverseDocumentFrequency, type Query, type QueryToken } from './query.ts';
import { createQueryTerms, type QueryTerm, type QueryTerms } from './query-terms.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchWeights } from './weights.ts';

export interface PreparedQuery {
  /** First one term per distinct word, by slot; then one term per pair. */
  readonly terms: QueryTerms;
  /**
   * The information of all words and of all pairs; 1 when there is none, because they are divisors.
   */
  readonly wordInformation: number;
  readonly pairInformation: number;
  /** The slots of the question's words, in order. */
  readonly slots: readonly number[];
  /** By slot: the positions of the word in the question. */
  readonly positions: readonly (readonly number[])[];
  /**
   * By first slot times `slotCount` plus second slot: the weight of the two words near each other.
   */
  readonly nearPairWeights: Float64Array;
  readonly totalNearPairWeight: number;
  readonly asksDefinition: boolean;
}

const DEFINITION = compilePhrases([
  'là (gì|ai)',
  'được hiểu',
  'nghĩa là',
  'khái niệm',
  'thế nào là',
  'định nghĩa',
]);

/** Returns the distinct words of a question without regard to marks, in order. */
function distinctTokens(tokens: readonly QueryToken[]): Map<string, QueryToken> {
  const first = new Map<string, QueryToken>();
  for (const token of tokens) if (!first.has(token.folded)) first.set(token.folded, token);
  return first;
}

/** Returns one term per distinct word, then one per distinct pair of neighbours. */
function createTerms(
  index: SearchIndex,
  tokens: readonly QueryToken[],
  distinct: ReadonlyMap<string, QueryToken>,
  weights: SearchWeights,
): QueryTerm[] {
  const otherMarksWeight = (isMarked: boolean): number =>
    isMarked ? weights.otherMarksTyped : weights.otherMarksBare;
  const informationOf = (text: string, folded: string): number =>
    Math.max(inverseDocumentFrequency(index, text), inverseDocumentFrequency(index, folded));
  const key = ({ folded }: QueryToken) => ({ text: folded, isStem: false });
  /** A word that occurs with different marks is matched with its first marks. */
  const firstText = (token: QueryToken): string => distinct.get(token.folded)?.text ?? token.text;
  const pairs = new Map<string, QueryTerm>();
  for (const [at, token] of tokens.entries()) {
    const previous = tokens[at - 1];
    if (previous === undefined || !token.isAdjacent) continue;
    const folded = previous.folded + COMPOUND_SEPARATOR + token.folded;
    if (pairs.has(folded)) continue;
    pairs.set(folded, {
      text: firstText(token),
      previous: firstText(previous),
      key: key(token),
      previousKey: key(previous),
      information: informationOf(previous.text + COMPOUND_SEPARATOR + token.text, folded),
      otherMarksWeight: otherMarksWeight(previous.isMarked || token.isMarked),
    });
  }
  const words = Array.from(
    distinct.values(),
    (token): QueryTerm => ({
      text: token.text,
      previous: null,
      key: key(token),
      previousKey: null,
      information: informationOf(token.text, token.folded),
      otherMarksWeight: otherMarksWeight(token.isMarked),
    }),
  );
  return [...words, ...pairs.values()];
}

/** Prepares a question. `foldedQuestion` is the whole question, with the words that only ask. */
export function prepareQuery(
  index: SearchIndex,
  query: Query,
  foldedQuestion: string,
  weights: SearchWeights,
): PreparedQuery {
  const distinct = distinctTokens(query.tokens);
  const terms = createQueryTerms(index, createTerms(index, query.tokens, distinct, weights));
  const { slotCount, information } = terms;
  const slots = query.tokens.map(({ folded }) => terms.slotOf(folded));
  const positions: number[][] = Array.from(distinct, () => []);
  slots.forEach((slot, at) => {
    positions[slot]?.push(at);
  });
  const nearPairWeights = new Float64Array(slotCount * slotCount);
  slots.forEach((a, i) => {
    for (const b of slots.slice(i + 2, i + weights.nearInQuestion + 1))
      nearPairWeights[a * slotCount + b] = Math.min(information[a] ?? 0, information[b] ?? 0);
  });
  const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0) || 1;
  return {
    terms,
    wordInformation: sum(information.subarray(0, slotCount)),
    pairInformation: sum(information.subarray(slotCount)),
    slots,
    positions,
    nearPairWeights,
    totalNearPairWeight: sum(nearPairWeights),
    asksDefinition: DEFINITION.test(foldedQuestion),
  };
}
