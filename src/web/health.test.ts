import { describe, expect, it } from 'vitest';
import { databaseFile, emptyStore, openStore, storeLock } from '#test/store';
import { documentOf, libraryOf } from '../../test/support/answers.ts';
import { recordingLogger } from '../../test/support/recording-logger.ts';
import { healthRoutes } from './health.ts';

const library = libraryOf([documentOf()]);
const logger = recordingLogger();

describe('GET /readyz', () => {
  it('is ready with a library and a store', async () => {
    const store = emptyStore();
    const response = await healthRoutes({ library, store, logger }).request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', documents: 1 });
  });

  it('is not ready where the library is empty', async () => {
    const store = emptyStore();
    const deps = { library: libraryOf([]), store, logger };
    const response = await healthRoutes(deps).request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'empty', documents: 0 });
  });

  it.each(['loading', 'stopping'] as const)('is not ready while it is %s', async (obstacle) => {
    const store = emptyStore();
    const routes = healthRoutes({ library, store, logger, obstacle: () => obstacle });
    const response = await routes.request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: obstacle, documents: 1 });
    expect((await routes.request('/healthz')).status).toBe(200);
  });

  it('is not ready while the store is away, and is again afterwards', async () => {
    const file = databaseFile();
    const store = openStore(file, { busyTimeoutMs: 1 });
    const routes = healthRoutes({ library, store, logger });
    const lock = storeLock(file);
    lock.take();
    expect((await routes.request('/readyz')).status).toBe(503);
    expect((await routes.request('/healthz')).status).toBe(200);
    lock.letGo();
    expect((await routes.request('/readyz')).status).toBe(200);
  });
});
