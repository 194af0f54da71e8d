/** `npm run deploy`: everything that puts the program on Workers, in order, each step checked. */
import { parseArgs } from 'node:util';
import { unstable_readConfig as readWranglerConfig } from 'wrangler';
import { buildAssets } from '../build/assets.ts';
import { ConfigError } from '../config.ts';
import {
  lacking,
  OPTIONAL_SECRETS,
  readSettings,
  SECRETS,
  type WranglerSettings,
} from '../deploy/settings.ts';
import { connectWebhook, WebhookSecretError } from '../deploy/webhook.ts';
import { WranglerError, wrangler } from '../deploy/wrangler.ts';
import { KnowledgeFolderError } from '../files.ts';
import { redactor } from '../log.ts';
import { knowledgeDir } from '../open-library.ts';
import { TelegramRefusalError } from '../refusal.ts';

const HELP = `npm run deploy [-- --env production|dev] [-- --dry-run]

Puts the program on Cloudflare Workers: checks the configuration, builds the library, applies the
migrations to D1, uploads script and assets, sets the secrets that are missing, registers the
webhook and verifies it. docs/workers.md tells from zero.

  --env      which environment of wrangler.toml; default production
  --dry-run  the checks, the build and the bundle, without a network

Environment:
  BOT_TOKEN, WEBHOOK_SECRET     set as secrets of the worker where it has none; needed the first time.
                                Without them an upgrade leaves the webhook as it is
  ADMIN_SECRET, METRICS_SECRET  optional, the same
  PUBLIC_URL                    where it is not in wrangler.toml
  ROTATE=1                      the secrets are set anew, also where the worker has them
  CLOUDFLARE_API_TOKEN          or npx wrangler login`;

const say = (line: string): void => console.log(line);

async function deploy(env: string, dryRun: boolean): Promise<void> {
  const settings = settingsOf(env);
  const config = readSettings(settings, process.env);
  const missing = lacking(settings, process.env);
  const upgrade = !dryRun && missing.length > 0 && isUpgrade(env, missing);
  if (!dryRun && !upgrade && missing.length > 0) throw new ConfigError(missing.join('\n'));
  say(`${settings.name ?? 'worker'} (${env}) at ${config.publicUrl ?? 'no address yet'}`);

  for (const line of buildAssets(knowledgeDir(process.env), 'dist/assets')) say(line);
  if (dryRun) {
    const bundled = ['deploy', '--env', env, '--dry-run', '--outdir', 'dist/worker'];
    say(uploadLine(wrangler(bundled, { quiet: true })));
    for (const line of missing) say(`before it can be deployed: ${line}`);
    say('dry run: nothing was uploaded, no migration applied, no webhook registered');
    return;
  }
  wrangler(['d1', 'migrations', 'apply', 'DB', '--env', env, '--remote']);
  wrangler(['deploy', '--env', env, ...variablesFromShell(settings)]);
  if (upgrade) {
    say('the worker has its secrets, and this shell has not: the webhook stays as it is');
    return;
  }
  setSecrets(env);
  // Cannot be otherwise, with nothing lacking.
  if (config.mode !== 'webhook' || config.secret === null) throw new ConfigError(HELP);
  await connectWebhook({ ...config, secret: config.secret, say });
}

/** What wrangler says of the bundle's size, beside what Workers take. */
function uploadLine(output: string): string {
  const [, sizes = 'size not told'] = /Total Upload: (.+)/u.exec(output) ?? [];
  return `script        ${sizes.trim()}; Workers take 10 MiB compressed (3 MiB on the free plan)`;
}

function settingsOf(env: string): WranglerSettings {
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

/** What wrangler.toml does not say has to be said at each deployment. */
function variablesFromShell({ variables }: WranglerSettings): string[] {
  return ['PUBLIC_URL', 'TELEGRAM_API_ROOT'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined || variables[name] !== undefined
      ? []
      : ['--var', `${name}:${value}`];
  });
}

/** Nothing lacks but secrets that the worker has already. */
function isUpgrade(env: string, missing: readonly string[]): boolean {
  const names = missing.map((line) => line.split(' ')[0] ?? '');
  if (!names.every((name) => SECRETS.some((secret) => secret === name))) return false;
  const known = secretsOf(env);
  return SECRETS.every((name) => known.has(name));
}

function secretsOf(env: string): ReadonlySet<string> {
  const listed = wrangler(['secret', 'list', '--env', env, '--format', 'json'], { quiet: true });
  return new Set((JSON.parse(listed) as { name: string }[]).map(({ name }) => name));
}

/** A secret that is set again makes a new version: only where it is missing, or to be another. */
function setSecrets(env: string): void {
  const known = secretsOf(env);
  for (const name of [...SECRETS, ...OPTIONAL_SECRETS]) {
    const value = process.env[name];
    if (value === undefined || (known.has(name) && process.env.ROTATE !== '1')) continue;
    wrangler(['secret', 'put', name, '--env', env], { input: value, quiet: true });
    say(`secret ${name}: set`);
  }
}

/** What a person can act on. */
function isAdvice(error: unknown): error is Error {
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
  if (values.help === true) say(HELP);
  else await deploy(values.env, values['dry-run']);
} catch (error) {
  // A fault's own text may hold the address of a call, and so the token.
  const redact = redactor([...SECRETS, ...OPTIONAL_SECRETS].map((name) => process.env[name] ?? ''));
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(redact(isAdvice(error) ? error.message : fault));
  process.exitCode = 1;
}
