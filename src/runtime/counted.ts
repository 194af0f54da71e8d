/** What this process does, counted where it is wired together: the rooms themselves know nothing of it. */
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../bot/allowed-updates.ts';
import type { HandlerOptions } from '../bot/delivery/handler.ts';
import type { LogFields, Logger } from '../bot/logger.ts';
import type { Metrics, MetricsPage } from '../metrics/metrics.ts';
import type { LibraryReadings, Readings } from '../metrics/readings.ts';
import { readStore } from '../store/readings.ts';
import type { Store } from '../store/store.ts';
import type { WebDependencies } from '../web/dependencies.ts';
import { notReady } from '../web/health.ts';
import type { Librarian } from './librarian.ts';

/** For `createUpdateHandler`. */
export function countedUpdates(metrics: Metrics): Required<Pick<HandlerOptions, 'onOutcome'>> {
  return {
    onOutcome: (update, outcome, seconds) => metrics.update(kindOf(update), outcome, seconds),
  };
}

/** Kinds that were not asked for count as one: labels are to be few. */
function kindOf(update: Update): string {
  return ALLOWED_UPDATES.find((kind) => kind in update) ?? 'other';
}

/** A `fetch` for calls of the Bot API. A call that we gave up ourselves (stopping) is no error. */
export function countedFetch(metrics: Metrics, call: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const method = methodOf(input instanceof Request ? input.url : String(input));
    try {
      const response = await call(input, init);
      metrics.telegramCall(method, response.status);
      return response;
    } catch (error) {
      metrics.telegramCall(method, 'lost');
      throw error;
    }
  };
}

/** The address holds the token and the path of a file: neither becomes a label. */
function methodOf(url: string): string {
  return /\/bot[^/]+\/([A-Za-z]+)$/u.exec(url)?.[1] ?? 'file';
}

export function countedLogger(logger: Logger, metrics: Metrics): Logger {
  const at = (level: 'warn' | 'error') => (event: string, fields?: LogFields) => {
    metrics.logged(level, event);
    logger[level](event, fields);
  };
  return { ...logger, warn: at('warn'), error: at('error') };
}

function libraryReadings({ current, loading }: Librarian): LibraryReadings {
  const { library, assistant } = current();
  const { seconds, errors } = loading();
  return {
    documents: library.documents.length,
    terms: library.terms.length,
    passages: assistant.searcher.index.passages.length,
    loadSeconds: seconds,
    errors,
    warnings: library.faults.filter(({ severity }) => severity === 'warning').length,
  };
}

interface PageDependencies extends Pick<WebDependencies, 'store' | 'logger' | 'obstacle'> {
  readonly metrics: Metrics;
  readonly librarian: Librarian;
  readonly now: () => Date;
}

/** For `createApp`: the page of figures, as of when it is asked for. */
export function metricsPage(deps: PageDependencies): () => Promise<MetricsPage> {
  const { metrics, librarian, store, now } = deps;
  const started = now().getTime();
  return async () => {
    const { library } = librarian.current();
    return metrics.page({
      uptimeSeconds: (now().getTime() - started) / 1000,
      ready: (await notReady({ ...deps, library })) === null,
      library: libraryReadings(librarian),
      store: await storeReadings(store, now()),
    });
  };
}

/** Null where the store is away, whatever the reason: the page must come all the same. */
async function storeReadings({ db }: Store, now: Date): Promise<Readings['store']> {
  try {
    return await readStore(db, now);
  } catch {
    return null;
  }
}
