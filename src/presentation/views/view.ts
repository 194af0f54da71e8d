/** What one message shows: paragraphs and the buttons under them. Pure data, from a shelf. */

import { statusLine } from '../../answer/status-line.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
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

/** `Nghị quyết 04-NQ/TU`; what has no number by its title or name. */
export function documentName(entry: Entry, t: Translator): string {
  if (entry.kind === 'term') return entry.name;
  return entry.number === null ? entry.title : `${t(`type-${entry.type}`)} ${entry.number}`;
}

/** The number alone where there is one: for buttons. */
export function shortDocumentName(entry: Entry): string {
  if (entry.kind === 'term') return entry.name;
  return entry.number ?? entry.title;
}

export function documentTitle(entry: Entry, { language }: Translator): string {
  if (entry.kind === 'term') {
    return inLanguage(language, { vi: entry.fullName, en: entry.fullNameEn });
  }
  return inLanguage(language, { vi: entry.title, en: entry.titleEn });
}

/** In force or not today, with dates, and whether anybody verified it. */
export function describeStatus(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string {
  const status = libraryIndex.statusOf(document, libraryIndex.today());
  const line = statusLine(t, status.state, status.since, status.until);
  return status.verified || status.state === 'unknown' ? line : line + t('status-unverified-mark');
}
