/** For whoever watches the process: is it alive, and is it ready to answer. */
import { Hono } from 'hono';
import { describeError } from '../bot/faults.ts';
import { checkStore } from '../store/store.ts';
import type { WebDependencies } from './dependencies.ts';

/**
 * `/healthz` says that the process answers; `/readyz` that there is a library to answer from and a
 * store to remember in.
 */
export function healthRoutes(deps: Pick<WebDependencies, 'library' | 'store' | 'logger'>): Hono {
  const { library, store, logger } = deps;
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', async (c) => {
    const documents = library.documents.length;
    if (library.entries.size === 0) return c.json({ status: 'empty', documents }, 503);
    try {
      await checkStore(store);
    } catch (error) {
      logger.warn('store away', describeError(error));
      return c.json({ status: 'store away', documents }, 503);
    }
    return c.json({ status: 'ready', documents });
  });
  return routes;
}
