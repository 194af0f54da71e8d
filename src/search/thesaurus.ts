/**
 * The thesaurus of a library: wordings that say the same thing. Citizens and documents use different
 * words (`nghỉ sớm`, `nghỉ hưu trước tuổi`), so that a question is matched by the words of documents
 * too.
 */
import type { SynonymGroup } from '../library/library.ts';
import { createPhraseMatcher } from '../text/phrase-matcher.ts';
import { splitWords, type Token } from '../text/tokenizer.ts';

/** Words of a question with the other wordings of documents for them. */
export interface SaidOtherwise {
  /** Positions of the first word and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The words of each wording. */
  readonly wordings: readonly (readonly string[])[];
}

export interface Thesaurus {
  /**
   * Returns the words of a question that documents say otherwise, from left to right without
   * overlap. The longest wording is found first. Words over punctuation are no wording.
   */
  find(tokens: readonly Pick<Token, 'text' | 'folded' | 'isAdjacent'>[]): SaidOtherwise[];
}

/** Creates the thesaurus of the groups of `synonyms.yaml`. */
export function createThesaurus(groups: readonly SynonymGroup[]): Thesaurus {
  const matcher = createPhraseMatcher(
    groups.flatMap((group) =>
      [...group.words, ...group.everyday].map((wording) => [wording, group] as const),
    ),
  );
  const wordsOf = new Map(groups.map((group) => [group, group.words.map(splitWords)]));
  return {
    find(tokens) {
      const spans = new Map<number, { readonly to: number; readonly wordings: string[][] }>();
      for (const { from, to, value } of matcher.find(tokens)) {
        const said = tokens.slice(from, to);
        if (!said.slice(1).every(({ isAdjacent }) => isAdjacent)) continue;
        const span = spans.get(from) ?? { to, wordings: [] };
        spans.set(from, span);
        const isSaid = (words: readonly string[]): boolean =>
          words.length === said.length && words.every((word, at) => word === said[at]?.text);
        for (const words of wordsOf.get(value) ?? []) if (!isSaid(words)) span.wordings.push(words);
      }
      return Array.from(spans, ([from, { to, wordings }]) => ({ from, to, wordings })).filter(
        ({ wordings }) => wordings.length > 0,
      );
    },
  };
}
