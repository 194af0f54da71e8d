/** Errors as problem details (RFC 9457). */
import type { Context } from 'hono';
import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import { negotiateLanguage } from './negotiate-language.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500 | 503;

/** Whether the client wants a page, as browsers do. The API never responds with pages. */
export function acceptsHtml(c: Context): boolean {
  const isApiPath = c.req.path.startsWith('/api/');
  return !isApiPath && (c.req.header('accept') ?? '').includes('text/html');
}

/** Responds with `application/problem+json` in the language of the client. */
export function problemResponse(
  c: Context,
  status: ProblemStatus,
  detail: (t: Translator) => string,
): Response {
  const t = translatorOf(negotiateLanguage(c));
  const body = {
    type: 'about:blank',
    title: t(`problem-title-${status}`),
    status,
    detail: detail(t),
  };
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': t.language,
  });
}
