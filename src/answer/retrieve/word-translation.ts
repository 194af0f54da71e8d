/**
 * Which words of a line answer which words of a question: `phí` answers `bao nhiêu tiền`, `Bộ Công an`
 * answers `ai`, and `identity card` asks for `thẻ căn cước`. The probabilities are those of IBM Model 1
 * (Brown et al. 1993), used for answers as by Xue, Jeon and Croft (2008). `npm run train` learns them
 * from the questions that lines answer; `word-translation.json` has them.
 */
import paraphrases from './question-paraphrases.json' with { type: 'json' };
import data from './word-translation.json' with { type: 'json' };

/** How a word of questions relates to lines. Words are folded. */
export interface QuestionWordData {
  /** How many questions have the word. */
  readonly asked: number;
  /** How many of the lines that answer them, or of their headings, have it too. */
  readonly found: number;
  /** `word probability` pairs, in thousandths; `_` is no word. */
  readonly from: string;
}

export interface WordTranslationData {
  /** The number of questions. */
  readonly questions: number;
  /** The number of words in them, each word once a question. */
  readonly words: number;
  readonly byWord: Readonly<Record<string, QuestionWordData>>;
}

export interface QuestionWord {
  /** The share of the words of all questions. */
  readonly background: number;
  readonly asked: number;
  readonly found: number;
  /** The words of lines that translate to it, with their probabilities. */
  readonly from: readonly (readonly [string, number])[];
  /** The probability without any word of the line. */
  readonly fromNothing: number;
}

/** Stands for no word of the line. */
export const NO_WORD = '_';
/** Words that no question has share the probability of so many unseen words. */
const UNSEEN_WORDS = 5000;

/** Looks words of questions up. */
export interface WordTranslation {
  readonly of: (word: string) => QuestionWord;
}

function readFrom(from: string): [string, number][] {
  const parts = from.split(' ');
  const pairs: [string, number][] = [];
  for (let at = 0; at + 1 < parts.length; at += 2)
    pairs.push([parts[at] ?? '', Number(parts[at + 1]) / 1000]);
  return pairs;
}

/** Reads the data. A word is parsed each time that it is looked up. */
export function createWordTranslation({ words, byWord }: WordTranslationData): WordTranslation {
  return {
    of: (word) => {
      const row = Object.hasOwn(byWord, word) ? byWord[word] : undefined;
      const { asked, found, from } = row ?? { asked: 0, found: 0, from: '' };
      const pairs = readFrom(from);
      return {
        background: (asked + 0.5) / (words + UNSEEN_WORDS),
        asked,
        found,
        from: pairs.filter(([one]) => one !== NO_WORD),
        fromNothing: pairs.find(([one]) => one === NO_WORD)?.[1] ?? 0,
      };
    },
  };
}

/** Knows no word. */
export const NO_TRANSLATION: WordTranslation = createWordTranslation({
  questions: 0,
  words: 0,
  byWord: {},
});

/** What ships: words of lines to words of questions. */
export const WORD_TRANSLATION: WordTranslation = createWordTranslation(data);
/** What ships: words of one question to those of another that the same line answers. */
export const QUESTION_PARAPHRASES: WordTranslation = createWordTranslation(paraphrases);
