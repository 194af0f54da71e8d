/**
 * Search: terms find candidates, and ranking orders them.
 */
import { fold } from '../text/fold.ts';
import { type AnalyzedPassage, createPassageAnalyzer } from './analyzed-passage.ts';
import { type Candidate, compoundsOf, createCandidateReader } from './candidate-reader.ts';
import type { FindCandidates } from './candidate-source.ts';
import { type DefinitionMarkers, extractFeatures, type Features } from './features.ts';
import { hasSameBoosts } from './field-boosts.ts';
import { type NormalizedQuestion, normalizeQuestion } from './normalize-question.ts';
import type { Passage } from './passage.ts';
import { PassageMatcher } from './passage-matcher.ts';
import { type PreparedQuery, prepareQuery } from './prepared-query.ts';
import { buildQuery, type Query } from './query.ts';
import { computeScore } from './ranking.ts';
import type { SearchIndex } from './search-index.ts';
import { type SearchWeights, SHIPPED_SEARCH_WEIGHTS } from './weights.ts';

export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
}

export interface SearchResult {
  readonly query: Query;
  readonly preparedQuery: PreparedQuery;
  readonly ranked: readonly RankedPassage[];
}

export interface Searcher {
  readonly index: SearchIndex;
  /** Ranks the passages for a question. `accept` filters by entry id before ranking. */
  search(question: string, accept?: (entry: string) => boolean): SearchResult;
  /**
   * Ranks the passages for a normalized question or a part of it: at most `perEntry` passages of
   * one document, so that a long document does not displace the others.
   */
  searchNormalized(
    question: NormalizedQuestion,
    accept?: (entry: string) => boolean,
    perEntry?: number,
  ): SearchResult;
  /** Returns the texts of a passage. They are read once. */
  analyze(passage: Passage): AnalyzedPassage;
  /** Returns the passages of a document or term in order; none for an unknown id. */
  passagesOf(entry: string): readonly Passage[];
  /** Returns a searcher over the same index with other weights. */
  withWeights(weights: SearchWeights): Searcher;
}

/** Returns a pattern for the citation of the article in a folded question, such as `điều 6`. */
function findNamedArticle(foldedQuestion: string): RegExp | null {
  const article = /(?<![a-z])(?:dieu|article)\s+(\d+[a-z]?)(?![a-z0-9])/u.exec(foldedQuestion)?.[1];
  return article === undefined ? null : new RegExp(`(?:^|[^a-z])dieu ${article}(?![a-z0-9])`, 'u');
}

/** Ranks passages for one prepared question. It can be called several times. */
type RankPassages = (accept?: (entry: string) => boolean, perEntry?: number) => SearchResult;

/** What all rankings over an index share. */
interface RankingContext {
  readonly index: SearchIndex;
  readonly weights: SearchWeights;
  readonly markers: DefinitionMarkers;
  readonly findCandidates: FindCandidates;
  readonly readCandidate: (passage: Passage) => Candidate;
}

function createRanking(
  { index, weights, markers, findCandidates, readCandidate }: RankingContext,
  text: NormalizedQuestion,
): RankPassages {
  const query = buildQuery(index, text.expanded, text.restored, weights);
  const foldedQuestion = fold(text.expanded);
  const preparedQuery = prepareQuery(index, query, foldedQuestion, weights);
  const matcher = new PassageMatcher(preparedQuery, weights.nearInText);
  const article = findNamedArticle(foldedQuestion);
  const candidates = findCandidates(query.terms, query.foldedTerms);
  const known = new Map<number, Features>();
  const featuresIn = (passage: Passage): Features => {
    const before = known.get(passage.id);
    if (before !== undefined) return before;
    const candidate = readCandidate(passage);
    const fresh = extractFeatures(preparedQuery, matcher, candidate, markers, weights);
    known.set(passage.id, fresh);
    return fresh;
  };
  return (accept = () => true, perEntry = Number.POSITIVE_INFINITY) => {
    const found = candidates.pick({ maxCandidates: weights.maxCandidates, accept, perEntry });
    expectLabels(
      index,
      found.map(({ passage }) => readCandidate(passage)),
    );
    const best = found[0]?.score ?? 1;
    const bases = new Map(found.map(({ passage, score }) => [passage.id, score / best]));
    const baseOf = (id: number, entry: string): number =>
      index.passages.entryOf(id) === entry ? (bases.get(id) ?? 0) : 0;
    const ranked = found.map(({ passage }): RankedPassage => {
      const { id, entry, citation } = passage;
      const features = featuresIn(passage);
      const named =
        article !== null &&
        features.titleRun > weights.articleTitleRun &&
        article.test(fold(citation))
          ? 1
          : 0;
      const context = {
        bm25Share: baseOf(id, entry),
        neighbourBm25Share: Math.max(baseOf(id - 1, entry), baseOf(id + 1, entry)),
        articleNamed: named,
      };
      const score = computeScore(features, context, weights);
      return { passage, features, score };
    });
    ranked.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return { query, preparedQuery, ranked };
  };
}

