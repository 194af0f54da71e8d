/**
 * An entry in short: what an answer, a list and the API carry of a document or a term.
 */
import type { Entry, LegalDocument } from '../knowledge/document.ts';
import type { AnswerDocument } from './answer.ts';

/** The entry in short; `stateOf` computes whether a document is in force on the day of asking. */
export function summaryOf(
  entry: Entry,
  stateOf: (document: LegalDocument) => AnswerDocument['inForce'],
): AnswerDocument {
  const url = entry.sources.find((source) => source.url !== null)?.url ?? null;
  if (entry.kind === 'term') {
    return {
      id: entry.id,
      number: null,
      title: entry.name,
      type: 'term',
      passedBy: entry.owner,
      dateDocument: null,
      inForce: 'unknown',
      url,
    };
  }
  const { id, number, title, type, passedBy, dateDocument } = entry;
  return { id, number, title, type, passedBy, dateDocument, inForce: stateOf(entry), url };
}
