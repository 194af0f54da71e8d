/**
 * Errors as log fields. The message of an error can quote what a person wrote, so only its kind and
 * place are logged.
 */
import type { LogFields } from './logger.ts';

/** The code of SQLite, Node or the network, such as `SQLITE_FULL` and `ECONNREFUSED`. */
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]*$/u;

/** Only the innermost calls are logged. */
const MAX_STACK_FRAMES = 6;

/** The kind of an error: its `name`, or the type of a thrown value that is no error. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/**
 * An error as log fields: its kind, its system code, the stack frames, and its cause. The errors of grammY are
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
    ...systemCodeOf(error),
    at: frames.slice(0, MAX_STACK_FRAMES).map((line) => line.trim()),
    ...cause,
  };
}

/** Only codes of this form are logged: another text could quote what a person wrote. */
function systemCodeOf(error: Error): LogFields {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? { code } : {};
}
