/**
 * The environment variables: one row each. The rows give the validation, the help texts, the table
 * of the documentation and `.env.example`; `env-reference.ts` renders them.
 */
import * as v from 'valibot';
import { webhookKeyOf } from '../notifications/webhooks/sign-webhook.ts';
import { DEFAULT_TIME_ZONE, isTimeZone } from '../shared/time-zone.ts';
import { bearerSecret, flag, httpUrl, rootUrl, webhookUrls, wholeNumber } from './env-formats.ts';
import { LOG_LEVELS } from './json-logger.ts';
import { type Variable, variable } from './variable.ts';

const EVERYWHERE = ['server', 'worker', 'command'] as const;
const SERVER_AND_WORKER = ['server', 'worker'] as const;

const ROWS = {
  BOT_TOKEN: variable(
    v.pipe(
      v.string(),
      v.regex(
        /^\d+:[A-Za-z0-9_-]+$/u,
        'is not a bot token: digits, a colon, then letters and digits',
      ),
    ),
    {
      description: 'Token of the bot, from @BotFather. Without it there is no Telegram bot',
      example: '123456789:AAExampleExampleExampleExample',
      usedBy: EVERYWHERE,
      secret: true,
    },
  ),
  PUBLIC_URL: variable(rootUrl, {
    description:
      'Address of the server as others reach it: https, on port 443, 80, 88 or 8443. With it updates come by webhook, without it by long polling',
    example: 'https://cchc.example.vn',
    usedBy: EVERYWHERE,
  }),
  WEBHOOK_SECRET: variable(
    v.pipe(
      v.string(),
      v.regex(/^[A-Za-z0-9_-]*$/u, 'may only hold A-Z a-z 0-9 _ -'),
      v.maxLength(256, 'is longer than 256 characters'),
    ),
    {
      description:
        'Secret that Telegram sends with each update: 1 to 256 of A-Z a-z 0-9 _ -. Without it the server makes one at each start; Workers, and several servers of one bot, need it',
      example: 'd0c5a7e1-a_long_random_word',
      usedBy: EVERYWHERE,
      secret: true,
    },
  ),
  ADMIN_IDS: variable(
    v.pipe(
      v.string(),
      v.regex(/^\s*\d{1,15}\s*(?:,\s*\d{1,15}\s*)*$/u, 'is not a comma-separated list of user ids'),
      v.transform((text): readonly number[] => text.split(',').map(Number)),
    ),
    {
      description: 'Telegram user ids of the administrators, separated by commas',
      example: '123456789,987654321',
      usedBy: SERVER_AND_WORKER,
    },
  ),
  DATABASE_URL: variable(
    v.pipe(v.string(), v.regex(/^(?:file:.+|:memory:)$/u, 'is not a file: address')),
    {
      description:
        'SQLite file, created when it is missing. :memory: keeps everything in memory until the process ends',
      example: 'file:./data/cchc.db',
      default: 'file:./data/cchc.db',
      usedBy: ['server', 'command'],
    },
  ),
  DATA_DIR: variable(v.string(), {
    description:
      'Folder for what is computed from the knowledge folder, so that the next start is quick. It may be deleted at any time. Without it: the folder of DATABASE_URL',
    example: './data',
    usedBy: ['server', 'command'],
  }),
  SEARCH_ENGINE: variable(v.picklist(['minisearch', 'fts5'], 'is neither minisearch nor fts5'), {
    description:
      'Engine that finds candidates: minisearch holds the library in memory, fts5 in a file of DATA_DIR. Without it the size of the knowledge folder decides',
    example: 'fts5',
    usedBy: ['server', 'command'],
  }),
  KNOWLEDGE_DIR: variable(v.string(), {
    description: 'Knowledge folder: the documents that questions are answered from',
    example: './knowledge',
    default: './knowledge',
    usedBy: ['server', 'command'],
  }),
  PORT: variable(
    v.pipe(wholeNumber(/^\d{1,5}$/u, 'is not a port number'), v.maxValue(65535, 'is above 65535')),
    {
      description: 'Port of the web server. 0: any free port',
      example: '8080',
      default: '8080',
      usedBy: ['server'],
    },
  ),
  HOST: variable(v.pipe(v.string(), v.regex(/^[\w.:-]+$/u, 'is not a host name')), {
    description: 'Address that the web server listens on. 0.0.0.0: every network interface',
    example: '127.0.0.1',
    default: '127.0.0.1',
    usedBy: ['server'],
  }),
  PROXY_HOPS: variable(
    v.pipe(wholeNumber(/^\d$/u, 'is not a number from 1 to 9'), v.minValue(1, 'is below 1')),
    {
      description:
        'How many proxies stand before the server, each of which adds an address to X-Forwarded-For. Cloudflare is recognised and not counted. 2 with another proxy before nginx: otherwise all visitors share one rate limit',
      example: '2',
      default: '1',
      usedBy: ['server'],
    },
  ),
  TELEGRAM_API_ROOT: variable(httpUrl, {
    description:
      'Bot API server. With a server of your own, PUBLIC_URL may be plain http. Without it: https://api.telegram.org',
    example: 'https://api.telegram.org',
    usedBy: EVERYWHERE,
  }),
  LOG_LEVEL: variable(v.picklist(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`), {
    description: 'Least level that is logged: debug, info, warn or error. The log goes to stderr',
    example: 'info',
    default: 'info',
    usedBy: SERVER_AND_WORKER,
  }),
  TIME_ZONE: variable(
    v.pipe(v.string(), v.check(isTimeZone, 'is not a time zone of the IANA database')),
    {
      description: 'Time zone that decides which day today is',
      example: DEFAULT_TIME_ZONE,
      default: DEFAULT_TIME_ZONE,
      usedBy: EVERYWHERE,
    },
  ),
  ADMIN_SECRET: variable(bearerSecret, {
    description:
      'Bearer token of 16 characters or more that permits POST /admin/reload. Without it that address does not exist',
    example: 'another-long-random-word',
    usedBy: EVERYWHERE,
    secret: true,
  }),
  METRICS_SECRET: variable(bearerSecret, {
    description:
      'Bearer token of 16 characters or more that permits GET /metrics from anywhere. Without it only this machine may read it, and nobody where PUBLIC_URL is set',
    example: 'one-more-long-random-word',
    usedBy: EVERYWHERE,
    secret: true,
  }),
  RELOAD_SECONDS: variable(
    v.pipe(wholeNumber(/^\d{1,5}$/u, 'is not a number of seconds'), v.minValue(1, 'is below 1')),
    {
      description: 'Seconds between two checks of the knowledge folder. SIGHUP checks it at once',
      example: '60',
      default: '60',
      usedBy: ['server'],
    },
  ),
  NEWS_DELAY_SECONDS: variable(wholeNumber(/^\d{1,5}$/u, 'is not a number of seconds'), {
    description:
      'Seconds between the preview of an announcement, which administrators get, and its delivery',
    example: '300',
    default: '0',
    usedBy: SERVER_AND_WORKER,
  }),
  WATCH_SOURCES: variable(flag, {
    description:
      '1: the sources of sources.yaml are watched for new documents where ADMIN_IDS is set. 0: the bot asks none of them',
    example: '0',
    default: '1',
    usedBy: SERVER_AND_WORKER,
  }),
  NEWS_WEBHOOK_URLS: variable(webhookUrls, {
    description:
      'Addresses that announcements are posted to, separated by spaces or commas: https, or http on this machine. Needs NEWS_WEBHOOK_SECRET',
    example: 'https://example.vn/hooks/cchc',
    usedBy: SERVER_AND_WORKER,
  }),
  NEWS_WEBHOOK_SECRET: variable(
    v.pipe(
      v.string(),
      v.check(
        (text) => webhookKeyOf(text) !== null,
        'is not whsec_ and the base64 of 24 to 64 bytes',
      ),
    ),
    {
      description:
        'Secret that signs what is posted to NEWS_WEBHOOK_URLS: whsec_ and the base64 of 24 to 64 random bytes',
      example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
      usedBy: SERVER_AND_WORKER,
      secret: true,
    },
  ),
  WATCH_KNOWLEDGE: variable(flag, {
    description: '1: reload the library as soon as a file changes, for development',
    example: '1',
    default: '0',
    usedBy: ['server'],
  }),
  DRAIN_SECONDS: variable(wholeNumber(/^\d{1,2}$/u, 'is not a number of seconds below 100'), {
    description:
      'Seconds that the server continues after SIGTERM while /readyz returns 503, for a load balancer to notice',
    example: '5',
    default: '0',
    usedBy: ['server'],
  }),
  ROTATE: variable(flag, {
    description:
      '1: npm run deploy also replaces secrets that the worker has. BOT_TOKEN and WEBHOOK_SECRET only together',
    example: '1',
    default: '0',
    usedBy: ['command'],
  }),
  CLOUDFLARE_API_TOKEN: variable(v.string(), {
    description: 'Token that wrangler deploys with. Without it: npx wrangler login',
    example: 'a-token-of-the-cloudflare-dashboard',
    usedBy: ['command'],
    secret: true,
  }),
  ENV_FILE: variable(v.string(), {
    description:
      'File that variables are read from at the start. Variables of the environment take precedence',
    example: '/etc/cchc-bot.env',
    default: '.env',
    usedBy: ['server', 'command'],
  }),
};

export type VariableName = keyof typeof ROWS;

/** By name: the type of the value. */
export type VariableValues = {
  readonly [N in VariableName]: (typeof ROWS)[N] extends Variable<infer T> ? T : never;
};

export const VARIABLES: { readonly [N in VariableName]: Variable<VariableValues[N]> } = ROWS;

export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly VariableName[];

/** The variables whose values are never shown. */
export const SECRET_NAMES = VARIABLE_NAMES.filter((name) => VARIABLES[name].secret === true);
