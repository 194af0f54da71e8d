/**
 * Scores the lines of a document. A line is one sentence or list item, read under its heading and
 * title; extractive answers quote lines.
 */

import type { AnalyzedPassage, AnalyzedText } from '../../search/analyzed-passage.ts';
import { coverageIn } from '../../search/coverage.ts';
import type { Passage } from '../../search/passage.ts';
import { type Amount, compareAmounts } from '../../text/amount-ranges.ts';
import type { Intent } from '../answer.ts';
import type { ScoreParts } from '../trace.ts';
import { answerShape } from '../understand/shapes.ts';
import type { Weights } from '../weights.ts';
import { keepCompared } from './compare-lines.ts';
import { COMPARED_FEATURES, FEATURE_NAMES } from './feature-names.ts';
import { createPassageFeatureReader } from './line-features.ts';
import { type LineModel, LineScore } from './line-model.ts';
import type { LineQuestion } from './line-question.ts';
import type { PassageValues } from './passage-values.ts';
import type { LineSimilarities } from './text-similarity.ts';
import { scoreYears } from './year-match.ts';

export interface ScoredLine {
  readonly passage: Passage;
  /** The rank of the passage in the search, from 0; null where the search does not find it. */
  readonly rank: number | null;
  /** Its place among the lines of the passage, from 0. */
  readonly at: number;
  /** The line as printed, bullet taken off. */
  readonly text: string;
  /** Share of the asked information in the line, its heading and title together. */
  readonly coverageInContext: number;
  /** Share in the line alone. */
  readonly coverageInLine: number;
  /** It stands in a section that is all about what was asked for in full. */
  readonly isEnumerated: boolean;
  /** Share held, heading included, of what is asked beyond the topics named. */
  readonly coverageBeyondTopics: number;
  /** Orders lines; only comparable within one question. */
  readonly score: number;
  /** It, its context or its document is on the topics asked for, or it holds most of what was asked. */
  readonly matchesTopics: boolean;
  /** What it has of the features that lines are compared by, in their order. */
  readonly compared: Float64Array;
  /** Computes its features, for the confidence that it answers: values by the index of the feature. */
  readonly readFeatures: () => Float64Array;
  /** Every year asked for stands in the line or in its heading. */
  readonly matchesYears: boolean;
  /** It, its heading or its title says other years than those asked for. */
  readonly hasOtherYears: boolean;
  /** A place asked for stands in the line, its heading or its title, or is the document's own. */
  readonly matchesPlaces: boolean;
  /** It looks like what was asked: a figure in the unit asked for, a deadline, a duty. */
  readonly matchesShape: boolean;
  /** What the score is made of; null unless the answer is traced. */
  readonly parts: ScoreParts | null;
}

export interface LineCriteria {
  readonly weights: Weights;
  readonly lineModel: LineModel;
  /** Whether lines keep the parts of their scores, for an explanation. */
  readonly keepsParts: boolean;
  readonly question: LineQuestion;
  readonly intent: Intent;
  /** The amounts that the question names: `45%`, `5 người`. */
  readonly amounts: readonly Amount[];
  readonly years: readonly number[];
  /** Years of the document itself: of its date, of its effect. */
  readonly ownYears: readonly number[];
  /** Places asked for, folded; empty where the document is of one of them. */
  readonly places: readonly string[];
  /** All places asked for, folded. */
  readonly placesNamed: readonly string[];
  /** Finds the ids of the places that a line names. */
  readonly findPlaces: (line: AnalyzedText) => ReadonlySet<string>;
  /** The ids of the places asked for. */
  readonly placeIds: readonly string[];
  /** The ids of the places that a question without a place is about. */
  readonly homePlaceIds: ReadonlySet<string>;
  /** The id of the place of the document. */
  readonly ownPlaceId: string | null;
  /** Topics asked for, folded; empty where the document is on one of them. */
  readonly topics: readonly string[];
  /** Whether a folded line has a figure in the unit asked for; null where none was asked. */
  readonly hasUnit: ((folded: string) => boolean) | null;
  /** No figure in another unit will do. */
  readonly requiresUnit: boolean;
  /** The rank of the passage in the search, from 0; null where the search does not find it. */
  readonly rank: number | null;
  /** The values that all lines of the passage share. */
  readonly values: PassageValues;
  /** How near its texts are to the question. */
  readonly similarities: LineSimilarities;
}

