/**
 * The messages that the program is made with. `#message-texts` is each runtime's own module
 * (package.json, "imports"): Node reads the folder, a Workers bundle holds the files.
 */
import { messageTexts } from '#message-texts';
import { BASE_LANGUAGE, createTranslations } from './translations.ts';
import type { Language } from './translator.ts';

export const { languages, translatorOf, has: isLanguage } = createTranslations(messageTexts);

/** The language of an IETF tag, `en-GB`; Vietnamese where there are no messages in it. */
export function languageOfTag(tag: string | undefined): Language {
  const [code = ''] = (tag ?? '').toLowerCase().split('-');
  return isLanguage(code) ? code : BASE_LANGUAGE;
}
