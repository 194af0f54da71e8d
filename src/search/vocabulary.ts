/**
 * The words that a slip of the finger may have meant: the library's own, its names, and the words
 * that questions are made of.
 */
import { ENGLISH_QUESTION_WORDS } from '../language/detect.ts';
import { DOCUMENT_TYPE_NAMES } from '../language/document-types.ts';
import { fold } from '../language/fold.ts';
import { QUESTION_PHRASES } from '../language/question-words.ts';
import { keepsMarks, type RestorerModel } from '../language/restore.ts';
import type { Vocabulary } from '../language/spelling.ts';
import { isFoldedSyllable, isSyllable } from '../language/syllable.ts';
import { COMPOUND } from '../language/tokens.ts';

/** How much a phrase that questions are made of counts: every question has some, documents none. */
const ASKED = 20;
/** How much a word of English questions counts beside the library's. */
const QUESTION_WORD = 5;

/** What the restorer learned, without marks. */
export function vocabularyOf(
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
      count(fold(first) + COMPOUND + fold(second), times);
  for (const phrase of [...QUESTION_PHRASES, ...DOCUMENT_TYPE_NAMES.flatMap(({ vi }) => vi)]) {
    const words = fold(phrase).split(' ');
    words.forEach((word, at) => {
      count(word, ASKED);
      const before = words[at - 1];
      if (before !== undefined) count(before + COMPOUND + word, ASKED);
    });
  }
  const english = new Set(ENGLISH_QUESTION_WORDS);
  return {
    frequencyOf: (term) => seen.get(term) ?? frequencyOf(term),
    englishFrequencyOf: (word) => (english.has(word) ? QUESTION_WORD : frequencyOf(word)),
    formFrequencyOf: (form) =>
      (restorer.forms[fold(form)] ?? []).reduce(
        (sum, [known, times]) => sum + (keepsMarks(form, known) ? times : 0),
        0,
      ),
    isSyllable: (word) => (word === fold(word) ? isFoldedSyllable(word) : isSyllable(word)),
  };
}
