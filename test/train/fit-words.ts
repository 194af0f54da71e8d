/** Fits what the answer knows of words: to the questions of libraries and the lines that answer them. */
import type { Assistant } from '../../src/answer/ask.ts';
import type { TextEmbeddingData } from '../../src/answer/retrieve/text-embedding.ts';
import type { WordTranslationData } from '../../src/answer/retrieve/word-translation.ts';
import { answeredQuestionsOf, answeringLinesOf, questionPairsOf } from './answered-questions.ts';
import { fitEmbedding } from './fit-embedding.ts';
import { fitTranslation, PARAPHRASE_LIMITS } from './fit-translation.ts';

export interface WordData {
  readonly translation: WordTranslationData;
  readonly paraphrases: WordTranslationData;
  readonly embedding: TextEmbeddingData;
}

/**
 * Returns the tables of words.
 *
 * @param own the library that ships; only its lines have questions when people ask, so the paraphrases
 *   are of its questions alone
 * @param further other libraries with questions
 */
export function fitWords(own: Assistant, further: readonly Assistant[]): WordData {
  const all = [own, ...further];
  return {
    translation: fitTranslation(all.flatMap(answeredQuestionsOf)),
    paraphrases: fitTranslation(questionPairsOf(own), PARAPHRASE_LIMITS),
    embedding: fitEmbedding(all.flatMap(answeringLinesOf)),
  };
}
