/** `/kiem-tra`: GET shows the form, POST checks its text; with `format=csv` as a file. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { CHECKED_TEXT_LIMIT, checkCitations } from '../../answer/papers/check-citations.ts';
import {
  citationCsv,
  citationCsvName,
  createCitationRows,
} from '../../presentation/citation-report.ts';
import { MAX_CHECK_BYTES } from '../api/check-endpoint.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { acceptsHtml, problemResponse } from '../problem-details.ts';
import { CheckPage } from './check-page.tsx';
import { renderErrorPage, renderPage } from './render-page.tsx';

export const CHECK_PATH = '/kiem-tra';

export function createCheckRoutes(site: Site): Hono {
  const routes = new Hono();
  const limitBody = bodyLimit({
    maxSize: MAX_CHECK_BYTES,
    onError: (c) =>
      acceptsHtml(c)
        ? renderErrorPage(c, site, { kind: 'bodyTooLarge' })
        : problemResponse(c, 413, (t) => t('problem-body-too-large', { limit: MAX_CHECK_BYTES })),
  });
  routes.get(CHECK_PATH, etag(), (c) =>
    renderPage(c, <CheckPage ctx={createPageContext(c, site)} text="" check={null} />),
  );
  routes.post(CHECK_PATH, rateLimitMiddleware(site.rateLimit), limitBody, (c) =>
    checkForm(c, site),
  );
  return routes;
}

async function checkForm(c: Context, site: Site): Promise<Response> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  // A form ends its lines with CRLF, which the box does not count.
  const text = typeof form.text === 'string' ? form.text.replaceAll('\r\n', '\n') : '';
  const ctx = createPageContext(c, site);
  // No cache stores what a person wrote.
  const cacheControl = 'no-store';
  if (text.length > CHECKED_TEXT_LIMIT)
    return renderPage(c, <CheckPage ctx={ctx} text={text} check={null} />, {
      status: 413,
      cacheControl,
    });
  const { libraryIndex, t, today } = ctx;
  const check = text.trim() === '' ? null : checkCitations(text, libraryIndex, today);
  if (form.format !== 'csv' || check === null)
    return renderPage(c, <CheckPage ctx={ctx} text={text} check={check} />, { cacheControl });
  const rows = createCitationRows(check.documents, libraryIndex.library.entries, today, t);
  return c.body(citationCsv(rows, today, t), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${citationCsvName(today)}"`,
    'cache-control': cacheControl,
  });
}
