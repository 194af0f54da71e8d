/**
 * Terms: which passages contain a word or a pair of neighbouring words, in which field, how often.
 *
 * A text is searched as written and without marks. Only the words as written are indexed: the terms
 * without marks are found by the forms with marks that they stand for. Both forms in one field would
 * count each word twice and distort the scores, so each has fields of its own in a search.
 */
import { lazily } from '../shared/lazily.ts';
import { splitTerm } from '../text/tokenizer.ts';
import { bareForms, groupByBareForm } from './bare-forms.ts';
import type { CorpusWords } from './corpus.ts';
import { PairTable, type StoredPairs } from './pair-table.ts';
import { type Postings, readPostings } from './postings.ts';
import { ALL_FIELDS, foldedFieldOf } from './term-fields.ts';

/** The arrays of an index of terms, as they are stored. A term is a word id, or after all words a pair. */
export interface StoredTerms {
  readonly pairs: StoredPairs;
  /** By term: in how many passages it occurs in the text itself, as written or without marks. */
  readonly frequency: Int32Array;
  readonly postings: Postings;
  /**
   * By passage and field: how many different terms the field has, at least 1; 0 where there is no
   * such text.
   */
  readonly lengths: Int32Array;
  /** By field: the mean of the lengths. */
  readonly meanLengths: Float64Array;
}

/** How often a term occurs in a field of a passage. */
export type VisitTerm = (passage: number, field: number, count: number) => void;

export interface TermIndex {
  readonly stored: StoredTerms;
  readonly passageCount: number;
  /** Returns in how many passages a marked or folded term occurs in the text itself. */
  readonly frequencyOf: (term: string) => number;
  /** Visits the places of a term as written, in `MARKED_FIELDS`. */
  readonly visitMarked: (term: string, visit: VisitTerm) => void;
  /** Visits the places of all forms of a term without marks, in `FOLDED_FIELDS`. */
  readonly visitFolded: (term: string, visit: VisitTerm) => void;
}

/** Opens stored terms. `wordIds` has the ids of the words of the corpus. */
export function openTermIndex(
  stored: StoredTerms,
  { folded }: Pick<CorpusWords, 'folded'>,
  wordIds: Pick<ReadonlyMap<string, number>, 'get'>,
): TermIndex {
  const pairs = new PairTable(stored.pairs);
  const numberOf = (term: string): number => {
    const [one, other] = splitTerm(term);
    const first = wordIds.get(one);
    if (first === undefined || other === null) return first ?? -1;
    const second = wordIds.get(other);
    const pair = second === undefined ? -1 : pairs.find(first, second);
    return pair < 0 ? -1 : folded.length + pair;
  };
  const groups = lazily(() => groupByBareForm(bareForms(pairs, folded)));
  return {
    stored,
    passageCount: stored.lengths.length / ALL_FIELDS.length,
    frequencyOf: (term) => stored.frequency[numberOf(term)] ?? 0,
    visitMarked: (term, visit) => {
      const number = numberOf(term);
      if (number >= 0) readPostings(stored.postings, number, visit);
    },
    visitFolded: (term, visit) => {
      const number = numberOf(term);
      if (number < 0) return;
      const { starts, terms } = groups();
      for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
        readPostings(stored.postings, terms[at] ?? 0, (passage, field, count) =>
          visit(passage, foldedFieldOf(field), count),
        );
    },
  };
}
