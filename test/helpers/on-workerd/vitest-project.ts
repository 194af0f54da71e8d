/**
 * The vitest project that runs the behaviour tests on real workerd, offline. The same files run on
 * Node. The `#test/…` imports of package.json provide the code of each platform.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { unstable_readConfig } from 'wrangler';
import { buildAssets } from '../../../src/app/build/assets.ts';
import type { buildLibrary } from '../../../src/app/built-library.ts';
import { serializeBuiltLibrary } from '../../../src/app/built-library.ts';
import { readKnowledgeFolder, shippedDefaults } from '../../../src/app/node/knowledge-folder.ts';
import { openCachedLibrary } from '../../../src/app/node/library-cache.ts';
import { openWebAssets } from '../../../src/app/node/web-assets.ts';
import { serializeAssets, serializeFiles } from '../../../src/app/worker/built-assets.ts';
import { MIGRATIONS_DIR } from '../../../src/store/migrate.ts';
import { TEST_DATA_DIR } from '../built-libraries.ts';
import { TIMEOUTS } from '../timeouts.ts';

/** No requests to Cloudflare: neither request metadata nor usage metrics. */
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' };

const CONFIG = './wrangler.toml';

/** Variables for the tests of the worker's event handlers. */
const VARIABLES = {
  BOT_TOKEN: '7000000001:TEST-token_of_the_test_Bot_API_server',
  PUBLIC_URL: 'https://cchc.example.vn',
  WEBHOOK_SECRET: 'the-secret_of-these-tests',
  TELEGRAM_API_ROOT: 'http://telegram.test',
  LOG_LEVEL: 'error',
};

/** The highest number of databases that a test file needs; see `databases.ts`. */
const DATABASES = 30;

/** What touches the runtime. A pure function gives the same everywhere, so its tests run on Node only. */
const INCLUDED = [
  'src/{shared,i18n,store,notifications,telegram,web}/**/*.test.ts',
  // Unicode and encodings.
  'src/text/{fold,legacy-encodings}.test.ts',
  // Bytes of files and of the built library.
  'src/library/{load-library,serialize-library}.test.ts',
  // The whole way from a question to an answer, on the built library.
  'src/search/searcher.test.ts',
  'src/answer/ask.test.ts',
  // Fonts, pictures and files; locales and graphemes of Intl; base64.
  'src/presentation/export/*.test.ts',
  'src/presentation/{announcement-posts,deep-links,split-paragraphs}.test.ts',
  'src/presentation/callback-data/*.test.ts',
  'src/app/metrics/metrics.test.ts',
  'src/app/sources/read-link.test.ts',
  'test/web/*.test.ts',
  'test/simulate/*.test.ts',
  'test/helpers/*.test.ts',
  // The other tests of test/e2e start processes, which workerd cannot do.
  'test/e2e/{once-and-in-order,store-unavailable,telegram-errors}.test.ts',
  'test/workerd/*.test.ts',
];

/** Tests that make no sense on workerd. */
const NODE_ONLY_TESTS = [
  // Tests better-sqlite3 itself: files, locks, WAL and the migrations of this program.
  'src/store/sqlite.test.ts',
  'src/store/migrations.test.ts',
  // Creates a table, which would stay in a database that other tests use.
  'src/store/tables.test.ts',
  // Tests one long transaction of SQLite. test/e2e/migrate-to-d1.test.ts tests the way to D1.
  'src/store/transfer/transfer.test.ts',
  // Fills a disk by a pragma of SQLite that D1 does not accept.
  'test/simulate/full-disk.test.ts',
  // Reads README.md.
  'src/telegram/commands.test.ts',
  // Shows each document of the library: a question of the texts, not of the runtime.
  'src/telegram/features/whole-library.test.ts',
];

export function createWorkersProject(): TestProjectInlineConfiguration {
  Object.assign(process.env, OFFLINE);
  return {
    plugins: [
      builtFilesPlugin(),
      cloudflareTest(async () => {
        return {
          wrangler: { configPath: CONFIG },
          remoteBindings: false,
          miniflare: {
            assets: { directory: buildTemporaryAssets() },
            d1Databases: Object.fromEntries(
              Array.from({ length: DATABASES }, (_, n) => [`TEST_DB_${n}`, `test-${n}`]),
            ),
            queueConsumers: consumersWithoutDelays(),
            bindings: { ...VARIABLES, MIGRATIONS: await readD1Migrations(MIGRATIONS_DIR) },
          },
        };
      }),
    ],
    test: {
      name: 'workers',
      include: INCLUDED,
      exclude: NODE_ONLY_TESTS,
      setupFiles: ['test/helpers/on-workerd/setup.ts'],
      // All files share one workerd, because a new one takes as long as the tests of a file.
      isolate: false,
      deps: {
        optimizer: { ssr: { enabled: true, include: ['grammy', '@grammyjs/conversations'] } },
      },
      ...TIMEOUTS,
    },
  };
}

/** Opens a library as the other tests have built it. */
const openBuilt: typeof buildLibrary = (files, defaults) =>
  openCachedLibrary(TEST_DATA_DIR, files, defaults);

/** Builds the assets into a temporary folder of this process, as `npm run build` does. */
function buildTemporaryAssets(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-assets-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  buildAssets('knowledge', folder, openBuilt);
  return folder;
}

interface Consumer {
  readonly queue: string;
  readonly max_batch_size?: number;
  readonly max_retries?: number;
  readonly dead_letter_queue?: string;
}

/** Returns the queue consumers of wrangler.toml without their delays. */
function consumersWithoutDelays() {
  const consumers: readonly Consumer[] =
    unstable_readConfig({ config: CONFIG }).queues.consumers ?? [];
  return Object.fromEntries(
    consumers.map((consumer) => [
      consumer.queue,
      {
        maxBatchSize: consumer.max_batch_size,
        maxBatchTimeout: 0,
        maxRetries: consumer.max_retries,
        deadLetterQueue: consumer.dead_letter_queue,
        retryDelay: 0,
      },
    ]),
  );
}

/**
 * Resolves `node:process`, which wrangler's bundles contain and the pool lacks. It must be a root
 * plugin, because project plugins do not resolve requires of CommonJS packages.
 */
export function workerdProcessPlugin() {
  const path = fileURLToPath(new URL('./process.cjs', import.meta.url));
  return {
    name: 'process-of-workerd',
    enforce: 'pre' as const,
    resolveId: (id: string) => (/^(?:node:)?process$/u.test(id) ? path : undefined),
  };
}

const LIBRARY = /^library:(?<folder>.+)$/u;

/** The text of a built module: the web assets, the files of a folder, or its library, compressed, in base64. */
function builtText(name: string): string {
  if (name === 'web') return serializeAssets(openWebAssets());
  const folder = LIBRARY.exec(name)?.groups?.folder;
  if (folder === undefined) return serializeFiles(readKnowledgeFolder(name));
  const built = openBuilt(readKnowledgeFolder(folder), shippedDefaults());
  return gzipSync(serializeBuiltLibrary(built)).toString('base64');
}

/** Provides built files as modules, because workerd has no disk. */
function builtFilesPlugin() {
  const prefix = 'built:';
  return {
    name: 'built-files',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id: string) => {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      return `export const text = ${JSON.stringify(builtText(id.slice(prefix.length + 1)))};`;
    },
  };
}
