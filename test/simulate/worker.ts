/** A process that delivers from a database, to be killed: `tsx worker.ts '{"database": …}'`. */
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { systemClock } from '../../src/updates/clock.ts';
import { createPace, TELEGRAM_PACE } from '../../src/updates/pace.ts';
import { deliveriesOf } from './scene.ts';

export interface WorkerOptions {
  readonly database: string;
  readonly apiRoot: string;
  readonly token: string;
  /** The window that 30 messages may go in. */
  readonly windowMs: number;
  readonly turnMs: number;
}

const options = JSON.parse(process.argv[2] ?? '{}') as WorkerOptions;
const store = openSqliteStore(options.database);
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
const deliveries = deliveriesOf({
  store,
  clock: systemClock,
  holder: `worker ${process.pid}`,
  fetch,
  apiRoot: options.apiRoot,
  token: options.token,
  pace: createPace({
    ...TELEGRAM_PACE,
    windowMs: options.windowMs,
    gapMs: Math.min(TELEGRAM_PACE.gapMs, options.windowMs / 30),
  }),
  turnMs: options.turnMs,
  idleMs: 50,
});
process.stdout.write('delivering\n');
await deliveries.run(stop.signal);
await store.close();
