/**
 * A passage for answers that quote it: its texts, their words as ids of the corpus, and values that
 * answers need for any question. The values are computed at their first use.
 */
import { ancestorsOf, buildLineTree, type LineTree } from '../library/line-tree.ts';
import { lazily } from '../shared/lazily.ts';
import { RecentMap } from '../shared/recent-map.ts';
import { type AmountRange, findRanges } from '../text/amount-ranges.ts';
import { findYearSpans, findYears, type YearSpan } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { annotateLine, type LineKinds } from '../text/line-kinds.ts';
import { padFoldedWords } from '../text/tokenizer.ts';
import { readPassageText, splitLines } from './corpus.ts';
import type { Passage } from './passage.ts';

/** A title, a heading or a line. */
export class AnalyzedText {
  readonly text: string;
  /** The words with abbreviations written out, as in the corpus. */
  readonly words: Int32Array;
  private withoutMarks: string | null = null;
  private spacedWords: string | null = null;
  private yearsNamed: readonly number[] | null = null;
  private spansNamed: readonly YearSpan[] | null = null;
  private kindsFound: LineKinds | null = null;
  private rangesGiven: readonly AmountRange[] | null = null;

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

  /** The ranges of amounts that the line gives rules for. */
  get ranges(): readonly AmountRange[] {
    this.rangesGiven ??= findRanges(this.folded);
    return this.rangesGiven;
  }

  get years(): readonly number[] {
    this.yearsNamed ??= findYears(this.text);
    return this.yearsNamed;
  }

  /** The periods of years. */
  get yearSpans(): readonly YearSpan[] {
    this.spansNamed ??= findYearSpans(this.text);
    return this.spansNamed;
  }
}

/** A question that a line answers. */
export interface AnalyzedQuestion {
  /** The position of the line. */
  readonly line: number;
  readonly words: Int32Array;
}

export interface AnalyzedPassage {
  readonly title: AnalyzedText;
  readonly titleEn: AnalyzedText;
  readonly topics: AnalyzedText;
  readonly heading: AnalyzedText;
  readonly lines: readonly AnalyzedText[];
  readonly questions: readonly AnalyzedQuestion[];
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

/** How many analyzed passages are kept: those of some questions, not of the library. */
const KEPT_PASSAGES = 4000;
/** How many titles, headings and topics are kept. The passages of a document share them. */
const KEPT_LABELS = 3000;

/**
 * Returns a function that analyzes a passage, and keeps those that were used last.
 *
 * @param codesOf returns the codes of a passage by its id
 */
export function createPassageAnalyzer(
  codesOf: (id: number) => Int32Array,
): (passage: Passage) => AnalyzedPassage {
  const passages = new RecentMap<number, AnalyzedPassage>(KEPT_PASSAGES);
  const labels = new RecentMap<string, AnalyzedText>(KEPT_LABELS);
  const labelOf = (text: string, words: Int32Array): AnalyzedText =>
    labels.getOrCreate(text, () => new AnalyzedText(text, words));
  const analyze = (passage: Passage): AnalyzedPassage => {
    const words = readPassageText(codesOf(passage.id));
    const none = new Int32Array(0);
    const lines = splitLines(passage);
    const tree = lazily(() => buildLineTree(lines));
    return {
      title: labelOf(passage.title, words.title),
      titleEn: labelOf(passage.titleEn, words.titleEn),
      topics: labelOf(passage.topics, words.topics),
      heading: labelOf(passage.heading, words.heading),
      lines: lines.map((line, at) => new AnalyzedText(line, words.lines[at] ?? none)),
      questions: passage.questions.map(({ line }, at) => ({
        line,
        words: words.questions[at] ?? none,
      })),
      get tree() {
        return tree();
      },
    };
  };
  return (passage) => passages.getOrCreate(passage.id, () => analyze(passage));
}
