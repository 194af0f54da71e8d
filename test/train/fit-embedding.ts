/**
 * Fits the vectors of words: of the questions and lines in a batch, a question should be nearest to
 * another question of its line, or to the line itself (in-batch softmax, as Henderson et al. 2017), by
 * AdaGrad (Duchi et al. 2011) on the rows of a batch.
 */
import {
  pairUnit,
  readTextEmbedding,
  type TextEmbedding,
  type TextEmbeddingData,
} from '../../src/answer/retrieve/text-embedding.ts';
import { createRandom, type Random } from '../evaluate/random.ts';

/** A line with the questions that it answers, as folded words without numbers. */
export interface AnsweringLine {
  /** The document or term of the line. */
  readonly group: string;
  readonly questions: readonly (readonly string[])[];
  /** The line, then its heading: words of two parts are no neighbours. */
  readonly parts: readonly (readonly string[])[];
}

export interface EmbeddingFitOptions {
  readonly dimensions: number;
  readonly epochs: number;
  readonly batch: number;
  readonly learningRate: number;
  /** A word has a vector when so many texts have it. */
  readonly minTexts: number;
  /** So has a pair of neighbouring words. */
  readonly minTextsOfPair: number;
}

/** Chosen by the cross-validation of the ranking. */
const FIT: EmbeddingFitOptions = {
  dimensions: 48,
  epochs: 12,
  batch: 256,
  learningRate: 0.1,
  minTexts: 2,
  minTextsOfPair: 6,
};
/** The learning rate falls to this share. */
const LAST_RATE = 0.1;
/** Cosines times this are the logits. */
const SCALE = 12;
/** The share of the words that a text loses at random, so that no word decides alone. */
const DROPPED = 0.15;
/** How often a question is compared with another question, and not with the line. */
const SHARE_OF_QUESTIONS = 0.6;
/** Every second epoch, so many questions of one document are together in a batch: they are hard to tell apart. */
const TOGETHER = 16;
const EPSILON = 1e-6;

/** The words of a text and its pairs of neighbours. */
const unitsOf = (parts: readonly (readonly string[])[]): string[] =>
  parts.flatMap((words) => [
    ...words,
    ...words.slice(1).map((word, at) => pairUnit(words[at] ?? '', word)),
  ]);

function countUnits(
  lines: readonly AnsweringLine[],
  { minTexts, minTextsOfPair }: EmbeddingFitOptions,
): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { questions, parts } of lines)
    for (const text of [...questions, parts[0] ?? []])
      for (const unit of new Set(unitsOf([text]))) texts.set(unit, (texts.get(unit) ?? 0) + 1);
  const kept = [...texts]
    .filter(([unit, count]) => count >= (unit.includes('_') ? minTextsOfPair : minTexts))
    .map(([unit]) => unit)
    .sort();
  return new Map(kept.map((unit, at) => [unit, at]));
}

/** The texts of one side of a batch, with their vectors. */
class Side {
  readonly vectors: Float32Array;
  private readonly lengths: Float32Array;
  private readonly dimensions: number;
  private readonly texts: readonly Int32Array[];

