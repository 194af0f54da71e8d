/** The bot's Fluent files in a bundle, as `#locale-texts` of package.json under `workerd`. */
import en from '../../bot/locales/en.ftl';
import type { LocaleTexts } from '../../bot/locales/fluent.ts';
import vi from '../../bot/locales/vi.ftl';

export const localeTexts: LocaleTexts = { vi, en };
