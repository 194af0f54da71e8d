/** Quotations as spans and as passages. */
import type { Entry, Section } from '../../library/document.ts';
import type { AnswerPassage, Span } from '../answer.ts';

/** A quotation, with the language of the entry, which may differ from that of the answer. */
export const quotedSpan = (entry: Entry, text: string): Span => ({
  text,
  language: entry.kind === 'term' ? 'vi' : entry.language,
});

/** A section of an entry as a passage of an answer. */
export const sectionPassage = (
  entry: Entry,
  { anchor, citation, text }: Section,
): AnswerPassage => ({ document: entry.id, anchor, citation, text });
