/**
 * Configuration from an environment, which is an argument: nothing is read at import. Discriminated
 * by how updates come: not at all, by long polling, or by webhook.
 */

import * as v from 'valibot';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../shared/time-zone.ts';
import { LOG_LEVELS, type LogLevel } from './json-logger.ts';

interface CommonConfig {
  readonly publicUrl: string | null;
  readonly adminIds: readonly number[];
  readonly databaseUrl: string;
  readonly knowledgeDir: string;
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
  /** With it, POST /admin/reload reads the library anew; null: that address is not there. */
  readonly adminSecret: string | null;
  /** How often the library is looked at for changes. */
  readonly reloadSeconds: number;
  /** So long after their preview announcements go out: an administrator may hold them meanwhile. */
  readonly newsDelaySeconds: number;
  /** Whether a change in the knowledge folder is taken up at once: for development. */
  readonly watch: boolean;
  /** With it, /metrics is for whoever has it; null: for this machine alone. */
  readonly metricsSecret: string | null;
  /** How long a process that was told to stop goes on serving while it says that it is not ready. */
  readonly drainSeconds: number;
}

interface TelegramConfig {
  readonly token: string;
  /** Null: Telegram's own. */
  readonly apiRoot: string | null;
}

export interface OfflineConfig extends CommonConfig {
  readonly mode: 'offline';
}

export interface PollingConfig extends CommonConfig, TelegramConfig {
  readonly mode: 'polling';
}

export interface WebhookConfig extends CommonConfig, TelegramConfig {
  readonly mode: 'webhook';
  readonly publicUrl: string;
  /** Null: one is to be made up for this start. */
  readonly secret: string | null;
}

export type Config = OfflineConfig | PollingConfig | WebhookConfig;

export type Environment = Readonly<Record<string, string | undefined>>;

/** A wrong value, as one line: the variable, what is wrong with it, an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const VARIABLE_EXAMPLES = {
  BOT_TOKEN: '123456789:AAExampleExampleExampleExample',
  PUBLIC_URL: 'https://cchc.example.vn',
  WEBHOOK_SECRET: 'd0c5a7e1-a_long_random_word',
  ADMIN_IDS: '123456789,987654321',
  DATABASE_URL: 'file:./data/cchc.db',
  KNOWLEDGE_DIR: './knowledge',
  PORT: '8080',
  HOST: '127.0.0.1',
  TELEGRAM_API_ROOT: 'https://api.telegram.org',
  LOG_LEVEL: 'info',
  TIME_ZONE: DEFAULT_TIME_ZONE,
  ADMIN_SECRET: 'another-long-random-word',
  RELOAD_SECONDS: '60',
  NEWS_DELAY_SECONDS: '300',
  WATCH_KNOWLEDGE: '1',
  METRICS_SECRET: 'one-more-long-random-word',
  DRAIN_SECONDS: '5',
} as const;
type Variable = keyof typeof VARIABLE_EXAMPLES;

/** Ports that Telegram posts to (https://core.telegram.org/bots/api#setwebhook). */
const WEBHOOK_PORTS = ['', '443', '80', '88', '8443'];

const INVALID_TIME_ZONE = 'is no time zone of the IANA database';

