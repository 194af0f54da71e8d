/**
 * How well the words of a line explain the words of a question, beyond words that both have.
 */
import type { AnalyzedQuestion } from '../../search/analyzed-passage.ts';
import { type CorpusWords, wordIdOf } from '../../search/corpus.ts';
import { maxInverseDocumentFrequency } from '../../search/query.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import { perObject } from '../../shared/per-object.ts';
import type { QuestionWord, WordTranslation } from './word-translation.ts';

/** The weight of the background in the probability of a word (Jelinek-Mercer smoothing). */
const BACKGROUND_SHARE = 0.2;
/**
 * A word that few questions have is as necessary as words of its information are: so many questions
 * more, with the prior below.
 */
const PRIOR_QUESTIONS = 4;
/** How necessary a word is in the answer, by its information: a rare word more than a usual one. */
const PRIOR_NECESSITY = { base: 0.35, perInformation: 0.06, most: 0.9 };
/** Most words of a text are in few passages. */
const MOST_FREQUENT = 0.9;

/** A word of questions, with the words of lines that translate to it as ids of folded words. */
interface WordInLibrary {
  readonly known: QuestionWord;
  readonly ids: Int32Array;
  readonly probabilities: Float64Array;
}

/** Returns the words of questions, as one library has them. They are kept: a translation has not many. */
const wordsInLibrary = perObject((index: SearchIndex) =>
  perObject((translation: WordTranslation) => {
    const kept = new Map<string, WordInLibrary>();
    return (word: string): WordInLibrary => {
      const before = kept.get(word);
      if (before !== undefined) return before;
      const known = translation.of(word);
      const inLibrary = known.from.flatMap(([text, probability]) => {
        const id = index.wordIds.get(text);
        return id === undefined ? [] : [{ id, probability }];
      });
      const read = {
        known: { ...known, from: [] },
        ids: Int32Array.from(inLibrary, ({ id }) => id),
        probabilities: Float64Array.from(inLibrary, ({ probability }) => probability),
      };
      // Words that are unknown are not kept: visitors could send any number of them.
      if (known.asked > 0) kept.set(word, read);
      return read;
    };
  }),
);

/** The words of one question, prepared to be compared with lines. Other arrays are by word. */
export interface TranslatedQuestion {
  readonly count: number;
  /** By id of a folded word of lines: its row in the tables below, from 1; 0 says nothing of the question. */
  readonly rowOf: Int32Array;
  /** By row: the word of the question that it is; -1: another word. */
  readonly slots: Int32Array;
  /** By row and word of the question: the probability of the word. */
  readonly probabilities: Float64Array;
  readonly fromNothing: Float64Array;
  readonly background: Float64Array;
  readonly information: Float64Array;
  /** Information times the probability that an answer has the word. */
  readonly necessary: Float64Array;
  /** The logarithm of how much more likely an answer has the word, or lacks it, than any text. */
  readonly oddsFound: Float64Array;
  readonly oddsMissing: Float64Array;
  readonly corpus: CorpusWords;
}

/** Prepares the distinct folded words of a question. */
export function createTranslatedQuestion(
  translation: WordTranslation,
  index: SearchIndex,
  words: readonly string[],
): TranslatedQuestion {
  const count = words.length;
  const read = words.map(wordsInLibrary(index)(translation));
  const rowOf = new Int32Array(index.corpus.words.length);
  let rowCount = 1;
  const addRow = (id: number): void => {
    if (rowOf[id] === 0) rowOf[id] = rowCount++;
  };
  const ids = words.map((word) => index.wordIds.get(word));
  for (const id of ids) if (id !== undefined) addRow(id);
  for (const { ids: from } of read) from.forEach(addRow);
  const slots = new Int32Array(rowCount).fill(-1);
  const probabilities = new Float64Array(rowCount * count);
  const arrays = Array.from({ length: 6 }, () => new Float64Array(count));
  const [fromNothing, background, information, necessary, oddsFound, oddsMissing] = arrays as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const most = maxInverseDocumentFrequency(index);
  for (const [at, { known, ids: from, probabilities: likely }] of read.entries()) {
    const id = ids[at];
    if (id !== undefined) slots[rowOf[id] ?? 0] = at;
    from.forEach((line, one) => {
      probabilities[(rowOf[line] ?? 0) * count + at] = likely[one] ?? 0;
    });
    const worth = (id === undefined ? 0 : index.informationOf(id)) || most;
    const prior = Math.min(
      PRIOR_NECESSITY.most,
      PRIOR_NECESSITY.base + PRIOR_NECESSITY.perInformation * worth,
    );
    const necessity = (known.found + PRIOR_QUESTIONS * prior) / (known.asked + PRIOR_QUESTIONS);
    const frequency = Math.min(MOST_FREQUENT, Math.exp(-worth));
    fromNothing[at] = known.fromNothing;
    background[at] = known.background;
    information[at] = worth;
    necessary[at] = worth * necessity;
    oddsFound[at] = Math.log(necessity / frequency);
    oddsMissing[at] = Math.log((1 - necessity) / (1 - frequency));
  }
  return {
    count,
    rowOf,
    slots,
    probabilities,
    fromNothing,
    background,
    information,
    necessary,
    oddsFound,
    oddsMissing,
    corpus: index.corpus,
  };
}

