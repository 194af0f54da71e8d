/**
 * Scores the lines of a document. A line is one sentence or list item, read under its heading and
 * title; extractive answers quote lines.
 */

import type { AnalyzedPassage, AnalyzedText } from '../../search/analyzed-passage.ts';
import { coverageIn } from '../../search/coverage.ts';
import type { Passage } from '../../search/passage.ts';
import type { Intent } from '../answer.ts';
import type { ScoreParts } from '../trace.ts';
import { answerShape } from '../understand/shapes.ts';
import type { Weights } from '../weights.ts';
import { FEATURE_NAMES } from './feature-names.ts';
import {
  createPassageFeatureReader,
  type LineQuestion,
  type PassageValues,
} from './line-features.ts';
import { type LineModel, LineScore } from './line-model.ts';
import { scoreYears } from './year-match.ts';

export interface ScoredLine {
  readonly passage: Passage;
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
  /** Computes its features, for the confidence that it answers: values by the index of the feature. */
  readonly readFeatures: () => Float64Array;
  /** Every year asked for stands in the line or in its heading. */
  readonly matchesYears: boolean;
  /** It, its heading or its title says other years than those asked for. */
  readonly hasOtherYears: boolean;
  /** A place asked for stands in the line, its heading or its title, or is the document's own. */
  readonly matchesPlaces: boolean;
  /** A topic asked for is spoken of by the line, its heading or its title, or is the document's own. */
  readonly matchesTopics: boolean;
  /** It has the unit asked for, where no other will do. */
  readonly matchesUnit: boolean;
  /** It has the shape that the intent asks for, or the intent asks for none. */
  readonly hasShape: boolean;
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
  readonly years: readonly number[];
  /** Years of the document itself: of its date, of its effect. */
  readonly ownYears: readonly number[];
  /** Places asked for, folded; empty where the document is of one of them. */
  readonly places: readonly string[];
  /** Topics asked for, folded; empty where the document is on one of them. */
  readonly topics: readonly string[];
  /** Whether a folded line has a figure in the unit asked for; null where none was asked. */
  readonly hasUnit: ((folded: string) => boolean) | null;
  /** No figure in another unit will do. */
  readonly requiresUnit: boolean;
  /** The values that all lines of the passage share. */
  readonly values: PassageValues;
}

/** Whether a line meets the constraints of the question: its years, places, topics and unit. */
export const meetsLineConstraints = (line: ScoredLine): boolean =>
  line.matchesYears && line.matchesPlaces && line.matchesTopics && line.matchesUnit;

/** A line without its bullet. */
export const withoutBullet = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

/** The lines of a passage, scored. */
export function scoreLines(
  passage: Passage,
  read: AnalyzedPassage,
  criteria: LineCriteria,
): ScoredLine[] {
  const { question, years: wanted, places, topics, weights } = criteria;
  const { title, heading } = read;
  const shape = answerShape(criteria.intent);
  const reader = createPassageFeatureReader(question, read, criteria.values);
  const isEnumerated =
    question.expectations.has('list') &&
    read.lines.length >= 3 &&
    coverageIn(question.terms, [heading.words]) > 0;
  return read.lines.map((line, at): ScoredLine => {
    const coverage = reader.coverage(line, at);
    const years =
      wanted.length === 0
        ? 0
        : scoreYears(
            {
              line: line.years,
              heading: heading.years,
              title: title.years,
              document: criteria.ownYears,
            },
            wanted,
            weights,
          );
    const hasShape = shape === undefined || shape(line);
    const hasUnit = criteria.hasUnit === null ? null : criteria.hasUnit(line.folded);
    const score = new LineScore(criteria.lineModel, criteria.keepsParts);
    const lineValues = { years, hasUnit };
    const joined = places.length + topics.length === 0 ? '' : joinTexts([title, heading, line]);
    reader.visit(line, at, lineValues, score.visit);
    return {
      passage,
      at,
      matchesPlaces: mentionsAny(joined, places),
      matchesTopics: mentionsAny(joined, topics),
      hasShape,
      matchesShape: shape !== undefined && hasShape && hasUnit !== false,
      text: withoutBullet(line.text),
      coverageInLine: coverage.inLine,
      coverageInContext: coverage.inContext,
      matchesYears: years >= weights.minYearAgreement || wanted.length === 0,
      hasOtherYears: years < 0,
      isEnumerated,
      matchesUnit: !criteria.requiresUnit || hasUnit === true,
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
