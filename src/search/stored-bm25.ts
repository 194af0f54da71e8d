/**
 * BM25 of single passages, for an engine that finds passages but scores them otherwise. It is the
 * BM25+ of MiniSearch with the same statistics, so that ranking gets the same numbers from every
 * engine (https://github.com/lucaong/minisearch, `calcBM25Score`).
 */
import { END_OF_TEXT, isAdjacent, START_OF_QUESTIONS, wordIdOf } from './corpus.ts';
import type { FieldBoosts } from './field-boosts.ts';
import { NO_WORD, termKey } from './passage-terms.ts';
import { ALL_FIELDS, fieldOf, foldedFieldOf, QUESTIONS_FIELD } from './term-fields.ts';
import { WordSet } from './word-set.ts';

/** The parameters of MiniSearch; `floor` is the lower bound of BM25+. */
export const BM25 = { saturation: 1.2, length: 0.7, floor: 0.5 } as const;

/** A form of a searched term, as written. */
export interface TermForm {
  readonly first: number;
  readonly second: number;
}

/** A term that is searched. */
export interface ScoredTerm {
  /** The same text as written and without marks is one term, as it is counted once. */
  readonly text: string;
  /** Whether it is searched in the folded fields, in any of the forms. */
  readonly isFolded: boolean;
  readonly forms: readonly TermForm[];
  /** By field of `ALL_FIELDS`: in how many passages it occurs there. */
  readonly passageCounts: readonly number[];
}

export interface CorpusStatistics {
  readonly passageCount: number;
  /** By field of `ALL_FIELDS`: the mean number of different terms. */
  readonly meanLengths: readonly number[];
}

/** A passage as it is scored. */
export interface StoredPassage {
  readonly codes: Int32Array;
  /** By field of `ALL_FIELDS`: how many different terms. */
  readonly lengths: Int32Array;
}

/** Returns a function that scores passages for the terms of one question. */
export function createPassageScorer(
  terms: readonly ScoredTerm[],
  { passageCount, meanLengths }: CorpusStatistics,
  boosts: FieldBoosts,
): (passage: StoredPassage) => number {
  const fieldCount = ALL_FIELDS.length;
  /** By form: the positions of the terms that it stands for. */
  const termsByForm = new Map<number, number[]>();
  const lastWords = new WordSet();
  for (const [at, { forms }] of terms.entries())
    for (const { first, second } of forms) {
      const key = termKey(first, second);
      const known = termsByForm.get(key);
      if (known === undefined) termsByForm.set(key, [at]);
      else known.push(at);
      lastWords.add(second === NO_WORD ? first : second);
    }
  const counts = new Int32Array(terms.length * fieldCount);
  const groups = groupByText(terms);
  const groupMet = new Uint8Array(groups.count);
  const boostOf = ALL_FIELDS.map((field) => boosts[field] ?? 1);

  const count = (first: number, second: number, field: number): void => {
    for (const at of termsByForm.get(termKey(first, second)) ?? []) {
      const isFolded = terms[at]?.isFolded === true;
      const place = at * fieldCount + (isFolded ? foldedFieldOf(field) : field);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  };
  return ({ codes, lengths }) => {
    counts.fill(0);
    let text = 0;
    let before = NO_WORD;
    let isQuestion = false;
    for (const code of codes) {
      if (code === START_OF_QUESTIONS) {
        isQuestion = true;
        continue;
      }
      if (code === END_OF_TEXT) {
        text++;
        before = NO_WORD;
        continue;
      }
      const word = wordIdOf(code);
      if (lastWords.has(word)) {
        const field = isQuestion ? QUESTIONS_FIELD : fieldOf(text);
        count(word, NO_WORD, field);
        if (before !== NO_WORD && isAdjacent(code)) count(before, word, field);
      }
      before = word;
    }
    let sum = 0;
    let matched = 0;
    groupMet.fill(0);
    for (const [at, { passageCounts }] of terms.entries()) {
      for (let field = 0; field < fieldCount; field++) {
        const times = counts[at * fieldCount + field] ?? 0;
        if (times === 0) continue;
        const having = passageCounts[field] ?? 0;
        const information = Math.log(1 + (passageCount - having + 0.5) / (having + 0.5));
        const relativeLength = (lengths[field] ?? 1) / (meanLengths[field] || 1);
        const slope = BM25.saturation * (1 - BM25.length + BM25.length * relativeLength);
        const saturated = (times * (BM25.saturation + 1)) / (times + slope);
        sum += (boostOf[field] ?? 1) * information * (BM25.floor + saturated);
        const group = groups.of[at] ?? 0;
        if (groupMet[group] === 0) matched++;
        groupMet[group] = 1;
      }
    }
    return sum * matched;
  };
}

/** By term: the number of its text, because a text counts once in whatever form. */
function groupByText(terms: readonly ScoredTerm[]): {
  readonly of: readonly number[];
  readonly count: number;
} {
  const numbers = new Map<string, number>();
  const of = terms.map(({ text }) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return { of, count: numbers.size };
}
