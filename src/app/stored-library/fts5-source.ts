/**
 * SQLite FTS5 as an engine. It tells which passages have a term. The passages with the best terms are
 * then scored exactly by our BM25, from their words.
 */

import type { BestFirst } from '../../search/best-first.ts';
import {
  type CandidateLimits,
  type CandidateSource,
  type ScoredPassage,
  takeWithin,
} from '../../search/candidate-source.ts';
import { fieldBoosts } from '../../search/field-boosts.ts';
import type { PassageTable } from '../../search/passage.ts';
import { NO_WORD, tokenOf } from '../../search/passage-terms.ts';
import { informationOfFrequency } from '../../search/search-index.ts';
import {
  type CorpusStatistics,
  createPassageScorer,
  type ScoredTerm,
  type StoredPassage,
} from '../../search/stored-bm25.ts';
import {
  ALL_FIELDS,
  foldedFieldOf,
  isLabelField,
  MARKED_FIELDS,
} from '../../search/term-fields.ts';
import type { SearchWeights } from '../../search/weights.ts';
import { lazily } from '../../shared/lazily.ts';
import { RecentMap } from '../../shared/recent-map.ts';
import { splitTerm } from '../../text/tokenizer.ts';
import { CandidateTally, type TallySource } from './candidate-tally.ts';
import { type ExpectedRead, parseIds, type ReadName, type StoredRows } from './rows.ts';

/**
 * How many passages a question visits at most, over all its terms. A visit takes some tenth of a
 * microsecond, and four bytes of the kept lists. The rarest terms are kept, which separate best.
 */
const MAX_VISITED = 20_000;
/** How many of the passages that probably score best are scored exactly: twice what is ranked. */
const MAX_SCORED = 160;
/** How many terms keep their counts. Questions repeat words. */
const KEPT_TERMS = 10_000;
/** How many lists of passages are kept: those of the terms of some fifty questions. */
const KEPT_LISTS = 500;

interface TermRow {
  readonly first: number;
  readonly second: number;
  /** In how many passages the term occurs in the text itself, as written or without marks. */
  readonly own: number;
  /** By marked field: in how many passages the term occurs there. */
  readonly counts: readonly number[];
}

/** What the source needs of an opened library. */
export interface StoredWords extends CorpusStatistics {
  readonly wordIds: ReadonlyMap<string, number>;
  readonly folded: Int32Array;
  /** By word: in how many passages it occurs in the text itself. */
  readonly frequencies: Int32Array;
  readonly readPassage: (id: number) => StoredPassage | null;
  readonly tally: TallySource;
  /** Returns the position of an entry by the id of its row; -1 for an entry that is not in use. */
  readonly positionOf: (entry: number) => number;
  /** Says which passages are read next. */
  readonly expectPassages: ((ids: readonly number[]) => void) | undefined;
}

type WordPair = readonly [first: number, second: number];

/** Finds terms by their text. */
class TermReader {
  private readonly rows: StoredRows;
  private readonly words: StoredWords;
  private readonly kept = new RecentMap<string, readonly TermRow[]>(KEPT_TERMS);

  constructor(rows: StoredRows, words: StoredWords) {
    this.rows = rows;
    this.words = words;
  }

  /** Returns the words of a term; null when the library does not have them. */
  pairOf(term: string): WordPair | null {
    const [one, other] = splitTerm(term);
    const first = this.words.wordIds.get(one);
    const second = other === null ? NO_WORD : this.words.wordIds.get(other);
    return first === undefined || second === undefined ? null : [first, second];
  }

  /** The forms of a term: as it is written, or in any marks. */
  formsOf(term: string, isFolded: boolean): readonly TermRow[] {
    const pair = this.pairOf(term);
    if (pair === null) return [];
    const [first, second] = pair;
    const [one, other] = this.bare(pair);
    const all = this.kept.getOrCreate(`${one} ${other}`, () => this.read(one, other));
    return isFolded ? all : all.filter((row) => row.first === first && row.second === second);
  }

