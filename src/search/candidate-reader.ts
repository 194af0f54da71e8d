/**
 * Passages as ranking reads them: titles and headings as labels, with the information of each word.
 */
import { lazily } from '../shared/lazily.ts';
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import type { AnalyzedPassage, AnalyzedText } from './analyzed-passage.ts';
import { isAdjacent, wordIdOf } from './corpus.ts';
import type { Passage } from './passage.ts';
import { inverseDocumentFrequency } from './query.ts';
import type { SearchIndex } from './search-index.ts';

export interface Label {
  readonly words: Int32Array;
  /** Computed at the first use: a question shares no word with most labels. */
  readonly information: () => LabelInformation;
}

export interface LabelInformation {
  /**
   * The information of each word, 0 when it is repeated; and of each compound, at its second word.
   */
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
  readonly total: number;
}

const createLabel = (index: SearchIndex, words: Int32Array): Label => ({
  words,
  information: lazily(() => measureLabel(index, words)),
});

/** Returns the compounds of a label, whose frequencies `information` asks for. */
export function compoundsOf({ corpus }: SearchIndex, { words }: Label): string[] {
  const text = (at: number): string => corpus.words[wordIdOf(words[at] ?? 0)] ?? '';
  const compounds: string[] = [];
  for (let at = 1; at < words.length; at++)
    if (isAdjacent(words[at] ?? 0)) compounds.push(text(at - 1) + COMPOUND_SEPARATOR + text(at));
  return compounds;
}

function measureLabel(index: SearchIndex, words: Int32Array): LabelInformation {
  const texts = Array.from(words, (code) => index.corpus.words[wordIdOf(code)] ?? '');
  const met = new Set<string>();
  const weigh = (term: string): number => {
    if (met.has(term)) return 0;
    met.add(term);
    return inverseDocumentFrequency(index, term);
  };
  const syllables = Float64Array.from(texts, weigh);
  const compounds = Float64Array.from(texts, (text, at) =>
    at > 0 && isAdjacent(words[at] ?? 0)
      ? weigh((texts[at - 1] ?? '') + COMPOUND_SEPARATOR + text)
      : 0,
  );
  const total = [...syllables, ...compounds].reduce((sum, one) => sum + one, 0);
  return { syllables, compounds, total };
}

/** Words for a division of a document, before its number: `Điều 5.`, `Chương II.` */
const DIVISION_WORDS: ReadonlySet<string> = new Set([
  'điều',
  'chương',
  'mục',
  'phần',
  'lục',
  'khoản',
]);
const isNumeral = (word: string): boolean => /^(?:\d+[a-zđ]?|[ivx]+|[a-zđ])$/u.test(word);

/** Returns a heading without the names and numbers of its divisions. */
function stripDivisionNumbers(index: SearchIndex, words: Int32Array): Int32Array {
  const text = (at: number): string => index.corpus.words[wordIdOf(words[at] ?? 0)] ?? '';
  return words.filter((code, at) => {
    if (isNumeral(text(at))) return isAdjacent(code) && !DIVISION_WORDS.has(text(at - 1));
    return !(DIVISION_WORDS.has(text(at)) && isNumeral(text(at + 1)));
  });
}

/** A passage as ranking reads it. */
export interface Candidate {
  readonly title: Label;
  readonly titleEn: Label;
  readonly heading: Label;
  /** The lines, or the title when there are none, because many documents have only a title. */
  readonly lines: readonly Int32Array[];
  /** The questions that the lines answer. */
  readonly questions: readonly Int32Array[];
  /** The number of words in all lines. */
  readonly length: number;
}

/** Returns a function that prepares a passage for ranking at its first use. */
export function createCandidateReader(
  index: SearchIndex,
  read: (passage: Passage) => AnalyzedPassage,
): (passage: Passage) => Candidate {
  const candidates = new WeakMap<AnalyzedPassage, Candidate>();
  /** The labels of titles and headings, which passages share. */
  const titles = new WeakMap<AnalyzedText, Label>();
  const headings = new WeakMap<AnalyzedText, Label>();
  const labelIn = (
    labels: WeakMap<AnalyzedText, Label>,
    text: AnalyzedText,
    wordsOf: (words: Int32Array) => Int32Array,
  ): Label => {
    const before = labels.get(text);
    if (before !== undefined) return before;
    const fresh = createLabel(index, wordsOf(text.words));
    labels.set(text, fresh);
    return fresh;
  };
  const titleOf = (title: AnalyzedText): Label => labelIn(titles, title, (words) => words);
  return (passage) => {
    const analyzed = read(passage);
    const before = candidates.get(analyzed);
    if (before !== undefined) return before;
    const { title, titleEn, heading, lines: own, questions } = analyzed;
    const lines = (own.length === 0 ? [title] : own).map(({ words }) => words);
    const fresh: Candidate = {
      title: titleOf(title),
      titleEn: titleOf(titleEn),
      heading: labelIn(headings, heading, (words) => stripDivisionNumbers(index, words)),
      lines,
      questions: questions.map(({ words }) => words),
      length: lines.reduce((sum, line) => sum + line.length, 0),
    };
    candidates.set(analyzed, fresh);
    return fresh;
  };
}
