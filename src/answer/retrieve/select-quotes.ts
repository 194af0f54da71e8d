/**
 * What to quote of a document that is the answer: the lines that say most of what was asked.
 */
import type { Entry } from '../../library/document.ts';
import type { AnswerPassage } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { summaryPassages } from '../compose/documents.ts';
import { createHeadingTest } from '../section-headings.ts';
import { findLines } from './find-lines.ts';

/** Sections that say over again what the answer's first line says, or what other documents do. */
const isSkipped = createHeadingTest('summary', 'relatedDocuments', 'notes');

/** Sections that say what a document is for come first. */
const saysPurpose = createHeadingTest('goals', 'targets', 'content', 'tasks', 'scope');

/** Maximum number of lines quoted of a found document. */
const MAX_QUOTES = 3;

/** The lines of a found document that say most of what was asked, else what it is for. */
export function selectQuotes(ctx: QuestionContext, entry: Entry): AnswerPassage[] {
  const { weights } = ctx;
  const lines = findLines(ctx, 'content', [entry.id]);
  const ranked = lines
    .filter(({ passage }) => !isSkipped(passage.heading))
    .map((line) =>
      saysPurpose(line.passage.heading)
        ? { ...line, score: line.score + weights.purposeSection }
        : line,
    )
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined || best.coverageInLine < weights.nearestThreshold)
    return summaryPassages(entry);
  return ranked
    .filter(
      (line) =>
        line.score > best.score - weights.documentQuoteGap &&
        line.coverageInLine >= weights.nearestThreshold,
    )
    .slice(0, MAX_QUOTES)
    .map(({ passage, text }) => ({
      document: entry.id,
      anchor: passage.anchor,
      citation: passage.citation,
      text,
    }));
}
