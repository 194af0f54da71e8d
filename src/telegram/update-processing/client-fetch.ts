/**
 * The `fetch` of grammY's client. It works below grammY, so that it also handles the calls of
 * conversations, whose client knows no transformers.
 *
 * - 429: it waits as long as Telegram asks.
 * - A group that became a supergroup: it makes the call to the supergroup.
 * - Transient errors after the first message of an answer was sent: it retries. Before that the
 *   caller gets the error, and Telegram delivers the update again.
 *
 * A message whose reply was lost may have been sent; the retry can then send it a second time.
 */
import type { ApiClientOptions } from 'grammy';
import { type AbortSignalLike, exponentialDelay, sleep } from '../../shared/async.ts';
import { classifyApiError } from '../errors.ts';
import { type ApiResponse, isRecord, parseApiResponse } from './api-response.ts';
import type { UpdateScope, UpdateScopes } from './update-scope.ts';

export interface FetchOptions {
  readonly updateScopes: UpdateScopes;
  /** Time limit of one attempt. Uploads and long polls get more. */
  readonly callTimeoutSeconds: number;
  /** Called when a group has become a supergroup. */
  readonly onMigrated: (from: number, to: number) => Promise<void>;
  /** Called when a chat can receive nothing any more, with Telegram's description. */
  readonly onUnreachable: (chatId: number, reason: string) => Promise<void>;
  /** Called before a message is sent to a chat. */
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** How often a 429 is waited for before the first message of an answer was sent. */
const MAX_RATE_LIMIT_WAITS = 3;
const BACKOFF = { firstMs: 500, maxMs: 8000 };
const UPLOAD_TIMEOUT_SECONDS = 40;
/** Added to the time that a long poll asks for. */
const POLL_MARGIN_SECONDS = 15;

/** The parts of `RequestInit` that grammY sets. */
interface CallInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignalLike | null;
}

/** One call of the Bot API, whose body is read so that it can be sent again. */
interface ApiCall {
  readonly url: string;
  readonly method: string;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The JSON payload; null for a call that uploads files. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly signal: AbortSignalLike | null;
}

type AttemptResult = { readonly response: ApiResponse } | { readonly lost: Error };

export type GrammyFetch = NonNullable<ApiClientOptions['fetch']>;

/** Creates the `fetch` for the `client` option of grammY's `Bot`. */
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
    if (scope !== undefined && !scope.accepted && result.response.ok && isMessageCall(call)) {
      scope.accepted = true;
      await scope.onAccepted();
    }
    // grammY reads the error from the body, not from the status.
    return new Response(result.response.text, { headers: { 'content-type': 'application/json' } });
  };
  return fetchWithScope as unknown as GrammyFetch;
}

/** Repeats a call until it succeeds, fails for good, or the update's time is over. */
async function callWithRetry(
  call: ApiCall,
  scope: UpdateScope | undefined,
  options: FetchOptions,
): Promise<AttemptResult> {
  let current = call;
  for (let attempts = 1; ; attempts += 1) {
    const result = await attemptCall(current, scope, options);
    const chatId = targetChatId(current);
    if ('response' in result && !result.response.ok && chatId !== null) {
      const { migratedTo, code, description } = result.response;
      if (migratedTo !== null && migratedTo !== chatId && current.payload !== null) {
        await options.onMigrated(chatId, migratedTo);
        scope?.migratedChats.set(chatId, migratedTo);
        current = redirectCall(current, migratedTo);
        continue;
      }
      if (isChatCall(current) && classifyApiError(code, description) === 'chat-unreachable')
        await options.onUnreachable(chatId, description);
    }
    const delay = retryDelay(result, attempts, current, scope);
    if (delay === null || scope === undefined) return result;
    await sleep(delay, scope.abortController.signal);
  }
}

/** Milliseconds until the next attempt; null: there is none. */
function retryDelay(
  result: AttemptResult,
  attempts: number,
  call: ApiCall,
  scope: UpdateScope | undefined,
): number | null {
  if (scope === undefined || scope.abortController.signal.aborted) return null;
  if (call.method === 'sendChatAction' || call.signal?.aborted === true) return null;
  const delay = backoffDelay(result, attempts, scope.accepted);
  return delay !== null && performance.now() + delay < scope.retryDeadline ? delay : null;
}

function backoffDelay(result: AttemptResult, attempts: number, accepted: boolean): number | null {
  const backoff = exponentialDelay(attempts, BACKOFF);
  if ('lost' in result) return accepted ? backoff : null;
  const { ok, code, retryAfterSeconds } = result.response;
  if (ok) return null;
  if (code === 429) {
    if (!accepted && attempts > MAX_RATE_LIMIT_WAITS) return null;
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
  const abort = () => controller.abort(new Error('the call was aborted'));
  const signals = [call.signal, scope?.abortController.signal ?? null];
  for (const signal of signals) {
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort);
  }
  const seconds = timeoutSecondsFor(call, options.callTimeoutSeconds);
  const timer = setTimeout(
    () => controller.abort(new Error(`no response within ${seconds} s`)),
    seconds * 1000,
  );
  try {
    const response = await (options.fetch ?? fetch)(call.url, {
      method: 'POST',
      headers: { 'content-type': call.contentType },
      body: call.body,
      signal: controller.signal,
    });
    return { response: parseApiResponse(response.status, await response.text()) };
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

/** Reads a call. A body that is a stream (files) is read to its end. */
async function readApiCall(url: string, init: CallInit): Promise<ApiCall> {
  const body = typeof init.body === 'string' ? init.body : await readBytes(init.body);
  return {
    url,
    method: url.slice(url.lastIndexOf('/') + 1),
    contentType: init.headers?.['content-type'] ?? 'application/json',
    body,
    payload: typeof body === 'string' ? parsePayload(body) : null,
    signal: init.signal ?? null,
  };
}

/** The id of the chat that a call is for; null when it has none, or names the chat by its username. */
function targetChatId({ payload }: ApiCall): number | null {
  const id = Number(payload?.chat_id ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}

/** The same call for the supergroup. Thread and message ids of the group are not valid there. */
function redirectCall(call: ApiCall, to: number): ApiCall {
  if (call.payload === null) return call;
  const { message_thread_id: _thread, reply_parameters: _reply, ...rest } = call.payload;
  const payload = { ...rest, chat_id: to };
  return { ...call, payload, body: JSON.stringify(payload) };
}

/** Whether the call sends a new message, so that a second call would show. */
function isMessageCall({ method }: ApiCall): boolean {
  return /^(?:send|copy|forward)/u.test(method) && method !== 'sendChatAction';
}

/** Whether a refusal of the call says something about the chat. */
function isChatCall(call: ApiCall): boolean {
  return isMessageCall(call) || /^(?:sendChatAction$|edit)/u.test(call.method);
}

function parsePayload(body: string): Readonly<Record<string, unknown>> | null {
  const payload: unknown = JSON.parse(body);
  return isRecord(payload) ? payload : null;
}

async function readBytes(body: unknown): Promise<Uint8Array<ArrayBuffer>> {
  if (!isStream(body)) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
