/**
 * Finding lines: which lines of a document, or of the whole library, say what was asked.
 */

import type { DocumentFacts } from '../../library/index/document-facts.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import type { Passage } from '../../search/passage.ts';
import { fold } from '../../text/fold.ts';
import type { Intent } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { ScoreSum } from '../trace.ts';
import type { NameAsked } from '../understand/named-entities.ts';
import { ASKS_AUDIENCE } from '../understand/question-words.ts';
import { asksForAll, createUnitMatcher, detectUnit } from '../understand/shapes.ts';
import { vietnameseUnits } from '../understand/translate.ts';
import { isIssuedBy, isOfPlace } from './constraints.ts';
import { documentPrior, isOnTopic } from './document-prior.ts';
import { type LineCriteria, mentionsPhrase, type ScoredLine, scoreLines } from './score-lines.ts';

/** Whether a passage names the places and issuers of the question that its document is not of. */
function mentionsConstraints(
  { libraryIndex, understanding, searcher }: QuestionContext,
  facts: DocumentFacts | undefined,
  passage: Passage,
): boolean {
  const { type, places, issuers } = understanding;
  if (type?.isAsked === true && (facts === undefined || !isOfType(facts, type.type))) return false;
  const mentions = ({ phrase }: NameAsked): boolean => {
    const { title, heading, lines } = searcher.analyze(passage);
    return mentionsPhrase([title, heading, ...lines], phrase);
  };
  return (
    places.every(
      (place) => (facts !== undefined && isOfPlace(libraryIndex, facts, place)) || mentions(place),
    ) &&
    issuers.every(
      (issuer) =>
        !issuer.isFilter ||
        (facts !== undefined && isIssuedBy(libraryIndex, facts, issuer)) ||
        mentions(issuer),
    )
  );
}

/** The years of a line that names none: that of the document's date, and that of its effect. */
function ownYears(facts: DocumentFacts | undefined): number[] {
  const effective = facts?.document.dateEffective?.slice(0, 4);
  if (facts !== undefined && facts.titleYears.length > 0) return [];
  return [facts?.year ?? [], effective === undefined ? [] : Number(effective)].flat();
}

/** Money, and parts of a document. */
const STRICT_UNITS = /^(money|dieu|chuong|khoan|phu)$/u;

/** What a question requires of a line, in whatever document. */
function lineCriteriaOf(
  ctx: QuestionContext,
  intent: Intent,
): Omit<LineCriteria, 'places' | 'topics' | 'ownYears'> {
  const { folded, years } = ctx.understanding;
  const unit = intent === 'figure' ? detectUnit(folded, vietnameseUnits(folded)) : null;
  return {
    weights: ctx.weights,
    keepsParts: ctx.trace !== null,
    terms: ctx.terms,
    termsBeyondTopics: ctx.termsBeyondTopics,
    intent,
    years,
    asksAudience: ASKS_AUDIENCE.test(folded),
    asksForAll: asksForAll(folded),
    hasUnit: unit === null ? null : createUnitMatcher(unit),
    requiresUnit: unit !== null && STRICT_UNITS.test(unit),
  };
}

/** Lines that answer, best first, in the given entries or in the whole library. */
export function findLines(
  ctx: QuestionContext,
  intent: Intent,
  within: readonly string[] | null,
): ScoredLine[] {
  const { libraryIndex, searcher, understanding } = ctx;
  const criteria = lineCriteriaOf(ctx, intent);
  const topics = topicPhrases(ctx);
  const { places } = understanding;
  const linesIn = (
    passage: Passage,
    facts: DocumentFacts | undefined,
    ofPlaces: boolean,
  ): ScoredLine[] =>
    scoreLines(passage, searcher.analyze(passage), {
      ...criteria,
      places: ofPlaces ? [] : understanding.places.map(({ phrase }) => phrase),
      topics: within !== null || isOnTopic(ctx, facts) ? [] : topics,
      ownYears: ownYears(facts),
    });
  const lines =
    within === null
      ? findRankedLines(ctx, linesIn)
      : passagesOf(ctx, within).flatMap((passage) => {
          const facts = libraryIndex.facts.get(passage.entry);
          return linesIn(
            passage,
            facts,
            facts !== undefined && places.every((place) => isOfPlace(libraryIndex, facts, place)),
          );
        });
  lines.sort((a, b) => b.score - a.score);
  ctx.trace?.searches.push({ kind: 'lines', intent, within, lines });
  return lines;
}

/** The topics that the question names, folded: as it has them, and as Vietnamese texts do. */
function topicPhrases({ libraryIndex, understanding }: QuestionContext): string[] {
  return understanding.topics.flatMap(({ id, phrase }) => {
    const topic = libraryIndex.library.topics.find((one) => one.id === id);
    return topic === undefined ? [phrase] : [phrase, fold(topic.name)];
  });
}

/** The passages of some entries, in the order of the library. */
function passagesOf({ searcher }: QuestionContext, entries: readonly string[]): Passage[] {
  return [...new Set(entries)]
    .flatMap((entry) => searcher.passagesOf(entry))
    .sort((a, b) => a.id - b.id);
}

/** The lines of the passages that a search ranks best; their scores include that of the passage. */
function findRankedLines(
  ctx: QuestionContext,
  linesIn: (passage: Passage, facts: DocumentFacts | undefined, ofPlaces: boolean) => ScoredLine[],
): ScoredLine[] {
  const { libraryIndex, searcher, understanding, weights } = ctx;
  const { ranked } = searcher.searchNormalized(ctx.searchQuery);
  const top = ranked[0]?.score ?? 1;
  return ranked.slice(0, weights.maxPassagesRead).flatMap(({ passage, score, features }) => {
    const facts = libraryIndex.facts.get(passage.entry);
    const entry = libraryIndex.library.entries.get(passage.entry);
    if (entry === undefined || !mentionsConstraints(ctx, facts, passage)) return [];
    const bonus = new ScoreSum(ctx.trace !== null);
    bonus.add('lineSearchScore', weights.lineSearchScore * (score / top));
    bonus.add('lineDocumentPrior', weights.lineDocumentPrior * documentPrior(ctx, entry).total);
    bonus.add('lineTitle', weights.lineTitle * features.title);
    const ofPlaces =
      facts !== undefined &&
      understanding.places.some((place) => isOfPlace(libraryIndex, facts, place));
    return linesIn(passage, facts, ofPlaces).map((line) => ({
      ...line,
      score: line.score + bonus.total,
      parts: bonus.parts === null ? null : { ...line.parts, ...bonus.parts },
    }));
  });
}
