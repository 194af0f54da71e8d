/**
 * The HTTP face: webhook, JSON API, health, and the pages. Runs wherever Hono does; nothing here
 * knows Node.
 */
import { type Context, Hono } from 'hono';
import { compress as compressStream } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { describeError } from '../bot/faults.ts';
import { adminRoutes } from './admin.ts';
import { QueryFault } from './api/parameters.ts';
import { apiRoutes } from './api/routes.ts';
import type { WebDependencies } from './dependencies.ts';
import { feedRoutes } from './feed.ts';
import { healthRoutes } from './health.ts';
import { countedAsk, metricsRoutes } from './metrics.ts';
import { problem, wantsPage } from './problem.ts';
import { TooManyRequests } from './rate-limit.ts';
import { siteOf, siteRoutes, troublePage } from './site.tsx';
import type { Site } from './visit.ts';
import { allowedAt, withoutSlash } from './ways.ts';
import { webhookRoutes } from './webhook.ts';

/** Where Telegram posts updates, below the public address. */
export const WEBHOOK_PATH = '/telegram/webhook';
const METRICS_PATH = '/metrics';
/** Who may not read it need not learn that it is there. */
const HIDDEN: readonly string[] = [METRICS_PATH];

/** Builds the app. Without `webhook` its path is not there; without `site` there are no pages. */
export function createApp(deps: WebDependencies): Hono {
  const { webhook, onWebAnswer } = deps;
  const site = deps.site === undefined ? null : siteOf(deps, deps.site);
  const asked = { ...deps, ask: countedAsk(deps.ask, 'api', onWebAnswer) };
  const app = new Hono();
  const { compress = compressStream() } = deps;
  if (compress !== null) app.use(compress);
  app.use('/api/*', async (c, next) => {
    await next();
    // Set last: open to other sites, unlike the pages.
    c.header('cross-origin-resource-policy', 'cross-origin');
    // CORS answers OPTIONS itself, and says what other sites may do, not what there is.
    const allowed = c.req.method === 'OPTIONS' ? allowedAt(app, c.req.path, HIDDEN) : [];
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

  if (webhook !== null) app.route(WEBHOOK_PATH, webhookRoutes(webhook));
  if (deps.admin !== undefined) app.route('/admin', adminRoutes(deps.admin));
  if (deps.metrics !== undefined) app.route(METRICS_PATH, metricsRoutes(deps.metrics));
  app.route('/', healthRoutes(deps));
  const today = deps.site?.today ?? (() => new Date().toISOString().slice(0, 10));
  const { publicUrl = null, now = () => new Date() } = deps.site ?? {};
  app.route('/', feedRoutes({ ...deps, today, publicUrl, now }));
  if (site !== null) app.route('/', siteRoutes(site));
  app.route('/api', apiRoutes(asked));

  app.notFound((c) => unserved(c, app, site));
  app.onError((error, c) => refusal(error, c, deps, site));
  return app;
}

/** Nothing took it: there is no such address, or it is written or asked for in another way. */
function unserved(c: Context, app: Hono, site: Site | null): Response {
  const { method, path, url } = c.req;
  const asPage = site !== null && wantsPage(c) ? site : null;
  const bare = withoutSlash(path);
  const allowed = allowedAt(app, bare, HIDDEN);
  const allow = allowed.join(', ');
  if (allowed.length > 0 && bare !== path) {
    const { pathname, search } = new URL(url);
    return c.redirect(withoutSlash(pathname) + search, 308);
  }
  if (allowed.length > 0 && method === 'OPTIONS') return c.body(null, 204, { allow });
  if (allowed.length > 0 && !allowed.includes(method)) {
    c.header('allow', allow);
    if (asPage !== null) return troublePage(c, asPage, { kind: 'way' });
    return problem(c, 405, (problems) => problems.methodNotAllowed(allow));
  }
  if (asPage !== null) return troublePage(c, asPage, { kind: 'missing' });
  return problem(c, 404, (problems) => problems.notFound);
}

function refusal(error: Error, c: Context, deps: WebDependencies, site: Site | null): Response {
  const asPage = site !== null && wantsPage(c) ? site : null;
  if (error instanceof QueryFault) return problem(c, 400, error.detail);
  if (error instanceof TooManyRequests) {
    const { seconds } = error;
    c.header('retry-after', String(seconds));
    if (asPage !== null) return troublePage(c, asPage, { kind: 'busy', seconds });
    return problem(c, 429, (problems) => problems.tooManyRequests(seconds));
  }
  if (error instanceof HTTPException) return error.getResponse();
  // The path without its query: questions are nobody's business.
  const { method, path } = c.req;
  deps.logger.error('request failed', { method, path, ...describeError(error) });
  if (asPage !== null) return troublePage(c, asPage, { kind: 'fault' });
  return problem(c, 500, (problems) => problems.internal);
}