  /** Returns in how many passages a term occurs in the text itself. */
  frequencyOf(term: string): number {
    const pair = this.pairOf(term);
    if (pair === null) return 0;
    if (pair[1] === NO_WORD) return this.words.frequencies[pair[0]] ?? 0;
    return this.formsOf(term, false)[0]?.own ?? 0;
  }

  /** The reads of terms; those of single words only where they are searched. */
  readsOf(terms: readonly string[]): ExpectedRead[] {
    return terms.flatMap((term): ExpectedRead[] => {
      const pair = this.pairOf(term);
      return pair === null ? [] : [['terms', this.bare(pair)]];
    });
  }

  private bare([first, second]: WordPair): WordPair {
    const bareOf = (word: number): number =>
      word === NO_WORD ? NO_WORD : (this.words.folded[word] ?? word);
    return [bareOf(first), bareOf(second)];
  }

  private read(first: number, second: number): TermRow[] {
    return this.rows
      .read('terms', [first, second])
      .map(([one = 0, other = 0, own = 0, ...counts]) => ({
        first: one,
        second: other,
        own,
        counts,
      }));
  }
}

/** Returns the engine of a stored library. */
export function createFts5Source(rows: StoredRows, stored: StoredWords): CandidateSource {
  const terms = new TermReader(rows, stored);
  const lists = new RecentMap<string, Int32Array>(KEPT_LISTS);
  const readList = (name: 'passages' | 'entries', query: string): Int32Array =>
    lists.getOrCreate(`${name} ${query}`, () => parseIds(rows.read(name, [query])[0]?.[0] ?? null));
  const tally = lazily(() => new CandidateTally(stored.tally));
  const { expect } = rows;
  return {
    frequencyOf: (term) => terms.frequencyOf(term),
    ...(expect !== undefined && {
      expectTerms: (texts) =>
        expect(terms.readsOf(texts.filter((text) => splitTerm(text)[1] !== null))),
    }),
    createSearch: (passages, weights) => (marked, folded) => {
      expect?.(terms.readsOf([...marked, ...folded]));
      const found = withinBudget([
        ...marked.map((text) => toFoundTerm(text, false, terms.formsOf(text, false))),
        ...folded.map((text) => toFoundTerm(text, true, terms.formsOf(text, true))),
      ]);
      if (found.length === 0) return { pick: () => [] };
      expect?.(found.flatMap(listsOf));
      // One question is asked several times with other filters.
      const ranked = lazily(() => rankRoughly(tally(), found, { stored, weights, readList }));
      const score = createPassageScorer(found, stored, fieldBoosts(weights));
      return {
        pick: (limits) => pickScored({ passages, limits, score, stored }, ranked()),
      };
    },
  };
}

/** A term with the number of passages that have it in their text, and in the labels of their entry. */
interface FoundTerm extends ScoredTerm {
  readonly ownCount: number;
  readonly labelCount: number;
}

function toFoundTerm(text: string, isFolded: boolean, rows: readonly TermRow[]): FoundTerm {
  const forms = rows.filter(({ counts }) => counts.some((count) => count > 0));
  const sum = (of: (row: TermRow) => number): number =>
    forms.reduce((total, row) => total + of(row), 0);
  const passageCounts: number[] = new Array(ALL_FIELDS.length).fill(0);
  if (isFolded) {
    for (let folded = MARKED_FIELDS.length; folded < ALL_FIELDS.length; folded++)
      passageCounts[folded] = sum(({ counts }) =>
        Math.max(...counts.filter((_, field) => foldedFieldOf(field) === folded)),
      );
  } else {
    for (let field = 0; field < MARKED_FIELDS.length; field++)
      passageCounts[field] = sum(({ counts }) => counts[field] ?? 0);
  }
  const most = (inLabels: boolean): number =>
    sum(({ counts }) => Math.max(...counts.filter((_, field) => isLabelField(field) === inLabels)));
  return { text, isFolded, forms, passageCounts, ownCount: most(false), labelCount: most(true) };
}

