/** A quotation as a span. */
import type { Entry } from '../../library/document.ts';
import type { Span } from '../answer.ts';

/** A quotation, with the language of the entry, which may differ from that of the answer. */
export const quotedSpan = (entry: Entry, text: string): Span => ({
  text,
  language: entry.kind === 'term' ? 'vi' : entry.language,
});
