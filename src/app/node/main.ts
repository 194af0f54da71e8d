/** `npm start`: the server on Node. */

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { openSqliteStore, StoreOpenError } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { type Config, readConfig } from '../config.ts';
import { ConfigError } from '../env.ts';
import { describeVariables } from '../env-reference.ts';
import { SECRET_NAMES, VARIABLE_NAMES, VARIABLES } from '../env-variables.ts';
import { createRedactor } from '../json-logger.ts';
import { createPlatformMediaRenderer } from '../media/node-renderer.ts';
import { instrumentLogger } from '../metrics/instrumentation.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { createServices } from '../services.ts';
import { TelegramRefusalError } from '../telegram-errors.ts';
import { createCachedBuilder } from './cached-builder.ts';
import { dataFolderOf } from './data-folder.ts';
import { loadEnvFile } from './env-file.ts';
import {
  KnowledgeFolderError,
  listKnowledgePaths,
  readFilesWhere,
  readKnowledgeFolder,
  shippedDefaults,
} from './knowledge-folder.ts';
import { createLargeSource } from './large-source.ts';
import { createPaperFiles } from './paper-files.ts';
import { createPinoLogger } from './pino-logger.ts';
import { type RunningServer, startServer } from './server.ts';

const HELP = `npm start

Serves the web pages and the API and, with a bot token, the Telegram bot.

  no BOT_TOKEN             no Telegram
  BOT_TOKEN                the server asks Telegram for updates (long polling)
  BOT_TOKEN, PUBLIC_URL    Telegram posts updates to PUBLIC_URL/telegram/webhook

Environment:
${describeVariables(VARIABLE_NAMES.filter((name) => VARIABLES[name].usedBy.includes('server')))}`;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  loadEnvFile();
  const config = readConfig(process.env);
  const given = config.mode === 'webhook' ? config.secret : null;
  const secret = given ?? randomBytes(32).toString('hex');
  const metrics = createMetrics();
  const pinoLogger = createPinoLogger({
    level: config.logLevel,
    secrets: [
      ...(config.mode === 'offline' ? [] : [config.token, secret]),
      config.adminSecret ?? '',
      config.metricsSecret ?? '',
      config.newsWebhooks?.secret ?? '',
    ],
  });
  const logger = instrumentLogger(pinoLogger, metrics);
  process.on('uncaughtExceptionMonitor', (error) => logger.error('crashed', describeError(error)));
  const store = openSqliteStore(config.databaseUrl);
  const dataFolder = dataFolderOf(process.env);
  const services = await createServices(config, {
    store,
    logger,
    metrics,
    source: {
      files: () => readKnowledgeFolder(config.knowledgeDir),
      paths: () => listKnowledgePaths(config.knowledgeDir),
      filesWhere: (isWanted) => readFilesWhere(config.knowledgeDir, isWanted),
      defaults: shippedDefaults(),
      builder: createCachedBuilder(dataFolder),
      large: createLargeSource(process.env, config.knowledgeDir, dataFolder),
    },
    mediaRenderer: createPlatformMediaRenderer(),
    paperFiles: createPaperFiles(),
  });
  const server = await startServer(config, services, secret);
  stopOnSignal(server, store, logger);
  console.log(startupMessage(config, server.address));
  if (!services.library.info?.contact)
    logger.info('library.yaml has no contact: people are not told who runs this');
  await server.telegram;
}

/** Returns one line: how updates arrive, and where questions can be asked over HTTP. */
function startupMessage(config: Config, address: string): string {
  const ask = `${address}/api/ask?q=…`;
  switch (config.mode) {
    case 'offline':
      return `cchc-bot: ${address} (no BOT_TOKEN, so no Telegram; ask with ${ask})`;
    case 'polling':
      return `cchc-bot: ${address} (Telegram by long polling; or ask with ${ask})`;
    case 'webhook':
      return `cchc-bot: ${address} (Telegram by webhook at ${config.publicUrl}; or ask with ${ask})`;
  }
}

function stopOnSignal(server: RunningServer, store: Store, logger: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // A second signal exits at once.
    if (stopping) process.exit(1);
    stopping = true;
    logger.info('stopping', { signal });
    server
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** Returns the message of an error that the operator can fix, as one line; null for a bug. */
function userErrorMessage(error: unknown): string | null {
  if (
    error instanceof ConfigError ||
    error instanceof KnowledgeFolderError ||
    error instanceof StoreOpenError ||
    error instanceof TelegramRefusalError
  ) {
    return error.message;
  }
  if (!(error instanceof Error) || !('code' in error)) return null;
  if (error.code === 'EADDRINUSE') return 'PORT is in use by another program; example: PORT=8081';
  if (error.code === 'EACCES') return 'PORT may not be opened by this user; example: PORT=8080';
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return 'HOST is no address of this machine; example: HOST=127.0.0.1';
  }
  return String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${HELP}` : null;
}

main().catch((error: unknown) => {
  // The text of an error may hold the address of a call, and so the token.
  const redact = createRedactor(SECRET_NAMES.map((name) => process.env[name]?.trim() ?? ''));
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(userErrorMessage(error) ?? redact(fault));
  process.exit(1);
});
