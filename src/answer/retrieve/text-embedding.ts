/**
 * Vectors of words, learned so that a question is near other questions that the same line answers, and
 * near that line: a dual encoder with one table, as StarSpace (Wu et al. 2018) and fastText (Bojanowski
 * et al. 2017) have. The vector of a text is the sum of those of its words and pairs of neighbouring
 * words. `npm run train` learns them from the questions below lines; `text-embedding.json` has them.
 */
import data from './text-embedding.json' with { type: 'json' };

/** The table as a file. */
export interface TextEmbeddingData {
  readonly dimensions: number;
  /** Folded words and pairs of them joined by `_`, separated by spaces, in the order of their vectors. */
  readonly units: string;
  /** The vectors as Base64: one signed byte for each dimension of each unit. */
  readonly vectors: string;
}

export interface TextEmbedding {
  readonly dimensions: number;
  /** By unit: the place of its vector. */
  readonly places: ReadonlyMap<string, number>;
  readonly vectors: Int8Array;
}

/** Whether a word has a digit: numbers are of one document or the other, and say nothing of words. */
export const hasDigit = (word: string): boolean => /\d/u.test(word);

/** Joins two words to one unit. */
const pairUnit = (word: string, next: string): string => `${word}_${next}`;

/** The units of a text: its folded words, and the pairs of neighbours. Numbers are left out before. */
export const unitsOf = (words: readonly string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, at) => pairUnit(words[at] ?? '', word)),
];

/** Reads the table. */
export function readTextEmbedding({
  dimensions,
  units,
  vectors,
}: TextEmbeddingData): TextEmbedding {
  const binary = atob(vectors);
  const bytes = new Int8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const names = units === '' ? [] : units.split(' ');
  return { dimensions, places: new Map(names.map((unit, at) => [unit, at])), vectors: bytes };
}

/** Knows no word. */
export const NO_EMBEDDING: TextEmbedding = readTextEmbedding({
  dimensions: 1,
  units: '',
  vectors: '',
});

/** What ships. */
export const TEXT_EMBEDDING: TextEmbedding = readTextEmbedding(data);
