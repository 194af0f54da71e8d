/** Answers with the line of the library that says what is asked. */
import type { Entry } from '../../library/document.ts';
import type { Intent } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { constraintsOf } from '../retrieve/constraints.ts';
import { createEntryFilter } from '../retrieve/find-documents.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { meetsLineConstraints, type ScoredLine } from '../retrieve/score-lines.ts';
import { reaches, traceLines } from '../trace.ts';
import type { WeightName } from '../weights.ts';

const acceptsEntry = (
  ctx: QuestionContext,
  accept: (entry: Entry) => boolean,
  id: string,
): boolean => {
  const entry = ctx.libraryIndex.library.entries.get(id);
  return entry !== undefined && accept(entry);
};

/**
 * The lines of the library that answer, best first.
 *
 * @param strict only lines of documents that meet every constraint
 */
export function findAnsweringLines(
  ctx: QuestionContext,
  intent: Intent,
  strict = false,
): ScoredLine[] {
  const accept = createEntryFilter(ctx, { years: true });
  const isStrict = strict || constraintsOf(ctx.understanding).day !== null;
  const lines = findLines(ctx, intent, null);
  const answering = lines.filter(
    (line) =>
      meetsLineConstraints(line) && (!isStrict || acceptsEntry(ctx, accept, line.passage.entry)),
  );
  traceLines(ctx, lines, answering);
  return answering;
}

/**
 * The best line as the answer, or null where there is none.
 *
 * @param threshold the weight that the confidence must reach
 */
export function respondByLines(
  ctx: QuestionContext,
  lines: readonly ScoredLine[],
  intent: Intent,
  threshold: WeightName = 'answerConfidence',
): AnswerDraft | null {
  const [best] = lines;
  if (best === undefined) return null;
  const confidence = confidenceIn(ctx, lines, false);
  if (!reaches(ctx, threshold, confidence, `line of ${best.passage.entry}`)) return null;
  const { entries } = ctx.libraryIndex.library;
  const entry = entries.get(best.passage.entry);
  if (entry === undefined) return null;
  const others = [
    ...new Set(
      lines
        .filter(({ score }) => score > best.score - ctx.weights.otherDocumentGap)
        .map((line) => line.passage.entry),
    ),
  ]
    .filter((id) => id !== entry.id)
    .slice(0, 3)
    .flatMap((id) => entries.get(id) ?? []);
  return composeLines(ctx, entry, lines, others, intent);
}
