/**
 * Answers that quote all targets of a document.
 */

import type { LegalDocument, Section } from '../../library/document.ts';
import type { DocumentFacts } from '../../library/index/document-facts.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { composeSections } from '../compose/quoted-sections.ts';
import { composeNotInDocument } from '../compose/small-talk.ts';
import { isOfYear } from '../retrieve/constraints.ts';
import { createHeadingTest } from '../section-headings.ts';
import { ASKS_TARGETS_ONLY } from '../understand/question-words.ts';

const isTargetHeading = createHeadingTest('targets');
const isTargetOrGoalHeading = createHeadingTest('targets', 'goals');

/**
 * The sections on targets, or those of the years asked for where the document separates years. A
 * document without such sections is answered by its summary.
 */
export function respondWithTargets(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const { years, folded } = ctx.understanding;
  const isHeading = ASKS_TARGETS_ONLY.test(folded) ? isTargetHeading : isTargetOrGoalHeading;
  const hasYears = (text: string): boolean => years.every((year) => text.includes(String(year)));
  const isTarget = ({ path }: Section): boolean => path.some(isHeading);
  const hasYearsInHeading = (section: Section): boolean =>
    isTarget(section) && hasYears(section.path.join(' '));
  const hasYearsInLine = (section: Section): boolean =>
    isTarget(section) && section.text.split('\n').some(hasYears);
  const facts = ctx.libraryIndex.facts.get(document.id);
  if (facts !== undefined && !years.every((year) => isOnlyOfYear(facts, year))) {
    const ofYears =
      composeSections(ctx, document, hasYearsInHeading, 'figure') ??
      composeSections(ctx, document, hasYearsInLine, 'figure', hasYears);
    if (ofYears !== null) return ofYears;
    if (!years.every((year) => isOfYear(facts, year)))
      return composeNotInDocument(ctx, document, null, 'figure');
  }
  const all = composeSections(ctx, document, isTarget, 'figure');
  return all ?? composeDocument(ctx, document, summaryPassages(document), [], 'figure');
}

/** Whether all that a document says is about one year: the plan of a year. */
function isOnlyOfYear({ year, titleYears }: DocumentFacts, asked: number): boolean {
  return titleYears.length > 0 ? titleYears.every((one) => one === asked) : year === asked;
}
