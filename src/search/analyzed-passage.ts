/**
 * A passage for answers that quote it: its texts, their words as ids of the corpus, and values that
 * answers need for any question. The values are computed at their first use.
 */
import { ancestorsOf, buildLineTree, type LineTree } from '../library/line-tree.ts';
import { lazily } from '../shared/lazily.ts';
import { findYears } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { annotateLine, type LineKinds } from '../text/line-kinds.ts';
import { padFoldedWords } from '../text/tokenizer.ts';
import { type Corpus, readPassageText, splitLines } from './corpus.ts';
import type { Passage } from './passage.ts';

/** A title, a heading or a line. */
export class AnalyzedText {
  readonly text: string;
  /** The words with abbreviations written out, as in the corpus. */
  readonly words: Int32Array;
  private withoutMarks: string | null = null;
  private spacedWords: string | null = null;
  private yearsNamed: readonly number[] | null = null;
  private kindsFound: LineKinds | null = null;

  constructor(text: string, words: Int32Array) {
    this.text = text;
    this.words = words;
  }

  get folded(): string {
    this.withoutMarks ??= fold(this.text);
    return this.withoutMarks;
  }

  /** The words without marks, with a space at each end, from `padFoldedWords`. */
  get padded(): string {
    this.spacedWords ??= padFoldedWords(this.text);
    return this.spacedWords;
  }

  /** What the line contains: a date, an amount, a duty. */
  get kinds(): LineKinds {
    this.kindsFound ??= annotateLine(this.text, this.folded);
    return this.kindsFound;
  }

  get years(): readonly number[] {
    this.yearsNamed ??= findYears(this.text);
    return this.yearsNamed;
  }
}

export interface AnalyzedPassage {
  readonly title: AnalyzedText;
  readonly titleEn: AnalyzedText;
  readonly topics: AnalyzedText;
  readonly heading: AnalyzedText;
  readonly lines: readonly AnalyzedText[];
  /** Which line belongs to which: a point to its clause. */
  readonly tree: LineTree;
}

/**
 * Returns the lines that a line is read under, the outermost first: the clause of a point, and the
 * lines that introduce it. Empty for a line that stands by itself.
 */
export function lineContext({ lines, tree }: AnalyzedPassage, at: number): AnalyzedText[] {
  return ancestorsOf(tree, at).flatMap((line) => lines[line] ?? []);
}

/**
 * Returns a function that analyzes a passage at its first use. Passages of a document share titles.
 */
export function createPassageAnalyzer(
  corpus: Corpus,
  count: number,
): (passage: Passage) => AnalyzedPassage {
  const read: (AnalyzedPassage | undefined)[] = new Array(count);
  const labels = new Map<string, AnalyzedText>();
  const labelOf = (text: string, words: Int32Array): AnalyzedText => {
    const known = labels.get(text);
    if (known !== undefined) return known;
    const fresh = new AnalyzedText(text, words);
    labels.set(text, fresh);
    return fresh;
  };
  return (passage) => {
    const known = read[passage.id];
    if (known !== undefined) return known;
    const words = readPassageText(corpus, passage.id);
    const none = new Int32Array(0);
    const lines = splitLines(passage);
    const tree = lazily(() => buildLineTree(lines));
    const fresh: AnalyzedPassage = {
      title: labelOf(passage.title, words.title),
      titleEn: labelOf(passage.titleEn, words.titleEn),
      topics: labelOf(passage.topics, words.topics),
      heading: labelOf(passage.heading, words.heading),
      lines: lines.map((line, at) => new AnalyzedText(line, words.lines[at] ?? none)),
      get tree() {
        return tree();
      },
    };
    read[passage.id] = fresh;
    return fresh;
  };
}
