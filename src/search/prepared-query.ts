/**
 * A probe: a question prepared once, its words as the corpus's numbers, to be held against many
 * passages. What a question asks about is counted in units, its distinct syllables and compounds;
 * each has a slot, and is told by its letters without marks.
 */
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { inverseDocumentFrequency, type Query, type QueryToken } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchWeights } from './weights.ts';

/** One kind of unit, by slot. */
export interface WeightedTerms {
  /** What finding the unit tells. */
  readonly weights: Float64Array;
  /** What a match of letters without marks is worth, beside 1 for a match of marks. */
  readonly foldedWeights: Float64Array;
  /** Sum of the information, 1 where there is none: it divides. */
  readonly totalWeight: number;
}

export interface PreparedQuery {
  /** The slot of each of the question's words, in order. */
  readonly termIndexes: readonly number[];
  /** By slot: the word's places in the question, and its id with marks, -1 where no text has it. */
  readonly positions: readonly (readonly number[])[];
  readonly wordIds: readonly number[];
  /** By word id: the slot of the word of its letters, or -1. */
  readonly termIndexByWord: Int16Array;
  readonly syllables: WeightedTerms;
  /** By `first slot * syllables + second slot`: the compound's slot, or -1. */
  readonly compoundIndex: Int32Array;
  readonly compounds: WeightedTerms;
  /** By `first slot * syllables + second slot`: what it is worth to stand near each other. */
  readonly pairWeights: Float64Array;
  readonly totalPairWeight: number;
  readonly asksDefinition: boolean;
}

const DEFINITION =
  /(?<![a-z])(la gi|la ai|duoc hieu|nghia la|khai niem|the nao la|dinh nghia)(?![a-z])/u;

function createWeightedTerms(
  information: readonly number[],
  worth: readonly number[],
): WeightedTerms {
  return {
    weights: Float64Array.from(information),
    foldedWeights: Float64Array.from(worth),
    totalWeight: information.reduce((sum, one) => sum + one, 0) || 1,
  };
}

const maxWeight = (index: SearchIndex, text: string, folded: string): number =>
  Math.max(inverseDocumentFrequency(index, text), inverseDocumentFrequency(index, folded));

/** The distinct words of a question, in the order they first stand. */
function distinctTokens(tokens: readonly QueryToken[]): Map<string, QueryToken> {
  const first = new Map<string, QueryToken>();
  for (const token of tokens) if (!first.has(token.folded)) first.set(token.folded, token);
  return first;
}

/** By word id: the slot of its form without marks, or -1. */
function mapWordsToTerms(
  { corpus, wordIds }: SearchIndex,
  termIndexOfWord: ReadonlyMap<string, number>,
): Int16Array {
  const bare = new Int16Array(corpus.words.length).fill(-1);
  for (const [folded, termIndex] of termIndexOfWord) {
    const id = wordIds.get(folded);
    if (id !== undefined) bare[id] = termIndex;
  }
  const slots = new Int16Array(bare.length);
  for (let word = 0; word < slots.length; word++)
    slots[word] = bare[corpus.folded[word] ?? 0] ?? -1;
  return slots;
}

/** Prepares a question; `foldedQuestion` is the whole of it, frame included. */
export function prepareQuery(
  index: SearchIndex,
  query: Query,
  foldedQuestion: string,
  weights: SearchWeights,
): PreparedQuery {
  const foldedWeight = (marked: boolean): number =>
    marked ? weights.otherMarksTyped : weights.otherMarksBare;
  const first = distinctTokens(query.tokens);
  const size = first.size;
  const termIndexOfWord = new Map(
    Array.from(first.keys(), (folded, termIndex) => [folded, termIndex]),
  );
  const termIndexes = query.tokens.map(({ folded }) => termIndexOfWord.get(folded) ?? 0);
  const information = Array.from(first.values(), ({ text, folded }) =>
    maxWeight(index, text, folded),
  );
  const positions: number[][] = Array.from(first, () => []);
  termIndexes.forEach((termIndex, at) => {
    positions[termIndex]?.push(at);
  });

  const compoundIndex = new Int32Array(size * size).fill(-1);
  const compoundInformation: number[] = [];
  const compoundWorth: number[] = [];
  query.tokens.forEach((token, at) => {
    const before = query.tokens[at - 1];
    const cell = (termIndexes[at - 1] ?? 0) * size + (termIndexes[at] ?? 0);
    if (before === undefined || !token.isAdjacent || compoundIndex[cell] !== -1) return;
    compoundIndex[cell] = compoundInformation.length;
    compoundWorth.push(foldedWeight(before.isMarked || token.isMarked));
    compoundInformation.push(
      maxWeight(
        index,
        before.text + COMPOUND_SEPARATOR + token.text,
        before.folded + COMPOUND_SEPARATOR + token.folded,
      ),
    );
  });

  const pairWeights = new Float64Array(size * size);
  termIndexes.forEach((a, i) => {
    for (const b of termIndexes.slice(i + 2, i + weights.nearInQuestion + 1))
      pairWeights[a * size + b] = Math.min(information[a] ?? 0, information[b] ?? 0);
  });
  return {
    termIndexes,
    positions,
    wordIds: Array.from(first.values(), ({ text }) => index.wordIds.get(text) ?? -1),
    termIndexByWord: mapWordsToTerms(index, termIndexOfWord),
    syllables: createWeightedTerms(
      information,
      Array.from(first.values(), ({ isMarked }) => foldedWeight(isMarked)),
    ),
    compoundIndex,
    compounds: createWeightedTerms(compoundInformation, compoundWorth),
    pairWeights,
    totalPairWeight: pairWeights.reduce((sum, worth) => sum + worth, 0) || 1,
    asksDefinition: DEFINITION.test(foldedQuestion),
  };
}
