/**
 * The configuration of the server and of the worker. Its `mode` says how updates come: not at all,
 * by long polling, or by webhook.
 */
import { configError, type Environment, readVariable } from './env.ts';
import { VARIABLE_NAMES, VARIABLES } from './env-variables.ts';
import type { LogLevel } from './json-logger.ts';

export interface NewsWebhooks {
  readonly urls: readonly string[];
  readonly secret: string;
}

interface CommonConfig {
  readonly publicUrl: string | null;
  readonly adminIds: readonly number[];
  readonly databaseUrl: string;
  readonly knowledgeDir: string;
  readonly port: number;
  readonly host: string;
  /** How many proxies add an address to X-Forwarded-For. */
  readonly proxyHops: number;
  readonly logLevel: LogLevel;
  readonly timeZone: string;
  /** Bearer token of POST /admin/reload; null: the address does not exist. */
  readonly adminSecret: string | null;
  /** Seconds between two checks of the library for changes. */
  readonly reloadSeconds: number;
  /** Seconds between the preview of an announcement and its delivery. */
  readonly newsDelaySeconds: number;
  /** Whether official sources are watched for new documents. */
  readonly watchSources: boolean;
  /** Whether a change in the knowledge folder reloads the library at once, for development. */
  readonly watch: boolean;
  /** Bearer token of GET /metrics; null: only this machine may read it. */
  readonly metricsSecret: string | null;
  /** Where announcements are posted to, and the key that signs them; null: nowhere. */
  readonly newsWebhooks: NewsWebhooks | null;
  /** Seconds that the server continues after SIGTERM while it reports that it is not ready. */
  readonly drainSeconds: number;
}

interface TelegramConfig {
  readonly token: string;
  /** Null: https://api.telegram.org. */
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
  /** Null: the server makes one at this start. */
  readonly secret: string | null;
}

export type Config = OfflineConfig | PollingConfig | WebhookConfig;

/** Ports that Telegram posts to (https://core.telegram.org/bots/api#setwebhook). */
const WEBHOOK_PORTS = ['', '443', '80', '88', '8443'];

/**
 * Reads and checks the environment; an empty value counts as not set.
 * @throws ConfigError for the first wrong value
 */
export function readConfig(env: Environment): Config {
  for (const name of VARIABLE_NAMES) {
    if (VARIABLES[name].usedBy.some((program) => program !== 'command')) readVariable(env, name);
  }
  const publicUrl = readVariable(env, 'PUBLIC_URL');
  const common = {
    publicUrl,
    adminIds: readVariable(env, 'ADMIN_IDS') ?? [],
    databaseUrl: readVariable(env, 'DATABASE_URL'),
    knowledgeDir: readVariable(env, 'KNOWLEDGE_DIR'),
    port: readVariable(env, 'PORT'),
    host: readVariable(env, 'HOST'),
    proxyHops: readVariable(env, 'PROXY_HOPS'),
    logLevel: readVariable(env, 'LOG_LEVEL'),
    timeZone: readVariable(env, 'TIME_ZONE'),
    adminSecret: readVariable(env, 'ADMIN_SECRET'),
    reloadSeconds: readVariable(env, 'RELOAD_SECONDS'),
    newsDelaySeconds: readVariable(env, 'NEWS_DELAY_SECONDS'),
    watchSources: readVariable(env, 'WATCH_SOURCES'),
    watch: readVariable(env, 'WATCH_KNOWLEDGE'),
    metricsSecret: readVariable(env, 'METRICS_SECRET'),
    newsWebhooks: readNewsWebhooks(env),
    drainSeconds: readVariable(env, 'DRAIN_SECONDS'),
  };
  const token = readVariable(env, 'BOT_TOKEN');
  const apiRoot = readVariable(env, 'TELEGRAM_API_ROOT');
  if (token === null) return { mode: 'offline', ...common };
  if (publicUrl === null) return { mode: 'polling', ...common, token, apiRoot };
  if (apiRoot === null) assertWebhookUrl(publicUrl);
  const secret = readVariable(env, 'WEBHOOK_SECRET');
  return { mode: 'webhook', ...common, token, apiRoot, publicUrl, secret };
}

function readNewsWebhooks(env: Environment): NewsWebhooks | null {
  const urls = readVariable(env, 'NEWS_WEBHOOK_URLS');
  if (urls === null) return null;
  const secret = readVariable(env, 'NEWS_WEBHOOK_SECRET');
  if (secret === null)
    throw configError(
      'NEWS_WEBHOOK_SECRET',
      'is missing, which signs what is posted to NEWS_WEBHOOK_URLS',
    );
  return { urls, secret };
}

/** Checks what Telegram's own servers require; a Bot API server of your own takes plain HTTP. */
function assertWebhookUrl(publicUrl: string): void {
  const { protocol, port } = new URL(publicUrl);
  if (protocol !== 'https:')
    throw configError('PUBLIC_URL', 'is not https, which Telegram requires');
  if (!WEBHOOK_PORTS.includes(port)) {
    throw configError(
      'PUBLIC_URL',
      'has a port other than 443, 80, 88 and 8443, which Telegram refuses',
    );
  }
}
