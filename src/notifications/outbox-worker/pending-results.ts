/**
 * Results of messages that could not be recorded, because the store was unreachable. They are kept in
 * memory and recorded when it is reachable again.
 */
import { errorName } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';

type RecordResult = () => Promise<void>;

export interface PendingResults {
  /** Records a result, or keeps it if that fails. Never throws. */
  record(id: number, recordResult: RecordResult): Promise<void>;
  /** Keeps a result for later. */
  add(id: number, recordResult: RecordResult): void;
  /** Whether the result of a message is still to be recorded. */
  has(id: number): boolean;
  /**
   * Records the kept results, as many as possible.
   * @throws the first error; results that failed are kept
   */
  flush(): Promise<void>;
}

export function createPendingResults(logger: Logger): PendingResults {
  const pending = new Map<number, RecordResult>();
  return {
    record: async (id, recordResult) => {
      try {
        await recordResult();
        pending.delete(id);
      } catch (error) {
        pending.set(id, recordResult);
        logger.error('result not recorded', { message: id, error: errorName(error) });
      }
    },
    add: (id, recordResult) => pending.set(id, recordResult),
    has: (id) => pending.has(id),
    flush: async () => {
      const failures: unknown[] = [];
      for (const [id, recordResult] of [...pending]) {
        try {
          await recordResult();
          pending.delete(id);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
