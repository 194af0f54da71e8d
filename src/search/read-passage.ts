/**
 * A passage read for ranking: its words, and how much each word of its labels tells.
 */
import { COMPOUND, type Token, tokenize } from '../language/tokens.ts';
import { expanderOf, linesOf, type SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { informationOf } from './query.ts';

/** A title or heading: its words, and its syllables and compounds with what each tells. */
export interface Label {
  readonly words: readonly Token[];
  readonly syllables: readonly (readonly [folded: string, information: number])[];
  readonly compounds: readonly (readonly [folded: string, information: number])[];
  readonly total: number;
}

export interface ReadPassage {
  readonly title: Label;
  readonly heading: Label;
  readonly lines: readonly (readonly Token[])[];
  /** Words in all lines. */
  readonly length: number;
}

function readLabel(index: SearchIndex, words: readonly Token[]): Label {
  const syllables = new Map<string, number>();
  const compounds = new Map<string, number>();
  words.forEach((token, at) => {
    if (!syllables.has(token.folded)) syllables.set(token.folded, informationOf(index, token.text));
    const before = words[at - 1];
    if (before === undefined || !token.joined) return;
    const folded = before.folded + COMPOUND + token.folded;
    if (!compounds.has(folded))
      compounds.set(folded, informationOf(index, before.text + COMPOUND + token.text));
  });
  const sum = (map: ReadonlyMap<string, number>): number =>
    [...map.values()].reduce((a, b) => a + b, 0);
  return {
    words,
    syllables: [...syllables],
    compounds: [...compounds],
    total: sum(syllables) + sum(compounds),
  };
}

/** Reads a passage, abbreviations written out as in the index. */
export function readPassage(index: SearchIndex, passage: Passage): ReadPassage {
  const expand = expanderOf(index.abbreviations);
  const lines = linesOf(passage).map((line) => tokenize(expand(line)));
  return {
    title: readLabel(index, tokenize(expand(passage.title))),
    heading: readLabel(index, tokenize(expand(passage.heading))),
    lines,
    length: lines.reduce((sum, line) => sum + line.length, 0),
  };
}
