/** The bot's Fluent files in a bundle, as `#locale-texts` of package.json under `workerd`. */
import en from '../../presentation/i18n/en.ftl';
import type { LocaleTexts } from '../../presentation/i18n/fluent.ts';
import vi from '../../presentation/i18n/vi.ftl';

export const localeTexts: LocaleTexts = { vi, en };
