/** Refusals as problem details (RFC 9457): what is wrong and what would be right. */

import type { Context } from 'hono';
import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import { negotiateLanguage } from './negotiate-language.ts';

export type ProblemStatus = 400 | 401 | 404 | 405 | 413 | 429 | 500 | 503;

/** A browser that opens an address, not a program that asks for data. */
export function acceptsHtml(c: Context): boolean {
  const isApiPath = c.req.path.startsWith('/api/');
  return !isApiPath && (c.req.header('accept') ?? '').includes('text/html');
}

/** Answers with `application/problem+json`; the words come from the visitor's locale. */
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
