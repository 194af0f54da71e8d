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
import { exponentialDelay, sleep } from '../../shared/async.ts';
import { classifyApiError } from '../errors.ts';
import {
  type ApiCall,
  type CallInit,
  isChatCall,
  isMessageCall,
  readApiCall,
  redirectCall,
  targetChatId,
} from './api-call.ts';
import { type ApiResponse, parseApiResponse } from './api-response.ts';
import type { UpdateScope, UpdateScopes } from './update-scope.ts';

export interface FetchOptions {
  readonly updateScopes: UpdateScopes;
  /** How long one try may take; an upload and a long poll get more. */
  readonly callTimeoutSeconds: number;
  /** A group became a supergroup. */
  readonly onMigrated: (from: number, to: number) => Promise<void>;
  /** A chat takes nothing any more. */
  readonly onUnreachable: (chatId: number, reason: string) => Promise<void>;
  /** A message goes to a chat: told before it does. */
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** Before anything of an answer is out, so many waits that Telegram asked for are kept. */
const MAX_RATE_LIMIT_WAITS = 3;
const BACKOFF = { firstMs: 500, maxMs: 8000 };
const UPLOAD_TIMEOUT_SECONDS = 40;
/** Beyond the time that a long poll itself asks for. */
const POLL_MARGIN_SECONDS = 15;

type AttemptResult = { readonly answer: ApiResponse } | { readonly lost: Error };

export type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** The `fetch` for grammY's client. */
export function createBotApiFetch(options: FetchOptions): GrammyFetch {
  const fetchWithScope = async (url: string, init: CallInit): Promise<Response> => {
    const scope = options.updateScopes.current();
    const originalCall = await readApiCall(url, init);
    const newChatId = scope?.migratedChats.get(targetChatId(originalCall) ?? 0);
    const call = newChatId === undefined ? originalCall : redirectCall(originalCall, newChatId);
    const chatId = targetChatId(call);
    if (chatId !== null && isMessageCall(call)) options.onMessage?.(chatId);
    const result = await callWithRetry(call, scope, options);
    if ('lost' in result) throw result.lost;
    if (scope !== undefined && !scope.accepted && result.answer.ok && isMessageCall(call)) {
      scope.accepted = true;
      await scope.onAccepted();
    }
    // grammY reads the body; an error's status tells it nothing that the body does not.
    return new Response(result.answer.text, { headers: { 'content-type': 'application/json' } });
  };
  return fetchWithScope as unknown as GrammyFetch;
}

/** Tries until there is an answer that waiting does not mend, or no time to wait. */
async function callWithRetry(
  call: ApiCall,
  scope: UpdateScope | undefined,
  options: FetchOptions,
): Promise<AttemptResult> {
  let current = call;
  for (let attempts = 1; ; attempts += 1) {
    const result = await attemptCall(current, scope, options);
    const chatId = targetChatId(current);
    if ('answer' in result && !result.answer.ok && chatId !== null) {
      const to = result.answer.migratedTo;
      if (to !== null && to !== chatId && current.payload !== null) {
        await options.onMigrated(chatId, to);
        scope?.migratedChats.set(chatId, to);
        current = redirectCall(current, to);
        continue;
      }
      const { code, description } = result.answer;
      if (isChatCall(current) && classifyApiError(code, description) === 'chat-unreachable')
        await options.onUnreachable(chatId, description);
    }
    const delay = retryDelay(result, attempts, current, scope);
    if (delay === null || scope === undefined) return result;
    await sleep(delay, scope.abortController.signal);
  }
}

/** How long to wait before the next try, in milliseconds; null where there is to be none. */
function retryDelay(
  result: AttemptResult,
  tries: number,
  call: ApiCall,
  scope: UpdateScope | undefined,
): number | null {
  if (scope === undefined || scope.abortController.signal.aborted) return null;
  if (call.method === 'sendChatAction' || call.signal?.aborted === true) return null;
  const wait = backoffDelay(result, tries, scope.accepted);
  return wait !== null && performance.now() + wait < scope.retryDeadline ? wait : null;
}

function backoffDelay(result: AttemptResult, tries: number, accepted: boolean): number | null {
  const backoff = exponentialDelay(tries, BACKOFF);
  if ('lost' in result) return accepted ? backoff : null;
  const { ok, code, retryAfterSeconds } = result.answer;
  if (ok) return null;
  if (code === 429) {
    if (!accepted && tries > MAX_RATE_LIMIT_WAITS) return null;
    return Math.max((retryAfterSeconds ?? 1) * 1000, backoff);
  }
  return code >= 500 && accepted ? backoff : null;
}

async function attemptCall(
  call: ApiCall,
  scope: UpdateScope | undefined,
  options: FetchOptions,
): Promise<AttemptResult> {
  const controller = new AbortController();
  const abort = () => controller.abort(new Error('the call was given up'));
  const signals = [call.signal, scope?.abortController.signal ?? null];
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
  }
  const seconds = timeoutSecondsFor(call, options.callTimeoutSeconds);
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
    return { answer: parseApiResponse(response.status, await response.text()) };
  } catch (error) {
    return { lost: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    clearTimeout(timer);
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  }
}

function timeoutSecondsFor({ method, payload }: ApiCall, callSeconds: number): number {
  if (method === 'getUpdates') return Number(payload?.timeout ?? 0) + POLL_MARGIN_SECONDS;
  return payload === null ? Math.max(callSeconds, UPLOAD_TIMEOUT_SECONDS) : callSeconds;
}
