/** For whoever watches the process: is it alive, and is it ready to answer. */

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
  /** Absent: never not ready for another reason. */
  readonly notReadyReason?: () => NotReadyReason | null;
}

/** Why the process is not ready; null where it is. */
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
    logger.warn('store away', describeError(error));
    return 'store away';
  }
}

/**
 * `/healthz` says that the process answers; `/readyz` that there is a library to answer from, a
 * store to remember in, and no end in sight.
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
