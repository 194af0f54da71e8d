/** A view: the paragraphs of one message and the buttons under them. */
import { statusLine } from '../../answer/status-line.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { Keyboard } from '../callback-data/buttons.ts';
import type { Paragraph, Run } from '../paragraph.ts';

export interface View {
  readonly paragraphs: readonly Paragraph[];
  readonly keyboard: Keyboard;
}

export function createParagraph(...runs: readonly (Run | string)[]): Paragraph {
  return {
    kind: 'paragraph',
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}

export const strong = (text: string): Run => ({ text, style: 'strong' });

/** Whether a document is in force today, with dates, and a mark when nobody has verified it. */
export function describeStatus(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string {
  const status = libraryIndex.statusOf(document, libraryIndex.today());
  const line = statusLine(t, status.state, status.since, status.until);
  return status.verified || status.state === 'unknown' ? line : line + t('status-unverified-mark');
}
