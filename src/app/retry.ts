/** Pauses between calls of the Bot API that failed. */
import { GrammyError } from 'grammy';
import { exponentialDelay } from '../shared/async.ts';

const BACKOFF = { firstMs: 500, maxMs: 60_000 };

/**
 * The pause before the next call, in milliseconds: doubling with each failure, or `retry_after`
 * where the Bot API asks for a longer one.
 */
export function retryDelay(failures: number, error: unknown): number {
  const retryAfterMs =
    error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return Math.max(exponentialDelay(failures, BACKOFF), retryAfterMs);
}
