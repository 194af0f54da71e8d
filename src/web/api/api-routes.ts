/** The JSON API, version 1, below `/api`, and its OpenAPI document. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { lazily } from '../../shared/lazily.ts';
import type { WebDependencies } from '../dependencies.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createSuggester } from '../search/suggestions.ts';
import { CHECK_ENDPOINT, handleCheck, limitCheckBody } from './check-endpoint.ts';
import { type ApiDependencies, ENDPOINTS } from './endpoints.ts';
import { createOpenApiDocument } from './openapi.ts';

const READ_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const CHECK_METHODS: readonly string[] = ['POST', 'OPTIONS'];

/** The methods of a path below `/api`. */
export const apiMethods = (path: string): readonly string[] =>
  path === `/api${CHECK_ENDPOINT.path}` ? CHECK_METHODS : READ_METHODS;

const ONE_DAY_SECONDS = 86_400;

/** @throws QueryError, which the app answers with 400; TooManyRequestsError, with 429 */
export function createApiRoutes(deps: WebDependencies): Hono {
  const api = new Hono();
  const index = libraryIndexOf(deps.library);
  const today = () => deps.site?.today() ?? new Date().toISOString().slice(0, 10);
  const apiDeps: ApiDependencies = {
    deps,
    libraryIndex: createCurrentLibraryIndex(() => index, today),
    suggest: lazily(() => createSuggester(deps.library)),
  };
  api.use(
    cors({
      origin: '*',
      allowMethods: (_, c) => [...apiMethods(c.req.path)],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: ONE_DAY_SECONDS,
    }),
    etag(),
  );
  const limitRate = rateLimitMiddleware(deps.rateLimit);
  for (const endpoint of ENDPOINTS) {
    api.get(endpoint.path.replace(/\{(\w+)\}/gu, ':$1'), limitRate, async (c) => {
      const response = await endpoint.handle(c, apiDeps);
      if (response.ok) response.headers.set('cache-control', endpoint.cacheControl);
      return response;
    });
  }
  api.post(CHECK_ENDPOINT.path, limitRate, limitCheckBody, (c) =>
    handleCheck(c, apiDeps.libraryIndex),
  );
  api.get('/openapi.json', (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json(createOpenApiDocument(deps.site?.publicUrl ?? new URL(c.req.url).origin));
  });
  return api;
}
