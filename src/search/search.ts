/**
 * Search: terms find candidates, ranking orders them.
 */
import { fold } from '../language/fold.ts';
import { type Candidate, candidateReader } from './candidate.ts';
import { pickCandidates } from './candidates.ts';
import { type Features, featuresOf, type Marks } from './features.ts';
import type { SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { type Probe, probeOf } from './probe.ts';
import { type Query, queryOf } from './query.ts';
import { scoreOf } from './rank.ts';
import { passageReader, type ReadPassage } from './read-passage.ts';
import { type Reading, readText } from './reading.ts';
import { Scanner } from './scan.ts';
import { searchTerms } from './terms.ts';

export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
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
  /** A passage's texts, read once. */
  read(passage: Passage): ReadPassage;
  /** The passages of a document or term, in their order; none of an id that there is not. */
  passagesOf(entry: string): readonly Passage[];
}

/** `điều 6` in a question: the article it names, folded text in; matches its citation. */
function articleNamed(foldedQuestion: string): RegExp | null {
  const article = /(?<![a-z])(?:dieu|article)\s+(\d+[a-z]?)(?![a-z0-9])/u.exec(foldedQuestion)?.[1];
  return article === undefined ? null : new RegExp(`(?:^|[^a-z])dieu ${article}(?![a-z0-9])`, 'u');
}

/** A document named so far is meant. */
const NAMED = 0.6;

/** A reading made ready; ranks passages as often as it is asked. */
type Ranking = (accept?: (entry: string) => boolean, perEntry?: number) => SearchResult;

/** What every ranking over an index shares. */
interface Shelves {
  readonly index: SearchIndex;
  readonly marks: Marks;
  readonly candidate: (passage: Passage) => Candidate;
}

function rankingOf({ index, marks, candidate }: Shelves, text: Reading): Ranking {
  const query = queryOf(index, text.written, text.restored);
  const foldedQuestion = fold(text.written);
  const probe = probeOf(index, query, foldedQuestion);
  const scanner = new Scanner(probe);
  const article = articleNamed(foldedQuestion);
  const hits = searchTerms(index.terms, query.terms, query.foldedTerms);
  const known = new Map<number, Features>();
  const featuresIn = (passage: Passage): Features => {
    const before = known.get(passage.id);
    if (before !== undefined) return before;
    const fresh = featuresOf(probe, scanner, candidate(passage), marks);
    known.set(passage.id, fresh);
    return fresh;
  };
  return (accept, perEntry) => {
    const found = pickCandidates(index.passages, hits, accept, perEntry);
    const best = found[0]?.score ?? 1;
    const bases = new Map(found.map(({ passage, score }) => [passage.id, score / best]));
    const baseOf = (id: number, entry: string): number =>
      index.passages[id]?.entry === entry ? (bases.get(id) ?? 0) : 0;
    const ranked = found.map(({ passage }): RankedPassage => {
      const { id, entry, citation } = passage;
      const features = featuresIn(passage);
      const named =
        article !== null && features.titleRun > NAMED && article.test(fold(citation)) ? 1 : 0;
      const score = scoreOf(features, {
        base: baseOf(id, entry),
        neighbours: Math.max(baseOf(id - 1, entry), baseOf(id + 1, entry)),
        articleNamed: named,
      });
      return { passage, features, score };
    });
    ranked.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return { query, probe, ranked };
  };
}

/** How many readings stay ready: those of one question, as it stands and without what only filters. */
const READY = 3;

/**
 * Makes readings ready. One question is searched for several times while it is answered and shown,
 * under other constraints each time: what it was last made ready for is kept.
 */
function rankings(shelves: Shelves): (text: Reading) => Ranking {
  const ready: { readonly text: Reading; readonly ranking: Ranking }[] = [];
  return (text) => {
    const known = ready.find(
      (one) => one.text.written === text.written && one.text.restored === text.restored,
    );
    if (known !== undefined) return known.ranking;
    const ranking = rankingOf(shelves, text);
    ready.unshift({ text, ranking });
    ready.splice(READY);
    return ranking;
  };
}

/** A searcher over an index. Passages are read for ranking when first met, and kept. */
export function createSearcher(index: SearchIndex): Searcher {
  const { passages, corpus, wordIds } = index;
  const marks: Marks = {
    is: wordIds.get('là') ?? -1,
    isNumber: (word) => /^\d+$/u.test(corpus.words[word] ?? ''),
  };
  const read = passageReader(corpus, passages.length);
  const ranking = rankings({ index, marks, candidate: candidateReader(index, read) });
  const byEntry = new Map<string, Passage[]>();
  for (const passage of passages) {
    const known = byEntry.get(passage.entry);
    if (known === undefined) byEntry.set(passage.entry, [passage]);
    else known.push(passage);
  }
  const searchReading: Searcher['searchReading'] = (text, accept, perEntry) =>
    ranking(text)(accept, perEntry);
  return {
    index,
    read,
    searchReading,
    search: (question, accept) => searchReading(readText(index, question), accept),
    passagesOf: (entry) => byEntry.get(entry) ?? [],
  };
}