/**
 * Whether a line of any document meets the constraints of the question: its years, places and topics. That
 * it has another unit only makes it a worse answer: see the features `otherUnit` and `lacksShape`.
 */
export const meetsLineConstraints = (line: ScoredLine): boolean =>
  line.matchesYears && line.matchesPlaces && line.matchesTopics;

/** Whether a line of a document that the question names meets them: the document is of some year. */
export const meetsConstraintsInDocument = (line: ScoredLine): boolean =>
  !line.hasOtherYears && line.matchesPlaces;

/** A line without its bullet. */
export const withoutBullet = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

/** The lines of a passage, scored. */
export function scoreLines(
  passage: Passage,
  read: AnalyzedPassage,
  criteria: LineCriteria,
): ScoredLine[] {
  const { question, years: wanted, places, placesNamed, placeIds, topics, weights } = criteria;
  const { title, heading } = read;
  const shape = answerShape(criteria.intent);
  const reader = createPassageFeatureReader(question, read, criteria.values, criteria.similarities);
  const isEnumerated =
    question.expectations.has('list') &&
    read.lines.length >= 3 &&
    coverageIn(question.terms, [heading.words]) > 0;
  return read.lines.map((line, at): ScoredLine => {
    const coverage = reader.coverage(line, at);
    const years =
      wanted.length === 0
        ? 0
        : scoreYears({ line, heading, title, document: criteria.ownYears }, wanted, weights);
    const hasShape = shape === undefined || shape(line);
    const hasUnit = criteria.hasUnit === null ? null : criteria.hasUnit(line.folded);
    const score = new LineScore(criteria.lineModel, criteria.keepsParts);
    const joined = places.length + topics.length === 0 ? '' : joinTexts([title, heading, line]);
    const isOffTopic = !mentionsAny(joined, topics);
    const named = [...criteria.findPlaces(line)];
    const lineValues = {
      years,
      hasUnit,
      isOffTopic,
      amountInRange:
        criteria.amounts.length === 0 ? 0 : compareAmounts(criteria.amounts, line.ranges),
      isEnumerated,
      hasOtherUnit: criteria.requiresUnit && hasUnit !== true,
      lacksShape: !hasShape,
      hasOtherPlace:
        named.length > 0 && placeIds.length > 0 && !placeIds.some((id) => named.includes(id)),
      hasPlaceUnasked:
        placeIds.length === 0 &&
        named.some((id) => id !== criteria.ownPlaceId && !criteria.homePlaceIds.has(id)),
      namesPlace: placesNamed.length > 0 && mentionsAny(line.padded, placesNamed),
    };
    const compared = new Float64Array(COMPARED_FEATURES.length);
    reader.visit(line, at, lineValues, keepCompared(compared, score.visit));
    return {
      passage,
      rank: criteria.rank,
      at,
      compared,
      matchesTopics: !isOffTopic || coverage.inContext >= weights.offTopicCoverage,
      matchesPlaces: mentionsAny(joined, places),
      matchesShape: shape !== undefined && hasShape && hasUnit !== false,
      text: withoutBullet(line.text),
      coverageInLine: coverage.inLine,
      coverageInContext: coverage.inContext,
      matchesYears: years >= weights.minYearAgreement || wanted.length === 0,
      hasOtherYears: years < 0,
      isEnumerated,
      coverageBeyondTopics: coverage.beyondTopics,
      score: score.total,
      readFeatures: () => {
        const features = new Float64Array(FEATURE_NAMES.length);
        reader.coverage(line, at);
        reader.visit(line, at, lineValues, (index, value) => {
          features[index] = value;
        });
        return features;
      },
      parts: score.parts,
    };
  });
}

/** Returns texts that follow one another as one folded text. */
export const joinTexts = (texts: readonly AnalyzedText[]): string =>
  texts
    .map((text) => text.padded)
    .join('')
    .replaceAll('  ', ' ');

/** Whether a text from `joinTexts` says one of some phrases, or none was asked for. */
const mentionsAny = (joined: string, phrases: readonly string[]): boolean =>
  phrases.length === 0 || phrases.some((phrase) => mentionsPhrase(joined, phrase));

/** Whether a text from `joinTexts` says a phrase, without marks. */
export const mentionsPhrase = (joined: string, phrase: string): boolean =>
  joined.includes(` ${phrase} `);
