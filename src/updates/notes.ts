/**
 * Notes of what became of messages. While the store is away they are kept here, to be made as soon
 * as it is back: what Telegram took is known, as long as the process lives.
 */
import { type NewsLogger, nameOf } from './logger.ts';

type Note = () => Promise<void>;

export interface Notes {
  /** Makes a note, or keeps it where it cannot be made now. Never throws. */
  take(id: number, note: Note): Promise<void>;
  /** Keeps a note for later. */
  keep(id: number, note: Note): void;
  /** Whether something of a message is still to be noted. */
  has(id: number): boolean;
  /**
   * Makes those that are kept, as many as can be made.
   * @throws the first failure; what failed stays
   */
  catchUp(): Promise<void>;
}

export function createNotes(logger: NewsLogger): Notes {
  const kept = new Map<number, Note>();
  return {
    take: async (id, note) => {
      try {
        await note();
        kept.delete(id);
      } catch (error) {
        kept.set(id, note);
        logger.error('sent, but not noted', { message: id, error: nameOf(error) });
      }
    },
    keep: (id, note) => kept.set(id, note),
    has: (id) => kept.has(id),
    catchUp: async () => {
      const failures: unknown[] = [];
      for (const [id, note] of [...kept]) {
        try {
          await note();
          kept.delete(id);
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