  constructor(table: Float32Array, texts: readonly Int32Array[], dimensions: number) {
    this.texts = texts;
    this.dimensions = dimensions;
    this.vectors = new Float32Array(texts.length * dimensions);
    this.lengths = new Float32Array(texts.length);
    for (const [at, units] of texts.entries()) {
      const vector = this.vectors.subarray(at * dimensions, (at + 1) * dimensions);
      for (const unit of units)
        for (let i = 0; i < dimensions; i++)
          vector[i] = (vector[i] ?? 0) + (table[unit * dimensions + i] ?? 0);
      const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) + EPSILON;
      this.lengths[at] = length;
      for (let i = 0; i < dimensions; i++) vector[i] = (vector[i] ?? 0) / length;
    }
  }

  /** Adds the slopes of the rows of the table, given those of the vectors. */
  addSlopes(slopes: Float32Array, rows: Map<number, Float32Array>): void {
    const { dimensions, vectors } = this;
    const own = new Float32Array(dimensions);
    for (const [at, units] of this.texts.entries()) {
      const start = at * dimensions;
      let along = 0;
      for (let i = 0; i < dimensions; i++)
        along += (slopes[start + i] ?? 0) * (vectors[start + i] ?? 0);
      for (let i = 0; i < dimensions; i++)
        own[i] =
          ((slopes[start + i] ?? 0) - along * (vectors[start + i] ?? 0)) / (this.lengths[at] ?? 1);
      for (const unit of units) {
        const row = rows.get(unit) ?? new Float32Array(dimensions);
        rows.set(unit, row);
        for (let i = 0; i < dimensions; i++) row[i] = (row[i] ?? 0) + (own[i] ?? 0);
      }
    }
  }
}

/** The slopes of the logits: softmax over the rows and over the columns, each minus what is right. */
function logitSlopes(logits: Float32Array, size: number, lineOf: readonly number[]): Float32Array {
  const slopes = new Float32Array(size * size);
  const addSoftmax = (indexOf: (at: number, other: number) => number): void => {
    for (let at = 0; at < size; at++) {
      let total = 0;
      for (let other = 0; other < size; other++) {
        // Another question of the same line is no wrong answer.
        const isSame = other !== at && lineOf[other] === lineOf[at];
        if (!isSame) total += Math.exp((logits[indexOf(at, other)] ?? 0) - SCALE);
      }
      for (let other = 0; other < size; other++) {
        const index = indexOf(at, other);
        if (other !== at && lineOf[other] === lineOf[at]) continue;
        const share = Math.exp((logits[index] ?? 0) - SCALE) / total;
        slopes[index] = (slopes[index] ?? 0) + (share - (other === at ? 1 : 0)) / 2;
      }
    }
  };
  addSoftmax((at, other) => at * size + other);
  addSoftmax((at, other) => other * size + at);
  return slopes;
}

/** The product of a matrix of `size` rows and columns, transposed or not, and one of vectors. */
function multiply(
  matrix: Float32Array,
  vectors: Float32Array,
  size: number,
  isTransposed: boolean,
): Float32Array {
  const dimensions = vectors.length / size;
  const product = new Float32Array(vectors.length);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const factor = matrix[isTransposed ? column * size + row : row * size + column] ?? 0;
      if (Math.abs(factor) < 1e-7) continue;
      for (let i = 0; i < dimensions; i++)
        product[row * dimensions + i] =
          (product[row * dimensions + i] ?? 0) + factor * (vectors[column * dimensions + i] ?? 0);
    }
  return product;
}

function shuffle<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}

/** A question by its line and its place among the questions of the line. */
interface QuestionPlace {
  readonly line: number;
  readonly at: number;
}

/** All questions in a random order; every second time those of one document in groups. */
function orderOf(lines: readonly AnsweringLine[], epoch: number, random: Random): QuestionPlace[] {
  const all = lines.flatMap(({ questions }, line) => questions.map((_, at) => ({ line, at })));
  if (epoch % 2 === 0) return shuffle(all, random);
  const byGroup = new Map<string, QuestionPlace[]>();
  for (const one of all) {
    const group = lines[one.line]?.group ?? '';
    byGroup.set(group, [...(byGroup.get(group) ?? []), one]);
  }
  const groups = [...byGroup.values()].flatMap((questions) => {
    const mixed = shuffle(questions, random);
    return Array.from({ length: Math.ceil(mixed.length / TOGETHER) }, (_, at) =>
      mixed.slice(at * TOGETHER, (at + 1) * TOGETHER),
    );
  });
  return shuffle(groups, random).flat();
}

