/**
 * Everything that one isolate needs, created once: the library and its index from the built assets,
 * the store on D1, the web app and the bot. What isolates share is in D1, the queue and the Durable
 * Objects.
 */

import { waitUntil } from 'cloudflare:workers';
import type { Hono } from 'hono';
import { deserializeLibrary } from '../../library/serialize-library.ts';
import { buildIndex, loadIndex } from '../../search/search-index.ts';
import { describeError } from '../../shared/errors.ts';
import { createD1Store } from '../../store/d1.ts';
import { type Config, readConfig } from '../config.ts';
import { ConfigError } from '../env.ts';
import { createHttpApp } from '../http.ts';
import { createJsonLogger } from '../json-logger.ts';
import type { LibrarySource } from '../loaded-library.ts';
import { createPlatformMediaRenderer } from '../media/worker-renderer.ts';
import { instrumentLogger } from '../metrics/instrumentation.ts';
import { createMetrics } from '../metrics/metrics.ts';
import type { BackgroundRunner } from '../notification-jobs.ts';
import { createServices, type Services } from '../services.ts';
import { createTelegramServices, type TelegramServices } from '../telegram.ts';
import { type OutboxTask, variablesOf, type WorkerBindings } from './bindings.ts';
import { ASSET_NAMES, deserializeAssets, deserializeFiles } from './built-assets.ts';
import { CountedRequests, createClientIdentification } from './client-ip.ts';
import { createD1Source, findLiveTables } from './d1-library.ts';
import { createSharedSends } from './recent-sends.ts';
import { createRemoteOrder } from './update-order.ts';

export interface WorkerApp extends Services {
  readonly app: () => Hono;
  /** Null without a bot token. */
  readonly telegram: TelegramServices | null;
  /** Requests that the rate limit has counted. */
  readonly counted: CountedRequests;
  /** Whether the library is in D1. */
  readonly isStored: boolean;
}

/**
 * Simultaneous connections of one invocation
 * (https://developers.cloudflare.com/workers/platform/limits/).
 */
const MAX_CONNECTIONS = 6;
/** How long a progress bar is updated at most. */
const MAX_FOLLOW_MS = 2 * 3_600_000;

/**
 * Creates the app of an isolate.
 * @throws ConfigError when a variable is wrong or missing
 */
export async function createWorkerApp(env: WorkerBindings): Promise<WorkerApp> {
  const config = readWorkerConfig(env);
  const metrics = createMetrics();
  const logger = instrumentLogger(createJsonLogger(loggerOptions(config)), metrics);
  const store = createD1Store(env.DB);
  const [assets, { source, isStored }] = await Promise.all([
    readAsset(env, 'web').then(deserializeAssets),
    openSource(env),
  ]);
  const services = await createServices(config, {
    store,
    logger,
    metrics,
    source,
    mediaRenderer: createPlatformMediaRenderer(),
  });
  const telegram =
    config.mode !== 'webhook'
      ? null
      : createTelegramServices(config, services, {
          order: createRemoteOrder(env.ORDER),
          background: createBackgroundRunner(env, services),
        });
  const secret = config.mode === 'webhook' ? config.secret : null;
  const counted = new CountedRequests();
  const app = createHttpApp(config, services, {
    webhook:
      telegram === null || secret === null ? null : { updateHandler: telegram.updates, secret },
    assets,
    telegramUsername: () => telegram?.username() ?? null,
    submitReport: telegram?.notifications.submitReport,
    paperUploads: telegram?.notifications.paperUploads,
    rateLimit: createClientIdentification(services.now, counted),
    isLocal: () => false,
    // Cloudflare compresses the responses.
    compress: null,
  });
  return { ...services, app, telegram, counted, isStored };
}

/** Returns the library of D1 where one was loaded, otherwise that of the assets. */
async function openSource(
  env: WorkerBindings,
): Promise<{ readonly source: LibrarySource; readonly isStored: boolean }> {
  const { LIBRARY } = env;
  const tables = await readAsset(env, 'tables').then(deserializeFiles);
  if (LIBRARY !== undefined && (await findLiveTables(LIBRARY)) !== null) {
    const source = { files: () => [], defaults: tables, large: createD1Source(LIBRARY) };
    return { source, isStored: true };
  }
  const [library, storedIndex] = await Promise.all([
    readAsset(env, 'library').then(deserializeLibrary),
    fetchAsset(env, ASSET_NAMES.index).then((response) => response.bytes()),
  ]);
  const source = {
    files: () => readAsset(env, 'files').then(deserializeFiles),
    defaults: tables,
    prebuilt: { library, index: loadIndex(library, storedIndex) ?? buildIndex(library) },
  };
  return { source, isStored: false };
}

const readAsset = (env: WorkerBindings, name: keyof typeof ASSET_NAMES): Promise<string> =>
  fetchAsset(env, ASSET_NAMES[name]).then((response) => response.text());

/** Hands deliveries and progress bars to the queue, and reports answers to the sender. */
function createBackgroundRunner(
  { SENDS, DELIVERIES }: WorkerBindings,
  { logger, now }: Services,
): BackgroundRunner {
  const send = (task: OutboxTask) => waitUntil(DELIVERIES.send(task));
  const sends = createSharedSends(SENDS);
  // Deliveries continue when answers cannot be counted.
  const warnNotCounted = (error: unknown) =>
    logger.warn('send recording failed', describeError(error));
  return {
    maxInFlight: MAX_CONNECTIONS - 1,
    waitUntil: waitUntil,
    wake: () => send({ kind: 'deliver' }),
    follow: (message) => send({ kind: 'follow', message, until: now().getTime() + MAX_FOLLOW_MS }),
    onSent: (chatId) => waitUntil(sends.note(chatId).catch(warnNotCounted)),
    recentSendsElsewhere: () =>
      sends.fresh().catch((error: unknown) => {
        warnNotCounted(error);
        return [];
      }),
  };
}

/** Reads the configuration. A secret made at the start would differ between isolates. */
function readWorkerConfig(env: WorkerBindings): Config {
  const config = readConfig(variablesOf(env));
  if (config.mode === 'polling') {
    throw new ConfigError(
      'PUBLIC_URL is missing, and Workers cannot poll; example: PUBLIC_URL=https://cchc.example.workers.dev',
    );
  }
  if (config.mode === 'webhook' && config.secret === null) {
    throw new ConfigError(
      'WEBHOOK_SECRET is missing, which every isolate has to know; set it with: npx wrangler secret put WEBHOOK_SECRET --env production',
    );
  }
  return config;
}

function loggerOptions(config: Config): Parameters<typeof createJsonLogger>[0] {
  return {
    level: config.logLevel,
    // Workers Logs parses a line of JSON into fields.
    write: (line) => console.log(line),
    secrets: [
      ...(config.mode === 'webhook' ? [config.token, config.secret ?? ''] : []),
      config.adminSecret ?? '',
      config.metricsSecret ?? '',
      config.newsWebhooks?.secret ?? '',
    ],
  };
}

async function fetchAsset(
  { ASSETS }: WorkerBindings,
  name: string,
): ReturnType<WorkerBindings['ASSETS']['fetch']> {
  const response = await ASSETS.fetch(`https://assets.invalid/${name}`);
  if (!response.ok) {
    throw new Error(`asset ${name}: ${response.status}; expected what npm run build makes`);
  }
  return response;
}
