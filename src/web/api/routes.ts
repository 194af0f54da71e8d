/** The JSON API, version 1, below `/api`: the endpoints, and the document that describes them. */
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { WebDependencies } from '../dependencies.ts';
import { libraryViews } from '../library-view.ts';
import { heldBack } from '../rate-limit.ts';
import { type ApiDependencies, ENDPOINTS, suggesters } from './endpoints.ts';
import { openApiDocument } from './openapi.ts';

const A_DAY_SECONDS = 86_400;

/** @throws QueryFault, which the app answers with 400; TooManyRequests, with 429 */
export function apiRoutes(deps: WebDependencies): Hono {
  const api = new Hono();
  const views = libraryViews(() => deps.site?.today() ?? new Date().toISOString().slice(0, 10));
  const suggesterOf = suggesters();
  const served: ApiDependencies = {
    deps,
    view: () => views(deps.library),
    suggest: () => suggesterOf(deps),
  };
  api.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'OPTIONS'],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: A_DAY_SECONDS,
    }),
    etag(),
  );
  const limited = heldBack(deps.visitors);
  for (const endpoint of ENDPOINTS) {
    api.get(endpoint.path.replace(/\{(\w+)\}/gu, ':$1'), limited, (c) => {
      const response = endpoint.serve(c, served);
      if (response.ok) response.headers.set('cache-control', endpoint.kept);
      return response;
    });
  }
  api.get('/openapi.json', (c) => {
    c.header('cache-control', 'public, max-age=300');
    return c.json(openApiDocument(deps.site?.publicUrl ?? new URL(c.req.url).origin));
  });
  return api;
}
