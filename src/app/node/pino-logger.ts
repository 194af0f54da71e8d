/**
 * The log on Node: pino writes one JSON object a line to standard error. It writes synchronously,
 * so that no line is lost at an exit or a crash; the bot logs a few lines a second.
 */
import { destination, pino, stdTimeFunctions } from 'pino';
import type { LogFields, Logger } from '../../shared/logger.ts';
import { createRedactor, LOG_LEVELS, type LogLevel } from '../json-logger.ts';

export interface PinoLoggerOptions {
  readonly level: LogLevel;
  /** Texts that are removed from every line. */
  readonly secrets?: readonly string[];
  /** Receives whole lines with their line break; by default they go to standard error. */
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
      // The tool that collects the lines knows process id and host better.
      base: null,
      messageKey: 'event',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    // pino's `redact` removes values by their path, but a token may be anywhere.
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
  // When the reader of the log is gone, the bot continues.
  out.on('error', () => {});
  return (line) => out.write(line);
}
