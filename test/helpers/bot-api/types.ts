/** The types of the test Bot API server: recorded calls, and the failures it can simulate. */
import type { Chat, Update, UserFromGetMe } from 'grammy/types';

/** A file from a multipart body. */
export interface ReceivedFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The outcome of a call: accepted, refused with a status, cut off, or not answered. */
export type Outcome = 'pending' | 'ok' | 'reset' | 'unanswered' | number;

export interface RecordedCall {
  readonly method: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch, at arrival. */
  readonly at: number;
  readonly files: readonly ReceivedFile[];
  /** Whether the server carried out the call, even when the caller got no reply. */
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
  /** The HTML page of a gateway: status 5xx and no JSON. */
  | { readonly kind: 'badGateway'; readonly status?: number }
  /** Never answers the request. `accepted` says whether it is carried out. */
  | { readonly kind: 'timeout'; readonly accepted?: boolean }
  /** Cuts the connection before or after the request is carried out. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** Carries out the request as usual, after `ms` milliseconds. */
  | { readonly kind: 'delay'; readonly ms: number };

/** The calls that a rule applies to: a method, a method and chat, or a predicate. */
export type Matcher =
  | string
  | { readonly method?: string; readonly chat?: number | string }
  | ((call: RecordedCall) => boolean);

export interface RuleOptions {
  /** How many calls the rule applies to; all matching calls by default. */
  readonly times?: number;
}

/** The response of the webhook to one delivery. */
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

export interface MemberRights {
  readonly can_post_messages?: boolean;
  readonly can_send_messages?: boolean;
}

export interface BotApiOptions {
  readonly token?: string;
  readonly bot?: Partial<UserFromGetMe>;
}

export interface BotApi {
  /** The value for `apiRoot` and TELEGRAM_API_ROOT, without a trailing slash. */
  readonly url: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** All calls with a correct token and a known method, in order of arrival. */
  readonly calls: readonly RecordedCall[];
  /** The method names of requests with a wrong token or an unknown method. */
  readonly refused: readonly string[];
  callsOf(method: string): readonly RecordedCall[];
  /** Resolves with the calls of a method once `count` are settled. Rejects after `timeoutMs`. */
  waitFor(method: string, count?: number, timeoutMs?: number): Promise<readonly RecordedCall[]>;
  /** Adds a rule; the newest matching rule wins. Returns a function that removes the rule. */
  respondWith(matcher: Matcher, behaviour: Behaviour, options?: RuleOptions): () => void;
  /** Queues an update for `getUpdates`. */
  pushUpdate(update: Update): void;
  /** POSTs an update once to the registered webhook, with its secret, as Telegram does. */
  deliver(update: Update): Promise<Delivery>;
  /**
   * Sets a member of a chat. An administrator of a channel may post there unless `rights` says
   * otherwise.
   */
  setMember(chatId: number, userId: number, status: MemberStatus, rights?: MemberRights): void;
  addChat(chat: Chat): void;
  /** Adds a file that `getFile` and the file address serve. */
  addFile(fileId: string, bytes: Uint8Array, name: string): void;
  /** Removes calls, rules, messages and updates. The webhook and the commands stay registered. */
  reset(): void;
  close(): Promise<void>;
}
