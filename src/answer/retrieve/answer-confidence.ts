/**
 * How sure it is that the best lines answer the question: the probability that a model gives, learned
 * from questions with known answers and from questions whose answers were taken away.
 */
import type { QuestionContext } from '../compose/answer-draft.ts';
import type { ConfidenceModel } from './line-model.ts';
import { type ListFeature, listValues } from './list-features.ts';
import type { ScoredLine } from './score-lines.ts';

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
