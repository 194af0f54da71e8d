/** What the web layer calls: functions and objects that `app/http.ts` hands in. */
import type { Update } from 'grammy/types';
import type { Context } from 'hono';
import type { AnswerContext, AnswerStatus } from '../answer/answer.ts';
import type { ExplainedAnswer } from '../answer/ask.ts';

export type { AskQuestion } from '../answer/answer.ts';

/** Explains answers to who knows the secret. */
export interface ExplainDependencies {
  readonly secret: string;
  readonly explain: (question: string, context: AnswerContext | null) => ExplainedAnswer;
}

/** Where on the web a question was asked: the search page, the chat page or the API. */
export type WebChannel = 'web' | 'chat' | 'api';

/** Called after each answered question (metrics). `seconds` is the time that the answer took. */
export type OnWebAnswer = (channel: WebChannel, status: AnswerStatus, seconds: number) => void;

/** Handles the Telegram updates that the webhook receives. */
export interface WebhookUpdateHandler {
  /** Never rejects. Resolves with `again` when Telegram should deliver the update again. */
  handle(update: Update): Promise<'handled' | 'again'>;
}

/** The text of the metrics page with its `Content-Type`. */
export interface MetricsText {
  readonly contentType: string;
  readonly text: string;
}

/** `loading`: the library is not loaded yet. `stopping`: the process finishes its work and exits. */
export type NotReadyReason = 'loading' | 'stopping';

/** Decides whether the process takes a request now. */
export interface Admission {
  /**
   * Waits for the turn of a request, and returns the function to call when it is done. Null: the process
   * has too much work, and the request is refused.
   */
  admit(): Promise<(() => void) | null>;
  /** Whole seconds after which a client that was refused may try again. */
  readonly retryAfterSeconds: number;
}

export interface RateLimitResult {
  readonly allowed: boolean;
  /** Whole seconds until the next request is allowed, at least 1; 0 when this one is allowed. */
  readonly retryAfterSeconds: number;
}

/** Counts one request of a client. */
export type RateLimiter = (key: string) => RateLimitResult | Promise<RateLimitResult>;

export interface RateLimitDependencies {
  readonly limit: RateLimiter;
  /** The client that a request counts for; null when the request is not limited. */
  readonly clientKeyOf: (c: Context) => string | null;
}

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  /** The value of `Content-Type`. */
  readonly type: string;
}

/** Files by name, such as `style.css` and `fonts/….woff2`. The platform reads them. */
export interface Assets {
  /** Changes when any file changes; `[0-9a-z]+`. */
  readonly version: string;
  readonly files: ReadonlyMap<string, Asset>;
}