/** Returns the vectors of the words of some questions and lines. The same lines give the same vectors. */
export function fitEmbedding(
  lines: readonly AnsweringLine[],
  options: EmbeddingFitOptions = FIT,
): TextEmbeddingData {
  const { dimensions, epochs, batch, learningRate } = options;
  const random = createRandom('embedding');
  const places = countUnits(lines, options);
  const read = (parts: readonly (readonly string[])[]): Int32Array =>
    Int32Array.from(unitsOf(parts).flatMap((unit) => places.get(unit) ?? []));
  const texts = lines.map(({ questions, parts }) => ({
    questions: questions.map((question) => read([question])),
    line: read(parts),
  }));
  const table = Float32Array.from({ length: places.size * dimensions }, () => 0.4 * random() - 0.2);
  const squares = new Float32Array(table.length);
  const drop = (units: Int32Array): Int32Array => {
    const kept = units.filter(() => random() > DROPPED);
    return kept.length === 0 ? units : kept;
  };
  const partnerOf = ({ line, at }: QuestionPlace): Int32Array => {
    const { questions, line: text } = texts[line] ?? { questions: [], line: new Int32Array(0) };
    if (questions.length < 2 || random() > SHARE_OF_QUESTIONS) return text;
    const other = Math.floor(random() * (questions.length - 1));
    return questions[other < at ? other : other + 1] ?? text;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = orderOf(lines, epoch, random);
    const rate = learningRate * (1 - (1 - LAST_RATE) * (epoch / epochs));
    for (let start = 0; start < order.length; start += batch) {
      const chosen = order.slice(start, start + batch);
      const size = chosen.length;
      const asked = chosen.map(({ line, at }) =>
        drop(texts[line]?.questions[at] ?? new Int32Array(0)),
      );
      const one = new Side(table, asked, dimensions);
      const other = new Side(
        table,
        chosen.map((place) => drop(partnerOf(place))),
        dimensions,
      );
      const logits = new Float32Array(size * size);
      for (let row = 0; row < size; row++)
        for (let column = 0; column < size; column++) {
          let sum = 0;
          for (let i = 0; i < dimensions; i++)
            sum +=
              (one.vectors[row * dimensions + i] ?? 0) *
              (other.vectors[column * dimensions + i] ?? 0);
          logits[row * size + column] = SCALE * sum;
        }
      const slopes = logitSlopes(
        logits,
        size,
        chosen.map(({ line }) => line),
      ).map((slope) => (slope * SCALE) / size);
      const rows = new Map<number, Float32Array>();
      one.addSlopes(multiply(slopes, other.vectors, size, false), rows);
      other.addSlopes(multiply(slopes, one.vectors, size, true), rows);
      for (const [row, slope] of rows)
        for (let i = 0; i < dimensions; i++) {
          const at = row * dimensions + i;
          const value = slope[i] ?? 0;
          squares[at] = (squares[at] ?? 0) + value * value;
          table[at] = (table[at] ?? 0) - (rate * value) / (Math.sqrt(squares[at] ?? 0) + EPSILON);
        }
    }
  }
  return {
    dimensions,
    units: [...places.keys()].join(' '),
    vectors: Buffer.from(quantize(table).buffer).toString('base64'),
  };
}

/** The largest byte stands for so many standard deviations; larger values are cut. */
const MOST_DEVIATIONS = 4;

/** One scale for all: a text is the sum of its words, so short vectors have to stay short. */
function quantize(table: Float32Array): Int8Array {
  const squares = table.reduce((sum, value) => sum + value * value, 0);
  const unit = (MOST_DEVIATIONS * Math.sqrt(squares / (table.length || 1))) / 127;
  return Int8Array.from(table, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / (unit || 1)))),
  );
}

/** Fits the vectors, ready to be used. */
export const fitTextEmbedding = (lines: readonly AnsweringLine[]): TextEmbedding =>
  readTextEmbedding(fitEmbedding(lines));
