/**
 * The server: the web face on a port, and the bot behind it or beside it. The one place where
 * the two are wired together.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type CchcBot, createBot } from '../bot/bot.ts';
import { createUpdateHandler } from '../bot/delivery/handler.ts';
import type { BotDependencies } from '../bot/dependencies.ts';
import { describeError } from '../bot/faults.ts';
import { tidy } from '../store/housekeeping.ts';
import { createApp, WEBHOOK_PATH } from '../web/app.ts';
import type { OpenAssistant } from './assistant.ts';
import type { Config } from './config.ts';
import type { Librarian } from './librarian.ts';
import { openNews } from './news.ts';
import { keepFresh } from './reloading.ts';
import { type ConnectOptions, pollUpdates, registerWebhook } from './telegram.ts';
import { visitorsOnNode } from './visitors.ts';
import { openWebAssets } from './web-assets.ts';

/** What the bot needs, and who keeps the library. */
export interface ServerDependencies extends BotDependencies {
  readonly librarian: Librarian;
}

export interface RunningServer {
  /** Where the web face listens, ready to be opened: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Settles when updates come, or never will (offline); rejects where Telegram refuses. */
  readonly telegram: Promise<void>;
  /** Finishes what is under way, at most for ten seconds, and lets go of everything. */
  close(): Promise<void>;
}

/** A question in the address line, every letter percent-encoded, passes Node's usual 16 KiB. */
const LARGEST_HEADERS_BYTES = 128 * 1024;
const LONGEST_GOODBYE_MS = 10_000;
const TIDYING_MS = 3_600_000;
const CALL_SECONDS = 10;

/**
 * Starts listening, then connects to Telegram without waiting for it: the web face serves even
 * while Telegram is away. The store is the caller's to close, once `close` has resolved.
 * @throws the listener's own error where the address is taken
 */
export async function startServer(
  config: Config,
  deps: ServerDependencies,
  secret: string,
): Promise<RunningServer> {
  const { librarian } = deps;
  let known: CchcBot | null = null;
  const news =
    config.mode === 'offline'
      ? null
      : openNews({
          ...config,
          ...deps,
          username: () => (known?.isInited() === true ? known.botInfo.username : null),
        });
  const bot = botOf(config, news === null ? deps : { ...deps, news: news.desk }, (chatId) =>
    news?.pace.note(chatId, performance.now()),
  );
  known = bot;
  const updates = bot === null ? null : createUpdateHandler(bot, deps);
  const assets = openWebAssets();
  const visitors = visitorsOnNode(deps.now);
  const appOn = ({ library, ask, search, assistant }: OpenAssistant) =>
    createApp({
      ...deps,
      library,
      ask,
      searchPassages: search,
      webhook: config.mode === 'webhook' && updates !== null ? { updates, secret } : null,
      site: { ...deps, searcher: assistant.searcher, assets, publicUrl: config.publicUrl },
      visitors,
      ...(config.adminSecret !== null && {
        admin: {
          secret: config.adminSecret,
          refresh: () => librarian.refresh(),
          documents: () => librarian.current().library.documents.length,
        },
      }),
    });
  // The pages keep what they make of a library: another one has an app of its own.
  let app = appOn(librarian.current());
  librarian.onExchange((current) => {
    app = appOn(current);
  });
  const server = createAdaptorServer({
    fetch: (request: Request, env: object) => app.fetch(request, env),
    serverOptions: { maxHeaderSize: LARGEST_HEADERS_BYTES },
  }) as Server;
  // What is there now is known before anybody can ask, and before anything can be added.
  await librarian.refresh();
  await listen(server, config);

  const stopping = new AbortController();
  const { signal } = stopping;
  const telegram =
    bot === null || updates === null
      ? Promise.resolve()
      : connect(config, secret, { ...deps, bot, updates, signal });
  const tidying = keepTidy(deps);
  const delivering = news?.run(signal) ?? Promise.resolve();
  const staleAgain = keepFresh({
    refresh: () => librarian.refresh(),
    logger: deps.logger,
    everySeconds: config.reloadSeconds,
    watchDir: config.watch ? config.knowledgeDir : null,
  });
  return {
    address: addressOf(server, config.host),
    telegram,
    close: async () => {
      stopping.abort();
      clearInterval(tidying);
      staleAgain();
      const inHand = Promise.allSettled([telegram, updates?.idle(), delivering]);
      await Promise.all([closeServer(server), atMost(LONGEST_GOODBYE_MS, inHand)]);
    },
  };
}

function botOf(
  config: Config,
  deps: BotDependencies,
  onMessage: (chatId: number) => void,
): CchcBot | null {
  if (config.mode === 'offline') return null;
  return createBot(config.token, deps, {
    ...(config.apiRoot !== null && { apiRoot: config.apiRoot }),
    timeoutSeconds: CALL_SECONDS,
    onMessage,
  });
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

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The address to open: a host that means "every interface" is shown as this machine. */
function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LONGEST_GOODBYE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
