/** The boosts of the fields that are searched. */
import type { SearchWeights } from './weights.ts';

/** The weight of a hit in each field, relative to the body. */
export type FieldBoosts = Readonly<Record<string, number>>;

export const fieldBoosts = (weights: SearchWeights): FieldBoosts => ({
  number: weights.boostNumber,
  title: weights.boostTitle,
  titleEn: weights.boostTitleEn,
  topics: weights.boostTopics,
  heading: weights.boostHeading,
  body: 1,
  questions: weights.boostQuestions,
  labelFolded: weights.boostLabelFolded,
  bodyFolded: weights.boostBodyFolded,
  questionsFolded: weights.boostQuestionsFolded,
});

/** Returns whether two sets of weights give terms the same scores. */
export function hasSameBoosts(a: SearchWeights, b: SearchWeights): boolean {
  const others = fieldBoosts(b);
  return Object.entries(fieldBoosts(a)).every(([field, boost]) => others[field] === boost);
}
