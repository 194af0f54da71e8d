/** The settings of a deployment, from wrangler.toml and the environment. */
import { type Config, readConfig } from '../config.ts';
import { ConfigError, type Environment, readVariable } from '../env.ts';

/** The part of wrangler's configuration that is used. */
export interface WranglerSettings {
  readonly name: string | undefined;
  readonly databaseId: string | undefined;
  readonly databaseName: string | undefined;
  /** The database that is bound as `LIBRARY`. */
  readonly libraryDatabaseId?: string | undefined;
  readonly variables: Environment;
}

/** The secrets that a worker needs; the others are optional. */
export const REQUIRED_SECRETS = ['BOT_TOKEN', 'WEBHOOK_SECRET'] as const;
export const OPTIONAL_SECRETS = ['ADMIN_SECRET', 'METRICS_SECRET', 'NEWS_WEBHOOK_SECRET'] as const;

/** The id in the wrangler.toml of this repository, before a database is created. */
const PLACEHOLDER_DATABASE_ID = /^[0-]*$/u;

/** Returns one line for each missing setting, with the command or the example that provides it. */
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

/** Returns what a library in D1 lacks: the binding of its database. */
export function missingLibraryDatabase({ libraryDatabaseId }: WranglerSettings): string[] {
  return PLACEHOLDER_DATABASE_ID.test(libraryDatabaseId ?? '')
    ? [
        'the library is too large for an isolate: make a database with npx wrangler d1 create cchc-library, and bind it as LIBRARY in wrangler.toml',
      ]
    : [];
}

/**
 * Returns what is wrong with a rotation, or null. A new token or a new webhook secret alone would
 * leave the worker without its webhook: registering it takes both, and the worker's own cannot be
 * read.
 */
export function rotationError(env: Environment): string | null {
  if (!readVariable(env, 'ROTATE')) return null;
  const [absent, ...others] = REQUIRED_SECRETS.filter((name) => (env[name]?.trim() ?? '') === '');
  if (absent === undefined || others.length > 0) return null;
  return `ROTATE=1 takes ${REQUIRED_SECRETS.join(' and ')} together, and ${absent} is missing; example: ${EXAMPLES[absent]}`;
}

/**
 * Reads and checks all settings.
 * @param env the environment variables: secrets, and PUBLIC_URL when wrangler.toml has none
 * @throws ConfigError that names what is wrong
 */
export function readSettings(settings: WranglerSettings, env: Environment): Config {
  const given = mergeVariables(settings, env);
  const { PUBLIC_URL: named } = settings.variables;
  if (named !== undefined && named !== given.PUBLIC_URL) {
    throw new ConfigError('PUBLIC_URL differs between wrangler.toml and the environment');
  }
  return readConfig(given);
}

/** Returns the variables of wrangler.toml together with those that only the environment holds. */
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
