/**
 * The server: the web face on a port, and the bot behind it or beside it. The one place where
 * the two are wired together.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type CchcBot, createBot } from '../bot/bot.ts';
import type { Ask } from '../bot/dependencies.ts';
import type { Logger } from '../bot/logger.ts';
import type { Library } from '../knowledge/library.ts';
import { createApp, WEBHOOK_PATH } from '../web/app.ts';
import type { SearchPassages } from '../web/dependencies.ts';
import type { Config } from './config.ts';
import { pollUpdates, registerWebhook } from './telegram.ts';

/** What answers: an opened library with its ask and its search. */
export interface Assistant {
  readonly library: Library;
  readonly ask: Ask;
  readonly search: SearchPassages;
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
/** A webhook's update is to be done within grammY's ten seconds, one call well within. */
const WEBHOOK_CALL_SECONDS = 8;
/** `getUpdates` waits 30 s for news. */
const POLLING_CALL_SECONDS = 50;

/**
 * Starts listening, then connects to Telegram without waiting for it: the web face serves even
 * while Telegram is away.
 * @throws the listener's own error where the address is taken
 */
export async function startServer(
  config: Config,
  assistant: Assistant,
  logger: Logger,
  secret: string,
): Promise<RunningServer> {
  const bot = botOf(config, assistant, logger);
  const app = createApp({
    ask: assistant.ask,
    searchPassages: assistant.search,
    library: assistant.library,
    logger,
    webhook: config.mode === 'webhook' && bot !== null ? { bot, secret } : null,
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { maxHeaderSize: LARGEST_HEADERS_BYTES },
  }) as Server;
  await listen(server, config);

  const stopping = new AbortController();
  const telegram = connect(config, bot, secret, logger, stopping.signal);
  return {
    address: addressOf(server, config.host),
    telegram,
    close: async () => {
      stopping.abort();
      await Promise.all([closeServer(server), stopPolling(bot, telegram)]);
    },
  };
}

function botOf(config: Config, { ask, library }: Assistant, logger: Logger): CchcBot | null {
  if (config.mode === 'offline') return null;
  return createBot(
    config.token,
    { ask, library, logger },
    {
      ...(config.apiRoot !== null && { apiRoot: config.apiRoot }),
      timeoutSeconds: config.mode === 'webhook' ? WEBHOOK_CALL_SECONDS : POLLING_CALL_SECONDS,
    },
  );
}

async function connect(
  config: Config,
  bot: CchcBot | null,
  secret: string,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  if (bot === null || config.mode === 'offline') return;
  if (config.mode === 'polling') return pollUpdates(bot, logger);
  const url = config.publicUrl + WEBHOOK_PATH;
  return registerWebhook(bot, { url, secret }, logger, signal);
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

/** Waits for the update under way; Telegram keeps what was not confirmed. */
async function stopPolling(bot: CchcBot | null, telegram: Promise<void>): Promise<void> {
  if (bot?.isRunning() !== true) return;
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LONGEST_GOODBYE_MS);
  });
  const stopped = bot.stop().then(() => telegram);
  await Promise.race([Promise.allSettled([stopped]), limit]);
  clearTimeout(timer);
}
