/** `npm run deploy`: everything that puts the program on Workers, in order, each step checked. */
import { parseArgs } from 'node:util';
import { unstable_readConfig as readWranglerConfig } from 'wrangler';
import { buildAssets } from '../build/assets.ts';
import { deployWorker } from '../deploy/deploy-worker.ts';
import { OPTIONAL_SECRETS, REQUIRED_SECRETS, type WranglerSettings } from '../deploy/settings.ts';
import { WebhookSecretError } from '../deploy/webhook.ts';
import { runWrangler, WranglerError } from '../deploy/wrangler.ts';
import { ConfigError } from '../env.ts';
import { createRedactor } from '../json-logger.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';
import { knowledgeDir } from '../node/open-library.ts';
import { TelegramRefusalError } from '../telegram-errors.ts';

const HELP = `npm run deploy [-- --env production|dev] [-- --dry-run]

Puts the program on Cloudflare Workers: checks the configuration, builds the library, applies the
migrations to D1, uploads script and assets, sets the secrets that are missing, registers the
webhook and verifies it. docs/workers.md tells from zero.

  --env      which environment of wrangler.toml; default production
  --dry-run  the checks, the build and the bundle, without a network

Environment:
  BOT_TOKEN, WEBHOOK_SECRET     set as secrets of the worker where it has none; needed the first time.
                                Without both an upgrade leaves the webhook as it is
  ADMIN_SECRET, METRICS_SECRET  optional: set where the worker has none, in an upgrade as well
  PUBLIC_URL                    where it is not in wrangler.toml
  ROTATE=1                      the secrets that are given are set anew, also where the worker has
                                them; BOT_TOKEN and WEBHOOK_SECRET only together
  CLOUDFLARE_API_TOKEN          or npx wrangler login`;

const printLine = (line: string): void => console.log(line);

function readWranglerSettings(env: string): WranglerSettings {
  const config = readWranglerConfig({ config: 'wrangler.toml', env });
  const [database] = config.d1_databases;
  const variables = Object.entries(config.vars).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return {
    name: config.name,
    databaseId: database?.database_id,
    databaseName: database?.database_name,
    variables: Object.fromEntries(variables),
  };
}

/** What a person can act on. */
function isUserError(error: unknown): error is Error {
  return (
    error instanceof ConfigError ||
    error instanceof KnowledgeFolderError ||
    error instanceof WranglerError ||
    error instanceof TelegramRefusalError ||
    error instanceof WebhookSecretError ||
    (error instanceof TypeError && 'code' in error)
  );
}

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      env: { type: 'string', default: 'production' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  if (values.help === true) printLine(HELP);
  else {
    await deployWorker({
      env: values.env,
      settings: readWranglerSettings(values.env),
      shell: process.env,
      dryRun: values['dry-run'],
      build: () => buildAssets(knowledgeDir(process.env), 'dist/assets'),
      wrangler: runWrangler,
      log: printLine,
    });
  }
} catch (error) {
  // A fault's own text may hold the address of a call, and so the token.
  const redact = createRedactor(
    [...REQUIRED_SECRETS, ...OPTIONAL_SECRETS].map((name) => process.env[name] ?? ''),
  );
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redact(isUserError(error) ? error.message : fault));
  process.exitCode = 1;
}
