/**
 * Finding lines: which lines of a document, or of the whole library, say what was asked.
 */

import type { DocumentFacts } from '../../library/index/document-facts.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import type { Passage } from '../../search/passage.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { RankedPassage } from '../../search/searcher.ts';
import { lazily } from '../../shared/lazily.ts';
import { perObject } from '../../shared/per-object.ts';
import { findAmounts } from '../../text/amount-ranges.ts';
import { fold } from '../../text/fold.ts';
import type { Intent } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import type { NameAsked } from '../understand/named-entities.ts';
import { createUnitMatcher, detectUnit } from '../understand/shapes.ts';
import { vietnameseUnits } from '../understand/translate.ts';
import type { Understanding } from '../understand/understand.ts';
import { addComparisons } from './compare-lines.ts';
import { isIssuedBy, isOfPlace, placePhrases } from './constraints.ts';
import { isOnTopic } from './document-prior.ts';
import { documentValues } from './document-values.ts';
import type { LineModel } from './line-model.ts';
import { createLineQuestion } from './line-question.ts';
import { predicateWordIds } from './line-subject.ts';
import {
  listValues,
  type NamedValues,
  type PassageValues,
  searchValues,
} from './passage-values.ts';
import { placesInLine } from './places-in-line.ts';
import { type AskedWords, readAskedWords } from './question-match.ts';
import {
  joinTexts,
  type LineCriteria,
  mentionsPhrase,
  type ScoredLine,
  scoreLines,
} from './score-lines.ts';
import {
  compareWithLines,
  type EmbeddedQuestion,
  embedQuestion,
  type LineSimilarities,
} from './text-similarity.ts';
import { createTranslatedQuestion, type TranslatedQuestion } from './translated-question.ts';

/** A place of the question, with all its names. */
interface PlaceAsked {
  readonly place: NameAsked;
  readonly phrases: readonly string[];
}

/** Whether a passage names the places and issuers of the question that its document is not of. */
function mentionsConstraints(
  { libraryIndex, understanding, searcher }: QuestionContext,
  places: readonly PlaceAsked[],
  facts: DocumentFacts | undefined,
  passage: Passage,
): boolean {
  const { type, issuers } = understanding;
  if (type?.isAsked === true && (facts === undefined || !isOfType(facts, type.type))) return false;
  const joined = lazily(() => {
    const { title, heading, lines } = searcher.analyze(passage);
    return { text: joinTexts([title, heading, ...lines]) };
  });
  const mentions = (phrases: readonly string[]): boolean =>
    phrases.some((phrase) => mentionsPhrase(joined().text, phrase));
  return (
    places.every(
      ({ place, phrases }) =>
        (facts !== undefined && isOfPlace(libraryIndex, facts, place)) || mentions(phrases),
    ) &&
    issuers.every(
      (issuer) =>
        !issuer.isFilter ||
        (facts !== undefined && isIssuedBy(libraryIndex, facts, issuer)) ||
        mentions([issuer.phrase]),
    )
  );
}

/** The years of a line that names none: that of the document's date, and that of its effect. */
function ownYears(facts: DocumentFacts | undefined): number[] {
  const effective = facts?.document.dateEffective?.slice(0, 4);
  if (facts !== undefined && facts.titleYears.length > 0) return [];
  return [facts?.year ?? [], effective === undefined ? [] : Number(effective)].flat();
}

/** Money, shares, and parts of a document: a figure in another unit is no answer. */
const STRICT_UNITS = /^(money|%|dieu|chuong|khoan|phu)$/u;

/** The words of a question, as lines are compared with them. */
interface QuestionWords {
  readonly words: AskedWords;
  readonly translated: TranslatedQuestion;
  readonly paraphrased: TranslatedQuestion;
  readonly embedded: EmbeddedQuestion;
}

/** Reads the words of a question, once for all its searches: they do not depend on where lines are looked for. */
const questionWordsOf = perObject((index: SearchIndex) =>
  perObject((lineModel: LineModel) =>
    perObject(({ subject }: Understanding): QuestionWords => {
      const words = readAskedWords(index, subject.restored);
      return {
        words,
        translated: createTranslatedQuestion(lineModel.translation, index, words.words),
        paraphrased: createTranslatedQuestion(lineModel.paraphrases, index, words.words),
        embedded: embedQuestion(lineModel.embedding, index, words.words),
      };
    }),
  ),
);

/** What a question requires of a line, in whatever document. */
function lineCriteriaOf(
  ctx: QuestionContext,
  intent: Intent,
): Omit<
  LineCriteria,
  | 'places'
  | 'placesNamed'
  | 'ownPlaceId'
  | 'topics'
  | 'ownYears'
  | 'rank'
  | 'values'
  | 'similarities'
> {
  const { folded, years } = ctx.understanding;
  const unit = intent === 'figure' ? detectUnit(folded, vietnameseUnits(folded)) : null;
  const { index } = ctx.searcher;
  const { words, translated, paraphrased, embedded } = questionWordsOf(index)(ctx.lineModel)(
    ctx.understanding,
  );
  return {
    weights: ctx.weights,
    lineModel: ctx.lineModel,
    keepsParts: ctx.trace !== null,
    question: createLineQuestion({
      matched: {
        terms: ctx.terms,
        ownTerms: ctx.titleTerms,
        words,
        informationOf: index.informationOf,
      },
      translated,
      paraphrased,
      embedded,
      predicates: predicateWordIds(index),
      termsBeyondTopics: ctx.termsBeyondTopics,
      expectations: ctx.understanding.expects,
      asksYears: years.length > 0,
    }),
    intent,
    findPlaces: placesInLine(ctx.libraryIndex.library),
    placeIds: ctx.understanding.places.map(({ id }) => id),
    homePlaceIds: ctx.libraryIndex.homeJurisdictions,
    amounts: findAmounts(folded),
    years,
    hasUnit: unit === null ? null : createUnitMatcher(unit),
    requiresUnit: unit !== null && STRICT_UNITS.test(unit),
  };
}

