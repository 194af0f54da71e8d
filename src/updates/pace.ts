/**
 * How fast Telegram lets a bot send: 30 messages a second over all, one a second to a chat, 20 a
 * minute to a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * The last 30 sends are remembered: the next one waits until the first of them is a window old, so
 * that no window, wherever it begins, holds more, and what a late timer lost is caught up within it.
 * Of each chat, when it was written to in the last minute.
 */

export interface PaceLimits {
  /** Sends in any window. */
  readonly aWindow: number;
  readonly windowMs: number;
  /** Between two sends, also while catching up. */
  readonly gapMs: number;
  /** Between two sends to one chat. */
  readonly chatMs: number;
  /** Sends to one group within a minute. */
  readonly groupAMinute: number;
}

/**
 * 28.85 a second, 96% of the limit: what the network delays by up to 40 ms still arrives within it.
 */
export const TELEGRAM_PACE: PaceLimits = {
  aWindow: 30,
  windowMs: 1040,
  gapMs: 20,
  chatMs: 1100,
  groupAMinute: 19,
};

const MINUTE_MS = 60_500;

export interface Send {
  readonly chatId: number;
  readonly at: number;
}

export interface Pace {
  /** When a message to a chat may be sent, at the earliest. */
  readyAt(chatId: number, at: number): number;
  /** Notes a message; whatever comes next waits for it. Answers to people are noted, never held. */
  note(chatId: number, at: number): void;
  /**
   * Goes on for another process, or for this one's former life: what that sent within the last
   * window is not known, so that a window passes first.
   * @param former what it is known to have sent within the last minute, the oldest first
   */
  takeOver(at: number, former: readonly Send[]): void;
}

/** Instants are those of a clock that does not jump. */
export function createPace(limits: PaceLimits = TELEGRAM_PACE): Pace {
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
  const noteChat = ({ chatId, at }: Send): void => {
    const times = (sent.get(chatId) ?? []).filter((time) => time > at - MINUTE_MS);
    sent.set(chatId, [...times, at].slice(-limits.groupAMinute));
  };
  return {
    readyAt: (chatId, at) => {
      let ready = Math.max(at, notBefore);
      const last = recent.at(-1);
      if (last !== undefined) ready = Math.max(ready, last + limits.gapMs);
      const first = recent.length < limits.aWindow ? undefined : recent[0];
      if (first !== undefined) ready = Math.max(ready, first + limits.windowMs);
      const times = sent.get(chatId) ?? [];
      const own = times.at(-1);
      if (own !== undefined) ready = Math.max(ready, own + limits.chatMs);
      const full = isGroup(chatId) ? times.at(-limits.groupAMinute) : undefined;
      return full === undefined ? ready : Math.max(ready, full + MINUTE_MS);
    },
    note: (chatId, at) => {
      sweep(at);
      // What another process tells of may come late.
      const after = recent.findLastIndex((time) => time <= at) + 1;
      recent.splice(after, 0, at);
      if (recent.length > limits.aWindow) recent.shift();
      noteChat({ chatId, at });
    },
    takeOver: (at, former) => {
      notBefore = at + limits.windowMs;
      for (const send of former) noteChat(send);
    },
  };
}

/** How long so many messages take, in milliseconds. */
export function durationOf(messages: number, limits: PaceLimits = TELEGRAM_PACE): number {
  return (messages * limits.windowMs) / limits.aWindow;
}

/** People's chats have positive ids. */
export function isGroup(chatId: number): boolean {
  return chatId < 0;
}
