/**
 * The other wordings of a question's words, as terms that a text may hold instead.
 */

import { inverseDocumentFrequency } from '../../search/query.ts';
import type { QueryTerm } from '../../search/query-terms.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { Substitute } from '../../search/substitutes.ts';
import { fold } from '../../text/fold.ts';
import { COMPOUND_SEPARATOR, type Token } from '../../text/tokenizer.ts';

/** A wording that the library has: its words, or its pairs of neighbours when it has several. */
interface KnownWording {
  readonly keys: readonly { readonly previous: string | null; readonly text: string }[];
  /** The information of its most informative key. */
  readonly information: number;
}

/** Words of a question that documents say otherwise. */
export interface SynonymSpan {
  readonly from: number;
  readonly to: number;
  readonly wordings: readonly KnownWording[];
  /** The information of the wording that is used most: what the words are worth if no text has them. */
  readonly information: number;
}

/** Returns a wording as its keys; null when the library does not have one of them. */
function readWording(index: SearchIndex, words: readonly string[]): KnownWording | null {
  const [only = ''] = words;
  const keys =
    words.length === 1
      ? [{ previous: null, text: only }]
      : words.slice(1).map((text, at) => ({ previous: words[at] ?? '', text }));
  const each = keys.map(({ previous, text }) =>
    inverseDocumentFrequency(
      index,
      previous === null ? text : previous + COMPOUND_SEPARATOR + text,
    ),
  );
  return each.some((one) => one === 0) ? null : { keys, information: Math.max(...each) };
}

/** Returns the words of a question that documents say otherwise, with the wordings of the library. */
export function findSynonymSpans(index: SearchIndex, tokens: readonly Token[]): SynonymSpan[] {
  return index
    .thesaurus()
    .find(tokens)
    .flatMap(({ from, to, wordings }): SynonymSpan[] => {
      const known = wordings.flatMap((words) => readWording(index, words) ?? []);
      if (known.length === 0) return [];
      const information = Math.min(...known.map((wording) => wording.information));
      return [{ from, to, wordings: known, information }];
    });
}

const foldedKey = (previous: string | null, text: string): string =>
  previous === null ? fold(text) : fold(previous) + COMPOUND_SEPARATOR + fold(text);

/** A term that is worth nothing itself. It has to have the marks of the wording. */
const wordingTerm = (previous: string | null, text: string): QueryTerm => ({
  text,
  previous,
  key: { text: fold(text), isStem: false },
  previousKey: previous === null ? null : { text: fold(previous), isStem: false },
  information: 0,
  otherMarksWeight: 0,
});

/**
 * Adds the wordings of spans to the terms of a question, as terms without information. Returns what
 * they stand for: the words of the span, and the pairs over its borders where the text holds the
 * word beside it.
 *
 * @param terms the terms by their folded words, in order
 * @param weight what such a match is worth beside the asked words
 */
export function addSynonymTerms(
  terms: Map<string, QueryTerm>,
  tokens: readonly Token[],
  spans: readonly SynonymSpan[],
  weight: number,
): Substitute[] {
  if (spans.length === 0) return [];
  const positions = new Map(Array.from(terms.keys(), (key, at) => [key, at]));
  const wordAt = (at: number): number[] => {
    const found = positions.get(foldedKey(null, tokens[at]?.text ?? ''));
    return found === undefined ? [] : [found];
  };
  const pairAt = (at: number): number[] => {
    const previous = tokens[at - 1]?.text;
    const text = tokens[at]?.text;
    if (previous === undefined || text === undefined) return [];
    const found = positions.get(foldedKey(previous, text));
    return found === undefined ? [] : [found];
  };
  const addTerm = ({ previous, text }: KnownWording['keys'][number]): number => {
    const key = foldedKey(previous, text);
    const known = positions.get(key);
    if (known !== undefined) return known;
    const at = positions.size;
    positions.set(key, at);
    terms.set(key, wordingTerm(previous, text));
    return at;
  };
  return spans.flatMap(({ from, to, wordings }) => {
    const inside = tokens
      .slice(from, to)
      .flatMap((_, i) => [...wordAt(from + i), ...(i === 0 ? [] : pairAt(from + i))]);
    const borders = [
      { gives: pairAt(from), beside: wordAt(from - 1) },
      { gives: pairAt(to), beside: wordAt(to) },
    ];
    return wordings.flatMap(({ keys }) => {
      const needs = keys.map(addTerm);
      return [
        { needs, gives: inside, weight },
        ...borders.map(({ gives, beside }) => ({ needs: [...needs, ...beside], gives, weight })),
      ].filter(({ gives }) => gives.length > 0);
    });
  });
}
