/**
 * Answers about documents that a question names, by number or by name, with the library behind them.
 */
import type { LegalDocument } from '../../library/document.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import type { Span } from '../understand/named-entities.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondFromLibrary } from './respond-library.ts';

/** Answers about these documents, or from the library where another document is asked for. */
export function respondToDocumentsOrLibrary(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  at: Span | null,
): AnswerDraft {
  return respondToDocuments(ctx, documents, at) ?? respondFromLibrary(ctx);
}

/** Of the names of documents, the first behind the part that the question names: it has the part. */
export function namedBehindPart<T extends Span>(
  ctx: QuestionContext,
  names: readonly T[],
): T | null {
  const { part } = ctx.understanding;
  if (part === null) return null;
  const behind = names.filter(({ start }) => start >= part.end);
  return behind.sort((a, b) => a.start - b.start)[0] ?? null;
}
