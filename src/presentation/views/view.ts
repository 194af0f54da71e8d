/** A view: the paragraphs of one message and the buttons under them. */
import { describeStatusOn } from '../../answer/status-line.ts';
import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { isInEffectAsRecorded } from '../../library/status.ts';
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

/** The status of a document today in one sentence, with dates and what ended it. */
export function describeStatus(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string {
  const day = libraryIndex.today();
  const status = libraryIndex.statusOf(document, day);
  return describeStatusOn(t, status, day, libraryIndex.library.entries);
}

/**
 * The status of a document today in a few words, for a line of a list: without what is recorded against
 * it when nothing is.
 */
export function describeStatusBriefly(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string {
  const day = libraryIndex.today();
  const status = libraryIndex.statusOf(document, day);
  return status.since !== null && isInEffectAsRecorded(status, day)
    ? t('status-recorded-since', { since: formatDate(t, status.since) })
    : describeStatus(libraryIndex, document, t);
}
