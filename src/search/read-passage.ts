/**
 * A passage read in full, for answers that quote it: its texts, their words as the corpus numbers
 * them, and what answers ask of a text whatever the question, worked out when first asked for.
 */
import { yearsIn } from '../language/dates.ts';
import { fold } from '../language/fold.ts';
import { padded } from '../language/tokens.ts';
import { type Corpus, linesOf, textOf } from './corpus.ts';
import type { Passage } from './passage.ts';

/** A title, a heading, a line. */
export class ReadText {
  readonly text: string;
  /** Abbreviations written out, as in the corpus. */
  readonly words: Int32Array;
  private withoutMarks: string | null = null;
  private spacedWords: string | null = null;
  private yearsNamed: readonly number[] | null = null;

  constructor(text: string, words: Int32Array) {
    this.text = text;
    this.words = words;
  }

  get folded(): string {
    this.withoutMarks ??= fold(this.text);
    return this.withoutMarks;
  }

  /** Its words without marks, with a space at each end: as `padded` gives them. */
  get padded(): string {
    this.spacedWords ??= padded(this.text);
    return this.spacedWords;
  }

  get years(): readonly number[] {
    this.yearsNamed ??= yearsIn(this.text);
    return this.yearsNamed;
  }
}

export interface ReadPassage {
  readonly title: ReadText;
  readonly titleEn: ReadText;
  readonly topics: ReadText;
  readonly heading: ReadText;
  readonly lines: readonly ReadText[];
}

/** Reads passages, each when first met; passages of one document share the reading of its titles. */
export function passageReader(corpus: Corpus, count: number): (passage: Passage) => ReadPassage {
  const read: (ReadPassage | undefined)[] = new Array(count);
  const labels = new Map<string, ReadText>();
  const labelOf = (text: string, words: Int32Array): ReadText => {
    const known = labels.get(text);
    if (known !== undefined) return known;
    const fresh = new ReadText(text, words);
    labels.set(text, fresh);
    return fresh;
  };
  return (passage) => {
    const known = read[passage.id];
    if (known !== undefined) return known;
    const words = textOf(corpus, passage.id);
    const none = new Int32Array(0);
    const fresh: ReadPassage = {
      title: labelOf(passage.title, words.title),
      titleEn: labelOf(passage.titleEn, words.titleEn),
      topics: labelOf(passage.topics, words.topics),
      heading: labelOf(passage.heading, words.heading),
      lines: linesOf(passage).map((line, at) => new ReadText(line, words.lines[at] ?? none)),
    };
    read[passage.id] = fresh;
    return fresh;
  };
}
