/**
 * Tracks which polled updates are not yet confirmed to Telegram. `getUpdates` confirms all updates
 * below an offset. So the lowest unfinished update holds back the confirmation of later ones, which
 * come again with every poll.
 */
import type { Update } from 'grammy/types';

export interface OffsetTracker {
  /** The offset of the next poll. */
  offset(): number;
  /** How many updates of a poll are known already. */
  pendingCount(): number;
  /** Returns the updates of a poll that are new, and tracks them as unfinished. */
  acceptNew(batch: readonly Update[]): Update[];
  /** Marks an update as handled. */
  confirm(updateId: number): void;
}

export function createOffsetTracker(): OffsetTracker {
  /** All updates at or above the offset; true when handled. */
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
