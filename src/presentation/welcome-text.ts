/** The texts of /start and /help, with examples from the library. */

import { inLanguage } from '../i18n/in-language.ts';
import type { Language, Translator } from '../i18n/translator.ts';
import type { Library } from '../library/library.ts';

/** The text of /start: who the bot is, how to ask, and examples. */
export function welcomeText(library: Library, language: Language, t: Translator): string {
  const name = localizedText(language, library.info?.name, library.info?.nameEn);
  return [
    name === null ? t('bot-welcome') : t('bot-welcome-library', { library: name }),
    howToAsk(library, t),
    t('bot-welcome-follow'),
  ].join('\n\n');
}

/**
 * The text of /help: asking, looking up, following, groups and channels; for administrators their own
 * part; the library's description and its disclaimer.
 */
export function helpText(
  library: Library,
  language: Language,
  t: Translator,
  { username, isAdmin }: { readonly username: string; readonly isAdmin: boolean },
): string {
  const { info } = library;
  const parts = [
    howToAsk(library, t),
    t('bot-help-look-up'),
    t('bot-help-follow'),
    t('bot-in-groups', { username }),
    isAdmin ? t('bot-help-administrators') : null,
    localizedText(language, info?.description, info?.descriptionEn),
    localizedText(language, info?.disclaimer, info?.disclaimerEn),
    info?.contact ? t('bot-contact', { contact: info.contact }) : null,
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

function howToAsk(library: Library, t: Translator): string {
  const number = library.documents.find((document) => document.number !== null)?.number;
  if (number === undefined || number === null) return t('bot-how-to-ask');
  const examples = [t('bot-example-about', { number }), t('bot-example-in-force', { number })];
  return [t('bot-how-to-ask'), t('bot-for-example'), ...examples.map((text) => `• ${text}`)].join(
    '\n',
  );
}

/** Returns the trimmed text in a language, or null when there is none. */
function localizedText(
  language: Language,
  vietnamese: string | null | undefined,
  english: string | null | undefined,
): string | null {
  const text = inLanguage(language, { vi: vietnamese, en: english });
  return text?.trim() ? text.trim() : null;
}
