/**
 * The HTTP face: webhook, JSON API, health, and the pages. Runs wherever Hono does; nothing here
 * knows Node.
 */

import { type Context, Hono } from 'hono';
import { compress as compressStream } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { describeError } from '../shared/errors.ts';
import { createAdminRoutes } from './admin-routes.ts';
import { allowedMethods, trimTrailingSlash } from './allowed-methods.ts';
import { createApiRoutes } from './api/api-routes.ts';
import { QueryError } from './api/parameters.ts';
import type { WebDependencies } from './dependencies.ts';
import { createFeedRoutes } from './feed-routes.ts';
import { createHealthRoutes } from './health-routes.ts';
import { instrumentAsk } from './instrument-ask.ts';
import { createMetricsRoutes } from './metrics-routes.ts';
import { createSite, type Site } from './page-context.ts';
import { renderErrorPage } from './pages/render-page.tsx';
import { createPageRoutes } from './pages/router.tsx';
import { acceptsHtml, problemResponse } from './problem-details.ts';
import { TooManyRequestsError } from './rate-limit.ts';
import { createWebhookRoutes } from './webhook-routes.ts';

/** Where Telegram posts updates, below the public address. */
export const WEBHOOK_PATH = '/telegram/webhook';
const METRICS_PATH = '/metrics';
/** Who may not read it need not learn that it is there. */
const HIDDEN_PATHS: readonly string[] = [METRICS_PATH];

/** Builds the app. Without `webhook` its path is not there; without `site` there are no pages. */
export function createApp(deps: WebDependencies): Hono {
  const { webhook, onWebAnswer } = deps;
  const site = deps.site === undefined ? null : createSite(deps, deps.site);
  const instrumentedDeps = { ...deps, ask: instrumentAsk(deps.ask, 'api', onWebAnswer) };
  const app = new Hono();
  const { compress = compressStream() } = deps;
  if (compress !== null) app.use(compress);
  app.use('/api/*', async (c, next) => {
    await next();
    // Set last: open to other sites, unlike the pages.
    c.header('cross-origin-resource-policy', 'cross-origin');
    // CORS answers OPTIONS itself, and says what other sites may do, not what there is.
    const allowed = c.req.method === 'OPTIONS' ? allowedMethods(app, c.req.path, HIDDEN_PATHS) : [];
    if (allowed.length > 0) c.header('allow', allowed.join(', '));
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
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
  app.route('/api', createApiRoutes(instrumentedDeps));

  app.notFound((c) => handleNotFound(c, app, site));
  app.onError((error, c) => handleError(error, c, deps, site));
  return app;
}

/** Nothing took it: there is no such address, or it is written or asked for in another way. */
function handleNotFound(c: Context, app: Hono, site: Site | null): Response {
  const { method, path, url } = c.req;
  const htmlSite = site !== null && acceptsHtml(c) ? site : null;
  const normalizedPath = trimTrailingSlash(path);
  const allowed = allowedMethods(app, normalizedPath, HIDDEN_PATHS);
  const allow = allowed.join(', ');
  if (allowed.length > 0 && normalizedPath !== path) {
    const { pathname, search } = new URL(url);
    return c.redirect(trimTrailingSlash(pathname) + search, 308);
  }
  if (allowed.length > 0 && method === 'OPTIONS') return c.body(null, 204, { allow });
  if (allowed.length > 0 && !allowed.includes(method)) {
    c.header('allow', allow);
    if (htmlSite !== null) return renderErrorPage(c, htmlSite, { kind: 'methodNotAllowed' });
    return problemResponse(c, 405, (problems) => problems.methodNotAllowed(allow));
  }
  if (htmlSite !== null) return renderErrorPage(c, htmlSite, { kind: 'notFound' });
  return problemResponse(c, 404, (problems) => problems.notFound);
}

function handleError(error: Error, c: Context, deps: WebDependencies, site: Site | null): Response {
  const htmlSite = site !== null && acceptsHtml(c) ? site : null;
  if (error instanceof QueryError) return problemResponse(c, 400, error.detail);
  if (error instanceof TooManyRequestsError) {
    const { retryAfterSeconds } = error;
    c.header('retry-after', String(retryAfterSeconds));
    if (htmlSite !== null)
      return renderErrorPage(c, htmlSite, { kind: 'tooManyRequests', retryAfterSeconds });
    return problemResponse(c, 429, (problems) => problems.tooManyRequests(retryAfterSeconds));
  }
  if (error instanceof HTTPException) return error.getResponse();
  // The path without its query: questions are nobody's business.
  const { method, path } = c.req;
  deps.logger.error('request failed', { method, path, ...describeError(error) });
  if (htmlSite !== null) return renderErrorPage(c, htmlSite, { kind: 'internalError' });
  return problemResponse(c, 500, (problems) => problems.internal);
}
