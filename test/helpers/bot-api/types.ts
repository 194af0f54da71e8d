/**
 * The shapes that tests speak with the Bot API server of our own: what was called, and how it
 * should misbehave.
 */
import type { Chat, Update, UserFromGetMe } from 'grammy/types';

/** A file as it arrived in a multipart body. */
export interface ReceivedFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What became of a call: accepted, refused with a status, or never answered. */
export type Outcome = 'pending' | 'ok' | 'reset' | 'unanswered' | number;

export interface RecordedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch, at arrival. */
  readonly at: number;
  readonly files: readonly ReceivedFile[];
  /** Telegram did what was asked, whether or not the caller could learn of it. */
  accepted: boolean;
  outcome: Outcome;
  /** The `result` of an accepted call. */
  result: unknown;
}

/** How the server answers a call that a rule matches. */
export type Behaviour =
  | { readonly kind: 'tooManyRequests'; readonly retryAfter: number }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'migrated'; readonly to: number }
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
    }
  /** A gateway's own page: status 5xx and no JSON. */
  | { readonly kind: 'badGateway'; readonly status?: number }
  /** Takes the request and never answers; `accepted` says whether it was carried out. */
  | { readonly kind: 'timeout'; readonly accepted?: boolean }
  /** Cuts the connection, before or after the request was carried out. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** Carries out as usual, after so many milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number };

/** Which calls a rule is for: a method, a method and chat, or a predicate. */
export type Matcher =
  | string
  | { readonly method?: string; readonly chat?: number | string }
  | ((call: RecordedCall) => boolean);

export interface RuleOptions {
  /** How many calls the rule is for; every matching call when absent. */
  readonly times?: number;
}

/** What the webhook answered to one delivery. */
export interface Delivery {
  readonly status: number;
  readonly body: string;
}

export type MemberStatus =
  | 'creator'
  | 'administrator'
  | 'member'
  | 'restricted'
  | 'left'
  | 'kicked';

export interface BotApiOptions {
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
}

export interface BotApi {
  /** What `apiRoot` / TELEGRAM_API_ROOT is to be set to; no trailing slash. */
  readonly url: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** Every call with a right token and a known method, in order of arrival. */
  readonly calls: readonly RecordedCall[];
  /** Requests refused before they became calls (wrong token, unknown method): method names. */
  readonly refused: readonly string[];
  callsOf(method: string): readonly RecordedCall[];
  /** Resolves with the calls of a method once `count` are settled; rejects after `timeoutMs`. */
  waitFor(method: string, count?: number, timeoutMs?: number): Promise<readonly RecordedCall[]>;
  /** The newest rule that matches wins. Returns a function that takes the rule away. */
  respondWith(matcher: Matcher, behaviour: Behaviour, options?: RuleOptions): () => void;
  /** Queues an update for `getUpdates`. */
  pushUpdate(update: Update): void;
  /** POSTs an update to the registered webhook, with its secret, as Telegram does, once. */
  deliver(update: Update): Promise<Delivery>;
  setMember(chatId: number, userId: number, status: MemberStatus): void;
  addChat(chat: Chat): void;
  /** A file that `getFile` and the file address will serve. */
  addFile(fileId: string, bytes: Uint8Array, name: string): void;
  /** Forgets calls, rules, messages and updates; the webhook and the commands stay registered. */
  reset(): void;
  close(): Promise<void>;
}
