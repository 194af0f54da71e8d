/**
 * Answers how two terms differ: by a line that speaks of both, and by what each of them is.
 */
import type { Term } from '../../library/document.ts';
import { padFoldedWords } from '../../text/tokenizer.ts';
import type { AnswerPassage } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeComparison } from '../compose/comparison.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { traceStep } from '../trace.ts';

const SAYS_DIFFERENCE = / (?:khac|phan biet|khong phai la|trong khi|con) /u;

/** Whether a folded line names a term. */
const namesTerm = (line: string, { name, fullName, aliases }: Term): boolean =>
  [name, fullName, ...aliases].some((one) => line.includes(padFoldedWords(one)));

/** The first line of a term that names the other one and says how they differ; null for none. */
function findDifference(one: Term, other: Term): AnswerPassage | null {
  for (const { anchor, citation, text } of one.sections)
    for (const line of text.split('\n')) {
      const folded = padFoldedWords(line);
      if (namesTerm(folded, other) && SAYS_DIFFERENCE.test(folded))
        return { document: one.id, anchor, citation, text: withoutBullet(line) };
    }
  return null;
}

/** Compares two terms; null where the question names one, or does not ask how they differ. */
export function respondToDifference(
  ctx: QuestionContext,
  terms: readonly Term[],
): AnswerDraft | null {
  const [one, other] = terms;
  if (one === undefined || other === undefined || !ctx.understanding.expects.has('difference'))
    return null;
  const difference = findDifference(one, other) ?? findDifference(other, one);
  traceStep(ctx, `compares ${one.id} and ${other.id}`);
  return composeComparison(ctx, [one, other], difference);
}
