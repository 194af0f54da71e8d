/** A process that sends from a database until it is killed. Its argument is JSON of the options. */

import { createThrottle, TELEGRAM_LIMITS } from '../../src/notifications/throttle.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createTestWorker } from './helpers.ts';

export interface SenderProcessOptions {
  readonly database: string;
  readonly apiRoot: string;
  readonly token: string;
  /** Milliseconds in which 30 messages may be sent. */
  readonly windowMs: number;
  readonly leaseMs: number;
}

const options = JSON.parse(process.argv[2] ?? '{}') as SenderProcessOptions;
const store = openSqliteStore(options.database);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const deliveries = createTestWorker({
  store,
  clock: systemClock,
  holder: `worker ${process.pid}`,
  fetch,
  apiRoot: options.apiRoot,
  token: options.token,
  throttle: createThrottle({
    ...TELEGRAM_LIMITS,
    windowMs: options.windowMs,
    minGapMs: Math.min(TELEGRAM_LIMITS.minGapMs, options.windowMs / 30),
  }),
  senderLeaseMs: options.leaseMs,
  idleMs: 50,
});
process.stdout.write('delivering\n');
await deliveries.run(stop.signal);
await store.close();
