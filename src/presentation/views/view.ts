/** What one message shows: paragraphs and the buttons under them. Pure data, from a shelf. */
import type { Language } from '../../answer/answer.ts';
import { en as englishMessages } from '../../answer/locales/en.ts';
import type { Messages } from '../../answer/locales/messages.ts';
import { vi as vietnameseMessages } from '../../answer/locales/vi.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/browse-index.ts';
import { statusOn } from '../../library/status.ts';
import type { Keyboard } from '../callback-data/buttons.ts';
import { localeOf } from '../i18n/language.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Paragraph, Run } from '../paragraph.ts';

export interface View {
  readonly paragraphs: readonly Paragraph[];
  readonly keyboard: Keyboard;
}

/** Everything said in one language: the bot's words, and the answer room's for documents. */
export interface Translations {
  readonly language: Language;
  readonly locale: Locale;
  readonly messages: Messages;
}

export function translationsOf(language: Language): Translations {
  const messages = language === 'en' ? englishMessages : vietnameseMessages;
  return { language, locale: localeOf(language), messages };
}

export function createParagraph(...runs: readonly (Run | string)[]): Paragraph {
  return {
    kind: 'paragraph',
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}

export const strong = (text: string): Run => ({ text, style: 'strong' });

/** `Nghị quyết 04-NQ/TU`; what has no number by its title or name. */
export function documentName(entry: Entry, { messages }: Translations): string {
  if (entry.kind === 'term') return entry.name;
  return entry.number === null ? entry.title : `${messages.typeName[entry.type]} ${entry.number}`;
}

/** The number alone where there is one: for buttons. */
export function shortDocumentName(entry: Entry): string {
  if (entry.kind === 'term') return entry.name;
  return entry.number ?? entry.title;
}

export function documentTitle(entry: Entry, { language }: Translations): string {
  if (entry.kind === 'term') {
    return language === 'en' ? (entry.fullNameEn ?? entry.fullName) : entry.fullName;
  }
  return language === 'en' ? (entry.titleEn ?? entry.title) : entry.title;
}

/** In force or not today, with dates, and whether anybody verified it. */
export function describeStatus(
  libraryIndex: LibraryIndex,
  document: LegalDocument,
  { messages }: Translations,
): string {
  const status = statusOn(document, libraryIndex.relations, libraryIndex.today());
  const line = messages.statusLine(status.state, status.since, status.until);
  return status.verified || status.state === 'unknown' ? line : line + messages.unverifiedMark;
}
