/**
 * Fits IBM Model 1 (Brown et al. 1993) to questions and the lines that answer them, by expectation
 * maximization.
 */
import {
  NO_WORD,
  type QuestionWordData,
  type WordTranslationData,
} from '../../src/answer/retrieve/word-translation.ts';

/** A question and the text that answers it, as folded words. */
export interface AnsweredQuestion {
  /** Questions of one group (of one document) are in the same fold of a cross-validation. */
  readonly group: string;
  readonly question: readonly string[];
  readonly text: readonly string[];
}

const ITERATIONS = 5;
/** What is left out, so that the file stays small. */
export interface TranslationLimits {
  /** Less probable translations are left out. */
  readonly minProbability: number;
  /** Words of fewer questions are left out: they tell nothing of others. */
  readonly minQuestions: number;
}
export const LINE_LIMITS: TranslationLimits = { minProbability: 0.005, minQuestions: 3 };
/** A question is in several pairs, and more of its words are those of the other. */
export const PARAPHRASE_LIMITS: TranslationLimits = { minProbability: 0.01, minQuestions: 10 };
/** Words of lines by their number, below this: one key for a pair of words. */
const KEY_BASE = 1 << 16;

class Numbers {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();

  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** Returns the translation of words, and how often answers have the words of questions. */
export function fitTranslation(
  pairs: readonly AnsweredQuestion[],
  { minProbability, minQuestions }: TranslationLimits = LINE_LIMITS,
): WordTranslationData {
  const asked = new Numbers();
  const said = new Numbers();
  said.idOf(NO_WORD);
  const keys = new Map<number, number>();
  // Each pair as rows of keys: for each word of the question, one for each word of the text.
  const rows = pairs.map(({ question, text }) => {
    const words = [0, ...text.map((word) => said.idOf(word))];
    return [...new Set(question)].map((word) => {
      const id = asked.idOf(word);
      return Int32Array.from(words, (line) => {
        const key = line * KEY_BASE + id;
        const at = keys.get(key) ?? keys.size;
        keys.set(key, at);
        return at;
      });
    });
  });
  const lineOf = Int32Array.from(keys.keys(), (key) => Math.floor(key / KEY_BASE));
  const probability = new Float64Array(keys.size).fill(1);
  for (let step = 0; step < ITERATIONS; step++) {
    const counts = new Float64Array(keys.size);
    for (const row of rows.flat()) {
      let sum = 0;
      for (const at of row) sum += probability[at] ?? 0;
      for (const at of row) counts[at] = (counts[at] ?? 0) + (probability[at] ?? 0) / sum;
    }
    const totals = new Float64Array(said.words.length);
    for (const [at, count] of counts.entries())
      totals[lineOf[at] ?? 0] = (totals[lineOf[at] ?? 0] ?? 0) + count;
    for (const [at, count] of counts.entries())
      probability[at] = count / (totals[lineOf[at] ?? 0] ?? 1);
  }
  const from = new Map<number, [string, number][]>();
  for (const [key, at] of keys) {
    const value = probability[at] ?? 0;
    if (value < minProbability) continue;
    const word = key % KEY_BASE;
    const line = said.words[lineOf[at] ?? 0] ?? '';
    from.set(word, [...(from.get(word) ?? []), [line, value]]);
  }
  return { questions: pairs.length, ...countWords(pairs, asked, from, minQuestions) };
}

function countWords(
  pairs: readonly AnsweredQuestion[],
  asked: Numbers,
  from: ReadonlyMap<number, readonly (readonly [string, number])[]>,
  minQuestions: number,
): Omit<WordTranslationData, 'questions'> {
  const counts = new Map<string, { asked: number; found: number }>();
  let words = 0;
  for (const { question, text } of pairs) {
    const has = new Set(text);
    for (const word of new Set(question)) {
      words++;
      const count = counts.get(word) ?? { asked: 0, found: 0 };
      count.asked++;
      if (has.has(word)) count.found++;
      counts.set(word, count);
    }
  }
  const byWord: Record<string, QuestionWordData> = {};
  for (const [id, word] of asked.words.entries()) {
    const count = counts.get(word);
    if (count === undefined || count.asked < minQuestions) continue;
    const best = [...(from.get(id) ?? [])].sort((a, b) => b[1] - a[1]);
    byWord[word] = {
      ...count,
      from: best.map(([line, value]) => `${line} ${Math.round(value * 1000)}`).join(' '),
    };
  }
  return { words, byWord };
}
