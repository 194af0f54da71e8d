/**
 * The messages that the program is made with. `#message-texts` is each runtime's own module
 * (package.json, "imports"): Node reads the folder, a Workers bundle holds the files.
 */
import { messageTexts } from '#message-texts';
import { createTranslations } from './translations.ts';

export const { languages, translatorOf, has: isLanguage } = createTranslations(messageTexts);
