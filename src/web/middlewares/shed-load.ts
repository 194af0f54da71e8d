/**
 * Refuses requests while the process has more work than it can do in time. Who is refused hears so
 * at once, and who is taken does not wait behind a queue that only grows.
 */
import type { MiddlewareHandler } from 'hono';
import type { Admission } from '../ports.ts';

/** Those who watch the process must be answered, above all when it has too much to do. */
const ALWAYS_TAKEN = new Set(['/healthz', '/readyz', '/metrics']);

/** The process has too much work. The app responds with 503. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too much work');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Without an admission, every request is taken.
 *
 * @throws OverloadedError, which the app answers with 503 and `Retry-After`
 */
export function shedLoad(admission: Admission | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (admission === undefined || ALWAYS_TAKEN.has(c.req.path)) return next();
    const done = await admission.admit();
    if (done === null) throw new OverloadedError(admission.retryAfterSeconds);
    try {
      await next();
    } finally {
      done();
    }
  };
}
