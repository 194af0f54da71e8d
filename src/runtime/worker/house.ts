/**
 * Everything that one isolate needs, wired together once: the library and its index from the built
 * assets, the store on D1, the web face and the bot. What several isolates share is in D1, the
 * queue and the order.
 */
import { waitUntil } from 'cloudflare:workers';
import type { Hono } from 'hono';
import { describeError } from '../../bot/faults.ts';
import { restoreLibrary } from '../../knowledge/stored-library.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { buildIndex, loadIndex } from '../../search/index.ts';
import { createD1Store } from '../../store/d1.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { countedLogger } from '../counted.ts';
import { type Household, openHousehold } from '../household.ts';
import { createLogger } from '../log.ts';
import type { Background } from '../news.ts';
import { openTelegram, type TelegramFace } from '../telegram-face.ts';
import { openWebFace } from '../web-face.ts';
import { openAtelier } from './atelier.ts';
import { type DeliveryTask, variablesOf, type WorkerEnv } from './env.ts';
import { remoteOrder } from './order.ts';
import { sharedSends } from './sends.ts';
import { BUILT, restoreAssets, restoreFiles } from './stored-files.ts';
import { visitorsOnWorkers } from './visitors.ts';

export interface House extends Household {
  readonly app: () => Hono;
  /** Null without a bot token. */
  readonly telegram: TelegramFace | null;
}

/** At once, of an invocation (https://developers.cloudflare.com/workers/platform/limits/). */
const MOST_CONNECTIONS = 6;
/** How long a progress bar is kept at most. */
const FOLLOWED_MS = 2 * 3_600_000;

/**
 * Opens the isolate's house.
 * @throws ConfigError where a variable is wrong or lacking
 */
export async function openHouse(env: WorkerEnv): Promise<House> {
  const config = configOf(env);
  const metrics = createMetrics();
  const logger = countedLogger(createLogger(loggingOf(config)), metrics);
  const store = createD1Store(env.DB);
  const read = (name: keyof typeof BUILT) => assetText(env, BUILT[name]);
  const [library, index, tables, assets] = await Promise.all([
    read('library').then(restoreLibrary),
    read('index').then(loadIndex),
    read('tables').then(restoreFiles),
    read('web').then(restoreAssets),
  ]);
  const household = await openHousehold(config, {
    store,
    logger,
    metrics,
    source: {
      files: () => read('files').then(restoreFiles),
      defaults: tables,
      prebuilt: { library, index: index ?? buildIndex(library) },
    },
    atelier: openAtelier(),
  });
  const telegram =
    config.mode !== 'webhook'
      ? null
      : openTelegram(config, household, {
          order: remoteOrder(env.ORDER),
          background: backgroundOf(env, household),
        });
  const secret = config.mode === 'webhook' ? config.secret : null;
  const app = openWebFace(config, household, {
    webhook: telegram === null || secret === null ? null : { updates: telegram.updates, secret },
    assets,
    visitors: visitorsOnWorkers(household.now),
    isLocal: () => false,
    // Cloudflare compresses what it serves.
    compress: null,
  });
  return { ...household, app, telegram };
}

/** Deliveries and progress bars are the queue's; answers are told to whoever delivers. */
function backgroundOf({ SENDS, DELIVERIES }: WorkerEnv, { logger, now }: Household): Background {
  const send = (task: DeliveryTask) => waitUntil(DELIVERIES.send(task));
  const sends = sharedSends(SENDS);
  // Not to know of answers must not keep deliveries from going on.
  const untold = (error: unknown) => logger.warn('answers not counted', describeError(error));
  return {
    mostInFlight: MOST_CONNECTIONS - 1,
    keep: waitUntil,
    wake: () => send({ kind: 'deliver' }),
    follow: (message) => send({ kind: 'follow', message, until: now().getTime() + FOLLOWED_MS }),
    sent: (chatId) => waitUntil(sends.note(chatId).catch(untold)),
    elsewhere: () =>
      sends.fresh().catch((error: unknown) => {
        untold(error);
        return [];
      }),
  };
}

/** Isolates come and go: a secret that is made up at the start would be another in each. */
function configOf(env: WorkerEnv): Config {
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

function loggingOf(config: Config): Parameters<typeof createLogger>[0] {
  return {
    level: config.logLevel,
    // Workers Logs reads a line of JSON as fields.
    write: (line) => console.log(line),
    secrets: [
      ...(config.mode === 'webhook' ? [config.token, config.secret ?? ''] : []),
      config.adminSecret ?? '',
      config.metricsSecret ?? '',
    ],
  };
}

async function assetText({ ASSETS }: WorkerEnv, name: string): Promise<string> {
  const response = await ASSETS.fetch(`https://assets.invalid/${name}`);
  if (!response.ok) {
    throw new Error(`asset ${name}: ${response.status}; expected what npm run build makes`);
  }
  return response.text();
}
