/** The texts of /start and /help, with examples from the library. */

import { inLanguage } from '../i18n/in-language.ts';
import type { Language, Translator } from '../i18n/translator.ts';
import type { Library } from '../library/library.ts';

/**
 * The text of /start: who the bot is, how to ask, and that one can follow; in a group, when the bot
 * answers. The examples are buttons below it.
 */
export function welcomeText(
  library: Library,
  language: Language,
  t: Translator,
  { username, isGroup }: { readonly username: string; readonly isGroup: boolean },
): string {
  const name = localizedText(language, library.info?.name, library.info?.nameEn);
  return [
    name === null ? t('bot-welcome') : t('bot-welcome-library', { library: name }),
    isGroup ? t('bot-in-groups', { username }) : t('bot-how-to-ask'),
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
  {
    username,
    isAdmin,
    examples,
  }: {
    readonly username: string;
    readonly isAdmin: boolean;
    /** Questions that the library answers. */
    readonly examples: readonly string[];
  },
): string {
  const { info } = library;
  const parts = [
    howToAsk(examples, t),
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

function howToAsk(examples: readonly string[], t: Translator): string {
  if (examples.length === 0) return t('bot-how-to-ask');
  const lines = examples.map((text) => `• ${text}`);
  return [t('bot-how-to-ask'), t('bot-for-example'), ...lines].join('\n');
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
