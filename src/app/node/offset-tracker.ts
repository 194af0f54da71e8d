/**
 * Which polled updates are not yet confirmed to Telegram. It confirms all below an offset, so the
 * lowest that is in hand holds back the rest, and what came before comes with every poll.
 */
import type { Update } from 'grammy/types';

export interface OffsetTracker {
  /** What the next poll is to ask from. */
  offset(): number;
  /** How many a poll gives that are known already. */
  pendingCount(): number;
  /** The updates of a poll that were not seen before; they are in hand from here on. */
  acceptNew(batch: readonly Update[]): Update[];
  /** An update was handled. */
  confirm(updateId: number): void;
}

export function createOffsetTracker(): OffsetTracker {
  /** Of all at or above the offset: true once handled. */
  const seen = new Map<number, boolean>();
  let offset = 0;
  const advance = (): void => {
    for (const id of [...seen.keys()].sort((a, b) => a - b)) {
      if (seen.get(id) !== true) {
        offset = id;
        return;
      }
      seen.delete(id);
      offset = id + 1;
    }
  };
  return {
    offset: () => offset,
    pendingCount: () => seen.size,
    acceptNew: (batch) => {
      const fresh = batch.filter((update) => !seen.has(update.update_id));
      for (const { update_id: id } of fresh) seen.set(id, false);
      advance();
      return fresh;
    },
    confirm: (updateId) => {
      seen.set(updateId, true);
      advance();
    },
  };
}
