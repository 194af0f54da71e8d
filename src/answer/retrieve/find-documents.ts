/**
 * Finding: which documents cover what was asked, and which lines say it.
 */

import type { Entry } from '../../library/document.ts';
import { type DocumentFacts, isOfType } from '../../library/index/library-index.ts';
import { coverageIn, precisionOf } from '../../search/coverage.ts';
import type { Passage } from '../../search/passage.ts';
import type { RankedPassage } from '../../search/searcher.ts';
import { fold } from '../../text/fold.ts';
import type { Intent } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { statusOf } from '../compose/entry-blocks.ts';
import type { NameAsked } from '../understand/named-entities.ts';
import { asksForAll, createUnitMatcher, detectUnit } from '../understand/shapes.ts';
import { vietnameseUnits } from '../understand/translate.ts';
import {
  constraintsOf,
  isAboutYear,
  isIssuedBy,
  isOfPlace,
  meetsConstraints,
} from './constraints.ts';
import { type LineCriteria, mentionsPhrase, type ScoredLine, scoreLines } from './score-lines.ts';

export interface FoundDocument {
  readonly entry: Entry;
  /** Its passage that matches best. */
  readonly passage: Passage;
  /** Share of the asked information in title, aliases and topics. */
  readonly labelCoverage: number;
  /** Share in the best passage under its title. */
  readonly textCoverage: number;
  /** Share of the title's telling words that the question says: who asks chattily still names it. */
  readonly titlePrecision: number;
  readonly score: number;
}

/** Documents and terms that cover the subject, best first; `accept` holds the constraints. */
export function findDocuments(
  ctx: QuestionContext,
  accept: (entry: Entry) => boolean,
): FoundDocument[] {
  const { weights } = ctx;
  const { entries } = ctx.libraryIndex.library;
  const { ranked } = ctx.searcher.searchNormalized(
    ctx.searchQuery,
    (id) => {
      const entry = entries.get(id);
      return entry !== undefined && accept(entry);
    },
    ctx.weights.passagesPerEntry,
  );
  const top = ranked[0]?.score ?? 1;
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) if (!best.has(one.passage.entry)) best.set(one.passage.entry, one);
  const found = [...best.values()].flatMap((one): FoundDocument[] => {
    const entry = entries.get(one.passage.entry);
    if (entry === undefined) return [];
    const read = ctx.searcher.analyze(one.passage);
    const { title: name, titleEn, topics, heading, lines } = read;
    const title = coverageIn(ctx.titleTerms, [name.words, titleEn.words]);
    const labelCoverage = coverageIn(ctx.titleTerms, [name.words, titleEn.words, topics.words]);
    const textCoverage = coverageIn(
      ctx.terms,
      [name, heading, ...lines].map(({ words }) => words),
    );
    const score =
      title +
      weights.documentLabels * labelCoverage +
      weights.documentText * textCoverage +
      weights.documentSearchScore * (one.score / top) +
      weights.documentTitleRun * one.features.titleRun +
      documentPrior(ctx, entry);
    return [
      {
        entry,
        passage: one.passage,
        labelCoverage,
        textCoverage,
        titlePrecision: titlePrecision(ctx, entry),
        score,
      },
    ];
  });
  return found.sort((a, b) => b.score - a.score);
}

function titlePrecision(ctx: QuestionContext, entry: Entry): number {
  const contentWords = ctx.libraryIndex.contentWords(entry);
  return contentWords.length < ctx.weights.minTitleWords
    ? 0
    : precisionOf(ctx.titleTerms, contentWords);
}

/** The question wants what holds now. */
const ASKS_CURRENT =
  /(?<![a-z])(hien (nay|hanh|tai)|dang (ap dung|co hieu luc)|con hieu luc|current(ly)?|now)(?![a-z])/u;

