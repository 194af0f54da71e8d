/**
 * The subject of a line: its words up to the first verb, preposition or punctuation mark.
 * `Định danh điện tử là việc …` is about `định danh điện tử`, though it has other words too.
 */
import { type CorpusWords, isAdjacent, wordIdOf } from '../../search/corpus.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { PREDICATE_WORDS } from '../../text/vi/predicate-words.ts';

/** A longer run of words is a clause rather than a subject. */
const MAX_SUBJECT_WORDS = 14;

/** Returns the ids of the words of a library that end a subject. */
export function predicateWordIds({
  wordIds,
}: Pick<SearchIndex, 'wordIds'>): ReadonlySet<CorpusWords['folded'][number]> {
  return new Set(PREDICATE_WORDS.flatMap((word) => wordIds.get(word) ?? []));
}

/**
 * Returns the words of the subject as a view on the words of the line. A line that starts with a
 * predicate word has it in its subject.
 */
export function subjectOf(words: Int32Array, predicates: ReadonlySet<number>): Int32Array {
  const most = Math.min(words.length, MAX_SUBJECT_WORDS);
  let end = 1;
  while (end < most) {
    const code = words[end] ?? 0;
    if (!isAdjacent(code) || predicates.has(wordIdOf(code))) break;
    end++;
  }
  return words.subarray(0, end);
}
