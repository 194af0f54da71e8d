/**
 * A passage read as words in full, for answers that quote it.
 */
import type { Token } from '../language/tokens.ts';
import { linesOf } from './corpus.ts';
import type { Passage } from './passage.ts';

export interface ReadPassage {
  readonly title: { readonly words: readonly Token[] };
  readonly heading: { readonly words: readonly Token[] };
  readonly lines: readonly (readonly Token[])[];
  /** What is said about it rather than in it: its English title, its topics. */
  readonly about: readonly (readonly Token[])[];
}

/** Reads a passage; `read` gives the words of a text, abbreviations written out as in the index. */
export function readPassage(
  passage: Passage,
  read: (text: string) => readonly Token[],
): ReadPassage {
  return {
    title: { words: read(passage.title) },
    heading: { words: read(passage.heading) },
    lines: linesOf(passage).map(read),
    about: [read(passage.titleEn), read(passage.topics)],
  };
}
