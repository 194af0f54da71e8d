/** For whoever watches the process: is it alive, and is it ready to answer. */
import { Hono } from 'hono';
import { describeError } from '../bot/faults.ts';
import { checkStore } from '../store/store.ts';
import type { WebDependencies } from './dependencies.ts';

/** `loading`: the library is not there yet. `stopping`: it was told to stop and finishes its work. */
export type Obstacle = 'loading' | 'stopping';

type HealthDependencies = Pick<WebDependencies, 'library' | 'store' | 'logger' | 'obstacle'>;

/** Why the process is not ready; null where it is. */
export async function notReady(
  deps: HealthDependencies,
): Promise<Obstacle | 'empty' | 'store away' | null> {
  const { library, store, logger, obstacle = () => null } = deps;
  const known = obstacle();
  if (known !== null) return known;
  if (library.entries.size === 0) return 'empty';
  try {
    await checkStore(store);
    return null;
  } catch (error) {
    logger.warn('store away', describeError(error));
    return 'store away';
  }
}

/**
 * `/healthz` says that the process answers; `/readyz` that there is a library to answer from, a
 * store to remember in, and no end in sight.
 */
export function healthRoutes(deps: HealthDependencies): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', async (c) => {
    const why = await notReady(deps);
    const documents = deps.library.documents.length;
    c.header('cache-control', 'no-store');
    return c.json({ status: why ?? 'ready', documents }, why === null ? 200 : 503);
  });
  return routes;
}
