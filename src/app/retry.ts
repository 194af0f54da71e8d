/** The pause before a call of the Bot API is retried. */
import { GrammyError } from 'grammy';
import { exponentialDelay } from '../shared/async.ts';

const BACKOFF = { firstMs: 500, maxMs: 60_000 };

/**
 * Returns the pause in milliseconds. It doubles with each failure; a longer `retry_after` of the
 * Bot API takes precedence.
 */
export function retryDelay(failures: number, error: unknown): number {
  const retryAfterMs =
    error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return Math.max(exponentialDelay(failures, BACKOFF), retryAfterMs);
}
