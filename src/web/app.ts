/**
 * The HTTP face: webhook, JSON API, health, and a page that says how to ask. Runs wherever Hono
 * does; nothing here knows Node.
 */
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { describeError } from '../bot/faults.ts';
import { apiRoutes } from './api.ts';
import type { WebDependencies } from './dependencies.ts';
import { healthRoutes } from './health.ts';
import { problem } from './problem.ts';
import { QueryFault } from './query.ts';
import { webhookRoutes } from './webhook.ts';

/** Where Telegram posts updates, below the public address. */
export const WEBHOOK_PATH = '/telegram/webhook';

/** Builds the app. Without `webhook` its path is not there. */
export function createApp(deps: WebDependencies): Hono {
  const { logger, webhook } = deps;
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: 'DENY',
    }),
  );

  if (webhook !== null) app.route(WEBHOOK_PATH, webhookRoutes(webhook));
  app.route('/api', apiRoutes(deps));
  app.route('/', healthRoutes(deps));

  app.notFound((c) => problem(c, 404, (problems) => problems.notFound));
  app.onError((error, c) => {
    if (error instanceof QueryFault) return problem(c, 400, error.detail);
    if (error instanceof HTTPException) return error.getResponse();
    // The path without its query: questions are nobody's business.
    logger.error('request failed', {
      method: c.req.method,
      path: c.req.path,
      ...describeError(error),
    });
    return problem(c, 500, (problems) => problems.internal);
  });
  return app;
}