const url = (message: string) =>
  v.pipe(
    v.string(),
    v.check((value) => /^https?:\/\/[^\s?#]+$/u.test(value) && URL.canParse(value), message),
    v.transform((value) => value.replace(/\/+$/u, '')),
  );

const SECRET = v.optional(v.pipe(v.string(), v.minLength(16, 'is shorter than 16 characters')));

const SCHEMA = v.object({
  BOT_TOKEN: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+:[A-Za-z0-9_-]+$/u, 'is no bot token: digits, a colon, then letters and digits'),
    ),
  ),
  PUBLIC_URL: v.optional(url('is no http(s) address without ? and #')),
  WEBHOOK_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9_-]*$/u, 'may only hold A-Z a-z 0-9 _ -'),
      v.maxLength(256, 'is longer than 256 characters'),
    ),
  ),
  ADMIN_IDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\s*\d{1,15}\s*(?:,\s*\d{1,15}\s*)*$/u, 'is no comma-separated list of user ids'),
      v.transform((value) => value.split(',').map(Number)),
    ),
  ),
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.regex(/^(?:file:.+|:memory:)$/u, 'is no file: address')),
    VARIABLE_EXAMPLES.DATABASE_URL,
  ),
  KNOWLEDGE_DIR: v.optional(v.string(), VARIABLE_EXAMPLES.KNOWLEDGE_DIR),
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/u, 'is no port number'),
      v.transform(Number),
      v.maxValue(65535, 'is above 65535'),
    ),
    VARIABLE_EXAMPLES.PORT,
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.regex(/^[\w.:-]+$/u, 'is no host name')),
    VARIABLE_EXAMPLES.HOST,
  ),
  TELEGRAM_API_ROOT: v.optional(url('is no http(s) address without ? and #')),
  LOG_LEVEL: v.optional(
    v.picklist(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`),
    VARIABLE_EXAMPLES.LOG_LEVEL,
  ),
  TIME_ZONE: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, INVALID_TIME_ZONE)),
    VARIABLE_EXAMPLES.TIME_ZONE,
  ),
  ADMIN_SECRET: SECRET,
  METRICS_SECRET: SECRET,
  DRAIN_SECONDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,2}$/u, 'is no number of seconds below 100'),
      v.transform(Number),
    ),
    '0',
  ),
  RELOAD_SECONDS: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/u, 'is no number of seconds'),
      v.transform(Number),
      v.minValue(1, 'is below 1'),
    ),
    VARIABLE_EXAMPLES.RELOAD_SECONDS,
  ),
  NEWS_DELAY_SECONDS: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,5}$/u, 'is no number of seconds'), v.transform(Number)),
    '0',
  ),
  WATCH_KNOWLEDGE: v.optional(v.picklist(['0', '1'], 'is neither 0 nor 1'), '0'),
});

/**
 * Reads and checks the environment; an empty value counts as absent.
 * @throws ConfigError for the first wrong value. No value is repeated in it: it may be a secret
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLE_EXAMPLES).flatMap((name) => {
      const value = env[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  const result = v.safeParse(SCHEMA, given);
  if (!result.success) {
    const [issue] = result.issues;
    throw configError(issue.path?.[0]?.key as Variable, issue.message);
  }
  return toConfig(result.output);
}

function toConfig(values: v.InferOutput<typeof SCHEMA>): Config {
  const common = {
    publicUrl: values.PUBLIC_URL ?? null,
    adminIds: values.ADMIN_IDS ?? [],
    databaseUrl: values.DATABASE_URL,
    knowledgeDir: values.KNOWLEDGE_DIR,
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    timeZone: values.TIME_ZONE,
    adminSecret: values.ADMIN_SECRET ?? null,
    reloadSeconds: values.RELOAD_SECONDS,
    newsDelaySeconds: values.NEWS_DELAY_SECONDS,
    watch: values.WATCH_KNOWLEDGE === '1',
    metricsSecret: values.METRICS_SECRET ?? null,
    drainSeconds: values.DRAIN_SECONDS,
  };
  const { BOT_TOKEN: token, PUBLIC_URL: publicUrl, WEBHOOK_SECRET: secret = null } = values;
  const apiRoot = values.TELEGRAM_API_ROOT ?? null;
  if (token === undefined) return { mode: 'offline', ...common };
  if (publicUrl === undefined) return { mode: 'polling', ...common, token, apiRoot };
  if (apiRoot === null) assertWebhookUrl(publicUrl);
  return { mode: 'webhook', ...common, token, apiRoot, publicUrl, secret };
}

/** What Telegram's own servers ask of a webhook; a Bot API server of one's own takes plain HTTP. */
function assertWebhookUrl(publicUrl: string): void {
  const { protocol, port } = new URL(publicUrl);
  if (protocol !== 'https:')
    throw configError('PUBLIC_URL', 'is not https, which Telegram asks for');
  if (!WEBHOOK_PORTS.includes(port)) {
    throw configError(
      'PUBLIC_URL',
      'has a port other than 443, 80, 88 and 8443, which Telegram refuses',
    );
  }
}

function configError(variable: Variable, problem: string): ConfigError {
  return new ConfigError(
    `${variable} ${problem}; example: ${variable}=${VARIABLE_EXAMPLES[variable]}`,
  );
}

/**
 * The time zone whose today counts, for commands that need nothing else of the configuration.
 * @throws ConfigError where there is no such time zone
 */
export function readTimeZone(env: Environment): string {
  const value = env.TIME_ZONE?.trim() ?? '';
  if (value === '') return VARIABLE_EXAMPLES.TIME_ZONE;
  if (!isTimeZone(value)) throw configError('TIME_ZONE', INVALID_TIME_ZONE);
  return value;
}

/**
 * The database, for commands that need nothing else of the configuration.
 * @throws ConfigError where the value names none
 */
export function readDatabaseUrl(env: Environment): string {
  const value = env.DATABASE_URL?.trim() ?? '';
  if (value === '') return VARIABLE_EXAMPLES.DATABASE_URL;
  const result = v.safeParse(SCHEMA.entries.DATABASE_URL, value);
  if (!result.success) throw configError('DATABASE_URL', result.issues[0].message);
  return value;
}
