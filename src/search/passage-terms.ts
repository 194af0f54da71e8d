/**
 * The terms of one passage by field, for an engine that stores terms: SQLite FTS5. A term is a word id
 * and the id of the word after it, or `NO_WORD` for a single word.
 */
import { END_OF_TEXT, isAdjacent, START_OF_QUESTIONS, wordIdOf } from './corpus.ts';
import {
  ALL_FIELDS,
  FOLDED_FIELDS,
  fieldOf,
  foldedFieldOf,
  isOwnTextField,
  MARKED_FIELDS,
  QUESTIONS_FIELD,
} from './term-fields.ts';

/** Stands for the second word of a single word. */
export const NO_WORD = -1;

export interface PassageTerm {
  readonly first: number;
  readonly second: number;
}

export interface PassageTerms {
  /** By field of `MARKED_FIELDS`: its different terms, in order. */
  readonly fields: readonly (readonly PassageTerm[])[];
  /** The different terms, as written and without marks, of the text itself. */
  readonly own: readonly PassageTerm[];
  /** By field of `ALL_FIELDS`: how many different terms; at least 1 where there is such a text. */
  readonly lengths: Int32Array;
}

/** Words have fewer ids than this, so that a pair has a number that is exact. */
const MAX_WORDS = 2 ** 26;

/** Returns a number for a term. */
export const termKey = (first: number, second: number): number => first * MAX_WORDS + second + 1;

/** Returns the token of a term in the index of an engine: base 36, `_` between the words. */
export const tokenOf = (first: number, second: number): string =>
  second === NO_WORD ? first.toString(36) : `${first.toString(36)}_${second.toString(36)}`;

/** A set of terms in the order in which they were added. */
class TermSet {
  readonly terms: PassageTerm[] = [];
  private readonly keys = new Set<number>();

  add(first: number, second: number): void {
    const key = termKey(first, second);
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.terms.push({ first, second });
  }
}

/** Returns the terms of the codes of a passage. */
export function extractPassageTerms(
  codes: Int32Array,
  { folded }: { readonly folded: ArrayLike<number> },
): PassageTerms {
  const fields = MARKED_FIELDS.map(() => new TermSet());
  const bare = FOLDED_FIELDS.map(() => new TermSet());
  const own = new TermSet();
  const present = new Set<number>();
  // Made once, because a passage has hundreds of words.
  const add = (field: number, first: number, second: number): void => {
    const bareFirst = folded[first] ?? 0;
    const bareSecond = second === NO_WORD ? NO_WORD : (folded[second] ?? 0);
    fields[field]?.add(first, second);
    bare[foldedFieldOf(field) - MARKED_FIELDS.length]?.add(bareFirst, bareSecond);
    if (!isOwnTextField(field)) return;
    own.add(first, second);
    own.add(bareFirst, bareSecond);
  };
  let text = 0;
  let before = NO_WORD;
  let isQuestion = false;
  for (const code of codes) {
    if (code === START_OF_QUESTIONS) {
      isQuestion = true;
      continue;
    }
    const field = isQuestion ? QUESTIONS_FIELD : fieldOf(text);
    present.add(field).add(foldedFieldOf(field));
    if (code === END_OF_TEXT) {
      text++;
      before = NO_WORD;
      continue;
    }
    const word = wordIdOf(code);
    add(field, word, NO_WORD);
    if (before !== NO_WORD && isAdjacent(code)) add(field, before, word);
    before = word;
  }
  const sets = [...fields, ...bare];
  return {
    fields: fields.map(({ terms }) => terms),
    own: own.terms,
    lengths: Int32Array.from(ALL_FIELDS, (_, field) =>
      present.has(field) ? Math.max(1, sets[field]?.terms.length ?? 0) : 0,
    ),
  };
}
