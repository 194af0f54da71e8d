/**
 * The words to which typing errors are corrected: the words and names of the library, and the words
 * of questions.
 */

import { lazily } from '../shared/lazily.ts';
import { ENGLISH_QUESTION_WORDS } from '../text/detect-language.ts';
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold } from '../text/fold.ts';
import type { Vocabulary } from '../text/spelling-correction.ts';
import { COMPOUND_SEPARATOR, splitTerm } from '../text/tokenizer.ts';
import { QUESTION_PHRASES } from '../text/vi/question-phrases.ts';
import { isCompatibleWithMarks, type RestorerModel } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable, isSyllable } from '../text/vi/syllable.ts';

/** The count of a phrase of questions. Every question has some of them, but documents have none. */
const QUESTION_PHRASE_COUNT = 20;
/** The count of a word of English questions, relative to the words of the library. */
const ENGLISH_QUESTION_WORD_COUNT = 5;

/** The folded words and pairs of phrases of questions and names of types, with their counts. */
const questionCounts = lazily(() => {
  const counts = new Map<string, number>();
  const count = (term: string): void => {
    counts.set(term, (counts.get(term) ?? 0) + QUESTION_PHRASE_COUNT);
  };
  for (const phrase of [...QUESTION_PHRASES, ...DOCUMENT_TYPE_NAMES.flatMap(({ vi }) => vi)]) {
    const words = fold(phrase).split(' ');
    words.forEach((word, at) => {
      count(word);
      const before = words[at - 1];
      if (before !== undefined) count(before + COMPOUND_SEPARATOR + word);
    });
  }
  return counts;
});

/** Builds the vocabulary from the model of the restorer, without marks. */
export function buildVocabulary(
  restorer: RestorerModel,
  frequencyOf: (term: string) => number,
): Vocabulary {
  const english = new Set(ENGLISH_QUESTION_WORDS);
  /** How often the restorer has met a folded word or pair in any marks. */
  const seenCount = (term: string): number => {
    const [first, second] = splitTerm(term);
    const forms = restorer.formsOf(first);
    if (second === null) return forms.reduce((sum, { count }) => sum + count, 0);
    const after = restorer.formsOf(second);
    let sum = 0;
    for (const { form } of forms)
      for (const next of after) sum += restorer.pairCount(form, next.form);
    return sum;
  };
  return {
    frequencyOf: (term) => seenCount(term) + (questionCounts().get(term) ?? 0) || frequencyOf(term),
    englishFrequencyOf: (word) =>
      english.has(word) ? ENGLISH_QUESTION_WORD_COUNT : frequencyOf(word),
    formFrequencyOf: (form) =>
      restorer
        .formsOf(fold(form))
        .reduce(
          (sum, known) => sum + (isCompatibleWithMarks(form, known.form) ? known.count : 0),
          0,
        ),
    isSyllable: (word) => (word === fold(word) ? isFoldedSyllable(word) : isSyllable(word)),
  };
}
