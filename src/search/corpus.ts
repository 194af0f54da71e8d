/**
 * The corpus: every word of every passage as a number. A text is read once, when the index is
 * built. Counting and ranking then compare numbers, and a stored index consists of numbers.
 */
import { RecentMap } from '../shared/recent-map.ts';
import type { Token } from '../text/tokenizer.ts';
import type { Passage } from './passage.ts';

/** The parts of a passage that are searched, in the order of the corpus. The lines come last. */
export const PASSAGE_FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading'] as const;

/** The words of a library. */
export interface CorpusWords {
  /** All words in lower case, with marks and without. The id of a word is its position. */
  readonly words: readonly string[];
  /** By word id: the id of the form without marks. */
  readonly folded: Int32Array;
}

export interface Corpus extends CorpusWords {
  /**
   * All texts in a row: the fields of each passage, its lines, and behind `START_OF_QUESTIONS` the
   * questions that they answer. A word is twice its id, plus one when only spaces separate it from
   * the word before. `END_OF_TEXT` closes each text.
   */
  readonly stream: Int32Array;
  /** By passage: the position of its first text. The last item is the end of the stream. */
  readonly starts: Int32Array;
}

/** Closes a text. */
export const END_OF_TEXT = -1;
/** Stands before the questions of a passage that has some. */
export const START_OF_QUESTIONS = -2;

export const wordIdOf = (code: number): number => code >> 1;
export const isAdjacent = (code: number): boolean => (code & 1) === 1;

/** Returns the text of a passage as lines. Each line is a clause. */
export function splitLines(passage: Passage): string[] {
  return passage.body.split('\n').filter((line) => line.trim() !== '');
}

/** Numbers words in the order in which they are met. */
export class WordNumbers {
  readonly words: string[] = [];
  readonly folded: number[] = [];
  private readonly ids = new Map<string, number>();

  /** Adds a word that has a number already, in the order of numbers. */
  restore(word: string, folded: number): void {
    this.ids.set(word, this.words.length);
    this.words.push(word);
    this.folded.push(folded);
  }

  /** Returns the id of a word, which gets the next one when it is new; `bare` is without marks. */
  idOf(word: string, bare: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.restore(word, id);
    this.folded[id] = word === bare ? id : this.idOf(bare, bare);
    return id;
  }
}

/** How many titles, topics and headings keep their codes. They recur in many passages. */
const KEPT_LABELS = 5000;

/**
 * Returns a function that returns the codes of a passage: its fields, its lines, its questions.
 *
 * @param read returns the words of a text with abbreviations written out
 */
export function createPassageEncoder(
  numbers: WordNumbers,
  read: (text: string) => readonly Token[],
): (passage: Passage) => number[] {
  const codesOf = (text: string): number[] =>
    read(text).map(
      (token) => 2 * numbers.idOf(token.text, token.folded) + (token.isAdjacent ? 1 : 0),
    );
  const repeated = new RecentMap<string, readonly number[]>(KEPT_LABELS);
  return (passage) => {
    const codes: number[] = [];
    const append = (text: readonly number[]): void => {
      for (const code of text) codes.push(code);
      codes.push(END_OF_TEXT);
    };
    for (const field of PASSAGE_FIELDS) {
      const text = passage[field];
      append(repeated.getOrCreate(text, () => codesOf(text)));
    }
    for (const line of splitLines(passage)) append(codesOf(line));
    if (passage.questions.length > 0) codes.push(START_OF_QUESTIONS);
    for (const { text } of passage.questions) append(codesOf(text));
    return codes;
  };
}

/** Builds the corpus. `read` returns the words of a text with abbreviations written out. */
export function buildCorpus(
  passages: readonly Passage[],
  read: (text: string) => readonly Token[],
): Corpus {
  const numbers = new WordNumbers();
  const encode = createPassageEncoder(numbers, read);
  const stream: number[] = [];
  const starts: number[] = [];
  for (const passage of passages) {
    starts.push(stream.length);
    for (const code of encode(passage)) stream.push(code);
  }
  starts.push(stream.length);
  return {
    words: numbers.words,
    folded: Int32Array.from(numbers.folded),
    stream: Int32Array.from(stream),
    starts: Int32Array.from(starts),
  };
}

/** The texts of a passage as codes of words. */
export interface PassageText {
  readonly title: Int32Array;
  readonly titleEn: Int32Array;
  readonly topics: Int32Array;
  readonly heading: Int32Array;
  readonly lines: readonly Int32Array[];
  /** In the order of the questions of the passage. */
  readonly questions: readonly Int32Array[];
}

const NO_WORDS = new Int32Array(0);

/** Returns the codes of the texts of a passage, each closed by `END_OF_TEXT`, as a view on the corpus. */
export const codesOfPassage = ({ stream, starts }: Corpus, id: number): Int32Array =>
  stream.subarray(starts[id], starts[id + 1]);

/** Returns the texts of a passage as views on its codes. */
export function readPassageText(codes: Int32Array): PassageText {
  const texts: Int32Array[] = [];
  const questions: Int32Array[] = [];
  let into = texts;
  let from = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (code >= 0) continue;
    if (code === END_OF_TEXT) into.push(codes.subarray(from, at));
    else into = questions;
    from = at + 1;
  }
  return {
    title: texts[PASSAGE_FIELDS.indexOf('title')] ?? NO_WORDS,
    titleEn: texts[PASSAGE_FIELDS.indexOf('titleEn')] ?? NO_WORDS,
    topics: texts[PASSAGE_FIELDS.indexOf('topics')] ?? NO_WORDS,
    heading: texts[PASSAGE_FIELDS.indexOf('heading')] ?? NO_WORDS,
    lines: texts.slice(PASSAGE_FIELDS.length),
    questions,
  };
}
