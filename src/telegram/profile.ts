/**
 * What people see of the bot before they press START, and when it is shared: its description and its
 * short description, in each language (https://core.telegram.org/bots/api#setmydescription).
 */
import type { Api } from 'grammy';
import type { LanguageCode } from 'grammy/types';
import { languages, translatorOf } from '../i18n/i18n.ts';
import { inLanguage } from '../i18n/in-language.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Library } from '../library/library.ts';
import { truncate } from '../presentation/callback-data/buttons.ts';

/** Telegram's limits in characters. */
const MAX_DESCRIPTION_LENGTH = 512;
const MAX_SHORT_DESCRIPTION_LENGTH = 120;

export interface BotProfile {
  /** Absent: people whose language has no profile of its own. */
  readonly language_code?: LanguageCode;
  readonly description: string;
  readonly short_description: string;
}

/** The profile of the bot in each language, from the library's own description. */
export function botProfiles({ info }: Pick<Library, 'info'>): BotProfile[] {
  return languages.map(({ code }) => {
    const t = translatorOf(code);
    const library = inLanguage(code, { vi: info?.name ?? null, en: info?.nameEn ?? null });
    const about = inLanguage(code, {
      vi: info?.description ?? null,
      en: info?.descriptionEn ?? null,
    });
    const text = [t('bot-profile'), about?.trim() ?? '', t('bot-profile-begin')]
      .filter((part) => part !== '')
      .join('\n\n');
    const short =
      library === null ? t('bot-profile-short') : t('bot-profile-short-library', { library });
    return {
      // Message files are named by two-letter codes, which is what Telegram accepts.
      ...(code !== BASE_LANGUAGE && { language_code: code as LanguageCode }),
      description: truncate(text, MAX_DESCRIPTION_LENGTH),
      short_description: truncate(short, MAX_SHORT_DESCRIPTION_LENGTH),
    };
  });
}

/** Sets a profile where Telegram has another one: unnecessary changes are rate-limited. */
export async function setBotProfile(
  api: Pick<
    Api,
    'getMyDescription' | 'getMyShortDescription' | 'setMyDescription' | 'setMyShortDescription'
  >,
  { description, short_description, ...whose }: BotProfile,
): Promise<void> {
  if ((await api.getMyDescription(whose)).description !== description) {
    await api.setMyDescription(description, whose);
  }
  if ((await api.getMyShortDescription(whose)).short_description !== short_description) {
    await api.setMyShortDescription(short_description, whose);
  }
}
