/**
 * Notes of what became of messages. While the store is away they are kept here, to be made as soon
 * as it is back: what Telegram took is known, as long as the process lives.
 */
import { errorName } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';

type RecordResult = () => Promise<void>;

export interface PendingResults {
  /** Makes a note, or keeps it where it cannot be made now. Never throws. */
  record(id: number, note: RecordResult): Promise<void>;
  /** Keeps a note for later. */
  add(id: number, note: RecordResult): void;
  /** Whether something of a message is still to be noted. */
  has(id: number): boolean;
  /**
   * Makes those that are kept, as many as can be made.
   * @throws the first failure; what failed stays
   */
  flush(): Promise<void>;
}

export function createPendingResults(logger: Logger): PendingResults {
  const pending = new Map<number, RecordResult>();
  return {
    record: async (id, note) => {
      try {
        await note();
        pending.delete(id);
      } catch (error) {
        pending.set(id, note);
        logger.error('sent, but not noted', { message: id, error: errorName(error) });
      }
    },
    add: (id, note) => pending.set(id, note),
    has: (id) => pending.has(id),
    flush: async () => {
      const failures: unknown[] = [];
      for (const [id, note] of [...pending]) {
        try {
          await note();
          pending.delete(id);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
