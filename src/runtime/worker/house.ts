/**
 * Everything that one isolate needs, wired together once: the library and its index from the built
 * assets, the store on D1, the web face and the bot. What several isolates share is in D1, the
 * queue and the order.
 */
import { waitUntil } from 'cloudflare:workers';
import type { Hono } from 'hono';
import type { BotDependencies } from '../../bot/dependencies.ts';
import { describeError } from '../../bot/faults.ts';
import type { Logger } from '../../bot/logger.ts';
import { restoreLibrary } from '../../knowledge/stored-library.ts';
import { createMetrics } from '../../metrics/metrics.ts';
import { buildIndex, loadIndex } from '../../search/index.ts';
import { createD1Store } from '../../store/d1.ts';
import type { Store } from '../../store/store.ts';
import { createApp } from '../../web/app.ts';
import { type OpenAssistant, offsetMinutesOf, todayIn } from '../assistant.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { countedLogger, metricsPage } from '../counted.ts';
import { type Librarian, openLibrarian } from '../librarian.ts';
import { liveAssistant } from '../live-assistant.ts';
import { createLogger } from '../log.ts';
import type { RunningNews } from '../news.ts';
import { openTelegram, type TelegramFace } from '../telegram-face.ts';
import { openAtelier } from './atelier.ts';
import { type DeliveryTask, variablesOf, type WorkerEnv } from './env.ts';
import { remoteOrder } from './order.ts';
import { sharedSends } from './sends.ts';
import { BUILT, restoreAssets, restoreFiles } from './stored-files.ts';
import { visitorsOnWorkers } from './visitors.ts';

export interface House {
  readonly app: () => Hono;
  readonly store: Store;
  readonly logger: Logger;
  readonly librarian: Librarian;
  /** Null without a bot token. */
  readonly news: RunningNews | null;
  readonly now: () => Date;
}

/** How long a progress bar is kept at most. */
const FOLLOWED_MS = 2 * 3_600_000;

/**
 * Opens the isolate's house.
 * @throws ConfigError where a variable is wrong or lacking
 */
export async function openHouse(env: WorkerEnv): Promise<House> {
  const config = configOf(env);
  const now = () => new Date();
  const today = () => todayIn(config.timeZone, now());
  const metrics = createMetrics();
  const logger = countedLogger(createLogger(loggingOf(config)), metrics);
  const store = createD1Store(env.DB);
  const read = (name: keyof typeof BUILT) => assetText(env, BUILT[name]);
  const [library, index, tables, web] = await Promise.all([
    read('library').then(restoreLibrary),
    read('index').then(loadIndex),
    read('tables').then(restoreFiles),
    read('web').then(restoreAssets),
  ]);
  const librarian = await openLibrarian({
    source: {
      files: () => read('files').then(restoreFiles),
      defaults: tables,
      prebuilt: { library, index: index ?? buildIndex(library) },
    },
    timeZone: config.timeZone,
    store,
    logger,
    now,
    today,
  });
  const deps: BotDependencies = {
    ...liveAssistant(librarian.current),
    logger,
    store,
    now,
    today,
    timeZone: config.timeZone,
    utcOffsetMinutes: offsetMinutesOf(config.timeZone, now()),
    adminIds: config.adminIds,
    atelier: openAtelier(),
  };
  const face = config.mode === 'webhook' ? openFace(config, env, deps) : null;

  function openFace(
    webhook: Extract<Config, { mode: 'webhook' }>,
    { ORDER, SENDS, DELIVERIES }: WorkerEnv,
    bot: BotDependencies,
  ): TelegramFace {
    const send = (task: DeliveryTask) => waitUntil(DELIVERIES.send(task));
    const sends = sharedSends(SENDS);
    // Not to know of answers must not keep deliveries from going on.
    const untold = (error: unknown) => logger.warn('answers not counted', describeError(error));
    return openTelegram(
      webhook,
      { ...bot, librarian, metrics },
      {
        order: remoteOrder(ORDER),
        background: {
          keep: waitUntil,
          wake: () => send({ kind: 'deliver' }),
          follow: (message) =>
            send({ kind: 'follow', message, until: now().getTime() + FOLLOWED_MS }),
          sent: (chatId) => waitUntil(sends.note(chatId).catch(untold)),
          elsewhere: () =>
            sends.fresh().catch((error: unknown) => {
              untold(error);
              return [];
            }),
        },
      },
    );
  }

  const page = metricsPage({ metrics, librarian, store, logger, now });
  const visitors = visitorsOnWorkers(now);
  const appOn = ({ library: books, ask, search, assistant }: OpenAssistant) =>
    createApp({
      library: books,
      ask,
      searchPassages: search,
      logger,
      store,
      webhook:
        face === null || config.mode !== 'webhook' || config.secret === null
          ? null
          : { updates: face.updates, secret: config.secret },
      site: {
        searcher: assistant.searcher,
        assets: web,
        today,
        now,
        publicUrl: config.publicUrl,
      },
      visitors,
      // Cloudflare compresses what it serves.
      compress: false,
      onWebAnswer: metrics.answer,
      metrics: { secret: config.metricsSecret, isLocal: () => false, page },
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
  return { app: () => app, store, logger, librarian, news: face?.news ?? null, now };
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
      'WEBHOOK_SECRET is missing, which every isolate has to know; set it with: npx wrangler secret put WEBHOOK_SECRET',
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
