import { describe, expect, it } from 'vitest';
import { createDatabase, emptyStore, openStore, storeLock } from '#test/store';
import { makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import { createRecordingLogger } from '../../test/helpers/recording-logger.ts';
import { createHealthRoutes } from './health-routes.ts';

const library = makeLibrary([makeDocument()]);
const logger = createRecordingLogger();

describe('GET /readyz', () => {
  it('returns 200 when there is a library and a store', async () => {
    const store = emptyStore();
    const response = await createHealthRoutes({ library, store, logger }).request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', documents: 1 });
  });

  it('returns 503 when the library is empty', async () => {
    const store = emptyStore();
    const deps = { library: makeLibrary([]), store, logger };
    const response = await createHealthRoutes(deps).request('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'empty', documents: 0 });
  });

  it.each(['loading', 'stopping'] as const)(
    'returns 503 while the process is %s',
    async (reason) => {
      const store = emptyStore();
      const routes = createHealthRoutes({ library, store, logger, notReadyReason: () => reason });
      const response = await routes.request('/readyz');
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ status: reason, documents: 1 });
      expect((await routes.request('/healthz')).status).toBe(200);
    },
  );

  it('returns 503 while the store is locked and 200 afterwards', async () => {
    const file = createDatabase();
    const store = openStore(file, { busyTimeoutMs: 1 });
    const routes = createHealthRoutes({ library, store, logger });
    const lock = storeLock(file);
    lock.acquire();
    expect((await routes.request('/readyz')).status).toBe(503);
    expect((await routes.request('/healthz')).status).toBe(200);
    lock.release();
    expect((await routes.request('/readyz')).status).toBe(200);
  });
});
