/**
 * Labels, titles and headings, as ranking reads them: how much each word of one tells.
 */
import { COMPOUND } from '../language/tokens.ts';
import { isJoined, wordOf } from './corpus.ts';
import type { SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { informationOf } from './query.ts';
import type { ReadPassage, ReadText } from './read-passage.ts';

export interface Label {
  readonly words: Int32Array;
  /** What each word tells, 0 where it stood before; and each compound, at its second word. */
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
  readonly total: number;
}

function labelOf(index: SearchIndex, words: Int32Array): Label {
  const texts = Array.from(words, (code) => index.corpus.words[wordOf(code)] ?? '');
  const met = new Set<string>();
  const tell = (term: string): number => {
    if (met.has(term)) return 0;
    met.add(term);
    return informationOf(index, term);
  };
  const syllables = Float64Array.from(texts, tell);
  const compounds = Float64Array.from(texts, (text, at) =>
    at > 0 && isJoined(words[at] ?? 0) ? tell((texts[at - 1] ?? '') + COMPOUND + text) : 0,
  );
  const total = [...syllables, ...compounds].reduce((sum, one) => sum + one, 0);
  return { words, syllables, compounds, total };
}

/** Words that head a division of a document, before its number: `Điều 5.`, `Chương II.` */
const DIVISIONS: ReadonlySet<string> = new Set(['điều', 'chương', 'mục', 'phần', 'lục', 'khoản']);
const isNumeral = (word: string): boolean => /^(?:\d+[a-zđ]?|[ivx]+|[a-zđ])$/u.test(word);

/** A heading without the numbers of its divisions, which are no words of it. */
function withoutNumbers(index: SearchIndex, words: Int32Array): Int32Array {
  const text = (at: number): string => index.corpus.words[wordOf(words[at] ?? 0)] ?? '';
  return words.filter((code, at) => {
    if (isNumeral(text(at))) return isJoined(code) && !DIVISIONS.has(text(at - 1));
    return !(DIVISIONS.has(text(at)) && isNumeral(text(at + 1)));
  });
}

/** A passage as ranking reads it. */
export interface Candidate {
  readonly title: Label;
  readonly titleEn: Label;
  readonly heading: Label;
  /** Its lines; the title where there are none, all that is known of many a document. */
  readonly lines: readonly Int32Array[];
  /** Words in all lines. */
  readonly length: number;
}

/** Makes passages ready for ranking, each when first met; `read` gives their words. */
export function candidateReader(
  index: SearchIndex,
  read: (passage: Passage) => ReadPassage,
): (passage: Passage) => Candidate {
  const known: (Candidate | undefined)[] = new Array(index.passages.length);
  /** The passages of a document share its titles. */
  const titles = new Map<ReadText, Label>();
  const titleOf = (title: ReadText): Label => {
    const before = titles.get(title);
    if (before !== undefined) return before;
    const fresh = labelOf(index, title.words);
    titles.set(title, fresh);
    return fresh;
  };
  return (passage) => {
    const before = known[passage.id];
    if (before !== undefined) return before;
    const { title, titleEn, heading, lines: own } = read(passage);
    const lines = (own.length === 0 ? [title] : own).map(({ words }) => words);
    const fresh: Candidate = {
      title: titleOf(title),
      titleEn: titleOf(titleEn),
      heading: labelOf(index, withoutNumbers(index, heading.words)),
      lines,
      length: lines.reduce((sum, line) => sum + line.length, 0),
    };
    known[passage.id] = fresh;
    return fresh;
  };
}
