/**
 * Finds known names (issuers, places, topics, titles) in a typed text.
 *
 * Names are compared syllable by syllable. The marks that were typed must be those of the name
 * (`Đa Nẵng` matches Đà Nẵng, `lãi châu` does not match Lai Châu). Where names overlap, the longest is
 * found.
 */
import { fold } from './fold.ts';
import { splitWords as wordsOf } from './tokenizer.ts';
import { isCompatibleWithMarks } from './vi/restore-diacritics.ts';

export interface PhraseMatch<T> {
  /** Positions of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

export interface PhraseMatcher<T> {
  /** The longest matches without overlap, from left to right; one match for each value of a name. */
  find(tokens: readonly Word[]): PhraseMatch<T>[];
}

interface Word {
  readonly text: string;
  readonly folded: string;
}

/** A name as its words. */
export interface Phrase {
  readonly words: readonly Word[];
  /** The words as written, joined by spaces. */
  readonly key: string;
}

interface KnownPhrase<T> {
  readonly words: readonly Word[];
  readonly values: T[];
}

const matchesWord = (token: Word | undefined, word: Word): boolean =>
  token !== undefined &&
  token.folded === word.folded &&
  isCompatibleWithMarks(token.text, word.text);

/** Returns the words of a name. */
export function readPhrase(name: string): Phrase {
  const words = wordsOf(name).map((text): Word => ({ text, folded: fold(text) }));
  return { words, key: words.map(({ text }) => text).join(' ') };
}

/** A matcher of names with their values. Names without a letter or digit are ignored. */
export function createPhraseMatcher<T>(
  names: Iterable<readonly [string | Phrase, T]>,
): PhraseMatcher<T> {
  const byFirst = new Map<string, KnownPhrase<T>[]>();
  const byKey = new Map<string, KnownPhrase<T>>();
  for (const [name, value] of names) {
    const { words, key } = typeof name === 'string' ? readPhrase(name) : name;
    const first = words[0]?.folded;
    if (first === undefined) continue;
    const known = byKey.get(key);
    if (known !== undefined) {
      if (!known.values.includes(value)) known.values.push(value);
      continue;
    }
    const fresh: KnownPhrase<T> = { words, values: [value] };
    byKey.set(key, fresh);
    const same = byFirst.get(first);
    if (same === undefined) byFirst.set(first, [fresh]);
    else same.push(fresh);
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
          ?.filter(({ words }) => words.every((part, i) => matchesWord(tokens[at + i], part)));
        const length = known?.[0]?.words.length ?? 0;
        if (known === undefined || length === 0) continue;
        // Names may differ only in marks (`Hà Nam`, `Hạ Nam`): without marks, both match.
        const values = new Set(
          known.filter(({ words }) => words.length === length).flatMap((one) => one.values),
        );
        for (const value of values) found.push({ from: at, to: at + length, value });
        at += length - 1;
      }
      return found;
    },
  };
}