/** Says which frequencies the labels of candidates ask for. */
function expectLabels(index: SearchIndex, candidates: readonly Candidate[]): void {
  const { expectTerms } = index.terms;
  if (expectTerms === undefined) return;
  const labels = candidates.flatMap(({ title, titleEn, heading }) => [title, titleEn, heading]);
  expectTerms(labels.flatMap((label) => compoundsOf(index, label)));
}

/** How many rankings are kept: those of one question, whole and without its constraints. */
const CACHED_RANKINGS = 3;

/**
 * Returns a function that prepares the ranking of a question and keeps the last ones, because one
 * question is searched several times with different constraints.
 */
function createRankingCache(context: RankingContext): (text: NormalizedQuestion) => RankPassages {
  const cache: { readonly text: NormalizedQuestion; readonly ranking: RankPassages }[] = [];
  return (text) => {
    const known = cache.find(
      (one) => one.text.expanded === text.expanded && one.text.restored === text.restored,
    );
    if (known !== undefined) return known.ranking;
    const ranking = createRanking(context, text);
    cache.unshift({ text, ranking });
    cache.splice(CACHED_RANKINGS);
    return ranking;
  };
}

/** What all searchers over an index share, independent of their weights. */
interface IndexReaders {
  readonly analyze: (passage: Passage) => AnalyzedPassage;
  readonly readCandidate: (passage: Passage) => Candidate;
  readonly passagesOf: (entry: string) => readonly Passage[];
}

function createIndexReaders(index: SearchIndex): IndexReaders {
  const analyze = createPassageAnalyzer(index.codesOf);
  return {
    analyze,
    readCandidate: createCandidateReader(index, analyze),
    passagesOf: (entry) => index.passages.of(entry),
  };
}

/** Creates a searcher over an index. A passage is read at its first ranking and kept. */
export function createSearcher(
  index: SearchIndex,
  weights: SearchWeights = SHIPPED_SEARCH_WEIGHTS,
  readers: IndexReaders = createIndexReaders(index),
  findCandidates: FindCandidates = index.terms.createSearch(index.passages, weights),
): Searcher {
  const { corpus, wordIds } = index;
  const { analyze, readCandidate, passagesOf } = readers;
  const ranking = createRankingCache({
    index,
    weights,
    markers: {
      copulaId: wordIds.get('là') ?? -1,
      isNumber: (word) => /^\d+$/u.test(corpus.words[word] ?? ''),
    },
    findCandidates,
    readCandidate,
  });
  const searchNormalized: Searcher['searchNormalized'] = (text, accept, perEntry) =>
    ranking(text)(accept, perEntry);
  return {
    index,
    analyze,
    searchNormalized,
    search: (question, accept) => searchNormalized(normalizeQuestion(index, question), accept),
    passagesOf,
    withWeights: (other) =>
      hasSameBoosts(weights, other)
        ? createSearcher(index, other, readers, findCandidates)
        : createSearcher(index, other, readers),
  };
}