/** A passage whose lines are read, with its place in the ranking; null where no word matches. */
interface ReadPassage {
  readonly passage: Passage;
  readonly found: { readonly ranked: RankedPassage; readonly rank: number } | null;
}

/** Lines that answer, best first, in the given entries or in the whole library. */
export function findLines(
  ctx: QuestionContext,
  intent: Intent,
  within: readonly string[] | null,
): ScoredLine[] {
  const { libraryIndex, understanding } = ctx;
  const criteria = lineCriteriaOf(ctx, intent);
  const topics = topicPhrases(ctx);
  const placesAsked = understanding.places.flatMap((place) => placePhrases(libraryIndex, place));
  const passages = within === null ? rankedPassages(ctx) : passagesWithin(ctx, within);
  const best = passages.find(({ found }) => found !== null)?.found?.ranked.score ?? 1;
  const read = passages.map((one) => {
    const analyzed = ctx.searcher.analyze(one.passage);
    return {
      ...one,
      analyzed,
      similarities: compareWithLines(criteria.question.embedded, analyzed),
    };
  });
  const evidence = evidenceByEntry(read);
  const valuesByEntry = new Map<string, PassageValues>();
  const scored = read.flatMap(({ passage, found, analyzed, similarities }) => {
    const entry = libraryIndex.library.entries.get(passage.entry);
    if (entry === undefined) return [];
    const facts = libraryIndex.facts.get(passage.entry);
    const values =
      valuesByEntry.get(entry.id) ??
      listValues({ ...documentValues(ctx, entry), ...evidence.get(entry.id) });
    valuesByEntry.set(entry.id, values);
    const ofPlaces =
      facts !== undefined &&
      (within === null
        ? understanding.places.some((place) => isOfPlace(libraryIndex, facts, place))
        : understanding.places.every((place) => isOfPlace(libraryIndex, facts, place)));
    return scoreLines(passage, analyzed, {
      ...criteria,
      similarities,
      places: ofPlaces ? [] : placesAsked,
      placesNamed: placesAsked,
      topics: within !== null || isOnTopic(ctx, facts) ? [] : topics,
      ownPlaceId: facts?.document.jurisdiction ?? null,
      rank: found?.rank ?? null,
      ownYears: ownYears(facts),
      values:
        found === null
          ? values
          : values.concat(listValues(searchValues(found.ranked, best, found.rank))),
    });
  });
  const lines = addComparisons(scored, ctx.lineModel.ranking).sort((a, b) => b.score - a.score);
  ctx.trace?.searches.push({ kind: 'lines', intent, within, lines });
  return lines;
}

/** A passage, with how near its lines are to the question. */
interface ComparedPassage extends ReadPassage {
  readonly similarities: LineSimilarities;
}

/** What all the passages read of an entry say together, by its id. */
function evidenceByEntry(passages: readonly ComparedPassage[]): Map<string, NamedValues> {
  const scoreOf = ({ found }: ReadPassage): number => found?.ranked.score ?? 0;
  const total = passages.reduce((sum, passage) => sum + scoreOf(passage), 0);
  const byEntry = new Map<string, { documentShare: number; similarityOfDocument: number }>();
  for (const one of passages) {
    const { entry } = one.passage;
    const known = byEntry.get(entry) ?? { documentShare: 0, similarityOfDocument: 0 };
    byEntry.set(entry, {
      documentShare: known.documentShare + (total === 0 ? 0 : scoreOf(one) / total),
      similarityOfDocument: Math.max(known.similarityOfDocument, one.similarities.most),
    });
  }
  return byEntry;
}

/** The topics that the question names, folded: as it has them, and as Vietnamese texts do. */
function topicPhrases({ libraryIndex, understanding }: QuestionContext): string[] {
  return understanding.topics.flatMap(({ id, phrase }) => {
    const topic = libraryIndex.library.topics.find((one) => one.id === id);
    return topic === undefined ? [phrase] : [phrase, fold(topic.name)];
  });
}

/** The passages of some entries in the order of the library, with their places in the ranking. */
function passagesWithin(ctx: QuestionContext, entries: readonly string[]): ReadPassage[] {
  const { searcher } = ctx;
  const wanted = new Set(entries);
  const { ranked } = searcher.searchNormalized(ctx.searchQuery, (id) => wanted.has(id));
  const found = new Map(
    ranked.map((one, rank) => [one.passage.id, { ranked: one, rank }] as const),
  );
  return [...wanted]
    .flatMap((entry) => searcher.passagesOf(entry))
    .sort((a, b) => a.id - b.id)
    .map((passage) => ({ passage, found: found.get(passage.id) ?? null }));
}

/** The passages of the library that a search ranks best and that meet the constraints. */
function rankedPassages(ctx: QuestionContext): ReadPassage[] {
  const { libraryIndex, searcher, weights } = ctx;
  const { ranked } = searcher.searchNormalized(ctx.searchQuery);
  const places = ctx.understanding.places.map((place) => ({
    place,
    phrases: placePhrases(libraryIndex, place),
  }));
  return ranked.slice(0, weights.maxPassagesRead).flatMap((one, rank) => {
    const { passage } = one;
    const isFit = mentionsConstraints(ctx, places, libraryIndex.facts.get(passage.entry), passage);
    return isFit ? [{ passage, found: { ranked: one, rank } }] : [];
  });
}
