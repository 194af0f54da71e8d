/**
 * Errors as log fields. The message of an error can quote what a person wrote, so only its kind and
 * place are logged.
 */
import type { LogFields } from './logger.ts';

/** Only the innermost calls are logged. */
const MAX_STACK_FRAMES = 6;

/** The kind of an error: its `name`, or the type of a thrown value that is no error. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Codes of SQLite and of the system: `SQLITE_CORRUPT`, `ENOSPC`. They quote nothing. */
const ERROR_CODE = /^[A-Z][A-Z0-9_]{2,40}$/u;

function errorCode(error: Error): LogFields {
  if (!('code' in error) || typeof error.code !== 'string') return {};
  return ERROR_CODE.test(error.code) ? { code: error.code } : {};
}

/**
 * An error as log fields: its kind, its code, the stack frames, and its cause. The errors of grammY are
 * recognized by their names, because this module must not import grammY:
 *
 * - `GrammyError`: method, code and description; the Bot API's own words are safe to log.
 * - `HttpError`: the message; grammY keeps the address, and so the token, out of it unless
 *   `sensitiveLogs` is set.
 * - `BotError`: the error inside it.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  if (error.name === 'BotError' && 'error' in error) return describeError(error.error);
  if (error.name === 'GrammyError' && 'error_code' in error && 'method' in error) {
    const { method, error_code: code } = error;
    const description = 'description' in error ? error.description : undefined;
    return { error: error.name, method, code, description };
  }
  if (error.name === 'HttpError') return { error: error.name, message: error.message };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return {
    error: error.name,
    ...errorCode(error),
    at: frames.slice(0, MAX_STACK_FRAMES).map((line) => line.trim()),
    ...cause,
  };
}
