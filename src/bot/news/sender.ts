/**
 * Posts over the Bot API. Apart from the bot's own client: an answer is repeated and redirected
 * there, a post is put off by the outbox.
 */
import type { Clock } from '../../updates/clock.ts';
import type { Outcome, Post, Sender } from '../../updates/sender.ts';
import { type ApiAnswer, isRecord, readAnswer } from '../delivery/answer.ts';
import { goneReason } from '../delivery/gone.ts';

export interface SenderOptions {
  readonly token: string;
  /** Telegram's own where absent. No trailing slash. */
  readonly apiRoot?: string;
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** How long a call may take; 10 s. */
  readonly callMs?: number;
}

type Called = ApiAnswer | { readonly lost: string; readonly reached: boolean };

/** Failures before anything was written: the message cannot have arrived. */
const UNREACHED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/u;
const NO_THREAD = /message thread not found|TOPIC_CLOSED|TOPIC_DELETED/iu;
const SAME = /message is not modified/iu;
const NOTHING = /message to (?:edit|delete) not found|MESSAGE_ID_INVALID/iu;
const MARKUP = /can't parse entities/iu;

/**
 * What `fetch` on Workers gives for a request that went out and whose reply did not come
 * (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/).
 */
const REPLY_LOST = new Set([520, 524]);

export function telegramSender(options: SenderOptions): Sender {
  const { token, apiRoot = 'https://api.telegram.org', clock, callMs = 10_000 } = options;
  const request = options.fetch ?? fetch;

  async function call(method: string, payload: object): Promise<Called> {
    const controller = new AbortController();
    const over = new AbortController();
    const limit = clock.sleep(callMs, over.signal).then(() => {
      if (!over.signal.aborted) controller.abort(new Error(`no reply within ${callMs} ms`));
    });
    try {
      const response = await request(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
        signal: controller.signal,
      });
      return readAnswer(response.status, await response.text());
    } catch (error) {
      const code = codeOf(error);
      return { lost: code ?? 'no reply', reached: code === null || !UNREACHED.test(code) };
    } finally {
      over.abort();
      await limit;
    }
  }

  /** Once more as plain text where the markup is refused. */
  async function posting(method: string, payload: object, post: Post): Promise<Called> {
    const options = { ...payload, link_preview_options: { is_disabled: true }, ...markup(post) };
    const called = await call(method, { ...options, text: post.html, parse_mode: 'HTML' });
    if ('lost' in called || called.ok || !MARKUP.test(called.description)) return called;
    return call(method, { ...options, text: post.plain });
  }

  return {
    send: async ({ chatId, threadId }, post) => {
      const thread = threadId === null ? {} : { message_thread_id: threadId };
      const called = await posting('sendMessage', { chat_id: chatId, ...thread }, post);
      return outcomeOf(called, 0);
    },
    edit: async (chatId, messageId, post) => {
      const where = { chat_id: chatId, message_id: messageId };
      return outcomeOf(await posting('editMessageText', where, post), messageId);
    },
    remove: async (chatId, messageId) => {
      const called = await call('deleteMessage', { chat_id: chatId, message_id: messageId });
      return outcomeOf(called, messageId);
    },
    isThere: async () => {
      const called = await call('getMe', {});
      return !('lost' in called) && called.ok;
    },
  };
}

function markup({ keyboard }: Post): object {
  return keyboard.length === 0 ? {} : { reply_markup: { inline_keyboard: keyboard } };
}

/** @param messageId of the message that was edited or deleted */
function outcomeOf(called: Called, messageId: number): Outcome {
  if ('lost' in called) {
    return { kind: called.reached ? 'lost' : 'away', reason: called.lost };
  }
  const { code, description: reason } = called;
  if (called.ok) return { kind: 'done', messageId: messageIdIn(called.text) ?? messageId };
  if (called.migratedTo !== null) return { kind: 'moved', to: called.migratedTo };
  if (code === 429) return { kind: 'patience', seconds: called.retryAfterSeconds ?? 1 };
  if (REPLY_LOST.has(code)) return { kind: 'lost', reason };
  // A token that is not known (any more) may be mended; nothing was taken.
  if (code >= 500 || code === 401 || code === 404) return { kind: 'away', reason };
  if (code === 403 || goneReason(code, reason) !== null) return { kind: 'gone', reason };
  if (SAME.test(reason)) return { kind: 'done', messageId };
  if (NOTHING.test(reason)) return { kind: 'nothing' };
  if (NO_THREAD.test(reason)) return { kind: 'no-thread', reason };
  return { kind: 'refused', reason };
}

function messageIdIn(text: string): number | null {
  const body: unknown = JSON.parse(text);
  const result = isRecord(body) ? body.result : null;
  const id = isRecord(result) ? result.message_id : null;
  return typeof id === 'number' ? id : null;
}

/** Node's code of what went wrong, however deep `fetch` hides it. */
function codeOf(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code;
  }
  return null;
}
