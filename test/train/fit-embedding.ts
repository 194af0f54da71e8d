/**
 * Fits the vectors of words: of the questions and lines in a batch, a question should be nearest to
 * another question of its line, or to the line itself (in-batch softmax, as Henderson et al. 2017), by
 * AdaGrad (Duchi et al. 2011) on the rows of a batch.
 */
import { type TextEmbeddingData, unitsOf } from '../../src/answer/retrieve/text-embedding.ts';
import { createRandom } from '../evaluate/random.ts';
import { orderOf, type QuestionPlace } from './batch-order.ts';
import { batchGradients, Side } from './in-batch-softmax.ts';

/** A line with the questions that it answers, as folded words without numbers. */
export interface AnsweringLine {
  /** The document or term of the line. */
  readonly group: string;
  readonly questions: readonly (readonly string[])[];
  /** The line, then what introduces it, then its heading: words of two parts are no neighbours. */
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
  dimensions: 64,
  epochs: 12,
  batch: 256,
  learningRate: 0.1,
  minTexts: 2,
  minTextsOfPair: 8,
};
/** The learning rate falls to this share. */
const LAST_RATE = 0.1;
/** The share of the words that a text loses at random, so that no word decides alone. */
const WORD_DROPOUT = 0.15;
/** How often a question is compared with another question, and not with the line. */
const SHARE_OF_QUESTIONS = 0.6;
const EPSILON = 1e-6;

function countUnits(
  lines: readonly AnsweringLine[],
  { minTexts, minTextsOfPair }: EmbeddingFitOptions,
): Map<string, number> {
  const texts = new Map<string, number>();
  for (const { questions, parts } of lines)
    for (const text of [...questions, parts[0] ?? []])
      for (const unit of new Set(unitsOf(text))) texts.set(unit, (texts.get(unit) ?? 0) + 1);
  const kept = [...texts]
    .filter(([unit, count]) => count >= (unit.includes('_') ? minTextsOfPair : minTexts))
    .map(([unit]) => unit)
    .sort();
  return new Map(kept.map((unit, at) => [unit, at]));
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
    Int32Array.from(parts.flatMap(unitsOf).flatMap((unit) => places.get(unit) ?? []));
  const texts = lines.map(({ questions, parts }) => ({
    questions: questions.map((question) => read([question])),
    line: read(parts),
  }));
  const table = Float32Array.from({ length: places.size * dimensions }, () => 0.4 * random() - 0.2);
  const squares = new Float32Array(table.length);
  const drop = (units: Int32Array): Int32Array => {
    const kept = units.filter(() => random() > WORD_DROPOUT);
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
      const asked = chosen.map(({ line, at }) =>
        drop(texts[line]?.questions[at] ?? new Int32Array(0)),
      );
      const one = new Side(table, asked, dimensions);
      const other = new Side(
        table,
        chosen.map((place) => drop(partnerOf(place))),
        dimensions,
      );
      const rows = batchGradients(
        one,
        other,
        chosen.map(({ line }) => line),
      );
      for (const [row, gradient] of rows)
        for (let i = 0; i < dimensions; i++) {
          const at = row * dimensions + i;
          const value = gradient[i] ?? 0;
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
