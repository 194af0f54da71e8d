/**
 * Phrases: finding known names (issuers, places, topics, titles) in what somebody typed.
 *
 * Names are compared syllable by syllable without marks; the longest name wins where two overlap.
 */
import { foldedWords, type Token } from './tokens.ts';

export interface PhraseMatch<T> {
  /** Positions of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

export interface PhraseMatcher<T> {
  /** Longest matches that do not overlap, left to right. Several values of one name are all given. */
  find(tokens: readonly Pick<Token, 'folded'>[]): PhraseMatch<T>[];
}

interface Known<T> {
  readonly words: readonly string[];
  readonly values: T[];
}

/** A matcher over names and what each stands for. Names without a letter or digit are passed over. */
export function phraseMatcher<T>(names: Iterable<readonly [string, T]>): PhraseMatcher<T> {
  const byFirst = new Map<string, Known<T>[]>();
  const byKey = new Map<string, Known<T>>();
  for (const [name, value] of names) {
    const words = foldedWords(name);
    const first = words[0];
    if (first === undefined) continue;
    const key = words.join(' ');
    const known = byKey.get(key);
    if (known !== undefined) {
      if (!known.values.includes(value)) known.values.push(value);
      continue;
    }
    const fresh: Known<T> = { words, values: [value] };
    byKey.set(key, fresh);
    byFirst.set(first, [...(byFirst.get(first) ?? []), fresh]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    find(tokens) {
      const found: PhraseMatch<T>[] = [];
      for (let at = 0; at < tokens.length; at++) {
        const word = tokens[at]?.folded;
        if (word === undefined) continue;
        const known = byFirst
          .get(word)
          ?.find(({ words }) => words.every((part, i) => tokens[at + i]?.folded === part));
        if (known === undefined) continue;
        for (const value of known.values) found.push({ from: at, to: at + known.words.length, value });
        at += known.words.length - 1;
      }
      return found;
    },
  };
}
