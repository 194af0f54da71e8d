/**
 * The deployable bundle in real workerd: several isolates that share one D1 database, one queue and
 * one order of updates, as on Cloudflare. Real HTTP goes to the test Bot API.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readD1Migrations } from '@cloudflare/vitest-pool-workers';
import type { D1Database } from '@cloudflare/workers-types';
import type { Update } from 'grammy/types';
import { Miniflare, Response as MiniflareResponse } from 'miniflare';
import type { CopyTarget } from '../../src/app/node/stored-library/copy-library.ts';
import { createD1Store } from '../../src/store/d1.ts';
import { MIGRATIONS_DIR } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/store.ts';
import type { BotApi } from './bot-api/types.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SECRET = 'the-secret_of-these-isolates';
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', CI: '1' };

export interface Bundle {
  /** The folder of `main.js` and its modules. */
  readonly worker: string;
  readonly assets: string;
  /** The output of wrangler. */
  readonly report: string;
  remove(): void;
}

/** Builds the assets and bundles the worker with `wrangler deploy --dry-run`, without network. */
export function buildBundle(): Bundle {
  const worker = mkdtempSync(join(tmpdir(), 'cchc-worker-'));
  const assets = join(ROOT, 'dist/assets');
  buildAssets(assets, join(ROOT, 'knowledge'));
  const wrangler = 'node_modules/wrangler/bin/wrangler.js';
  const report = run([wrangler, 'deploy', '--dry-run', '--outdir', worker]);
  return {
    worker,
    assets,
    report,
    remove: () => rmSync(worker, { recursive: true, force: true }),
  };
}

/** Builds the assets of a knowledge folder with `npm run build`; returns the output. */
export function buildAssets(out: string, knowledgeDir: string): string {
  const build = ['--import', 'tsx', 'src/app/cli/main.ts', 'build', '--out', out];
  return run(build, { KNOWLEDGE_DIR: knowledgeDir });
}

function run(args: readonly string[], variables: Readonly<Record<string, string>> = {}): string {
  const env = { ...process.env, ...OFFLINE, ...variables };
  return execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8' });
}

export interface Isolates {
  readonly store: Store;
  /** Sends a request to an isolate. Isolates are numbered from 0. */
  fetch(
    isolate: number,
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; text: string }>;
  /** Delivers an update once, as Telegram does; returns the status. */
  deliver(isolate: number, update: Update): Promise<number>;
  /** Runs the timer of every minute. */
  runMinuteTimer(isolate: number): Promise<void>;
  close(): Promise<void>;
}

export interface IsolatesOptions {
  readonly count: number;
  /** Null runs the isolates without a bot. */
  readonly server: BotApi | null;
  readonly variables?: Readonly<Record<string, string>>;
  /** Loads the second database before the isolates start; without it there is none. */
  readonly loadLibrary?: (target: CopyTarget) => Promise<unknown>;
}

/** How many statements are in one batch. */
const BATCH = 200;

/** Returns a database of D1 as one that a library is copied into. */
export function toCopyTarget(db: D1Database): CopyTarget {
  return {
    query: async (sql) => (await db.prepare(sql).all()).results,
    run: async (statements) => {
      for (let from = 0; from < statements.length; from += BATCH)
        await db.batch(statements.slice(from, from + BATCH).map((sql) => db.prepare(sql)));
    },
  };
}

const isolateName = (isolate: number): string => `isolate-${isolate}`;
const durableObjectHost = (isolate: number) =>
  isolate === 0 ? {} : { scriptName: isolateName(0) };

export async function startIsolates(
  { worker, assets }: Pick<Bundle, 'worker' | 'assets'>,
  { count, server, variables, loadLibrary }: IsolatesOptions,
): Promise<Isolates> {
  const common = {
    modules: true,
    modulesRoot: worker,
    scriptPath: join(worker, 'main.js'),
    modulesRules: [
      { type: 'CompiledWasm' as const, include: ['**/*.wasm'] },
      { type: 'Data' as const, include: ['**/*.ttf'] },
      { type: 'Text' as const, include: ['**/*.ftl'] },
    ],
    compatibilityDate: '2026-04-20',
    compatibilityFlags: ['nodejs_compat'],
    d1Databases: {
      DB: 'cchc-isolates',
      ...(loadLibrary !== undefined && { LIBRARY: 'cchc-library' }),
    },
    queueProducers: { DELIVERIES: 'deliveries' },
    serviceBindings: {
      ASSETS: ({ url }: { url: string }) =>
        new MiniflareResponse(readFileSync(join(assets, new URL(url).pathname))),
    },
    bindings: {
      ...(server !== null && { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url }),
      PUBLIC_URL: 'https://bot.example.vn',
      WEBHOOK_SECRET: SECRET,
      LOG_LEVEL: 'warn',
      ...variables,
    },
  };
  const miniflare = new Miniflare({
    cf: false,
    workers: Array.from({ length: count }, (_, isolate) => ({
      ...common,
      name: isolateName(isolate),
      // The durable objects run in isolate 0, and the other isolates call them there.
      durableObjects: {
        ORDER: { className: 'UpdateOrder', useSQLite: true, ...durableObjectHost(isolate) },
        SENDS: { className: 'RecentSends', useSQLite: true, ...durableObjectHost(isolate) },
      },
      ...(isolate === 0 && {
        queueConsumers: {
          deliveries: { maxBatchSize: 10, maxBatchTimeout: 0, maxRetries: 5, retryDelay: 1 },
        },
      }),
    })),
  });
  await miniflare.ready;
  const db = (await miniflare.getD1Database('DB', isolateName(0))) as unknown as D1Database;
  for (const { queries } of await readD1Migrations(MIGRATIONS_DIR)) {
    await db.batch(queries.map((query) => db.prepare(query)));
  }
  await loadLibrary?.(
    toCopyTarget(
      (await miniflare.getD1Database('LIBRARY', isolateName(0))) as unknown as D1Database,
    ),
  );
  const isolate = (number: number) => miniflare.getWorker(isolateName(number));
  return {
    store: createD1Store(db),
    fetch: async (number, path, init) => {
      const to = await isolate(number);
      const response = await to.fetch(`https://bot.example.vn${path}`, init as never);
      return { status: response.status, text: await response.text() };
    },
    deliver: async (number, update) => {
      const to = await isolate(number);
      const response = await to.fetch('https://bot.example.vn/telegram/webhook', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': SECRET,
        },
        body: JSON.stringify(update),
      });
      await response.text();
      return response.status;
    },
    runMinuteTimer: async (number) => {
      const to = await isolate(number);
      await to.scheduled({ cron: '* * * * *' });
    },
    close: () => miniflare.dispose(),
  };
}
