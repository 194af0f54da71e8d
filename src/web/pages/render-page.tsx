/** Responses that are pages. */
import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import { createPageContext, type Site } from '../page-context.ts';
import { ErrorPage, type PageError } from './error-page.tsx';

export type PageStatus = 200 | 400 | 401 | 403 | 404 | 405 | 409 | 413 | 429 | 500 | 503;

const ERROR_STATUS: Readonly<Record<PageError['kind'], PageStatus>> = {
  notFound: 404,
  methodNotAllowed: 405,
  bodyTooLarge: 413,
  tooManyRequests: 429,
  overloaded: 503,
  internalError: 500,
};

/**
 * A browser revalidates a page on every visit and gets 304 when it did not change. Shared caches do
 * not store it, because it depends on the language of the visitor.
 */
const REVALIDATE = 'private, no-cache';

interface PageOptions {
  readonly status?: PageStatus;
  readonly cacheControl?: string;
}

export function renderPage(
  c: Context,
  page: ReturnType<FC>,
  { status = 200, cacheControl = REVALIDATE }: PageOptions = {},
): Response {
  c.header('cache-control', cacheControl);
  c.header('vary', 'Accept-Language, Cookie', { append: true });
  return c.html(`<!doctype html>${String(page)}`, status);
}

/** Responds with the page of an error. No cache stores it. */
export function renderErrorPage(c: Context, site: Site, error: PageError): Response {
  const page = <ErrorPage ctx={createPageContext(c, site)} error={error} />;
  return renderPage(c, page, { status: ERROR_STATUS[error.kind], cacheControl: 'no-store' });
}
