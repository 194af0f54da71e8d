/**
 * How fast Telegram lets a bot send: 30 messages a second over all, one a second to a chat, 20 a
 * minute to a group (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
 * Sends are spaced out rather than counted in windows, so that no window, wherever it begins, holds
 * more. What is kept is small: when each chat was last written to, for a minute.
 */

export interface PaceLimits {
  /** Between two sends, in milliseconds. */
  readonly spacingMs: number;
  /** Between two sends to one chat. */
  readonly chatMs: number;
  /** Sends to one group within a minute. */
  readonly groupAMinute: number;
}

/**
 * 28.65 a second, 95.5% of the limit: what the network delays by up to 40 ms still arrives within it.
 */
export const TELEGRAM_PACE: PaceLimits = { spacingMs: 34.9, chatMs: 1050, groupAMinute: 19 };

const MINUTE_MS = 60_500;
const CAUGHT_UP_MS = 20;

export interface Pace {
  /** When a message to a chat may be sent, at the earliest. */
  readyAt(chatId: number, at: number): number;
  /** Notes a message; whatever comes next waits for it. Answers to people are noted, never held. */
  note(chatId: number, at: number): void;
}

/** Instants are those of a clock that does not jump. */
export function createPace(limits: PaceLimits = TELEGRAM_PACE): Pace {
  /** When the next send over all is due. */
  let next = Number.NEGATIVE_INFINITY;
  const sent = new Map<number, number[]>();
  let swept = 0;
  const sweep = (at: number): void => {
    if (at - swept < MINUTE_MS) return;
    swept = at;
    for (const [chatId, times] of sent)
      if ((times.at(-1) ?? 0) < at - MINUTE_MS) sent.delete(chatId);
  };
  return {
    readyAt: (chatId, at) => {
      const times = sent.get(chatId) ?? [];
      const last = times.at(-1);
      let ready = Math.max(at, next);
      if (last !== undefined) ready = Math.max(ready, last + limits.chatMs);
      const full = isGroup(chatId) ? times.at(-limits.groupAMinute) : undefined;
      return full === undefined ? ready : Math.max(ready, full + MINUTE_MS);
    },
    note: (chatId, at) => {
      sweep(at);
      // Answers may come in a bunch: what follows waits for all of them. Timers are late by a little,
      // which is caught up.
      next = Math.max(next, at - CAUGHT_UP_MS) + limits.spacingMs;
      const times = (sent.get(chatId) ?? []).filter((time) => time > at - MINUTE_MS);
      sent.set(chatId, [...times, at].slice(-limits.groupAMinute));
    },
  };
}

/** People's chats have positive ids. */
export function isGroup(chatId: number): boolean {
  return chatId < 0;
}
