/**
 * The vitest project that runs the behaviour tests on real workerd, offline: the same files that run
 * on Node. What names a platform stands behind `#test/…` of package.json.
 */
import { fileURLToPath } from 'node:url';
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-pool-workers';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { readKnowledgeFolder } from '../../../src/runtime/files.ts';
import { openWebAssets } from '../../../src/runtime/web-assets.ts';
import { storeAssets, storeFiles } from '../../../src/runtime/worker/stored-files.ts';
import { MIGRATIONS_DIR } from '../../../src/store/migrate.ts';

/** No look-up of what a request of Cloudflare's network would say, no figures to Cloudflare. */
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false' };

/** What a test file takes at most; see `databases.ts`. */
const DATABASES = 40;

const INCLUDED = ['src/{language,knowledge,search,answer,store,updates,bot,web}/**/*.test.ts'];

/** What cannot be meant on workerd. */
const ON_NODE_ONLY = [
  // About better-sqlite3 itself: files, locks, WAL, migrations by this program.
  'src/store/sqlite.test.ts',
];

export function workersProject(): TestProjectInlineConfiguration {
  Object.assign(process.env, OFFLINE);
  return {
    plugins: [
      builtFiles(),
      cloudflareTest(async () => ({
        wrangler: { configPath: './wrangler.toml' },
        miniflare: {
          d1Databases: Object.fromEntries(
            Array.from({ length: DATABASES }, (_, n) => [`TEST_DB_${n}`, `test-${n}`]),
          ),
          bindings: { MIGRATIONS: await readD1Migrations(MIGRATIONS_DIR) },
        },
      })),
    ],
    test: {
      name: 'workers',
      include: INCLUDED,
      exclude: ON_NODE_ONLY,
      setupFiles: ['test/support/on-workerd/setup.ts'],
      // One workerd for all files: starting one takes as long as a file's tests.
      isolate: false,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

/**
 * `node:process`, which wrangler's bundles have and the pool does not know. What CommonJS packages
 * require is found by the root's plugins, not by the project's.
 */
export function processOfWorkerd() {
  const path = fileURLToPath(new URL('./process.cjs', import.meta.url));
  return {
    name: 'process-of-workerd',
    enforce: 'pre' as const,
    resolveId: (id: string) => (/^(?:node:)?process$/u.test(id) ? path : undefined),
  };
}

/** Files that workerd has no disk for, as `npm run build` puts them into assets. */
function builtFiles() {
  const prefix = 'built:';
  return {
    name: 'built-files',
    enforce: 'pre' as const,
    resolveId: (id: string) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id: string) => {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const name = id.slice(prefix.length + 1);
      const text =
        name === 'web' ? storeAssets(openWebAssets()) : storeFiles(readKnowledgeFolder(name));
      return `export const text = ${JSON.stringify(text)};`;
    },
  };
}
