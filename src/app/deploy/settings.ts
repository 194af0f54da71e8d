/** What a deployment needs to know, from wrangler.toml and the environment: all of it checked first. */
import { type Config, readConfig } from '../config.ts';
import { ConfigError, type Environment, readVariable } from '../env.ts';

/** The part of wrangler's configuration that is looked at. */
export interface WranglerSettings {
  readonly name: string | undefined;
  readonly databaseId: string | undefined;
  readonly databaseName: string | undefined;
  readonly variables: Environment;
}

/** What a worker has to be told as secrets; the others are optional. */
export const REQUIRED_SECRETS = ['BOT_TOKEN', 'WEBHOOK_SECRET'] as const;
export const OPTIONAL_SECRETS = ['ADMIN_SECRET', 'METRICS_SECRET'] as const;

/** As wrangler.toml comes, before there is a database. */
const PLACEHOLDER_DATABASE_ID = /^[0-]*$/u;

/** What has to be there before it can be deployed, one line each, with what mends it. */
export function missingSettings(settings: WranglerSettings, env: Environment): string[] {
  const given = mergeVariables(settings, env);
  const missing = (['PUBLIC_URL', ...REQUIRED_SECRETS] as const).filter(
    (name) => (given[name]?.trim() ?? '') === '',
  );
  const database = settings.databaseName ?? 'cchc';
  return [
    ...(PLACEHOLDER_DATABASE_ID.test(settings.databaseId ?? '')
      ? [
          `database_id of wrangler.toml is not set; make one with: npx wrangler d1 create ${database}`,
        ]
      : []),
    ...missing.map((name) => `${name} is missing; example: ${EXAMPLES[name]}`),
  ];
}

/**
 * What is wrong with a rotation, or null. A new token or a new secret alone would leave the worker
 * without its webhook: registering it takes both, and nobody can read the one that the worker has.
 */
export function rotationError(env: Environment): string | null {
  if (!readVariable(env, 'ROTATE')) return null;
  const [absent, ...others] = REQUIRED_SECRETS.filter((name) => (env[name]?.trim() ?? '') === '');
  if (absent === undefined || others.length > 0) return null;
  return `ROTATE=1 takes ${REQUIRED_SECRETS.join(' and ')} together, and ${absent} is missing; example: ${EXAMPLES[absent]}`;
}

/**
 * Reads and checks everything that is there.
 * @param env the shell's: secrets, and PUBLIC_URL where wrangler.toml has none
 * @throws ConfigError naming what is wrong
 */
export function readSettings(settings: WranglerSettings, env: Environment): Config {
  const given = mergeVariables(settings, env);
  const { PUBLIC_URL: named } = settings.variables;
  if (named !== undefined && named !== given.PUBLIC_URL) {
    throw new ConfigError('PUBLIC_URL differs between wrangler.toml and the environment');
  }
  return readConfig(given);
}

/** wrangler.toml's variables as the worker will have them, and what only the shell may hold. */
function mergeVariables({ variables }: WranglerSettings, env: Environment): Environment {
  const names = ['PUBLIC_URL', 'TELEGRAM_API_ROOT', ...REQUIRED_SECRETS, ...OPTIONAL_SECRETS];
  const own = names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]));
  return { ...variables, ...Object.fromEntries(own) };
}

const EXAMPLES = {
  PUBLIC_URL: 'PUBLIC_URL=https://cchc-bot.example.workers.dev',
  BOT_TOKEN: 'BOT_TOKEN=123456789:AAExampleExampleExampleExample',
  WEBHOOK_SECRET: 'WEBHOOK_SECRET=$(openssl rand -hex 32)',
} as const;
