/** The JSON API, version 1, below `/api`, and its OpenAPI document. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { createLibraryViewCache } from '../../library/index/library-view.ts';
import type { WebDependencies } from '../dependencies.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { type ApiDependencies, createSuggesterCache, ENDPOINTS } from './endpoints.ts';
import { createOpenApiDocument } from './openapi.ts';

export const API_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const ONE_DAY_SECONDS = 86_400;

/** @throws QueryError, which the app answers with 400; TooManyRequestsError, with 429 */
export function createApiRoutes(deps: WebDependencies): Hono {
  const api = new Hono();
  const views = createLibraryViewCache(
    () => deps.site?.today() ?? new Date().toISOString().slice(0, 10),
  );
  const suggesterOf = createSuggesterCache();
  const apiDeps: ApiDependencies = {
    deps,
    view: () => views(deps.library),
    suggest: () => suggesterOf(deps),
  };
  api.use(
    cors({
      origin: '*',
      allowMethods: [...API_METHODS],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: ONE_DAY_SECONDS,
    }),
    etag(),
  );
  const limitRate = rateLimitMiddleware(deps.rateLimit);
  for (const endpoint of ENDPOINTS) {
    api.get(endpoint.path.replace(/\{(\w+)\}/gu, ':$1'), limitRate, (c) => {
      const response = endpoint.handle(c, apiDeps);
      if (response.ok) response.headers.set('cache-control', endpoint.cacheControl);
      return response;
    });
  }
  api.get('/openapi.json', (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json(createOpenApiDocument(deps.site?.publicUrl ?? new URL(c.req.url).origin));
  });
  return api;
}
