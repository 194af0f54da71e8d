/**
 * How the bot calls the Bot API: below grammY, so that it holds for every call, also for those of
 * conversations, whose client knows no transformers.
 *
 * A wait that Telegram asks for is kept. A group that became a supergroup is written to there. Once
 * a message of an answer was taken, what fails in passing is tried again here; before that it is
 * left to the caller, and so to Telegram, which delivers the update again. Where a message was taken
 * and the reply lost, nobody can know: it may come a second time.
 */
import type { ApiClientOptions } from 'grammy';
import { type ApiAnswer, readAnswer } from './answer.ts';
import {
  type ApiCall,
  type CallInit,
  chatOf,
  isForChat,
  isMessage,
  readCall,
  redirected,
} from './call.ts';
import type { Deliveries, Delivery } from './delivery.ts';
import { goneReason } from './gone.ts';

export interface FetchOptions {
  readonly deliveries: Deliveries;
  /** How long one try may take; an upload and a long poll get more. */
  readonly callSeconds: number;
  /** A group became a supergroup. */
  readonly onMigrated: (from: number, to: number) => Promise<void>;
  /** A chat takes nothing any more. */
  readonly onGone: (chatId: number, reason: string) => Promise<void>;
  /** A message goes to a chat: told before it does. */
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** Before anything of an answer is out, so many waits that Telegram asked for are kept. */
const MOST_WAITS = 3;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8000;
const UPLOAD_SECONDS = 40;
/** Beyond the time that a long poll itself asks for. */
const POLL_MARGIN_SECONDS = 15;

type Try = { readonly answer: ApiAnswer } | { readonly lost: Error };

export type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** The `fetch` for grammY's client. */
export function botApiFetch(options: FetchOptions): GrammyFetch {
  const answering = async (url: string, init: CallInit): Promise<Response> => {
    const delivery = options.deliveries.current();
    const made = await readCall(url, init);
    const moved = delivery?.moved.get(chatOf(made) ?? 0);
    const call = moved === undefined ? made : redirected(made, moved);
    const chatId = chatOf(call);
    if (chatId !== null && isMessage(call)) options.onMessage?.(chatId);
    const result = await persist(call, delivery, options);
    if ('lost' in result) throw result.lost;
    if (delivery !== undefined && !delivery.accepted && result.answer.ok && isMessage(call)) {
      delivery.accepted = true;
      await delivery.onAccepted();
    }
    // grammY reads the body; an error's status tells it nothing that the body does not.
    return new Response(result.answer.text, { headers: { 'content-type': 'application/json' } });
  };
  return answering as unknown as GrammyFetch;
}

/** Tries until there is an answer that waiting does not mend, or no time to wait. */
async function persist(
  call: ApiCall,
  delivery: Delivery | undefined,
  options: FetchOptions,
): Promise<Try> {
  let current = call;
  for (let tries = 1; ; tries += 1) {
    const result = await tryOnce(current, delivery, options);
    const chatId = chatOf(current);
    if ('answer' in result && !result.answer.ok && chatId !== null) {
      const to = result.answer.migratedTo;
      if (to !== null && to !== chatId && current.payload !== null) {
        await options.onMigrated(chatId, to);
        delivery?.moved.set(chatId, to);
        current = redirected(current, to);
        continue;
      }
      const gone = goneReason(result.answer.code, result.answer.description);
      if (gone !== null && isForChat(current)) await options.onGone(chatId, gone);
    }
    const pause = pauseAfter(result, tries, current, delivery);
    if (pause === null || delivery === undefined) return result;
    await sleep(pause, delivery.over.signal);
  }
}

/** How long to wait before the next try, in milliseconds; null where there is to be none. */
function pauseAfter(
  result: Try,
  tries: number,
  call: ApiCall,
  delivery: Delivery | undefined,
): number | null {
  if (delivery === undefined || delivery.over.signal.aborted) return null;
  if (call.method === 'sendChatAction' || call.signal?.aborted === true) return null;
  const wait = waitOf(result, tries, delivery.accepted);
  return wait !== null && performance.now() + wait < delivery.patientUntil ? wait : null;
}

function waitOf(result: Try, tries: number, accepted: boolean): number | null {
  const backoff = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
  if ('lost' in result) return accepted ? backoff : null;
  const { ok, code, retryAfterSeconds } = result.answer;
  if (ok) return null;
  if (code === 429) {
    if (!accepted && tries > MOST_WAITS) return null;
    return Math.max((retryAfterSeconds ?? 1) * 1000, backoff);
  }
  return code >= 500 && accepted ? backoff : null;
}

async function tryOnce(
  call: ApiCall,
  delivery: Delivery | undefined,
  options: FetchOptions,
): Promise<Try> {
  const controller = new AbortController();
  const abort = () => controller.abort(new Error('the call was given up'));
  const signals = [call.signal, delivery?.over.signal ?? null];
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
  }
  const seconds = secondsFor(call, options.callSeconds);
  const timer = setTimeout(
    () => controller.abort(new Error(`no answer within ${seconds} s`)),
    seconds * 1000,
  );
  try {
    const response = await (options.fetch ?? fetch)(call.url, {
      method: 'POST',
      headers: { 'content-type': call.contentType },
      body: call.body,
      signal: controller.signal,
    });
    return { answer: readAnswer(response.status, await response.text()) };
  } catch (error) {
    return { lost: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  }
}

function secondsFor({ method, payload }: ApiCall, callSeconds: number): number {
  if (method === 'getUpdates') return Number(payload?.timeout ?? 0) + POLL_MARGIN_SECONDS;
  return payload === null ? Math.max(callSeconds, UPLOAD_SECONDS) : callSeconds;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
