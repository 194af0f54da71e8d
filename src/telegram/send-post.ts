/**
 * Sends posts over the Bot API. It does not use the bot's client, which retries and redirects
 * calls by itself: for posts the outbox does that.
 */

import type { FileSender, Post, Sender, SendResult } from '../notifications/sender.ts';
import type { Clock } from '../shared/clock.ts';
import { classifyApiError } from './errors.ts';
import { type ApiResponse, isRecord, parseApiResponse } from './update-processing/api-response.ts';

export interface SenderOptions {
  readonly token: string;
  /** Address of the Bot API without a trailing slash; absent: Telegram's own. */
  readonly apiRoot?: string;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** Time limit of a call in milliseconds; default 10,000. */
  readonly callTimeoutMs?: number;
}

type CallResult = ApiResponse | { readonly lost: string; readonly reached: boolean };

/** Errors before the request was sent: the message cannot have arrived. */
const NOT_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;

/**
 * Statuses that `fetch` on Workers returns when a request was sent and no response came
 * (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/).
 */
const REPLY_LOST = new Set([520, 524]);

/** A file has up to 20 MB. */
const UPLOAD_TIMEOUT_MS = 60_000;

export function createTelegramSender(options: SenderOptions): Sender & FileSender {
  const { token, apiRoot = 'https://api.telegram.org', clock, callTimeoutMs = 10_000 } = options;
  const request = options.fetch ?? fetch;

  async function call(
    method: string,
    payload: object,
    timeoutMs = callTimeoutMs,
  ): Promise<CallResult> {
    const controller = new AbortController();
    const over = new AbortController();
    const limit = clock.sleep(timeoutMs, over.signal).then(() => {
      if (!over.signal.aborted) controller.abort(new Error(`no reply within ${timeoutMs} ms`));
    });
    try {
      const response = await request(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        // The runtime writes the type of a form with its boundary.
        ...(payload instanceof FormData
          ? { body: payload }
          : {
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(payload),
            }),
        signal: controller.signal,
      });
      return parseApiResponse(response.status, await response.text());
    } catch (error) {
      const code = findErrorCode(error);
      return { lost: code ?? 'no reply', reached: code === null || !NOT_CONNECTED.test(code) };
    } finally {
      over.abort();
      await limit;
    }
  }

  /** Sends the HTML, and the plain text when Telegram refuses the markup. */
  async function callWithText(method: string, payload: object, post: Post): Promise<CallResult> {
    const options = {
      ...payload,
      link_preview_options: { is_disabled: true },
      ...replyMarkup(post),
    };
    const called = await call(method, { ...options, text: post.html, parse_mode: 'HTML' });
    const isRefused =
      !('lost' in called) &&
      !called.ok &&
      classifyApiError(called.code, called.description) === 'markup-invalid';
    return isRefused ? call(method, { ...options, text: post.plain }) : called;
  }

  return {
    send: async ({ chatId, threadId }, post) => {
      const thread = threadId === null ? {} : { message_thread_id: threadId };
      const called = await callWithText('sendMessage', { chat_id: chatId, ...thread }, post);
      return toOutcome(called, 0, chatId);
    },
    edit: async (chatId, messageId, post) => {
      const where = { chat_id: chatId, message_id: messageId };
      return toOutcome(await callWithText('editMessageText', where, post), messageId, chatId);
    },
    remove: async (chatId, messageId) => {
      const called = await call('deleteMessage', { chat_id: chatId, message_id: messageId });
      return toOutcome(called, messageId, chatId);
    },
    sendFile: async (chatId, { name, bytes, caption }) => {
      const form = new FormData();
      form.set('chat_id', String(chatId));
      form.set('caption', caption);
      form.set('disable_notification', 'true');
      form.set('document', new Blob([bytes]), name);
      const called = await call('sendDocument', form, Math.max(callTimeoutMs, UPLOAD_TIMEOUT_MS));
      return 'lost' in called || !called.ok ? null : parseFileId(called.text);
    },
    isReachable: async () => {
      const called = await call('getMe', {});
      return !('lost' in called) && called.ok;
    },
  };
}

function replyMarkup({ keyboard }: Post): object {
  return keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } };
}

/** @param messageId of the message that was edited or deleted */
function toOutcome(called: CallResult, messageId: number, chatId: number): SendResult {
  if ('lost' in called) {
    return { kind: called.reached ? 'lost' : 'unavailable', reason: called.lost };
  }
  const { code, description: reason } = called;
  if (called.ok) return { kind: 'done', messageId: parseMessageId(called.text) ?? messageId };
  if (called.migratedTo !== null) return { kind: 'migrated', to: called.migratedTo };
  if (code === 429) return { kind: 'rate-limited', seconds: called.retryAfterSeconds ?? 1 };
  if (REPLY_LOST.has(code)) return { kind: 'lost', reason };
  // An unknown token can be corrected, and no message was sent.
  if (code >= 500 || code === 401 || code === 404) return { kind: 'unavailable', reason };
  switch (classifyApiError(code, reason)) {
    case 'chat-unreachable':
      return { kind: 'unreachable', reason };
    case 'not-allowed':
    case 'not-a-member':
      // A person's chat has no rights that somebody could grant.
      return { kind: chatId > 0 ? 'unreachable' : 'not-allowed', reason };
    case 'message-not-modified':
      return { kind: 'done', messageId };
    case 'message-not-found':
      return { kind: 'unchanged' };
    case 'thread-unavailable':
      return { kind: 'no-thread', reason };
    default:
      if (code === 403) return { kind: chatId > 0 ? 'unreachable' : 'not-allowed', reason };
      // `message-not-changeable` too: the post is still there, and the outbox edits it instead.
      return { kind: 'refused', reason };
  }
}

function parseMessageId(text: string): number | null {
  const body: unknown = JSON.parse(text);
  const result = isRecord(body) ? body.result : null;
  const id = isRecord(result) ? result.message_id : null;
  return typeof id === 'number' ? id : null;
}

function parseFileId(text: string): string | null {
  const body: unknown = JSON.parse(text);
  const result = isRecord(body) ? body.result : null;
  const document = isRecord(result) ? result.document : null;
  const id = isRecord(document) ? document.file_id : null;
  return typeof id === 'string' ? id : null;
}

/** Returns Node's error code, from the error or its causes. */
function findErrorCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}
