/**
 * How fast Telegram lets a bot send: 30 messages a second over all, one a second to a chat, 20 a
 * minute to a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * The last 30 sends are remembered: the next one waits until the first of them is a window old, so
 * that no window, wherever it begins, holds more, and what a late timer lost is caught up within it.
 * Of each chat, when it was written to in the last minute.
 */

export interface ThrottleLimits {
  /** Sends in any window. */
  readonly perWindow: number;
  readonly windowMs: number;
  /** Between two sends, also while catching up. */
  readonly minGapMs: number;
  /** Between two sends to one chat. */
  readonly chatIntervalMs: number;
  /** Sends to one group within a minute. */
  readonly groupPerMinute: number;
}

/**
 * 28.85 a second, 96% of the limit: what the network delays by up to 40 ms still arrives within it.
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
  /** When a message to a chat may be sent, at the earliest. */
  readyAt(chatId: number, at: number): number;
  /** Notes a message; whatever comes next waits for it. Answers to people are noted, never held. */
  record(chatId: number, at: number): void;
  /**
   * Goes on for another process, or for this one's former life: what that sent within the last
   * window is not known, so that a window passes first.
   * @param former what it is known to have sent within the last minute, the oldest first
   */
  inherit(at: number, former: readonly SendRecord[]): void;
}

/** Instants are those of a clock that does not jump. */
export function createThrottle(limits: ThrottleLimits = TELEGRAM_LIMITS): Throttle {
  /** The last sends over all, the oldest first; never more than a window's. */
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
      // What another process tells of may come late.
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

/** How long so many messages take, in milliseconds. */
export function estimateDurationMs(
  messages: number,
  limits: ThrottleLimits = TELEGRAM_LIMITS,
): number {
  return (messages * limits.windowMs) / limits.perWindow;
}

/** People's chats have positive ids. */
export function isGroup(chatId: number): boolean {
  return chatId < 0;
}
