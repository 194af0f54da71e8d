/** Health checks of the process: whether it is alive and whether it is ready. */

import { Hono } from 'hono';
import type { Library } from '../library/library.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { checkStoreWritable, type Store } from '../store/store.ts';
import type { NotReadyReason } from './ports.ts';

export interface HealthDependencies {
  readonly library: Library;
  readonly store: Store;
  readonly logger: Logger;
  /** Why the process is not ready, besides an empty library and an unreachable store. */
  readonly notReadyReason?: () => NotReadyReason | null;
}

/** Why the process is not ready; null when it is ready. */
export async function checkReadiness(
  deps: HealthDependencies,
): Promise<NotReadyReason | 'empty' | 'store away' | null> {
  const { library, store, logger, notReadyReason = () => null } = deps;
  const reason = notReadyReason();
  if (reason !== null) return reason;
  if (library.entries.size === 0) return 'empty';
  try {
    await checkStoreWritable(store);
    return null;
  } catch (error) {
    logger.warn('store unreachable', describeError(error));
    return 'store away';
  }
}

/**
 * `GET /healthz` returns 200 while the process runs. `GET /readyz` returns 200 when the library has
 * entries, the store can be written and the process is not stopping, else 503 with the reason.
 */
export function createHealthRoutes(deps: HealthDependencies): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', async (c) => {
    const reason = await checkReadiness(deps);
    const documents = deps.library.documents.length;
    c.header('cache-control', 'no-store');
    return c.json({ status: reason ?? 'ready', documents }, reason === null ? 200 : 503);
  });
  return routes;
}
