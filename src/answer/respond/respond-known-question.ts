/** Answers a question that stands below a line of the library with that line. */
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { readAskedWords, wordingShare } from '../retrieve/question-match.ts';
import type { ScoredLine } from '../retrieve/score-lines.ts';
import { traceStep } from '../trace.ts';

/**
 * Returns the answer with the best line below which a question with the same words stands; null where no
 * line has one. Marks, the order of the words and how often they occur don't matter. An author wrote
 * the question below the line, so the line answers it whatever its words look like.
 */
export function respondToKnownQuestion(ctx: QuestionContext): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  if (understanding.smallTalk !== null || understanding.numbers.length > 0) return null;
  if (ctx.terms.wordCount === 0) return null;
  // The search is not traced: where nothing is found, an explanation is about the search before.
  const best = findLines({ ...ctx, trace: null }, 'content', null).find(hasQuestion(ctx));
  const entry = libraryIndex.library.entries.get(best?.passage.entry ?? '');
  if (best === undefined || entry === undefined) return null;
  traceStep(ctx, `the question stands below a line of ${entry.id}`);
  return composeLines(ctx, entry, [best], [], understanding.intents[0] ?? 'content');
}

/** Returns a test whether a line has a question with all words of the question asked, and no others. */
function hasQuestion({ searcher, understanding }: QuestionContext): (line: ScoredLine) => boolean {
  const asked = readAskedWords(searcher.index, understanding.reading.restored);
  return ({ passage, at }) =>
    searcher
      .analyze(passage)
      .questions.some(
        ({ line, words }) => line === at && wordingShare(asked, searcher.index.corpus, words) === 1,
      );
}
