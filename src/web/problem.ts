/** Refusals as problem details (RFC 9457): what is wrong and what would be right. */
import type { Context } from 'hono';
import { languageOf, webLocaleOf } from './locales/choose.ts';
import type { WebLocale } from './locales/locale.ts';

export type ProblemStatus = 400 | 401 | 404 | 405 | 413 | 429 | 500 | 503;

/** A browser that opens an address, not a program that asks for data. */
export function wantsPage(c: Context): boolean {
  const below = c.req.path.startsWith('/api/');
  return !below && (c.req.header('accept') ?? '').includes('text/html');
}

/** Answers with `application/problem+json`; the words come from the visitor's locale. */
export function problem(
  c: Context,
  status: ProblemStatus,
  detail: (problems: WebLocale['problems'], locale: WebLocale) => string,
): Response {
  const locale = webLocaleOf(languageOf(c));
  const body = {
    type: 'about:blank',
    title: locale.titles[status] ?? '',
    status,
    detail: detail(locale.problems, locale),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': locale.language,
  });
}
