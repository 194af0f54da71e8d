/**
 * The line model: weights for the features of lines, learned from questions with known answers by
 * `npm run train`. `line-model.json` has the weights and where they come from.
 */
import type { ScoreParts } from '../trace.ts';
import {
  type DecisionTree,
  type NamedTree,
  readDecisionTree,
  TREE_FEATURE_NAMES,
} from './decision-trees.ts';
import { FEATURE_NAMES, type VisitFeature } from './feature-names.ts';
import data from './line-model.json' with { type: 'json' };
import { LIST_FEATURES, type ListFeature } from './list-features.ts';
import { TEXT_EMBEDDING, type TextEmbedding } from './text-embedding.ts';
import {
  QUESTION_PARAPHRASES,
  WORD_TRANSLATION,
  type WordTranslation,
} from './word-translation.ts';

/** Weights by feature index. */
export type FeatureWeights = Float64Array;

export interface ConfidenceModel {
  /** Weights of the features of the best line. */
  readonly line: FeatureWeights;
  /** Weights of the features of the list. */
  readonly list: readonly (readonly [ListFeature, number])[];
  /** Corrections to the weighted sum, which are added up. */
  readonly trees: readonly DecisionTree[];
}

export interface LineModel {
  /** Which of several lines answers. */
  readonly ranking: FeatureWeights;
  /** Whether the best line answers. */
  readonly confidence: ConfidenceModel;
  /** Which words of lines answer which words of questions. */
  readonly translation: WordTranslation;
  /** Vectors of words. */
  readonly embedding: TextEmbedding;
  /** Which words of one question say what words of another say. */
  readonly paraphrases: WordTranslation;
}

/** The weights by the names of their features. A feature without a weight counts nothing. */
export interface NamedWeights {
  readonly ranking: Readonly<Record<string, number>>;
  readonly confidence: {
    readonly line: Readonly<Record<string, number>>;
    readonly list: Readonly<Record<string, number>>;
    readonly trees?: readonly NamedTree[];
  };
}

function weightsOf(named: Readonly<Record<string, number>>): FeatureWeights {
  const known = new Set(FEATURE_NAMES);
  for (const name of Object.keys(named))
    if (!known.has(name)) throw new Error(`line model: unknown feature "${name}"`);
  return Float64Array.from(FEATURE_NAMES, (name) => named[name] ?? 0);
}

const isListFeature = (name: string): name is ListFeature => Object.hasOwn(LIST_FEATURES, name);

/**
 * Reads a model.
 * @throws Error when it has a weight for a feature that does not exist
 */
export function readLineModel(
  { ranking, confidence }: NamedWeights,
  translation: WordTranslation = WORD_TRANSLATION,
  paraphrases: WordTranslation = QUESTION_PARAPHRASES,
  embedding: TextEmbedding = TEXT_EMBEDDING,
): LineModel {
  const treeFeatures = new Map(TREE_FEATURE_NAMES.map((name, at) => [name, at]));
  return {
    translation,
    paraphrases,
    embedding,
    ranking: weightsOf(ranking),
    confidence: {
      line: weightsOf(confidence.line),
      list: Object.entries(confidence.list).map(([name, weight]) => {
        if (!isListFeature(name)) throw new Error(`line model: unknown feature "${name}"`);
        return [name, weight];
      }),
      trees: (confidence.trees ?? []).map((tree) => readDecisionTree(tree, treeFeatures)),
    },
  };
}

/** The model that ships. */
export const LINE_MODEL: LineModel = readLineModel(data);

/** Adds the weighted features of one line. */
export class LineScore {
  /** The score of the line; only comparable within one question. */
  total = 0;
  readonly parts: ScoreParts | null;
  readonly visit: VisitFeature;

  constructor({ ranking }: Pick<LineModel, 'ranking'>, keepsParts: boolean) {
    const parts: Record<string, number> = {};
    this.parts = keepsParts ? parts : null;
    this.visit = (index, value) => {
      const points = (ranking[index] ?? 0) * value;
      this.total += points;
      if (keepsParts && points !== 0) parts[FEATURE_NAMES[index] ?? ''] = points;
    };
  }
}
