/**
 * How near a question is to the lines of a passage and to the questions that they answer: the cosine of
 * their vectors (see `text-embedding.ts`).
 */
import { type AnalyzedPassage, lineContext } from '../../search/analyzed-passage.ts';
import { wordIdOf } from '../../search/corpus.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { perObject } from '../../shared/per-object.ts';
import { hasDigit, type TextEmbedding, unitsOf } from './text-embedding.ts';

/** A word without a vector. */
const UNKNOWN = -1;
/** A number: the words beside it are neighbours. */
const SKIPPED = -2;
/** The length of a stored vector: one signed byte for each dimension. */
const STORED_LENGTH = 127;

/** The vectors of the texts of a passage, one after the other. */
interface PassageVectors {
  readonly lines: Int8Array;
  readonly questions: Int8Array;
  /** The heading, then the title. */
  readonly names: Int8Array;
}

/** Makes vectors of texts. */
interface Embedder {
  readonly dimensions: number;
  /** Returns the vector of a question by its folded words, with a length of 1; of 0 where no word is known. */
  ofWords(words: readonly string[]): Float64Array;
  ofPassage(passage: AnalyzedPassage): PassageVectors;
}

/** Adds up the vectors of words and of pairs of neighbours. */
class VectorSum {
  readonly sum: Float64Array;
  private readonly vectors: Int8Array;

  constructor({ dimensions, vectors }: TextEmbedding) {
    this.sum = new Float64Array(dimensions);
    this.vectors = vectors;
  }

  add(place: number): void {
    const { sum, vectors } = this;
    const start = place * sum.length;
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (vectors[start + at] ?? 0);
  }

  /** Scales the vector to a length; leaves one of length 0 as it is. */
  scaleTo(length: number): Float64Array {
    let squares = 0;
    for (const value of this.sum) squares += value * value;
    const factor = squares === 0 ? 0 : length / Math.sqrt(squares);
    for (let at = 0; at < this.sum.length; at++) this.sum[at] = (this.sum[at] ?? 0) * factor;
    return this.sum;
  }
}

/** The texts whose words are the vector of a line: itself, the lines that introduce it, and its heading. */
export function partsOfLine(passage: AnalyzedPassage, at: number): Int32Array[] {
  const introduced = [...passage.lines.slice(at, at + 1), ...lineContext(passage, at)];
  return [...introduced, passage.heading].map(({ words }) => words);
}

/** Returns what makes vectors for the texts of one library. */
const embedderOf = perObject((index: SearchIndex) =>
  perObject((embedding: TextEmbedding) => createEmbedder(index, embedding)),
);

function createEmbedder({ corpus, wordIds }: SearchIndex, embedding: TextEmbedding): Embedder {
  const { dimensions, places } = embedding;
  const { words, folded } = corpus;
  const placeOfWord = Int32Array.from(words, (word) =>
    hasDigit(word) ? SKIPPED : (places.get(word) ?? UNKNOWN),
  );
  const keyOf = (word: number, next: number): number => word * words.length + next;
  const placeOfPair = new Map<number, number>();
  for (const [unit, place] of places) {
    const [first = '', second] = unit.split('_');
    const ids = [wordIds.get(first), wordIds.get(second ?? '')];
    if (second !== undefined && ids[0] !== undefined && ids[1] !== undefined)
      placeOfPair.set(keyOf(ids[0], ids[1]), place);
  }
  const addText = (sum: VectorSum, codes: Int32Array): void => {
    let previous = -1;
    for (let at = 0; at < codes.length; at++) {
      const word = folded[wordIdOf(codes[at] ?? 0)] ?? 0;
      const place = placeOfWord[word] ?? UNKNOWN;
      if (place === SKIPPED) continue;
      if (place >= 0) sum.add(place);
      const pair = previous < 0 ? undefined : placeOfPair.get(keyOf(previous, word));
      if (pair !== undefined) sum.add(pair);
      previous = word;
    }
  };
  const vectorsOf = (texts: readonly (readonly Int32Array[])[]): Int8Array => {
    const vectors = new Int8Array(texts.length * dimensions);
    for (const [at, parts] of texts.entries()) {
      const sum = new VectorSum(embedding);
      for (const part of parts) addText(sum, part);
      vectors.set(sum.scaleTo(STORED_LENGTH).map(Math.round), at * dimensions);
    }
    return vectors;
  };
  return {
    dimensions,
    ofWords: (asked) => {
      const sum = new VectorSum(embedding);
      for (const unit of unitsOf(asked.filter((word) => !hasDigit(word)))) {
        const place = places.get(unit);
        if (place !== undefined) sum.add(place);
      }
      return sum.scaleTo(1);
    },
    ofPassage: perObject((passage) => ({
      lines: vectorsOf(passage.lines.map((_, at) => partsOfLine(passage, at))),
      questions: vectorsOf(passage.questions.map((question) => [question.words])),
      names: vectorsOf([[passage.heading.words], [passage.title.words]]),
    })),
  };
}

/** What is near a question, in one library. */
export interface EmbeddedQuestion {
  readonly vector: Float64Array;
  readonly embedder: Embedder;
}

/** Prepares a question. @param words its distinct words in their order, folded */
export function embedQuestion(
  embedding: TextEmbedding,
  index: SearchIndex,
  words: readonly string[],
): EmbeddedQuestion {
  const embedder = embedderOf(index)(embedding);
  return { embedder, vector: embedder.ofWords(words) };
}

/** The similarity of a question to the lines of a passage, 0 to 1 each. */
export interface LineSimilarities {
  /** By line: with the line under the lines that introduce it and its heading. */
  readonly toLine: Float64Array;
  /** By line: with the nearest of the questions that it answers; 0 where it answers none. */
  readonly toQuestion: Float64Array;
  readonly toHeading: number;
  readonly toTitle: number;
  /** Most of `toLine`. */
  readonly most: number;
}

/** Compares a question with the lines of a passage. */
export function compareWithLines(
  { vector, embedder }: EmbeddedQuestion,
  passage: AnalyzedPassage,
): LineSimilarities {
  const { lines, questions, names } = embedder.ofPassage(passage);
  const { dimensions } = embedder;
  const similarity = (vectors: Int8Array, place: number): number => {
    let sum = 0;
    for (let at = 0; at < dimensions; at++)
      sum += (vector[at] ?? 0) * (vectors[place * dimensions + at] ?? 0);
    return Math.max(0, sum / STORED_LENGTH);
  };
  const toQuestion = new Float64Array(passage.lines.length);
  for (const [at, { line }] of passage.questions.entries())
    toQuestion[line] = Math.max(toQuestion[line] ?? 0, similarity(questions, at));
  const toLine = Float64Array.from(passage.lines, (_, at) => similarity(lines, at));
  return {
    toLine,
    toQuestion,
    toHeading: similarity(names, 0),
    toTitle: similarity(names, 1),
    most: toLine.reduce((most, one) => Math.max(most, one), 0),
  };
}
