/**
 * The log on Node: pino, one JSON object a line, to standard error. Every line is written before the
 * call returns, so that none is lost at an exit or a crash; a bot logs a few lines a second.
 */
import { destination, pino, stdTimeFunctions } from 'pino';
import type { LogFields, Logger } from '../../shared/logger.ts';
import { createRedactor, LOG_LEVELS, type LogLevel } from '../json-logger.ts';

export interface PinoLoggerOptions {
  readonly level: LogLevel;
  /** Words to be struck out wherever they stand. */
  readonly secrets?: readonly string[];
  /** Takes whole lines with their line break; standard error when absent. */
  readonly write?: (line: string) => void;
}

const STANDARD_ERROR = 2;

export function createPinoLogger({
  level,
  secrets = [],
  write = standardError(),
}: PinoLoggerOptions): Logger {
  const redact = createRedactor(secrets);
  const log = pino(
    {
      level,
      // Process id and host are what collects the lines knows better.
      base: null,
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // Not pino's own `redact`, which goes by where a value stands: a token may stand anywhere.
    { write: (line: string) => write(redact(line)) },
  );
  const at =
    (name: LogLevel) =>
    (event: string, fields: LogFields = {}) =>
      log[name](fields, event);
  const [debug, info, warn, error] = LOG_LEVELS;
  return { debug: at(debug), info: at(info), warn: at(warn), error: at(error) };
}

function standardError(): (line: string) => void {
  const out = destination({ dest: STANDARD_ERROR, sync: true });
  // Whoever read the log has gone: that ends no bot.
  out.on('error', () => {});
  return (line) => out.write(line);
}
