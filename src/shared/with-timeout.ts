/** A limit on waiting, where what is waited for may never end. */
export class TimeoutError extends Error {
  override readonly name = 'TooLongError';
}

/**
 * What a promise gives, if it does so in time; the work itself is not stopped.
 * @throws TooLongError after so many milliseconds
 */
export async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`not done in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
