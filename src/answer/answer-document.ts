/**
 * An entry in short: what an answer, a list and the API carry of a document or a term.
 */
import type { Entry, LegalDocument } from '../library/document.ts';
import { chooseSource } from '../library/source.ts';
import type { DocumentStatus } from '../library/status.ts';
import type { AnswerDocument } from './answer.ts';

/** The entry in short; `statusOf` computes whether a document is in force on the day of asking. */
export function toAnswerDocument(
  entry: Entry,
  statusOf: (document: LegalDocument) => Pick<DocumentStatus, 'state' | 'verified'>,
): AnswerDocument {
  const url = chooseSource(entry.sources)?.url ?? null;
  if (entry.kind === 'term') {
    return {
      id: entry.id,
      number: null,
      title: entry.name,
      type: 'term',
      passedBy: entry.owner,
      dateDocument: null,
      inForce: 'unknown',
      inForceVerified: false,
      url,
    };
  }
  const { id, number, title, type, passedBy, dateDocument } = entry;
  const { state, verified } = statusOf(entry);
  return {
    id,
    number,
    title,
    type,
    passedBy,
    dateDocument,
    inForce: state,
    inForceVerified: verified,
    url,
  };
}
