/** `GET /`: the home page, search results, and the list of documents. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { instrumentAsk } from '../instrument-ask.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { runSearch } from '../search/run-search.ts';
import { parseSearchParams } from '../search/search-params.ts';
import { renderPage } from './render-page.tsx';
import { HomePage, isHomePage, QueryTooLongPage, SearchPage } from './search-page.tsx';

export function createSearchRoutes(site: Site): Hono {
  const routes = new Hono();
  const limitRate = rateLimitMiddleware(site.rateLimit);
  const ask = instrumentAsk(site.ask, 'web', site.onWebAnswer);

  function showSearchPage(c: Context): Response {
    const ctx = createPageContext(c, site);
    const params = parseSearchParams(ctx.query);
    if (params.query.length > QUESTION_LIMIT) {
      return renderPage(c, <QueryTooLongPage ctx={ctx} length={params.query.length} />, {
        status: 413,
      });
    }
    if (isHomePage(ctx, params)) return renderPage(c, <HomePage ctx={ctx} params={params} />);
    const { searcher, tokenize } = site;
    const { libraryIndex, today, language } = ctx;
    const results = runSearch({ ask, searcher, libraryIndex, tokenize, today, language }, params);
    return renderPage(c, <SearchPage ctx={ctx} params={params} results={results} />);
  }

  routes.get(
    '/',
    etag(),
    // Only a question costs enough to be limited.
    async (c, next) => (c.req.query('q') ? limitRate(c, next) : next()),
    showSearchPage,
  );
  // The list of all documents is a search without a query. Its filters stay.
  routes.get('/documents', (c) => {
    const query = new URL(c.req.url).searchParams;
    if (!query.has('page')) query.set('page', '1');
    return c.redirect(`/?${query}`, 308);
  });
  return routes;
}
