/**
 * A simulated Telegram in this process. It runs on a given clock, fails at random and checks
 * Telegram's limits on every call.
 */
import type { Clock } from '../../src/shared/clock.ts';

export interface Faults {
  /** The chance of each fault for one call, from 0 to 1. */
  readonly tooMany?: number;
  readonly serverError?: number;
  readonly resetBefore?: number;
  /** The call is carried out, but its reply is lost. */
  readonly resetAfter?: number;
  readonly timeoutBefore?: number;
  readonly timeoutAfter?: number;
}

export interface SimulatedTelegram {
  readonly fetch: typeof fetch;
  /** The texts that each chat received, in order. */
  readonly received: ReadonlyMap<number, string[]>;
  /** The current texts, by chat and message id. */
  readonly currentTexts: ReadonlyMap<string, string>;
  /** How many accepted messages lost their reply. */
  repliesLost(): number;
  /** How many calls had a chat. */
  calls(): number;
  /** Calls a second over the middle 80% of the calls. */
  rate(): number;
  /** The windows in which more calls arrived than Telegram allows. */
  limitViolations(): string[];
  block(chatId: number): void;
  migrate(from: number, to: number): void;
  /** Sets a function that receives the number of calls at each call. */
  onCall(listener: (count: number) => void): void;
}

export interface TelegramOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly faults?: Faults;
  /** Returns the milliseconds until a reply. */
  readonly latency?: () => number;
}

export function createSimulatedTelegram(options: TelegramOptions): SimulatedTelegram {
  const { clock, random, faults = {}, latency = () => 40 + 80 * random() } = options;
  const received = new Map<number, string[]>();
  const currentTexts = new Map<string, string>();
  const arrivals: { at: number; chatId: number }[] = [];
  const blocked = new Set<number>();
  const moved = new Map<number, number>();
  /** Messages that lost one reply. They lose no second one, because that case has its own test. */
  const unlucky = new Set<string>();
  let lost = 0;
  let calls = 0;
  let messageId = 0;
  let listener: (count: number) => void = () => {};

  const reply = (status: number, body: object) =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  const refusal = (code: number, description: string, parameters?: object) =>
    reply(code, { ok: false, error_code: code, description, ...(parameters && { parameters }) });

  async function answer(url: string, init: RequestInit): Promise<Response> {
    const method = url.slice(url.lastIndexOf('/') + 1);
    const body = JSON.parse(String(init.body)) as Record<string, unknown>;
    const chatId = Number(body.chat_id);
    const text = String(body.text ?? '');
    if (method === 'getMe') {
      await clock.sleep(latency());
      return reply(200, { ok: true, result: { id: 1 } });
    }
    calls += 1;
    listener(calls);
    await clock.sleep(latency() / 2);
    arrivals.push({ at: clock.elapsed(), chatId });
    const roll = random();
    let threshold = 0;
    const hasFault = (chance = 0) => {
      threshold += chance;
      return roll < threshold && roll >= threshold - chance;
    };
    if (hasFault(faults.tooMany)) {
      return refusal(429, 'Too Many Requests: retry after 3', { retry_after: 3 });
    }
    if (hasFault(faults.serverError)) return refusal(502, 'Bad Gateway');
    const key = `${chatId}/${text}`;
    const spared = unlucky.has(key);
    const resetBefore = hasFault(faults.resetBefore) && !spared;
    const timeoutBefore = hasFault(faults.timeoutBefore) && !spared;
    const resetAfter = hasFault(faults.resetAfter) && !spared;
    const timeoutAfter = hasFault(faults.timeoutAfter) && !spared;
    if (resetBefore || timeoutBefore || resetAfter || timeoutAfter) unlucky.add(key);
    if (resetBefore) throw networkError('ECONNRESET');
    if (timeoutBefore) return pendingUntilAborted(init.signal);
    const to = moved.get(chatId);
    if (to !== undefined) {
      return refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: to,
      });
    }
    if (blocked.has(chatId)) return refusal(403, 'Forbidden: bot was blocked by the user');
    let id = Number(body.message_id ?? 0);
    if (method === 'sendMessage') {
      messageId += 1;
      id = messageId;
      received.set(chatId, [...(received.get(chatId) ?? []), text]);
    }
    if (method === 'deleteMessage') currentTexts.delete(`${chatId}/${id}`);
    else currentTexts.set(`${chatId}/${id}`, text);
    if (resetAfter || timeoutAfter) lost += 1;
    if (resetAfter) throw networkError('ECONNRESET');
    if (timeoutAfter) return pendingUntilAborted(init.signal);
    await clock.sleep(latency() / 2);
    return reply(200, { ok: true, result: { message_id: id, chat: { id: chatId } } });
  }

  return {
    fetch: ((url: string, init: RequestInit) => answer(url, init)) as typeof fetch,
    received,
    currentTexts,
    repliesLost: () => lost,
    calls: () => calls,
    rate: () => {
      const times = arrivals.map(({ at }) => at).sort((a, b) => a - b);
      const [from, to] = [Math.floor(times.length * 0.1), Math.floor(times.length * 0.9)];
      return ((to - from) / ((times[to] ?? 0) - (times[from] ?? 0))) * 1000;
    },
    limitViolations: () => findLimitViolations(arrivals),
    block: (chatId) => blocked.add(chatId),
    migrate: (from, to) => moved.set(from, to),
    onCall: (given) => {
      listener = given;
    },
  };
}

/** Finds windows with more than 30 calls a second, 1 a second a chat or 20 a minute a group. */
export function findLimitViolations(arrivals: readonly { at: number; chatId: number }[]): string[] {
  const found: string[] = [];
  const look = (times: readonly number[], ms: number, most: number, what: string) => {
    for (let at = most; at < times.length; at += 1) {
      const span = (times[at] ?? 0) - (times[at - most] ?? 0);
      if (span < ms) found.push(`${what}: ${most + 1} within ${Math.round(span)} ms`);
    }
  };
  const times = arrivals.map(({ at }) => at).sort((a, b) => a - b);
  look(times, 1000, 30, 'all');
  const chats = new Map<number, number[]>();
  for (const { at, chatId } of arrivals) chats.set(chatId, [...(chats.get(chatId) ?? []), at]);
  for (const [chatId, own] of chats) {
    own.sort((a, b) => a - b);
    look(own, 1000, 1, `chat ${chatId}`);
    if (chatId < 0) look(own, 60_000, 20, `group ${chatId}`);
  }
  return found;
}

function networkError(code: string): Error {
  return Object.assign(new TypeError('fetch failed'), {
    cause: Object.assign(new Error(code), { code }),
  });
}

function pendingUntilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
