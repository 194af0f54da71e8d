/** The values of features that all lines of a passage share. */
import type { RankedPassage } from '../../search/searcher.ts';
import { SINGLE_INDEX, type SingleFeature } from './feature-names.ts';

/** Values by the names of their features. */
export type NamedValues = Readonly<Partial<Record<SingleFeature, number>>>;

/** A feature that is not 0. */
export interface FeatureValue {
  readonly index: number;
  readonly value: number;
}

/** The values of a passage and its document that all its lines share. */
export type PassageValues = readonly FeatureValue[];

/** Lists the values that are not 0. */
export function listValues(named: NamedValues): FeatureValue[] {
  const values: FeatureValue[] = [];
  for (const [name, value] of Object.entries(named))
    if (value !== 0) values.push({ index: SINGLE_INDEX[name as SingleFeature], value });
  return values;
}

/** The values of a passage that its search result gives. */
export function searchValues(
  { score, features }: RankedPassage,
  best: number,
  rank: number,
): NamedValues {
  return {
    passageScore: score / best,
    passageRank: 1 / (1 + rank),
    headingShare: features.heading,
    titleShare: features.title,
    titleRun: features.titleRun,
    nearPairs: features.nearPairs,
    passageWords: features.syllables,
    passagePairs: features.compounds,
    longestRun: features.longestRun,
    brevity: features.brevity,
    definitionScore: features.definition,
  };
}
