/**
 * The order of what is handled: one thing of a chat at a time, lowest update id first; chats do not
 * wait for each other. Ids count up by one, so a gap tells that something is still on its way
 * (several connections, a queue): what stands behind a gap waits a moment for it.
 */

/** Whoever keeps the order cannot be asked: nothing is known of the work. */
export class OrderAwayError extends Error {
  override readonly name = 'OrderAwayError';
}

export interface ChatOrder {
  /** Does the work when the chat's turn comes; gives what it gives. */
  inTurn<T>(chatKey: string, updateId: number, work: () => Promise<T>): Promise<T>;
  /** Resolves once nothing waits and nothing is at work. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly updateId: number;
  readonly since: number;
  readonly start: () => Promise<void>;
}

interface Lane {
  readonly waiting: Waiting[];
  atWork: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** The first to come need not be the lowest: so long nothing is begun. */
const OPENING_MS = 200;

/** @param gapMs how long a gap is waited for */
export function createChatOrder(gapMs = 200): ChatOrder {
  const lanes = new Map<string, Lane>();
  const gaps = createGaps(gapMs);
  const idlers: (() => void)[] = [];

  function advance(key: string, lane: Lane): void {
    if (lane.atWork) return;
    clearTimeout(lane.timer);
    const [first] = lane.waiting;
    if (first === undefined) {
      lanes.delete(key);
      if (lanes.size === 0) for (const idle of idlers.splice(0)) idle();
      return;
    }
    const left = gaps.waitFor(first.updateId, first.since);
    if (left > 0) {
      lane.timer = setTimeout(() => advance(key, lane), left);
      return;
    }
    gaps.giveUpBefore(first.updateId);
    lane.waiting.shift();
    lane.atWork = true;
    const onwards = () => {
      lane.atWork = false;
      advance(key, lane);
    };
    first.start().then(onwards, onwards);
  }

  return {
    inTurn: (key, updateId, work) =>
      new Promise((resolve, reject) => {
        const lane = lanes.get(key) ?? { waiting: [], atWork: false, timer: undefined };
        lanes.set(key, lane);
        const start = () => work().then(resolve, reject);
        lane.waiting.push({ updateId, since: performance.now(), start });
        lane.waiting.sort((a, b) => a.updateId - b.updateId);
        if (gaps.see(updateId)) for (const [other, held] of [...lanes]) advance(other, held);
        else advance(key, lane);
      }),
    idle: () =>
      lanes.size === 0 ? Promise.resolve() : new Promise((resolve) => idlers.push(resolve)),
  };
}

/** Which ids were seen, from the first on. */
function createGaps(gapMs: number) {
  const beyond = new Set<number>();
  let next: number | null = null;
  let firstAt = 0;
  const close = (): void => {
    while (next !== null && beyond.delete(next)) next += 1;
  };
  return {
    /** Notes an id; true where that closed a gap that others may wait for. */
    see(id: number): boolean {
      if (next === null) {
        next = id;
        firstAt = performance.now();
      }
      if (id < next) return false;
      beyond.add(id);
      const had = beyond.size;
      close();
      return had > 1 && beyond.size < had;
    },
    /** How many milliseconds what belongs before an id is still to be waited for. */
    waitFor(id: number, since: number): number {
      const now = performance.now();
      const opening = firstAt + Math.min(gapMs, OPENING_MS) - now;
      if (opening > 0) return opening;
      return next !== null && id >= next ? since + gapMs - now : 0;
    },
    giveUpBefore(id: number): void {
      if (next === null || id < next) return;
      next = id + 1;
      for (const seen of beyond) if (seen < next) beyond.delete(seen);
      close();
    },
  };
}
