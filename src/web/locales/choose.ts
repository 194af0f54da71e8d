/** Which language a visitor is spoken to in. */
import { en } from './en.ts';
import type { WebLocale } from './locale.ts';
import { vi } from './vi.ts';

/**
 * From an `Accept-Language` header (RFC 9110, 12.5.4): English where it is preferred over
 * Vietnamese, else Vietnamese.
 */
export function webLocaleOf(acceptLanguage: string | undefined): WebLocale {
  const weights = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [, tag, weight] = /^\s*(vi|en)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/iu.exec(part) ?? [];
    if (tag === undefined) continue;
    const language = tag.toLowerCase() === 'en' ? 'en' : 'vi';
    weights[language] = Math.max(weights[language], weight === undefined ? 1 : Number(weight));
  }
  return weights.en > weights.vi ? en : vi;
}
