/** For whoever watches the process: is it alive, and is it ready to answer. */
import { Hono } from 'hono';
import type { Library } from '../knowledge/library.ts';

/** `/healthz` says that the process answers; `/readyz` that there is a library to answer from. */
export function healthRoutes(library: Library): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', (c) => {
    const documents = library.documents.length;
    const ready = library.entries.size > 0;
    return c.json({ status: ready ? 'ready' : 'empty', documents }, ready ? 200 : 503);
  });
  return routes;
}
