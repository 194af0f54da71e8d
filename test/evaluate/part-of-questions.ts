/** The part of the questions that `npm test` asks. `npm run evaluate` asks all. */
import { createRandom } from './random.ts';
import type { AskedQuestion } from './variants.ts';

/** Ways of writing the same words, which are read by the same rules in every question. */
const WAYS_OF_WRITING: readonly string[] = ['folded', 'half', 'telex', 'vni', 'abbr'];
const ASKED_SHARE = 0.25;

/**
 * Returns every plain question, every question that must be refused, every one with a typo or in lower
 * case, and a quarter of the other variants. The words of a question decide, so new questions do not
 * change the part of the old ones.
 */
export function partOf(questions: readonly AskedQuestion[]): AskedQuestion[] {
  return questions.filter(
    ({ plain, expect, variant }) =>
      plain === null ||
      expect.status === 'unknown' ||
      !WAYS_OF_WRITING.includes(variant) ||
      createRandom(`${variant} is asked: ${plain.q}`)() < ASKED_SHARE,
  );
}
