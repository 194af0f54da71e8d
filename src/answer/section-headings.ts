/**
 * Recognises sections of a document by their headings.
 */
import { fold } from '../text/fold.ts';
import { compilePhrases } from '../text/phrase-pattern.ts';
import { SECTION_NAMES, type SectionName } from '../text/vi/section-names.ts';

/** A pattern over folded headings of sections of these kinds. */
export const headingPattern = (...kinds: readonly SectionName[]): RegExp =>
  compilePhrases(kinds.flatMap((kind) => SECTION_NAMES[kind]));

/** A test whether a heading, as printed, is of a section of these kinds. */
export function createHeadingTest(...kinds: readonly SectionName[]): (heading: string) => boolean {
  const pattern = headingPattern(...kinds);
  return (heading) => pattern.test(fold(heading));
}
