/**
 * The lines of the best articles of one document in full. A long document holds the words of a question in
 * many lines: all are scored, and those of the ten articles that the search ranks best are kept.
 */
import type { Entry } from '../../library/document.ts';
import { unitOfHeading } from '../../text/document-parts.ts';
import type { Intent } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { findLines } from './find-lines.ts';
import type { ScoredLine } from './score-lines.ts';

/** A document with fewer articles is read as a whole. */
const MIN_ARTICLES = 10;
/** Articles whose lines are compared. */
const MAX_ARTICLES = 10;

/** Whether a document is held by its articles rather than as a summary. */
export const hasManyArticles = ({ sections }: Entry): boolean =>
  sections.filter(({ heading }) => unitOfHeading(heading)?.unit === 'article').length >=
  MIN_ARTICLES;

/**
 * The lines of a document that answer, best first. Of a document with many articles they are those of
 * its best articles for the question; of another document all lines are compared.
 */
export function findLinesOf(ctx: QuestionContext, intent: Intent, entry: Entry): ScoredLine[] {
  const lines = findLines(ctx, intent, [entry.id]);
  if (!hasManyArticles(entry)) return lines;
  const found = lines.filter(
    ({ rank, coverageInContext }) => rank !== null && rank < MAX_ARTICLES && coverageInContext > 0,
  );
  return found.length === 0 ? lines : found;
}
