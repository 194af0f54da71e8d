/**
 * The words to which typing errors are corrected: the words and names of the library, and the words
 * of questions.
 */
import { ENGLISH_QUESTION_WORDS } from '../text/detect-language.ts';
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold } from '../text/fold.ts';
import type { Vocabulary } from '../text/spelling-correction.ts';
import { COMPOUND_SEPARATOR } from '../text/tokenizer.ts';
import { QUESTION_PHRASES } from '../text/vi/question-phrases.ts';
import { isCompatibleWithMarks, type RestorerModel } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable, isSyllable } from '../text/vi/syllable.ts';

/** The count of a phrase of questions. Every question has some of them, but documents have none. */
const QUESTION_PHRASE_COUNT = 20;
/** The count of a word of English questions, relative to the words of the library. */
const ENGLISH_QUESTION_WORD_COUNT = 5;

/** Builds the vocabulary from the model of the restorer, without marks. */
export function buildVocabulary(
  restorer: RestorerModel,
  frequencyOf: (term: string) => number,
): Vocabulary {
  const seen = new Map<string, number>();
  const count = (term: string, times: number): void => {
    seen.set(term, (seen.get(term) ?? 0) + times);
  };
  for (const [folded, forms] of Object.entries(restorer.forms))
    for (const [, times] of forms) count(folded, times);
  for (const [first, after] of Object.entries(restorer.pairs))
    for (const [second, times] of Object.entries(after))
      count(fold(first) + COMPOUND_SEPARATOR + fold(second), times);
  for (const phrase of [...QUESTION_PHRASES, ...DOCUMENT_TYPE_NAMES.flatMap(({ vi }) => vi)]) {
    const words = fold(phrase).split(' ');
    words.forEach((word, at) => {
      count(word, QUESTION_PHRASE_COUNT);
      const before = words[at - 1];
      if (before !== undefined) count(before + COMPOUND_SEPARATOR + word, QUESTION_PHRASE_COUNT);
    });
  }
  const english = new Set(ENGLISH_QUESTION_WORDS);
  return {
    frequencyOf: (term) => seen.get(term) ?? frequencyOf(term),
    englishFrequencyOf: (word) =>
      english.has(word) ? ENGLISH_QUESTION_WORD_COUNT : frequencyOf(word),
    formFrequencyOf: (form) =>
      (restorer.forms[fold(form)] ?? []).reduce(
        (sum, [known, times]) => sum + (isCompatibleWithMarks(form, known) ? times : 0),
        0,
      ),
    isSyllable: (word) => (word === fold(word) ? isFoldedSyllable(word) : isSyllable(word)),
  };
}
