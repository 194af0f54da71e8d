/** Paragraphs of a paper, from their texts. */
import { type Paragraph, paragraphOf } from '../../../src/papers/paragraph.ts';

export const paragraphs = (...lines: readonly string[]): Paragraph[] =>
  lines.map((text) => paragraphOf(text));

export const boldParagraph = (text: string): Paragraph => paragraphOf(text, { weight: 'all' });
