/**
 * SQLite FTS5 as an engine. It finds the passages with the terms, in about the order of BM25; our BM25
 * then scores the best of them exactly, from their words.
 */
import type { Database } from 'better-sqlite3';
import {
  type CandidateLimits,
  type CandidateSource,
  type ScoredPassage,
  takeWithin,
} from '../../../search/candidate-source.ts';
import { fieldBoosts } from '../../../search/field-boosts.ts';
import type { PassageTable } from '../../../search/passage.ts';
import { NO_WORD, tokenOf } from '../../../search/passage-terms.ts';
import {
  type CorpusStatistics,
  createPassageScorer,
  type ScoredTerm,
  type StoredPassage,
} from '../../../search/stored-bm25.ts';
import { ALL_FIELDS, foldedFieldOf, MARKED_FIELDS } from '../../../search/term-index.ts';
import type { SearchWeights } from '../../../search/weights.ts';
import { lazily } from '../../../shared/lazily.ts';
import { RecentMap } from '../../../shared/recent-map.ts';
import { splitTerm } from '../../../text/tokenizer.ts';
import { COUNT_COLUMNS } from './schema.ts';

/**
 * How many passages a question visits at most, over all its terms. FTS5 takes about a microsecond for
 * each. The rarest terms are kept, which separate best.
 */
const MAX_VISITED = 8_000;
/** How many of the passages that FTS5 puts first are scored exactly. Two and a half times what is ranked. */
const MAX_SCORED = 200;
/** How many terms keep their counts. Questions repeat words. */
const KEPT_TERMS = 20_000;

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
  readonly readPassage: (id: number) => StoredPassage | null;
}

type ReadTerms = (first: number, second: number) => readonly TermRow[];

/** Returns a function that reads all forms of a term without marks. */
function createTermReader(database: Database): ReadTerms {
  const columns = COUNT_COLUMNS.join(', ');
  const statement = database
    .prepare<[number, number], readonly number[]>(
      `SELECT first, second, own, ${columns} FROM term WHERE bare_first = ? AND bare_second = ?`,
    )
    .raw();
  const kept = new RecentMap<string, readonly TermRow[]>(KEPT_TERMS);
  return (first, second) =>
    kept.getOrCreate(`${first} ${second}`, () =>
      statement.all(first, second).map(([one = 0, other = 0, own = 0, ...counts]) => ({
        first: one,
        second: other,
        own,
        counts,
      })),
    );
}

/** Returns the engine of a stored library. */
export function createFts5Source(database: Database, stored: StoredWords): CandidateSource {
  const readTerms = createTermReader(database);
  const idsOf = (term: string): readonly [number, number] | null => {
    const [one, other] = splitTerm(term);
    const first = stored.wordIds.get(one);
    const second = other === null ? NO_WORD : stored.wordIds.get(other);
    return first === undefined || second === undefined ? null : [first, second];
  };
  const bareOf = (word: number): number =>
    word === NO_WORD ? NO_WORD : (stored.folded[word] ?? word);
  /** The forms of a term: as it is written, or in any marks. */
  const formsOf = (term: string, isFolded: boolean): readonly TermRow[] => {
    const ids = idsOf(term);
    if (ids === null) return [];
    const [first, second] = ids;
    const all = readTerms(bareOf(first), bareOf(second));
    return isFolded ? all : all.filter((row) => row.first === first && row.second === second);
  };
  const frequencyOf = (term: string): number => formsOf(term, false)[0]?.own ?? 0;
  return {
    frequencyOf,
    createSearch: (passages, weights) => {
      const search = createSearchStatement(database, weights);
      return (marked, folded) => {
        const terms = withinBudget([
          ...marked.map((text) => toScoredTerm(text, false, formsOf(text, false))),
          ...folded.map((text) => toScoredTerm(text, true, formsOf(text, true))),
        ]);
        if (terms.length === 0) return { pick: () => [] };
        // One question is asked several times with other filters.
        const ids = lazily(() => search(toMatchQuery(terms)));
        const score = createPassageScorer(terms, stored, fieldBoosts(weights));
        return {
          pick: (limits) => pickScored({ passages, limits, score, stored }, ids()),
        };
      };
    },
  };
}

function toScoredTerm(text: string, isFolded: boolean, rows: readonly TermRow[]): ScoredTerm {
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
  return { text, isFolded, forms, passageCounts };
}

/** How many passages have a term in any field, at most. */
const visitsOf = ({ passageCounts }: ScoredTerm): number =>
  passageCounts.reduce((sum, count) => sum + count, 0);

/** Returns the rarest terms that are visited within the limit; at least one. */
function withinBudget(terms: readonly ScoredTerm[]): ScoredTerm[] {
  const known = terms.filter(({ forms }) => forms.length > 0);
  let visited = 0;
  return known
    .toSorted((a, b) => visitsOf(a) - visitsOf(b))
    .filter((term, at) => {
      visited += visitsOf(term);
      return at === 0 || visited <= MAX_VISITED;
    });
}

/** Any of the forms, each in quotes. */
function toMatchQuery(terms: readonly ScoredTerm[]): string {
  const tokens = terms.flatMap(({ forms }) =>
    forms.map(({ first, second }) => tokenOf(first, second)),
  );
  return [...new Set(tokens)].map((token) => `"${token}"`).join(' OR ');
}

/** Returns a function that finds the passages of a query, best first, by the boosts of the fields. */
function createSearchStatement(
  database: Database,
  weights: SearchWeights,
): (query: string) => readonly number[] {
  const boosts = fieldBoosts(weights);
  const rank = `bm25(${MARKED_FIELDS.map((field) => (boosts[field] ?? 1).toFixed(3)).join(', ')})`;
  const statement = database
    .prepare<[string, string], number>(
      'SELECT rowid FROM terms WHERE terms MATCH ? AND rank MATCH ? ORDER BY rank',
    )
    .pluck();
  return (query) => statement.all(query, rank);
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
  ids: readonly number[],
): ScoredPassage[] {
  const accepted: number[] = [];
  const perEntry = new Map<string, number>();
  for (const id of ids) {
    const entry = passages.entryOf(id);
    if (entry === undefined || !limits.accept(entry)) continue;
    const before = perEntry.get(entry) ?? 0;
    // Three times as many of one document, because the order is only about right.
    if (before >= limits.perEntry * 3) continue;
    perEntry.set(entry, before + 1);
    accepted.push(id);
    if (accepted.length >= MAX_SCORED) break;
  }
  const scored = accepted.flatMap((id) => {
    const passage = stored.readPassage(id);
    return passage === null ? [] : [{ id, score: score(passage) }];
  });
  scored.sort((a, b) => b.score - a.score || a.id - b.id);
  return takeWithin(passages, scored, limits);
}
