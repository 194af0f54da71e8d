/** Answers a question that stands below a line of the library, word for word, with that line. */
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { COMPARED_FEATURES } from '../retrieve/feature-names.ts';
import { findLines } from '../retrieve/find-lines.ts';
import type { ScoredLine } from '../retrieve/score-lines.ts';
import { reaches } from '../trace.ts';

const WORDING = COMPARED_FEATURES.indexOf('questionWording');
const MATCH = COMPARED_FEATURES.indexOf('questionMatch');

const wordingOf = ({ compared }: ScoredLine): number => compared[WORDING] ?? 0;

/**
 * Returns the answer with the line; null where no question below a line has these words. The line says
 * what is asked whatever the words look like: an author wrote the question below it.
 */
export function respondToKnownQuestion(ctx: QuestionContext): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  if (understanding.smallTalk !== null || understanding.numbers.length > 0) return null;
  if (ctx.terms.wordCount === 0) return null;
  const lines = findLines(ctx, 'content', null);
  const [best] = lines.toSorted(
    (a, b) => wordingOf(b) - wordingOf(a) || (b.compared[MATCH] ?? 0) - (a.compared[MATCH] ?? 0),
  );
  const entry = libraryIndex.library.entries.get(best?.passage.entry ?? '');
  if (best === undefined || entry === undefined) return null;
  const subject = `question below a line of ${entry.id}`;
  if (!reaches(ctx, 'knownQuestionWording', wordingOf(best), subject)) return null;
  return composeLines(ctx, entry, [best], [], understanding.intents[0] ?? 'content');
}
