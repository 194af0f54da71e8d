/** Connects the other layers to the metrics. They know nothing of metrics themselves. */
import type { Update } from 'grammy/types';
import type { LogFields, Logger } from '../../shared/logger.ts';
import { readStoreStats } from '../../store/stats.ts';
import type { Store } from '../../store/store.ts';
import { ALLOWED_UPDATES } from '../../telegram/allowed-updates.ts';
import type { HandlerOptions } from '../../telegram/update-processing/update-handler.ts';
import type { WebDependencies } from '../../web/dependencies.ts';
import { checkReadiness } from '../../web/health-routes.ts';
import type { LibraryService } from '../library-service.ts';
import type { Metrics, MetricsExposition } from './metrics.ts';
import type { LibraryStats, RuntimeStats } from './stats.ts';

/** Returns the options of `createUpdateHandler` that count updates. */
export function instrumentUpdates(metrics: Metrics): Required<Pick<HandlerOptions, 'onOutcome'>> {
  return {
    onOutcome: (update, outcome, seconds) =>
      metrics.recordUpdate(updateKind(update), outcome, seconds),
  };
}

/**
 * Returns the kind of an update. Kinds that the bot does not request count as `other`, so that
 * labels stay few.
 */
function updateKind(update: Update): string {
  return ALLOWED_UPDATES.find((kind) => kind in update) ?? 'other';
}

/**
 * Returns a `fetch` that counts calls of the Bot API. A call without a response counts as `lost`.
 */
export function instrumentFetch(metrics: Metrics, call: typeof fetch = fetch): typeof fetch {
  return async (input, init) => {
    const method = apiMethodName(input instanceof Request ? input.url : String(input));
    try {
      const response = await call(input, init);
      metrics.recordTelegramCall(method, response.status);
      return response;
    } catch (error) {
      metrics.recordTelegramCall(method, 'lost');
      throw error;
    }
  };
}

/** Returns the method of an address, or `file`. The token and file paths do not become labels. */
function apiMethodName(url: string): string {
  return /\/bot[^/]+\/([A-Za-z]+)$/u.exec(url)?.[1] ?? 'file';
}

export function instrumentLogger(logger: Logger, metrics: Metrics): Logger {
  const at = (level: 'warn' | 'error') => (event: string, fields?: LogFields) => {
    metrics.recordLogEvent(level, event);
    logger[level](event, fields);
  };
  return { ...logger, warn: at('warn'), error: at('error') };
}

function libraryStats({ current, loadStats }: LibraryService): LibraryStats {
  const { library, assistant } = current();
  const { seconds, errors } = loadStats();
  return {
    documents: library.documents.length,
    terms: library.terms.length,
    passages: assistant.searcher.index.passages.count,
    loadSeconds: seconds,
    errors,
    warnings: library.faults.filter(({ severity }) => severity === 'warning').length,
  };
}

interface MetricsPageDependencies
  extends Pick<WebDependencies, 'store' | 'logger' | 'notReadyReason'> {
  readonly metrics: Metrics;
  readonly libraryService: LibraryService;
  readonly now: () => Date;
}

/** Returns a function that renders the current metrics, for `createApp`. */
export function createMetricsPage(deps: MetricsPageDependencies): () => Promise<MetricsExposition> {
  const { metrics, libraryService, store, now } = deps;
  const started = now().getTime();
  return async () => {
    const { library } = libraryService.current();
    return metrics.render({
      uptimeSeconds: (now().getTime() - started) / 1000,
      ready: (await checkReadiness({ ...deps, library })) === null,
      library: libraryStats(libraryService),
      store: await storeStats(store, now()),
    });
  };
}

/** Returns null when the store is unavailable, so that the page still renders. */
async function storeStats({ db }: Store, now: Date): Promise<RuntimeStats['store']> {
  try {
    return await readStoreStats(db, now);
  } catch {
    return null;
  }
}
