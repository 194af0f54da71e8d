/**
 * Search: postings find candidates, ranking orders them.
 */
import { fold } from '../language/fold.ts';
import { candidateReader } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { type Features, featuresOf, type Marks } from './features.ts';
import { readerOf, type SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { type Probe, probeOf } from './probe.ts';
import { type Query, queryOf } from './query.ts';
import { type Signals, scoreOf } from './rank.ts';
import { type ReadPassage, readPassage } from './read-passage.ts';
import { type Reading, readText } from './reading.ts';
import { Scanner } from './scan.ts';

export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
  /** Everything that the score was made of. */
  readonly signals: Signals;
}

export interface SearchResult {
  readonly query: Query;
  readonly probe: Probe;
  readonly ranked: readonly RankedPassage[];
}

export interface Searcher {
  readonly index: SearchIndex;
  /** Ranks the passages that answer a question; `accept` filters by entry id before ranking. */
  search(question: string, accept?: (entry: string) => boolean): SearchResult;
  /**
   * The same for a question, or a part of one, that was read already; at most `perEntry` passages of
   * one document, so that a long one does not crowd out the others.
   */
  searchReading(
    reading: Reading,
    accept?: (entry: string) => boolean,
    perEntry?: number,
  ): SearchResult;
  /** A passage's words, read once. */
  read(passage: Passage): ReadPassage;
}

/** `điều 6` in a question: the article it names, folded text in. */
function articleNamed(foldedQuestion: string): string | null {
  return /(?<![a-z])(?:dieu|article)\s+(\d+[a-z]?)(?![a-z0-9])/u.exec(foldedQuestion)?.[1] ?? null;
}

function isArticle(passage: Passage, article: string): boolean {
  return new RegExp(`(?:^|[^a-z])dieu ${article}(?![a-z0-9])`, 'u').test(fold(passage.citation));
}

/** A searcher over an index. Passages are read for ranking when first met, and kept. */
export function createSearcher(index: SearchIndex): Searcher {
  const wordIds = new Map(index.corpus.words.map((word, id) => [word, id]));
  const marks: Marks = {
    is: wordIds.get('là') ?? -1,
    isNumber: (word) => /^\d+$/u.test(index.corpus.words[word] ?? ''),
  };
  const words = readerOf(index.abbreviations);
  const read: (ReadPassage | undefined)[] = new Array(index.passages.length);
  const candidate = candidateReader(index);
  const searchReading: Searcher['searchReading'] = (text, accept, perEntry) => {
    const query = queryOf(index, text.written, text.restored);
    const found = findCandidates(index, query, accept, perEntry);
    const foldedQuestion = fold(text.written);
    const probe = probeOf(index, wordIds, query, foldedQuestion);
    const scanner = new Scanner(probe, index.corpus.folded);
    const article = articleNamed(foldedQuestion);
    const best = found[0]?.score ?? 1;
    const bases = new Map(found.map(({ passage, score }) => [passage.id, score / best]));
    const baseOf = (id: number, entry: string): number =>
      index.passages[id]?.entry === entry ? (bases.get(id) ?? 0) : 0;
    const ranked = found.map(({ passage }): RankedPassage => {
      const { id, entry } = passage;
      const features = featuresOf(probe, scanner, candidate(id), marks);
      const named =
        article !== null && isArticle(passage, article) && features.titleRun > 0.6 ? 1 : 0;
      const signals: Signals = {
        ...features,
        base: baseOf(id, entry),
        neighbours: Math.max(baseOf(id - 1, entry), baseOf(id + 1, entry)),
        articleNamed: named,
      };
      return { passage, features, signals, score: scoreOf(signals) };
    });
    ranked.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return { query, probe, ranked };
  };
  return {
    index,
    read(passage) {
      read[passage.id] ??= readPassage(passage, words);
      return read[passage.id] as ReadPassage;
    },
    searchReading,
    search: (question, accept) => searchReading(readText(index, question), accept),
  };
}
