/**
 * Scores the lines of a document. A line is one sentence or list item, read under its heading and
 * title; extractive answers quote lines.
 */

import type { AnalyzedPassage, AnalyzedText } from '../../search/analyzed-passage.ts';
import { coverageOf, tallyTexts } from '../../search/coverage.ts';
import type { Passage } from '../../search/passage.ts';
import type { Intent } from '../answer.ts';
import { SECTION_PATTERNS } from '../intents/intents.ts';
import { headingPattern } from '../section-headings.ts';
import { type ScoreParts, ScoreSum } from '../trace.ts';
import { answerShape } from '../understand/shapes.ts';
import type { Weights } from '../weights.ts';
import type { AskedTerms } from './query-terms.ts';
import { scoreYears } from './year-match.ts';

export interface ScoredLine {
  readonly passage: Passage;
  /** The position of the line in its passage. */
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

/** Sections that say whom a document concerns. */
const AUDIENCE_SECTIONS = headingPattern('audience', 'scope');
/** Sections that say things about the document rather than what it says. */
const META_SECTIONS = headingPattern('relatedDocuments', 'notes', 'status', 'unverified');

export interface LineCriteria {
  readonly weights: Weights;
  /** Whether lines keep the parts of their scores, for an explanation. */
  readonly keepsParts: boolean;
  readonly terms: AskedTerms;
  /** The same without the topics named. */
  readonly termsBeyondTopics: AskedTerms;
  readonly intent: Intent;
  readonly years: readonly number[];
  /** Years of the document itself: of its date, of its effect. */
  readonly ownYears: readonly number[];
  /** Places asked for, folded; empty where the document is of one of them. */
  readonly places: readonly string[];
  /** Topics asked for, folded; empty where the document is on one of them. */
  readonly topics: readonly string[];
  /** The question asks whom it concerns (`ai được hưởng`): sections on that say so in their heading. */
  readonly asksAudience: boolean;
  /** The question asks for all there is (`gồm những gì`): a section that is about it, not one line. */
  readonly asksForAll: boolean;
  /** Whether a folded line has a figure in the unit asked for; null where none was asked. */
  readonly hasUnit: ((folded: string) => boolean) | null;
  /** A figure in another unit is no answer: money was asked for, or how many articles there are. */
  readonly requiresUnit: boolean;
}

/** Whether a line says enough of what was asked to stand as the answer. */
export function isAnswer(line: ScoredLine, weights: Weights): boolean {
  const holds = line.matchesYears && line.matchesPlaces && line.matchesTopics && line.matchesUnit;
  return (
    line.coverageInContext >= weights.answerThreshold &&
    line.coverageBeyondTopics >= weights.beyondTopicsThreshold &&
    holds
  );
}

/** A line without its bullet. */
export const withoutBullet = (line: string): string => line.replace(/^\s*[-•+]\s+/u, '');

/** The lines of a passage, scored. */
export function scoreLines(
  passage: Passage,
  read: AnalyzedPassage,
  criteria: LineCriteria,
): ScoredLine[] {
  const { terms, termsBeyondTopics, years: wanted, places, topics, weights } = criteria;
  const { title, heading } = read;
  const shape = answerShape(criteria.intent);
  const sectionBonus =
    SECTION_PATTERNS.get(criteria.intent)?.test(heading.folded) === true ? weights.lineSection : 0;
  const underHeading = tallyTexts(terms, [heading.words]);
  // English is asked for in English titles; their words are no evidence for what Vietnamese asks.
  const titles = terms.groups === null ? [title.words] : [title.words, read.titleEn.words];
  const underTitle = tallyTexts(terms, titles);
  const restUnderHeading =
    termsBeyondTopics === terms ? underHeading : tallyTexts(termsBeyondTopics, [heading.words]);
  const own = tallyTexts(terms, []);
  const rest = tallyTexts(termsBeyondTopics, []);
  const enumerationBonus =
    criteria.asksForAll && read.lines.length >= 3 && coverageOf(terms, underHeading) > 0
      ? weights.lineEnumeration
      : 0;
  const audienceBonus =
    criteria.asksAudience && AUDIENCE_SECTIONS.test(heading.folded) ? weights.lineAudience : 0;
  const metaPenalty = META_SECTIONS.test(heading.folded) ? -weights.lineMetaPenalty : 0;
  return read.lines.map((line, at): ScoredLine => {
    tallyTexts(terms, [line.words], own);
    const coverageInLine = coverageOf(terms, own);
    own.merge(underHeading);
    const withHeading = coverageOf(terms, own);
    own.merge(underTitle);
    const coverageInContext = coverageOf(terms, own);
    let coverageBeyondTopics = withHeading;
    if (termsBeyondTopics !== terms) {
      tallyTexts(termsBeyondTopics, [line.words], rest).merge(restUnderHeading);
      coverageBeyondTopics = coverageOf(termsBeyondTopics, rest);
    }
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
    const shapeBonus =
      shape === undefined ? 0 : shape(line) ? weights.lineShape : -weights.lineShapePenalty;
    const unit =
      criteria.hasUnit === null
        ? 0
        : criteria.hasUnit(line.folded)
          ? weights.lineUnit
          : -weights.lineUnitPenalty;
    const score = new ScoreSum(criteria.keepsParts);
    score.add('lineCoverage', weights.lineCoverage * coverageInLine);
    score.add('lineContextCoverage', weights.lineContextCoverage * coverageInContext);
    score.add('lineYears', weights.lineYears * years);
    score.add(shapeBonus < 0 ? 'lineShapePenalty' : 'lineShape', shapeBonus);
    score.add(unit < 0 ? 'lineUnitPenalty' : 'lineUnit', unit);
    score.add('lineSection', sectionBonus);
    score.add('lineEnumeration', enumerationBonus);
    score.add('lineAudience', audienceBonus);
    score.add('lineMetaPenalty', metaPenalty);
    return {
      passage,
      at,
      matchesPlaces: mentionsAny([title, heading, line], places),
      matchesTopics: mentionsAny([title, heading, line], topics),
      hasShape: shapeBonus >= 0,
      matchesShape: shapeBonus > 0 && unit >= 0,
      text: withoutBullet(line.text),
      coverageInLine,
      coverageInContext,
      matchesYears: years >= weights.minYearAgreement || wanted.length === 0,
      hasOtherYears: years < 0,
      isEnumerated: enumerationBonus > 0,
      matchesUnit: !criteria.requiresUnit || unit > 0,
      coverageBeyondTopics,
      score: score.total,
      parts: score.parts,
    };
  });
}

/** Whether texts say one of some phrases, or none was asked for. */
const mentionsAny = (texts: readonly AnalyzedText[], phrases: readonly string[]): boolean =>
  phrases.length === 0 || phrases.some((phrase) => mentionsPhrase(texts, phrase));

/** Whether texts that follow one another say a phrase, without marks. */
export function mentionsPhrase(texts: readonly AnalyzedText[], phrase: string): boolean {
  const joined = texts.map((text) => text.padded).join('');
  return joined.replaceAll('  ', ' ').includes(` ${phrase} `);
}
