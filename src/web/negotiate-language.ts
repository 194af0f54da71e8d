/** Which language a visitor reads. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { isLanguage, languages } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Language } from '../i18n/translator.ts';

/** Remembers the language that was chosen with the switch. */
export const LANGUAGE_COOKIE = 'lang';

/**
 * The language that an `Accept-Language` header prefers (RFC 9110, 12.5.4); Vietnamese where it
 * prefers none of ours, or several alike.
 */
export function acceptedLanguage(acceptLanguage: string | undefined): Language {
  const weights = new Map<Language, number>();
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [, tag, weight] =
      /^\s*([a-z]{2,3})(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/iu.exec(part) ?? [];
    const language = tag?.toLowerCase();
    if (language === undefined || !isLanguage(language)) continue;
    const found = weight === undefined ? 1 : Number(weight);
    weights.set(language, Math.max(weights.get(language) ?? 0, found));
  }
  let preferred = BASE_LANGUAGE;
  for (const { code } of languages) {
    if ((weights.get(code) ?? 0) > (weights.get(preferred) ?? 0)) preferred = code;
  }
  return preferred;
}

/** What `?lang=` asks for; null where it asks for no language that there is. */
export function requestedLanguage(c: Context): Language | null {
  const requested = c.req.query('lang');
  return requested !== undefined && isLanguage(requested) ? requested : null;
}

/** By the address, else by the choice in the cookie, else by what the browser prefers. */
export function negotiateLanguage(c: Context): Language {
  const requested = requestedLanguage(c);
  if (requested !== null) return requested;
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen !== undefined && isLanguage(chosen)) return chosen;
  return acceptedLanguage(c.req.header('accept-language'));
}
