/**
 * Runs the updates of a chat one at a time, lowest id first. Chats do not wait for each other. Ids
 * count up by one over all chats, so a gap means that an update is still on its way (by another
 * connection, or in a queue): updates behind a gap wait a moment for it.
 */

/** The process that keeps the order cannot be reached. The work may or may not have been done. */
export class OrderUnavailableError extends Error {
  override readonly name = 'OrderUnavailableError';
}

export interface ChatOrder {
  /** Runs the work after all earlier work of the chat. Returns its result. */
  serialize<T>(chatKey: string, updateId: number, work: () => Promise<T>): Promise<T>;
  /** Resolves when no work is running or waiting. */
  idle(): Promise<void>;
}

interface QueuedUpdate {
  readonly updateId: number;
  readonly queuedAt: number;
  readonly start: () => Promise<void>;
}

interface ChatQueue {
  readonly waiting: QueuedUpdate[];
  isRunning: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Pause before the first update: it need not be the one with the lowest id. */
const STARTUP_GRACE_MS = 200;

/** @param gapMs how long updates behind a gap wait, in milliseconds */
export function createChatOrder(gapMs = 200): ChatOrder {
  const queues = new Map<string, ChatQueue>();
  const gaps = createGapTracker(gapMs);
  const idleResolvers: (() => void)[] = [];

  function advance(key: string, queue: ChatQueue): void {
    if (queue.isRunning) return;
    clearTimeout(queue.timer);
    const [first] = queue.waiting;
    if (first === undefined) {
      queues.delete(key);
      if (queues.size === 0) for (const idle of idleResolvers.splice(0)) idle();
      return;
    }
    const left = gaps.remainingWait(first.updateId, first.queuedAt);
    if (left > 0) {
      queue.timer = setTimeout(() => advance(key, queue), left);
      return;
    }
    gaps.skipGapsBefore(first.updateId);
    queue.waiting.shift();
    queue.isRunning = true;
    const runNext = () => {
      queue.isRunning = false;
      advance(key, queue);
    };
    first.start().then(runNext, runNext);
  }

  return {
    serialize: (key, updateId, work) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(key) ?? { waiting: [], isRunning: false, timer: undefined };
        queues.set(key, queue);
        const start = () => work().then(resolve, reject);
        queue.waiting.push({ updateId, queuedAt: performance.now(), start });
        queue.waiting.sort((a, b) => a.updateId - b.updateId);
        if (gaps.markSeen(updateId))
          for (const [other, otherQueue] of [...queues]) advance(other, otherQueue);
        else advance(key, queue);
      }),
    idle: () =>
      queues.size === 0 ? Promise.resolve() : new Promise((resolve) => idleResolvers.push(resolve)),
  };
}

/** Keeps the ids that have been seen, from the first one on. */
function createGapTracker(gapMs: number) {
  const seenAhead = new Set<number>();
  let next: number | null = null;
  let firstSeenAt = 0;
  const advancePastSeen = (): void => {
    while (next !== null && seenAhead.delete(next)) next += 1;
  };
  return {
    /** Records an id. Returns true when this closed a gap for which others may wait. */
    markSeen(id: number): boolean {
      if (next === null) {
        next = id;
        firstSeenAt = performance.now();
      }
      if (id < next) return false;
      seenAhead.add(id);
      const had = seenAhead.size;
      advancePastSeen();
      return had > 1 && seenAhead.size < had;
    },
    /** Milliseconds that the update with this id must still wait for lower ids. */
    remainingWait(id: number, since: number): number {
      const now = performance.now();
      const startupWait = firstSeenAt + Math.min(gapMs, STARTUP_GRACE_MS) - now;
      if (startupWait > 0) return startupWait;
      return next !== null && id >= next ? since + gapMs - now : 0;
    },
    skipGapsBefore(id: number): void {
      if (next === null || id < next) return;
      next = id + 1;
      for (const seen of seenAhead) if (seen < next) seenAhead.delete(seen);
      advancePastSeen();
    },
  };
}
