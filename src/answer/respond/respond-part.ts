/**
 * Answers questions on a part of a document that is named by its number: `Điều 7`, `khoản 2 Điều 5`.
 */
import type { LegalDocument } from '../../library/document.ts';
import type { Intent } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeMissingPart, composePart, linesOfPart } from '../compose/document-part.ts';
import { MAX_QUOTED_CHARS } from '../compose/quotation.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { findLines } from '../retrieve/find-lines.ts';
import type { SectionLines } from '../retrieve/part-lines.ts';
import { meetsConstraintsInDocument, withoutBullet } from '../retrieve/score-lines.ts';
import { reaches } from '../trace.ts';

/** Words beyond the part: fewer may be its name only. */
const MIN_WORDS_BEYOND_PART = 2;

/**
 * Answers with the part that the question names, or says that the library does not hold it. Another
 * part is no answer. Null where no part is named, or where the status or a comparison is asked for.
 */
export function respondToPart(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  intent: Intent | undefined,
): AnswerDraft | null {
  const { part } = ctx.understanding;
  if (part === null || intent === 'status' || intent === 'compare') return null;
  for (const document of documents) {
    const quotes = linesOfPart(ctx, document, part);
    const draft =
      quoteFromPart(ctx, document, quotes, intent) ?? composePart(ctx, document, part, quotes);
    if (draft !== null) return draft;
  }
  const [document] = documents;
  return document === undefined ? null : composeMissingPart(ctx, document, part);
}

/**
 * Answers with the line of a part that says what is asked: `điều 16 thông tư 33, bao lâu cấp lại mũ`. Null
 * where nothing is asked beyond the part, where the part is short enough to be quoted as a whole, and where
 * no line surely answers.
 */
function quoteFromPart(
  ctx: QuestionContext,
  document: LegalDocument,
  parts: readonly SectionLines[],
  intent: Intent = 'content',
): AnswerDraft | null {
  if (ctx.terms.wordCount < MIN_WORDS_BEYOND_PART) return null;
  const printed = parts.flatMap(({ lines }) => lines);
  if (printed.join(' ').length <= MAX_QUOTED_CHARS) return null;
  const held = new Set(printed.map(withoutBullet));
  const anchors = new Set(parts.map(({ section }) => section.anchor));
  const lines = findLines(ctx, intent, [document.id]).filter(
    (line) =>
      anchors.has(line.passage.anchor) && held.has(line.text) && meetsConstraintsInDocument(line),
  );
  if (lines.length === 0) return null;
  const subject = `line of ${document.id}`;
  if (!reaches(ctx, 'documentConfidence', confidenceIn(ctx, lines, true), subject)) return null;
  return composeLines(ctx, document, lines, [], intent);
}
