/** `npm run deploy`: puts the program on Workers, step by step, each step checked. */
import { unstable_readConfig as readWranglerConfig } from 'wrangler';
import { botProfiles } from '../../telegram/profile.ts';
import { buildAssets, buildAssetsBesideD1 } from '../build/assets.ts';
import { deployWorker } from '../deploy/deploy-worker.ts';
import { isLibraryInD1, loadLibraryIntoD1 } from '../deploy/library-database.ts';
import type { WranglerSettings } from '../deploy/settings.ts';
import { WebhookSecretError } from '../deploy/webhook.ts';
import { runWrangler, WranglerError } from '../deploy/wrangler.ts';
import { readVariable } from '../env.ts';
import { openLibrary } from '../node/open-library.ts';
import { TelegramRefusalError } from '../telegram-errors.ts';
import { defineCommand } from './define-command.ts';

export const deployCommand = defineCommand({
  name: 'deploy',
  usage: ['[-- --env production|dev] [-- --dry-run]'],
  description: `Puts the program on Cloudflare Workers: checks the configuration, builds the library, applies the
migrations to D1, uploads script and assets, sets the secrets that are missing, registers the
webhook and verifies it. The first deployment, step by step: docs/workers.md.

The secrets are set where the worker has none. BOT_TOKEN and WEBHOOK_SECRET are needed the first
time; without both, an upgrade leaves the webhook as it is.`,
  options: {
    env: {
      type: 'string',
      value: 'NAME',
      default: 'production',
      description: 'the environment of wrangler.toml',
    },
    'dry-run': {
      type: 'boolean',
      default: false,
      description: 'the checks, the build and the bundle, without a network',
    },
  },
  variables: [
    'BOT_TOKEN',
    'WEBHOOK_SECRET',
    'ADMIN_SECRET',
    'METRICS_SECRET',
    'PUBLIC_URL',
    'TELEGRAM_API_ROOT',
    'ROTATE',
    'CLOUDFLARE_API_TOKEN',
    'KNOWLEDGE_DIR',
    'DATA_DIR',
    'SEARCH_ENGINE',
  ],
  expectedErrors: [WranglerError, TelegramRefusalError, WebhookSecretError],
  run: async ({ env, values, print }) => {
    const inD1 = isLibraryInD1(env);
    await deployWorker({
      env: values.env,
      settings: readWranglerSettings(values.env),
      shell: env,
      dryRun: values['dry-run'],
      build: () =>
        inD1
          ? buildAssetsBesideD1('dist/assets')
          : buildAssets(readVariable(env, 'KNOWLEDGE_DIR'), 'dist/assets'),
      ...(inD1 && {
        loadLibrary: () => loadLibraryIntoD1(env, { env: values.env, wrangler: runWrangler }),
      }),
      profiles: () => botProfiles(openLibrary(env)),
      wrangler: runWrangler,
      log: print,
    });
    return 0;
  },
});

function readWranglerSettings(env: string): WranglerSettings {
  const config = readWranglerConfig({ config: 'wrangler.toml', env });
  const bound = (name: string) =>
    config.d1_databases.find((one: { readonly binding: string }) => one.binding === name);
  const database = bound('DB');
  const variables = Object.entries(config.vars).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    name: config.name,
    databaseId: database?.database_id,
    databaseName: database?.database_name,
    libraryDatabaseId: bound('LIBRARY')?.database_id,
    variables: Object.fromEntries(variables),
  };
}
