/** Responses that are pages. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { createPageContext, type Site } from '../page-context.ts';
import { ErrorPage, type PageError } from './error-page.tsx';

export type PageStatus = 200 | 404 | 405 | 413 | 429 | 500;

const ERROR_STATUS: Readonly<Record<PageError['kind'], PageStatus>> = {
  notFound: 404,
  methodNotAllowed: 405,
  bodyTooLarge: 413,
  tooManyRequests: 429,
  internalError: 500,
};

/**
 * Responds with a page. A browser revalidates it on every visit and gets 304 when it did not change;
 * shared caches do not store it, because it depends on the language of the visitor.
 */
export function renderPage(c: Context, page: ReturnType<FC>, status: PageStatus = 200): Response {
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Accept-Language, Cookie', { append: true });
  return c.html(`<!doctype html>${String(page)}`, status);
}

/** Responds with the page of an error. No cache stores it. */
export function renderErrorPage(c: Context, site: Site, error: PageError): Response {
  const page = <ErrorPage ctx={createPageContext(c, site)} error={error} />;
  const response = renderPage(c, page, ERROR_STATUS[error.kind]);
  response.headers.set('cache-control', 'no-store');
  return response;
}
