/**
 * Values that a pure function needs and that are not here yet. The function throws what is missing; it
 * is fetched, and the function runs again. So answers stay plain functions where texts are behind a
 * network (Workers with D1).
 */

/** A value must be fetched first. */
export class NotFetchedError extends Error {
  override readonly name = 'NotFetchedError';
  /** Fetches what is missing. @throws the error of the source */
  readonly fetch: () => Promise<void>;

  constructor(fetch: () => Promise<void>) {
    super('a value was not fetched yet');
    this.fetch = fetch;
  }
}

/** A question needs some ten rounds, a long document some more. More than this is a scan. */
const MAX_ROUNDS = 100;

/** Returns the error of a missing value, also inside an error of grammY; null for other errors. */
export function notFetchedIn(error: unknown): NotFetchedError | null {
  const inner = error instanceof Error && 'error' in error ? error.error : error;
  return inner instanceof NotFetchedError ? inner : null;
}

/**
 * Runs work until nothing is missing. The work must have no effect before it has read everything.
 *
 * @param work gets the number of the round, from 0
 * @throws the error of the work, or of what it needs
 */
export async function runFetched<T>(work: (round: number) => T | Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    try {
      return await work(round);
    } catch (error) {
      const missing = notFetchedIn(error);
      if (missing === null || round >= MAX_ROUNDS) throw error;
      await missing.fetch();
    }
  }
}
