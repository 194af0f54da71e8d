/**
 * How sure it is that the best lines answer the question: the probability that a model gives, learned
 * from questions with known answers and from questions whose answers were taken away.
 */
import type { QuestionContext } from '../compose/answer-draft.ts';
import type { ConfidenceModel } from './line-model.ts';
import type { ScoredLine } from './score-lines.ts';

/** Features of the list of lines, beside the features of the best line. */
export const LIST_FEATURES = {
  bias: 'always 1',
  score: 'score of the best line, divided by 10',
  mass: 'probability of the best line among the lines',
  massOfTwo: 'probability of the best two lines',
  margin: 'score of the best line above that of the best line of another passage, at most 3',
  unseenShare: 'share of the asked information that no text of the library holds',
  wordCount: 'words that carry meaning, logarithmic',
  isEnglish: 'the question is English',
  isWithin: 'the question names the document',
} as const;

export type ListFeature = keyof typeof LIST_FEATURES;

/** What the features of the list need of a question. */
export interface QuestionEvidence {
  readonly unseenShare: number;
  readonly wordCount: number;
  readonly isEnglish: boolean;
  readonly isWithin: boolean;
}

/** Only the best lines compete: many weak ones would outweigh a good one. */
const COMPETING_LINES = 20;
/** A larger margin says no more. */
const MAX_MARGIN = 3;

/** The values of the list features. `lines` are best first and not empty. */
export function listValues(
  lines: readonly Pick<ScoredLine, 'score' | 'passage'>[],
  { unseenShare, wordCount, isEnglish, isWithin }: QuestionEvidence,
): Record<ListFeature, number> {
  const competing = lines.slice(0, COMPETING_LINES);
  const best = competing[0]?.score ?? 0;
  const masses = competing.map(({ score }) => Math.exp(score - best));
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  const other = competing.find(({ passage }) => passage.id !== competing[0]?.passage.id);
  return {
    bias: 1,
    score: best / 10,
    mass: (masses[0] ?? 0) / total,
    massOfTwo: ((masses[0] ?? 0) + (masses[1] ?? 0)) / total,
    margin: Math.min(MAX_MARGIN, other === undefined ? MAX_MARGIN : best - other.score),
    unseenShare,
    wordCount: Math.log(1 + wordCount),
    isEnglish: isEnglish ? 1 : 0,
    isWithin: isWithin ? 1 : 0,
  };
}

const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/**
 * The probability, 0 to 1, that the best lines answer; 0 without lines.
 *
 * @param lines best first
 * @param isWithin the lines are of documents that the question names
 */
export function confidenceIn(
  ctx: QuestionContext,
  lines: readonly ScoredLine[],
  isWithin: boolean,
): number {
  const [best] = lines;
  if (best === undefined) return 0;
  const values = listValues(lines, {
    unseenShare: ctx.terms.unseenShare,
    wordCount: ctx.terms.wordCount,
    isEnglish: ctx.understanding.language === 'en',
    isWithin,
  });
  return sigmoid(best.evidence + weightedSum(ctx.lineModel.confidence, values));
}

function weightedSum(
  { list }: ConfidenceModel,
  values: Readonly<Record<ListFeature, number>>,
): number {
  let sum = 0;
  for (const [name, weight] of list) sum += weight * values[name];
  return sum;
}
