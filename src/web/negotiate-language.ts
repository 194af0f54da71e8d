/** The language of a response: that of the address, else of the cookie, else of the browser. */
import type { Context } from 'hono';
import {
  type DetectorOptions,
  detectFromCookie,
  detectFromHeader,
  detectFromQuery,
} from 'hono/language';
import { languages } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Language } from '../i18n/translator.ts';

/** The cookie that keeps the language which a visitor chose. */
export const LANGUAGE_COOKIE = 'lang';

/**
 * The detectors of `hono/language` are called one by one. Its middleware would also set the cookie for
 * a language that the browser prefers, and on responses that are not pages.
 */
const DETECTOR_OPTIONS: DetectorOptions = {
  order: ['querystring', 'cookie', 'header'],
  lookupQueryString: 'lang',
  lookupCookie: LANGUAGE_COOKIE,
  lookupFromHeaderKey: 'accept-language',
  lookupFromPathIndex: 0,
  caches: false,
  ignoreCase: true,
  supportedLanguages: languages.map(({ code }) => code),
  fallbackLanguage: BASE_LANGUAGE,
};

/** The language of `?lang=`; null when it is absent or not supported. */
export function requestedLanguage(c: Context): Language | null {
  return detectFromQuery(c, DETECTOR_OPTIONS) ?? null;
}

/** The language of the response. The base language when the client names no supported one. */
export function negotiateLanguage(c: Context): Language {
  return (
    detectFromQuery(c, DETECTOR_OPTIONS) ??
    detectFromCookie(c, DETECTOR_OPTIONS) ??
    detectFromHeader(c, DETECTOR_OPTIONS) ??
    BASE_LANGUAGE
  );
}
