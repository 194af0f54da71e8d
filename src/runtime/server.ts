/**
 * The server: the web face on a port, and the bot behind it or beside it. The one place where
 * the two are wired together.
 */
import type { UpdateHandler } from '../bot/delivery/handler.ts';
import type { BotDependencies } from '../bot/dependencies.ts';
import { describeError } from '../bot/faults.ts';
import { tidy } from '../store/housekeeping.ts';
import { WEBHOOK_PATH } from '../web/app.ts';
import type { Obstacle } from '../web/health.ts';
import { compressWhole } from './compression.ts';
import type { Config } from './config.ts';
import type { Household } from './household.ts';
import { openListener } from './listener.ts';
import { isLocal } from './local.ts';
import { keepFresh } from './reloading.ts';
import { type ConnectOptions, pollUpdates, registerWebhook } from './telegram.ts';
import { CALL_SECONDS, openTelegram } from './telegram-face.ts';
import { visitorsOnNode } from './visitors.ts';
import { openWebAssets } from './web-assets.ts';
import { openWebFace } from './web-face.ts';

export interface RunningServer {
  /** Where the web face listens, ready to be opened: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Settles when updates come, or never will (offline); rejects where Telegram refuses. */
  readonly telegram: Promise<void>;
  /**
   * Says at once that it is not ready, and takes no more updates after `drainSeconds`; finishes
   * what is in hand, then stops listening. Takes 20 seconds beyond that at most.
   */
  close(): Promise<void>;
}

/** Longer than a call may take: what was sent is known, and noted, before the process ends. */
const LONGEST_GOODBYE_MS = (CALL_SECONDS + 5) * 1000;
const TIDYING_MS = 3_600_000;

/**
 * Starts listening, then connects to Telegram without waiting for it: the web face serves even
 * while Telegram is away. The store is the caller's to close, once `close` has resolved.
 * @throws the listener's own error where the address is taken
 */
export async function startServer(
  config: Config,
  deps: Household,
  secret: string,
): Promise<RunningServer> {
  const { librarian } = deps;
  let obstacle: Obstacle | null = null;
  const face = config.mode === 'offline' ? null : openTelegram(config, deps);
  const gate = face === null ? null : gateOf(face.updates);
  const app = openWebFace(config, deps, {
    webhook: config.mode === 'webhook' && gate !== null ? { updates: gate.updates, secret } : null,
    assets: openWebAssets(),
    visitors: visitorsOnNode(deps.now),
    obstacle: () => obstacle,
    compress: compressWhole(),
    // With a public address there is a proxy, and what it passes on may look local.
    isLocal: (c) => config.publicUrl === null && isLocal(c),
  });
  // What is there now is known before anybody can ask, and before anything can be added.
  await librarian.refresh();
  const listener = await openListener((request, env) => app().fetch(request, env), config);

  const stopping = new AbortController();
  const { signal } = stopping;
  const telegram =
    face === null ? Promise.resolve() : connect(config, secret, { ...deps, ...face, signal });
  const tidying = keepTidy(deps);
  const delivering = face?.news.run(signal) ?? Promise.resolve();
  const staleAgain = keepFresh({
    refresh: () => librarian.refresh(),
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
      clearInterval(tidying);
      staleAgain();
      await pause(config.drainSeconds * 1000);
      gate?.shut();
      const inHand = Promise.allSettled([telegram, face?.updates.idle(), delivering]);
      await atMost(LONGEST_GOODBYE_MS, inHand);
      await listener.close();
    },
  };
}

/** Once shut, updates are not begun: Telegram brings them to the next process. */
function gateOf(updates: UpdateHandler): { readonly updates: UpdateHandler; shut(): void } {
  let open = true;
  return {
    updates: {
      ...updates,
      handle: (...given) => (open ? updates.handle(...given) : Promise.resolve('again')),
    },
    shut: () => {
      open = false;
    },
  };
}

function keepTidy({ store, now, logger }: BotDependencies): NodeJS.Timeout {
  const tidyUp = () => {
    tidy(store, now()).catch((error: unknown) => logger.warn('not tidied', describeError(error)));
  };
  tidyUp();
  return setInterval(tidyUp, TIDYING_MS);
}

async function connect(config: Config, secret: string, options: ConnectOptions): Promise<void> {
  if (config.mode === 'polling') return pollUpdates(options);
  if (config.mode === 'offline') return;
  return registerWebhook(options, { url: config.publicUrl + WEBHOOK_PATH, secret });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
