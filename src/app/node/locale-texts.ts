/**
 * The bot's Fluent files on Node, as `#locale-texts` of package.json. Another runtime names a module
 * of its own there, under its condition: on Workers, one that imports the files as text.
 */
import { readFileSync } from 'node:fs';
import type { LocaleTexts } from '../../presentation/i18n/fluent.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../presentation/i18n/${name}`, import.meta.url), 'utf8');

export const localeTexts: LocaleTexts = { vi: read('vi.ftl'), en: read('en.ftl') };
