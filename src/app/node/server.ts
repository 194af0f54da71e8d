/** Wires the HTTP server and the bot together, and starts and stops them. */

import { sleep } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import { pruneExpired } from '../../store/prune.ts';
import type { BotDependencies } from '../../telegram/dependencies.ts';
import type { UpdateHandler } from '../../telegram/update-processing/update-handler.ts';
import { WEBHOOK_PATH } from '../../web/app.ts';
import type { NotReadyReason } from '../../web/ports.ts';
import type { Config } from '../config.ts';
import { createHttpApp } from '../http.ts';
import type { Services } from '../services.ts';
import type { SourceWatcher } from '../sources/watch-sources.ts';
import { CALL_TIMEOUT_SECONDS, createTelegramServices } from '../telegram.ts';
import { startAdmission } from './admission.ts';
import { createClientIdentification } from './client-ip.ts';
import { gzipBuffered } from './compression.ts';
import { openListener } from './http-listener.ts';
import { isLocalRequest } from './is-local.ts';
import { watchLibrary } from './library-watcher.ts';
import { type ConnectOptions, pollUpdates, registerWebhook } from './telegram-connection.ts';
import { openWebAssets } from './web-assets.ts';

export interface RunningServer {
  /** The address of the HTTP server, for example `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Resolves when updates arrive, or at once without a token; rejects when Telegram refuses. */
  readonly telegram: Promise<void>;
  /**
   * Reports at once that the server is not ready. After `drainSeconds` it takes no more updates,
   * finishes those in progress, and stops listening. That takes 20 more seconds at most.
   */
  close(): Promise<void>;
}

/** Longer than one call of the Bot API may take, so that its result is recorded before the exit. */
const SHUTDOWN_TIMEOUT_MS = (CALL_TIMEOUT_SECONDS + 5) * 1000;
const PRUNE_INTERVAL_MS = 3_600_000;

/**
 * Starts listening, then connects to Telegram without waiting for it: the HTTP server also works
 * while Telegram is unavailable. The caller closes the store after `close` has resolved.
 * @throws the error of the listener when the address is in use
 */
export async function startServer(
  config: Config,
  deps: Services,
  secret: string,
): Promise<RunningServer> {
  const { libraryService } = deps;
  let obstacle: NotReadyReason | null = null;
  const telegramServices = config.mode === 'offline' ? null : createTelegramServices(config, deps);
  const gate = telegramServices === null ? null : limitIntake(telegramServices.updates);
  const admission = startAdmission(deps.logger);
  const app = createHttpApp(config, deps, {
    admission,
    webhook:
      config.mode === 'webhook' && gate !== null ? { updateHandler: gate.updates, secret } : null,
    assets: openWebAssets(),
    telegramUsername: () => telegramServices?.username() ?? null,
    submitReport: telegramServices?.notifications.submitReport,
    paperUploads: telegramServices?.notifications.paperUploads,
    rateLimit: createClientIdentification(deps.now, config.proxyHops),
    notReadyReason: () => obstacle,
    compress: gzipBuffered(),
    // With a public address there is a proxy, and requests that it forwards may look local.
    isLocal: (c) => config.publicUrl === null && isLocalRequest(c),
  });
  // The current documents are recorded before any question, and before any can be added.
  await libraryService.refresh();
  const listener = await openListener((request, env) => app().fetch(request, env), config);

  const stopping = new AbortController();
  const { signal } = stopping;
  const telegram =
    telegramServices === null
      ? Promise.resolve()
      : connectTelegram(config, secret, {
          ...deps,
          ...telegramServices,
          signal,
          publicUrl: config.publicUrl,
          tellOperator: console.error,
        });
  const pruneTimer = schedulePruning(deps);
  const sending = telegramServices?.notifications.run(signal) ?? Promise.resolve();
  const watching = watchSources(telegramServices?.notifications.sources ?? null, signal);
  const posting = deps.webhooks?.run(signal) ?? Promise.resolve();
  const stopLibraryWatcher = watchLibrary({
    refresh: () => libraryService.refresh(),
    logger: deps.logger,
    everySeconds: config.reloadSeconds,
    watchDir: config.watch ? config.knowledgeDir : null,
  });
  return {
    address: listener.address,
    telegram,
    close: async () => {
      obstacle = 'stopping';
      stopping.abort();
      clearInterval(pruneTimer);
      stopLibraryWatcher();
      await sleep(config.drainSeconds * 1000);
      gate?.close();
      const pendingWork = Promise.allSettled([
        telegram,
        telegramServices?.updates.idle(),
        sending,
        watching,
        posting,
      ]);
      await waitAtMost(SHUTDOWN_TIMEOUT_MS, pendingWork);
      await listener.close();
      admission.close();
    },
  };
}

/** After `close`, new updates are refused: Telegram delivers them to the next process. */
function limitIntake(updates: UpdateHandler): { readonly updates: UpdateHandler; close(): void } {
  let open = true;
  return {
    updates: {
      ...updates,
      handle: (...given) => (open ? updates.handle(...given) : Promise.resolve('again')),
    },
    close: () => {
      open = false;
    },
  };
}

function schedulePruning({ store, now, logger }: BotDependencies): NodeJS.Timeout {
  const prune = () => {
    pruneExpired(store, now()).catch((error: unknown) =>
      logger.warn('pruning failed', describeError(error)),
    );
  };
  prune();
  return setInterval(prune, PRUNE_INTERVAL_MS);
}

/** Sources are asked whether they are due; how often each is looked at is in the store. */
const SOURCES_INTERVAL_MS = 60_000;

/** Looks at the sources that are due until the signal is aborted. */
async function watchSources(sources: SourceWatcher | null, signal: AbortSignal): Promise<void> {
  while (sources !== null && !signal.aborted) {
    await sources.look(signal);
    await sleep(SOURCES_INTERVAL_MS, signal);
  }
}

async function connectTelegram(
  config: Config,
  secret: string,
  options: ConnectOptions,
): Promise<void> {
  if (config.mode === 'polling') return pollUpdates(options);
  if (config.mode === 'offline') return;
  return registerWebhook(options, { url: config.publicUrl + WEBHOOK_PATH, secret });
}

async function waitAtMost(ms: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, sleep(ms, done.signal)]);
  done.abort();
}
