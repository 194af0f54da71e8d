/**
 * The log: one JSON object a line, without secrets. This logger is for platforms whose console
 * takes lines; on Node, pino writes them (`node/pino-logger.ts`).
 */
import type { LogFields, Logger } from '../shared/logger.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface JsonLoggerOptions {
  readonly level: LogLevel;
  /** Receives one line, without its line break. */
  readonly write: (line: string) => void;
  /** Texts that are removed from every line. */
  readonly secrets?: readonly string[];
  readonly now?: () => Date;
}

/** Any bot token, also inside an address of the Bot API. */
const BOT_TOKEN = /\d{5,}:[A-Za-z0-9_-]{20,}/gu;
const REDACTED = '[redacted]';

export function createJsonLogger(options: JsonLoggerOptions): Logger {
  const { level, write, now = () => new Date() } = options;
  const redact = createRedactor(options.secrets ?? []);
  const minLevel = LOG_LEVELS.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(name) < minLevel) return;
      const line = JSON.stringify({ time: now().toISOString(), level: name, event, ...fields });
      write(redact(line));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Returns a function that removes the given secrets, and whatever looks like a bot token. */
export function createRedactor(secrets: readonly string[]): (text: string) => string {
  const words = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      // As the secret appears in a line of JSON.
      JSON.stringify(secret).slice(1, -1),
    ])
    .sort((a, b) => b.length - a.length);
  return (text) =>
    words
      .reduce((rest, word) => rest.replaceAll(word, REDACTED), text)
      .replace(BOT_TOKEN, REDACTED);
}
