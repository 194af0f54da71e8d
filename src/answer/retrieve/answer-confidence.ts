/**
 * How sure it is that the best lines answer the question: the probability that a model gives, learned
 * from questions with known answers and from questions whose answers were taken away.
 */
import type { QuestionContext } from '../compose/answer-draft.ts';
import { evaluateTree } from './decision-trees.ts';
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
  const ofList = listValues(lines, {
    unseenShare: ctx.terms.unseenShare,
    wordCount: ctx.terms.wordCount,
    isEnglish: ctx.understanding.language === 'en',
    isWithin,
  });
  return confidenceOf(ctx.lineModel.confidence, best.readFeatures(), ofList);
}

/** The probability that a model gives to the features of the best line and of the list. */
export function confidenceOf(
  { line, list, trees }: ConfidenceModel,
  ofLine: Float64Array,
  ofList: Readonly<Record<ListFeature, number>>,
): number {
  let sum = 0;
  for (let at = 0; at < ofLine.length; at++) sum += (line[at] ?? 0) * (ofLine[at] ?? 0);
  for (const [name, weight] of list) sum += weight * ofList[name];
  if (trees.length > 0) {
    const values = Float64Array.of(...ofLine, ...Object.values(ofList));
    for (const tree of trees) sum += evaluateTree(tree, values);
  }
  return sigmoid(sum);
}
