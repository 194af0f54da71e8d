/**
 * Other readings of the digits of a question, where the usual one leads to no answer.
 */

import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { findNumberMentions, type NumberReading } from '../understand/numbers-asked.ts';
import { respond } from './respond.ts';

/** An answer with the context that it was made in. */
export interface DraftInContext {
  readonly ctx: QuestionContext;
  readonly draft: AnswerDraft;
}

/**
 * Answers a question by another reading of its digits; null where none answers.
 *
 * A number that the library holds no document of may stand in the lines of others: they answer if they
 * name it. Where no number was read, digits alone may name a document: `178 khác 154 thế nào`.
 *
 * @param usual the refusal of the usual reading, with its context
 * @param contextFor prepares the question in another reading
 */
export function respondToOtherReading(
  usual: DraftInContext,
  contextFor: (reading: NumberReading) => QuestionContext,
): DraftInContext | null {
  const { ctx, draft } = usual;
  const { numbers, reading } = ctx.understanding;
  if (numbers.length === 0) {
    const bare = findNumberMentions(ctx.libraryIndex, reading.corrected, 'bare');
    return bare.length === 0 ? null : answered(contextFor('bare'), () => true);
  }
  if (draft.intent !== 'number') return null;
  return answered(contextFor('never'), ({ passages }) =>
    numbers.every(({ mention }) => passages.some(({ text }) => namesNumber(ctx, text, mention))),
  );
}

function answered(
  ctx: QuestionContext,
  isFit: (draft: AnswerDraft) => boolean,
): DraftInContext | null {
  const draft = respond(ctx, null);
  const quotes = draft.status === 'answered' && draft.passages.length > 0;
  return quotes && isFit(draft) ? { ctx, draft } : null;
}

/** Whether a text names a document by its number. */
const namesNumber = (
  { libraryIndex }: QuestionContext,
  text: string,
  { serial, type, codes, year }: DocumentNumberMention,
): boolean =>
  (year === null || text.includes(String(year))) &&
  findDocumentNumbers(text, libraryIndex.issuerCodes).some(
    (named) =>
      named.serial === serial &&
      (type === null || named.type === null || named.type === type) &&
      codes.every((code) => named.codes.includes(code)),
  );