/** What the words of a line say of the words of a question. */
export interface TranslationValues {
  /** Mean logarithm of the likelihood of the words of the question given the line, over background. */
  readonly likelihood: number;
  /** The part of it that words give which line, heading and title lack. */
  readonly likelihoodOfRest: number;
  /** Share of the information, each word by its best translation. */
  readonly coverage: number;
  /** Share of the necessary information that line, heading and title have. */
  readonly necessary: number;
  /** The most necessary word that they lack, as a share. */
  readonly missing: number;
  /** Logarithm of how much more likely an answer has and lacks these words than any text, over 10. */
  readonly odds: number;
}

/** The sums over the words of texts. */
class WordSums {
  readonly sum: Float64Array;
  readonly most: Float64Array;
  readonly isFound: Uint8Array;
  words = 0;
  private readonly question: TranslatedQuestion;

  constructor(question: TranslatedQuestion) {
    this.question = question;
    this.sum = new Float64Array(question.count);
    this.most = new Float64Array(question.count);
    this.isFound = new Uint8Array(question.count);
  }

  /** Starts from the sums of other texts. */
  startFrom({ sum, most, isFound, words }: WordSums): void {
    this.sum.set(sum);
    this.most.set(most);
    this.isFound.set(isFound);
    this.words = words;
  }

  add(text: Int32Array): void {
    const { rowOf, slots, probabilities, corpus, count } = this.question;
    const { sum, most, isFound } = this;
    this.words += text.length;
    for (let at = 0; at < text.length; at++) {
      const row = rowOf[corpus.folded[wordIdOf(text[at] ?? 0)] ?? 0] ?? 0;
      if (row === 0) continue;
      const slot = slots[row] ?? -1;
      if (slot >= 0) isFound[slot] = 1;
      const start = row * count;
      for (let term = 0; term < count; term++) {
        const probability = probabilities[start + term] ?? 0;
        sum[term] = (sum[term] ?? 0) + probability;
        if (probability > (most[term] ?? 0)) most[term] = probability;
      }
    }
  }
}

/** Returns a function that compares lines of one passage with a question. */
export function createTranslationReader(
  question: TranslatedQuestion,
  heading: Int32Array,
  title: Int32Array,
): (line: Int32Array) => TranslationValues {
  const { count, fromNothing, background, information, necessary, oddsFound, oddsMissing } =
    question;
  const above = new WordSums(question);
  above.add(heading);
  const ofTitle = new WordSums(question);
  ofTitle.add(title);
  const joined = new WordSums(question);
  const total = (of: Float64Array): number => of.reduce((sum, one) => sum + one, 0) || 1;
  const totals = { information: total(information), necessary: total(necessary) };
  return (line) => {
    joined.startFrom(above);
    joined.add(line);
    const values = { likelihood: 0, rest: 0, coverage: 0, necessary: 0, missing: 0, odds: 0 };
    for (let at = 0; at < count; at++) {
      const rare = background[at] ?? 0;
      const mean = ((joined.sum[at] ?? 0) + (fromNothing[at] ?? 0)) / (joined.words + 1);
      const gain = Math.log(((1 - BACKGROUND_SHARE) * mean) / rare + BACKGROUND_SHARE);
      const isFound = joined.isFound[at] === 1 || ofTitle.isFound[at] === 1;
      values.likelihood += gain;
      values.coverage += (information[at] ?? 0) * (isFound ? 1 : (joined.most[at] ?? 0));
      values.odds += (isFound ? oddsFound[at] : oddsMissing[at]) ?? 0;
      if (isFound) values.necessary += necessary[at] ?? 0;
      else {
        values.rest += gain;
        values.missing = Math.max(values.missing, necessary[at] ?? 0);
      }
    }
    return {
      likelihood: values.likelihood / (count || 1),
      likelihoodOfRest: values.rest / (count || 1),
      coverage: values.coverage / totals.information,
      necessary: values.necessary / totals.necessary,
      missing: values.missing / totals.necessary,
      odds: values.odds / 10,
    };
  };
}

const NO_WORDS = new Int32Array(0);

/** Returns, for each line of a passage that answers questions, the values of its likest question. */
export function bestParaphrases(
  question: TranslatedQuestion,
  answered: readonly AnalyzedQuestion[],
): ReadonlyMap<number, TranslationValues> {
  const best = new Map<number, TranslationValues>();
  const read = createTranslationReader(question, NO_WORDS, NO_WORDS);
  for (const { line, words } of answered) {
    const values = read(words);
    const before = best.get(line);
    if (before === undefined || values.likelihood > before.likelihood) best.set(line, values);
  }
  return best;
}
