/**
 * The rate limits of Telegram: 30 messages a second in total, one a second to a chat, 20 a minute to a
 * group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * The throttle keeps the times of the last 30 sends. The next send waits until the first of them is a
 * window old, so no window holds more than 30, and the delay of a late timer is caught up. For each chat
 * it keeps the sends of the last minute.
 */

export interface ThrottleLimits {
  /** Most sends in any window. */
  readonly perWindow: number;
  readonly windowMs: number;
  /** Shortest time between two sends. */
  readonly minGapMs: number;
  /** Shortest time between two sends to one chat. */
  readonly chatIntervalMs: number;
  /** Most sends to one group in a minute. */
  readonly groupPerMinute: number;
}

/**
 * 28.85 messages a second, 96% of the limit: a network delay of up to 40 ms does not exceed it.
 */
export const TELEGRAM_LIMITS: ThrottleLimits = {
  perWindow: 30,
  windowMs: 1040,
  minGapMs: 20,
  chatIntervalMs: 1100,
  groupPerMinute: 19,
};

const MINUTE_MS = 60_500;

export interface SendRecord {
  readonly chatId: number;
  readonly at: number;
}

export interface Throttle {
  /** The earliest time at which a message to a chat may be sent. */
  readyAt(chatId: number, at: number): number;
  /** Records a send. Later messages wait for it. Answers to questions are recorded but never wait. */
  record(chatId: number, at: number): void;
  /**
   * Takes over from another process, or from this one before a restart. Its sends in the last window are
   * unknown, so sending starts after one window.
   * @param former its known sends of the last minute, oldest first
   */
  inherit(at: number, former: readonly SendRecord[]): void;
}

/** Instants are those of the monotonic clock. */
export function createThrottle(limits: ThrottleLimits = TELEGRAM_LIMITS): Throttle {
  /** The last sends in total, oldest first; at most `perWindow`. */
  const recent: number[] = [];
  const sent = new Map<number, number[]>();
  let notBefore = Number.NEGATIVE_INFINITY;
  let swept = 0;
  const sweep = (at: number): void => {
    if (at - swept < MINUTE_MS) return;
    swept = at;
    for (const [chatId, times] of sent)
      if ((times.at(-1) ?? 0) < at - MINUTE_MS) sent.delete(chatId);
  };
  const noteChat = ({ chatId, at }: SendRecord): void => {
    const times = (sent.get(chatId) ?? []).filter((time) => time > at - MINUTE_MS);
    sent.set(chatId, [...times, at].slice(-limits.groupPerMinute));
  };
  return {
    readyAt: (chatId, at) => {
      let ready = Math.max(at, notBefore);
      const last = recent.at(-1);
      if (last !== undefined) ready = Math.max(ready, last + limits.minGapMs);
      const first = recent.length < limits.perWindow ? undefined : recent[0];
      if (first !== undefined) ready = Math.max(ready, first + limits.windowMs);
      const times = sent.get(chatId) ?? [];
      const own = times.at(-1);
      if (own !== undefined) ready = Math.max(ready, own + limits.chatIntervalMs);
      const full = isGroup(chatId) ? times.at(-limits.groupPerMinute) : undefined;
      return full === undefined ? ready : Math.max(ready, full + MINUTE_MS);
    },
    record: (chatId, at) => {
      sweep(at);
      // Sends of another process may be reported late.
      const after = recent.findLastIndex((time) => time <= at) + 1;
      recent.splice(after, 0, at);
      if (recent.length > limits.perWindow) recent.shift();
      noteChat({ chatId, at });
    },
    inherit: (at, former) => {
      notBefore = at + limits.windowMs;
      for (const send of former) noteChat(send);
    },
  };
}

/** The time that a number of messages takes, in milliseconds. */
export function estimateDurationMs(
  messages: number,
  limits: ThrottleLimits = TELEGRAM_LIMITS,
): number {
  return (messages * limits.windowMs) / limits.perWindow;
}

/** Whether a chat is a group or channel: ids of private chats are positive. */
export function isGroup(chatId: number): boolean {
  return chatId < 0;
}