/** Returns the rarest terms that are visited within the limit; at least one. */
function withinBudget(terms: readonly FoundTerm[]): FoundTerm[] {
  const known = terms.filter(({ forms }) => forms.length > 0);
  let visited = 0;
  return known
    .toSorted((a, b) => a.ownCount - b.ownCount)
    .filter((term, at) => {
      visited += term.ownCount;
      return at === 0 || visited <= MAX_VISITED;
    });
}

/** Any of the forms, each in quotes. */
const toMatchQuery = ({ forms }: ScoredTerm): string =>
  forms.map(({ first, second }) => `"${tokenOf(first, second)}"`).join(' OR ');

/** The lists of a term: of passages and of entries, where any has it. */
function listsOf(term: FoundTerm): ExpectedRead[] {
  const query = [toMatchQuery(term)];
  const names: ReadName[] = [];
  if (term.ownCount > 0) names.push('passages');
  if (term.labelCount > 0) names.push('entries');
  return names.map((name) => [name, query]);
}

interface RankContext {
  readonly stored: StoredWords;
  readonly weights: SearchWeights;
  readonly readList: (name: 'passages' | 'entries', query: string) => Int32Array;
}

/** Returns the passages with the terms, about in the order of their scores. */
function rankRoughly(
  tally: CandidateTally,
  terms: readonly FoundTerm[],
  { stored, weights, readList }: RankContext,
): BestFirst {
  const numbers = new Map<string, number>();
  // All lists are read before the first is added, so that a failed read leaves no half sum.
  const read = terms.map((term) => {
    const query = toMatchQuery(term);
    const list = (name: 'passages' | 'entries', most: number) => ({
      ids: most === 0 ? new Int32Array(0) : readList(name, query),
      information: informationOfFrequency(most, stored.passageCount),
    });
    return {
      term,
      own: list('passages', term.ownCount),
      label: list('entries', term.labelCount),
    };
  });
  for (const { term, own, label } of read) {
    const number = numbers.get(term.text) ?? numbers.size;
    numbers.set(term.text, number);
    const { isFolded } = term;
    const ownBoost = isFolded ? weights.boostBodyFolded : 1;
    const labelBoost = isFolded ? weights.boostLabelFolded : weights.boostTitle;
    tally.addPassages(own.ids, ownBoost * own.information, number);
    const positions = Array.from(label.ids, stored.positionOf).filter((position) => position >= 0);
    tally.addEntries(positions, labelBoost * label.information, number);
  }
  return tally.finish();
}

interface PickContext {
  readonly passages: PassageTable;
  readonly limits: CandidateLimits;
  readonly score: (passage: StoredPassage) => number;
  readonly stored: StoredWords;
}

/** Scores the first accepted passages exactly, and takes the best of them. */
function pickScored(
  { passages, limits, score, stored }: PickContext,
  ranked: BestFirst,
): ScoredPassage[] {
  const accepted: number[] = [];
  const perEntry = new Map<string, number>();
  for (const { id } of ranked) {
    const entry = passages.entryOf(id);
    if (entry === undefined || !limits.accept(entry)) continue;
    const before = perEntry.get(entry) ?? 0;
    // Three times as many of one document, because the order is only about right.
    if (before >= limits.perEntry * 3) continue;
    perEntry.set(entry, before + 1);
    accepted.push(id);
    if (accepted.length >= MAX_SCORED) break;
  }
  stored.expectPassages?.(accepted);
  const scored = accepted.flatMap((id) => {
    const passage = stored.readPassage(id);
    return passage === null ? [] : [{ id, score: score(passage) }];
  });
  scored.sort((a, b) => b.score - a.score || a.id - b.id);
  return takeWithin(passages, scored, limits);
}
