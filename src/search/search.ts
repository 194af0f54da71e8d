/**
 * Search: MiniSearch finds candidates, ranking orders them.
 */
import { fold } from '../language/fold.ts';
import { type Features, featuresOf } from './features.ts';
import { FIELD_BOOST, type SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { type Probe, probeOf } from './probe.ts';
import { type Query, queryOf } from './query.ts';
import { type Signals, scoreOf } from './rank.ts';
import { type ReadPassage, readPassage } from './read-passage.ts';
import { type Reading, readText } from './reading.ts';

/** How many of MiniSearch's first candidates are ranked. */
const CANDIDATES = 40;

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
  const read: (ReadPassage | undefined)[] = new Array(index.passages.length);
  const reading = (passage: Passage): ReadPassage => {
    const known = read[passage.id];
    if (known !== undefined) return known;
    const fresh = readPassage(index, passage);
    read[passage.id] = fresh;
    return fresh;
  };
  const searchReading: Searcher['searchReading'] = (text, accept, perEntry) => {
    const query = queryOf(index, text.written, text.restored);
    const candidates = findCandidates(index, query, accept, perEntry);
    const best = candidates[0]?.score ?? 1;
    const foldedQuestion = fold(text.written);
    const probe = probeOf(index, query, foldedQuestion);
    const article = articleNamed(foldedQuestion);
    const ranked = candidates.map(({ passage, score }): RankedPassage => {
      const features = featuresOf(probe, reading(passage));
      const named =
        article !== null && isArticle(passage, article) && features.titleRun > 0.6 ? 1 : 0;
      const signals: Signals = { ...features, base: score / best, articleNamed: named };
      return { passage, features, signals, score: scoreOf(signals) };
    });
    ranked.sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
    return { query, probe, ranked };
  };
  return {
    index,
    read: reading,
    searchReading,
    search: (question, accept) => searchReading(readText(index, question), accept),
  };
}

function findCandidates(
  index: SearchIndex,
  query: Query,
  accept: ((entry: string) => boolean) | undefined,
  perEntry = Number.POSITIVE_INFINITY,
): { passage: Passage; score: number }[] {
  if (query.terms.length === 0 && query.foldedTerms.length === 0) return [];
  const hits = index.mini.search(
    {
      combineWith: 'OR',
      queries: [
        {
          queries: [query.terms.join(' ')],
          fields: ['number', 'title', 'titleEn', 'topics', 'heading', 'body'],
        },
        {
          queries: [query.foldedTerms.join(' ')],
          fields: ['titleFolded', 'topicsFolded', 'headingFolded', 'bodyFolded'],
        },
      ],
    },
    {
      boost: { ...FIELD_BOOST },
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term,
      ...(accept === undefined
        ? {}
        : {
            filter: (hit) => {
              const passage = index.passages[hit.id as number];
              return passage !== undefined && accept(passage.entry);
            },
          }),
    },
  );
  const found: { passage: Passage; score: number }[] = [];
  const taken = new Map<string, number>();
  for (const hit of hits) {
    if (found.length >= CANDIDATES) break;
    const passage = index.passages[hit.id as number];
    if (passage === undefined) continue;
    const before = taken.get(passage.entry) ?? 0;
    if (before >= perEntry) continue;
    taken.set(passage.entry, before + 1);
    found.push({ passage, score: hit.score });
  }
  return found;
}
