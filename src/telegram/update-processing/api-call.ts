/** One call of the Bot API as grammY makes it, read so that it can be made once more. */
import type { AbortSignalLike } from '../../shared/async.ts';
import { isRecord } from './api-response.ts';

export interface ApiCall {
  readonly url: string;
  readonly method: string;
  readonly contentType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The payload of a call without files; null for one with. */
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly signal: AbortSignalLike | null;
}

/** What grammY hands to `fetch`. */
export interface CallInit {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignalLike | null;
}

/** Reads a call. A body that streams (files) is read to its end, to be sent again if need be. */
export async function readApiCall(url: string, init: CallInit): Promise<ApiCall> {
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

/** The chat that a call is for; null where there is none, or it goes by a name. */
export function targetChatId({ payload }: ApiCall): number | null {
  const id = Number(payload?.chat_id ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}

/**
 * The same call for a group's new chat. Threads and message ids of the old one do not hold there.
 */
export function redirectCall(call: ApiCall, to: number): ApiCall {
  if (call.payload === null) return call;
  const { message_thread_id: _thread, reply_parameters: _reply, ...rest } = call.payload;
  const payload = { ...rest, chat_id: to };
  return { ...call, payload, body: JSON.stringify(payload) };
}

/** Whether the call puts a new message into a chat, so that making it twice would show. */
export function isMessageCall({ method }: ApiCall): boolean {
  return /^(?:send|copy|forward)/u.test(method) && method !== 'sendChatAction';
}

/** Whether Telegram's refusal tells something of the chat. */
export function isChatCall(call: ApiCall): boolean {
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