/** What speaks for a document beside what it says: the home, force, its type, freshness. */
function documentPrior(ctx: QuestionContext, entry: Entry): number {
  const { libraryIndex, understanding, weights } = ctx;
  if (entry.kind === 'term') return weights.termPrior;
  const facts = libraryIndex.facts.get(entry.id);
  if (facts === undefined) return 0;
  const status = statusOf(ctx, entry);
  let score = 0;
  const home = [...libraryIndex.homeJurisdictions].indexOf(entry.jurisdiction ?? '');
  // Of several homes the first named counts most.
  if (home >= 0)
    score +=
      understanding.places.length === 0
        ? Math.max(weights.minHomePrior, weights.homePrior - weights.homeStepPrior * home)
        : 0;
  else if (entry.jurisdiction === 'vn') score += weights.centralPrior;
  if (status.state === 'notInForce')
    score -= ASKS_CURRENT.test(understanding.folded)
      ? weights.notCurrentPenalty
      : weights.notInForcePenalty;
  if (status.state === 'inForce') score += weights.inForcePrior;
  if (understanding.level?.level === 'province' && facts.levels.has('province'))
    score += weights.provincePrior;
  if (understanding.type !== null && entry.type === understanding.type.type)
    score += weights.typePrior;
  if (isOnTopic(ctx, facts)) score += weights.topicPrior;
  if (understanding.years.some((year) => isAboutYear(facts, year))) score += weights.yearPrior;
  else if (understanding.years.length > 0) score -= weights.otherYearPenalty;
  if (understanding.issuers.some((issuer) => isIssuedBy(libraryIndex, facts, issuer)))
    score += weights.issuerPrior;
  if (!entry.verified) score -= weights.unverifiedPenalty;
  if (facts.year !== null)
    score += Math.max(
      -weights.maxAgePenalty,
      (facts.year - Number(ctx.today.slice(0, 4))) * weights.agePenalty,
    );
  return score;
}

/** Accepts what meets the question's constraints. */
export function createEntryFilter(
  ctx: QuestionContext,
  options: { years: boolean },
): (entry: Entry) => boolean {
  const constraints = constraintsOf(ctx.understanding);
  const applied = options.years ? constraints : { ...constraints, years: [] };
  return (entry) => {
    if (entry.kind === 'term')
      return (
        constraints.type === null && constraints.issuers.length + constraints.places.length === 0
      );
    const facts = ctx.libraryIndex.facts.get(entry.id);
    return facts !== undefined && meetsConstraints(ctx.libraryIndex, facts, applied, isAboutYear);
  };
}

/** Whether a passage itself speaks of the named places and issuers, where its document does not. */
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

/** Years that a document's lines are about where they name none: its own, and that of its effect. */
function ownYears(facts: DocumentFacts | undefined): number[] {
  const effective = facts?.document.dateEffective?.slice(0, 4);
  if (facts !== undefined && facts.titleYears.length > 0) return [];
  return [facts?.year ?? [], effective === undefined ? [] : Number(effective)].flat();
}

/** Money, and parts of a document. */
const STRICT_UNITS = /^(money|dieu|chuong|khoan|phu)$/u;

/** What a question wishes of lines, whatever document they stand in. */
function lineCriteriaOf(
  ctx: QuestionContext,
  intent: Intent,
): Omit<LineCriteria, 'places' | 'topics' | 'ownYears'> {
  const { folded, years } = ctx.understanding;
  const unit = intent === 'figure' ? detectUnit(folded, vietnameseUnits(folded)) : null;
  return {
    weights: ctx.weights,
    terms: ctx.terms,
    termsBeyondTopics: ctx.termsBeyondTopics,
    intent,
    years,
    asksAudience: /(?<![a-z])(ai (duoc|phai|co|bi)|doi tuong|ap dung cho)(?![a-z])/u.test(folded),
    asksPlace: /(?<![a-z])((o|tai) dau|(duong|cho) nao|dia chi|tru so|where)(?![a-z])/u.test(
      folded,
    ),
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
  return lines.sort((a, b) => b.score - a.score);
}

/** Whether a document is on a topic that the question names, or on a narrower one. */
function isOnTopic(
  { libraryIndex, understanding }: QuestionContext,
  facts: DocumentFacts | undefined,
): boolean {
  return understanding.topics.some(({ id }) =>
    facts?.document.topics.some((topic) => libraryIndex.narrowerTopics(id).has(topic)),
  );
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

/** The lines of the passages that a search of the whole library ranks best, raised by their rank. */
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
    const bonus =
      weights.lineSearchScore * (score / top) +
      weights.lineDocumentPrior * documentPrior(ctx, entry) +
      weights.lineTitle * features.title;
    const ofPlaces =
      facts !== undefined &&
      understanding.places.some((place) => isOfPlace(libraryIndex, facts, place));
    return linesIn(passage, facts, ofPlaces).map((line) => ({
      ...line,
      score: line.score + bonus,
    }));
  });
}
