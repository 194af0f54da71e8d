/**
 * The lines of the best articles of one document in full: article first, line second. A long document
 * holds the words of a question in many lines, so the lines of its best article come first.
 */
import type { Entry } from '../../library/document.ts';
import { unitOfHeading } from '../../text/document-parts.ts';
import type { Intent } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { findLines } from './find-lines.ts';
import { rankArticles } from './rank-articles.ts';
import type { ScoredLine } from './score-lines.ts';

/** A document with fewer articles is read as a whole. */
const MIN_ARTICLES = 10;
/** Articles whose lines are compared. */
const MAX_ARTICLES = 3;

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
  const articles = rankArticles(ctx, [entry.id], MAX_ARTICLES);
  const shares = new Map(articles.map(({ passage, share }) => [passage.id, share]));
  const best = lines.flatMap((line) => {
    const share = shares.get(line.passage.id);
    return share === undefined || line.coverageInContext === 0
      ? []
      : [{ ...line, score: line.score + ctx.weights.lineSearchScore * share }];
  });
  return best.length === 0 ? lines : best.sort((a, b) => b.score - a.score);
}
