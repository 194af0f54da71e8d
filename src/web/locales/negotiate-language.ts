/** Which language a visitor is spoken to in. */
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Language } from '../../answer/answer.ts';
import type { ProblemMessages } from './problem-messages.ts';
import { en } from './problem-messages-en.ts';
import { vi } from './problem-messages-vi.ts';
import type { SiteMessages } from './site-messages.ts';
import { en as siteEnglish } from './site-messages-en.ts';
import { vi as siteVietnamese } from './site-messages-vi.ts';

/** Remembers the language that was chosen with the switch. */
export const LANGUAGE_COOKIE = 'lang';

/**
 * From an `Accept-Language` header (RFC 9110, 12.5.4): English where it is preferred over
 * Vietnamese, else Vietnamese.
 */
export function acceptedLanguage(acceptLanguage: string | undefined): Language {
  const weights = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [, tag, weight] = /^\s*(vi|en)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/iu.exec(part) ?? [];
    if (tag === undefined) continue;
    const language = tag.toLowerCase() === 'en' ? 'en' : 'vi';
    weights[language] = Math.max(weights[language], weight === undefined ? 1 : Number(weight));
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}

/** What `?lang=` asks for; null where it asks for nothing that there is. */
export function requestedLanguage(c: Context): Language | null {
  const asked = c.req.query('lang');
  return asked === 'vi' || asked === 'en' ? asked : null;
}

/** By the address, else by what was chosen before, else by what the browser prefers. */
export function negotiateLanguage(c: Context): Language {
  const asked = requestedLanguage(c);
  if (asked !== null) return asked;
  const chosen = getCookie(c, LANGUAGE_COOKIE);
  if (chosen === 'vi' || chosen === 'en') return chosen;
  return acceptedLanguage(c.req.header('accept-language'));
}

export function getProblemMessages(language: Language): ProblemMessages {
  return language === 'en' ? en : vi;
}

export function getSiteMessages(language: Language): SiteMessages {
  return language === 'en' ? siteEnglish : siteVietnamese;
}
