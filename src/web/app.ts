/**
 * The web app: the webhook, the JSON API, the health routes and the pages. It runs wherever Hono
 * runs and uses no API of Node.
 */
import { type Context, Hono } from 'hono';
import { compress as compressStream } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { describeError } from '../shared/errors.ts';
import { NotFetchedError } from '../shared/fetched.ts';
import { createAdminRoutes } from './admin-routes.ts';
import { apiMethods, createApiRoutes } from './api/api-routes.ts';
import { QueryError } from './api/parameters.ts';
import type { WebDependencies } from './dependencies.ts';
import { createFeedRoutes } from './feed-routes.ts';
import { createHealthRoutes } from './health-routes.ts';
import { instrumentAsk } from './instrument-ask.ts';
import { createMcpRoutes } from './mcp/mcp-routes.ts';
import { createMetricsRoutes } from './metrics-routes.ts';
import { TooManyRequestsError } from './middlewares/rate-limit.ts';
import { securityHeaders } from './middlewares/security-headers.ts';
import { OverloadedError, shedLoad } from './middlewares/shed-load.ts';
import { redirectTrailingSlash } from './middlewares/trailing-slash.ts';
import { createMiniAppRoutes, MINI_APP_PATH } from './mini-app/mini-app-routes.ts';
import { createSite, type Site } from './page-context.ts';
import { renderErrorPage } from './pages/render-page.tsx';
import { createPageRoutes } from './pages/router.tsx';
import { acceptsHtml, problemResponse } from './problem-details.ts';
import { createWebhookRoutes } from './webhook-routes.ts';

/** Telegram posts updates to this path below the public origin. */
export const WEBHOOK_PATH = '/telegram/webhook';
const METRICS_PATH = '/metrics';
/** Headers of a 404 response that do not hold for the response in its place. */
const REPRESENTATION_HEADERS = ['cache-control', 'content-language', 'content-type', 'vary'];

/** Builds the app. The optional dependencies decide which routes it has; see `WebDependencies`. */
export function createApp(deps: WebDependencies): Hono {
  const { webhook, onWebAnswer } = deps;
  const site = deps.site === undefined ? null : createSite(deps, deps.site);
  const instrumentedDeps = { ...deps, ask: instrumentAsk(deps.ask, 'api', onWebAnswer) };
  const app = new Hono();
  const { compress = compressStream() } = deps;
  if (compress !== null) app.use(compress);
  app.use('/api/*', async (c, next) => {
    await next();
    // Unlike the pages, other sites may read the API. Set after the security headers.
    c.header('cross-origin-resource-policy', 'cross-origin');
    // The CORS middleware answers OPTIONS requests without `Allow`.
    if (c.req.method === 'OPTIONS') c.header('allow', apiMethods(c.req.path).join(', '));
  });
  app.use(securityHeaders({ hasMiniApp: site?.miniApp !== undefined }));
  app.use(shedLoad(deps.admission));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => handleMethodNotAllowed(c, methods, site),
    }),
  );

  if (webhook !== null) app.route(WEBHOOK_PATH, createWebhookRoutes(webhook));
  if (deps.admin !== undefined) app.route('/admin', createAdminRoutes(deps.admin));
  if (deps.metrics !== undefined) app.route(METRICS_PATH, createMetricsRoutes(deps.metrics));
  app.route('/', createHealthRoutes(deps));
  const today = deps.site?.today ?? (() => new Date().toISOString().slice(0, 10));
  const { publicUrl = null, now = () => new Date() } = deps.site ?? {};
  app.route('/', createFeedRoutes({ ...deps, today, publicUrl, now }));
  if (site !== null) app.route('/', createPageRoutes(site));
  if (site?.miniApp !== undefined) {
    app.route(MINI_APP_PATH, createMiniAppRoutes({ ...site, ...site.miniApp }));
  }
  app.route('/api', createApiRoutes(instrumentedDeps));
  app.route('/mcp', createMcpRoutes(instrumentedDeps));

  app.notFound((c) => handleNotFound(c, app, site));
  app.onError((error, c) => handleError(error, c, deps, site));
  return app;
}

/** The metrics are hidden: a request that may not read them cannot tell that they exist. */
const isHiddenPath = (path: string): boolean => path.replace(/\/+$/u, '') === METRICS_PATH;

function handleNotFound(c: Context, app: Hono, site: Site | null): Response {
  const redirect = isHiddenPath(c.req.path) ? null : redirectTrailingSlash(c, app);
  if (redirect !== null) return redirect;
  if (site !== null && acceptsHtml(c)) return renderErrorPage(c, site, { kind: 'notFound' });
  return problemResponse(c, 404, (t) => t('problem-not-found'));
}

/** Responds to a method that no route of the path takes; to OPTIONS, with the methods that do. */
function handleMethodNotAllowed(
  c: Context,
  routeMethods: readonly string[],
  site: Site | null,
): Response {
  if (isHiddenPath(c.req.path)) return c.res;
  const allow = [...routeMethods, 'OPTIONS'].join(', ');
  for (const name of REPRESENTATION_HEADERS) c.header(name, undefined);
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
  c.header('allow', allow);
  if (site !== null && acceptsHtml(c)) {
    return renderErrorPage(c, site, { kind: 'methodNotAllowed' });
  }
  return problemResponse(c, 405, (t) => t('problem-method-not-allowed', { allowed: allow }));
}

function handleError(error: Error, c: Context, deps: WebDependencies, site: Site | null): Response {
  const htmlSite = site !== null && acceptsHtml(c) ? site : null;
  if (error instanceof QueryError) return problemResponse(c, 400, error.detail);
  if (error instanceof TooManyRequestsError) {
    const { retryAfterSeconds } = error;
    c.header('retry-after', String(retryAfterSeconds));
    if (htmlSite !== null) {
      return renderErrorPage(c, htmlSite, { kind: 'tooManyRequests', retryAfterSeconds });
    }
    return problemResponse(c, 429, (t) =>
      t('problem-too-many-requests', { seconds: retryAfterSeconds }),
    );
  }
  if (error instanceof OverloadedError) {
    const { retryAfterSeconds } = error;
    c.header('retry-after', String(retryAfterSeconds));
    if (htmlSite !== null) {
      return renderErrorPage(c, htmlSite, { kind: 'overloaded', retryAfterSeconds });
    }
    return problemResponse(c, 503, (t) => t('problem-overloaded', { seconds: retryAfterSeconds }));
  }
  if (error instanceof HTTPException) return error.getResponse();
  // The platform fetches what is missing, and hands the request in again.
  if (error instanceof NotFetchedError) throw error;
  // The path is logged without its query, which can hold a question.
  const { method, path } = c.req;
  deps.logger.error('request failed', { method, path, ...describeError(error) });
  if (htmlSite !== null) return renderErrorPage(c, htmlSite, { kind: 'internalError' });
  return problemResponse(c, 500, (t) => t('problem-internal'));
}
