/**
 * What the web face needs from the rest of the house.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { AnswerStatus } from '../answer/answer.ts';
import type { IsoDate } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import type { Channel } from '../presentation/metrics/metrics.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import type { AskQuestion } from '../telegram/dependencies.ts';
import type { UpdateHandler } from '../telegram/update-processing/update-handler.ts';
import type { AdminDependencies } from './admin-routes.ts';
import type { Assets } from './asset-routes.ts';
import type { NotReadyReason } from './health-routes.ts';
import type { MetricsDependencies } from './metrics-routes.ts';
import type { RateLimiter } from './rate-limit.ts';

export interface SearchOptions {
  readonly limit: number;
  readonly type?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly topic?: string;
  readonly inForce?: boolean;
}

/** Ranked passages, best first, at most `limit`. */
export type SearchPassages = (query: string, options: SearchOptions) => readonly SearchHit[];

/** What takes the updates, and the secret that Telegram sends with every one. */
export interface WebhookDependencies {
  readonly updateHandler: UpdateHandler;
  readonly secret: string;
}

/** What the pages need beyond what the API does. */
export interface SiteDependencies {
  readonly searcher: Searcher;
  readonly assets: Assets;
  /** The day that validity is told of, in the deployment's time zone. */
  readonly today: () => IsoDate;
  readonly now: () => Date;
  /** Where the site is reached from outside; null: as the visitor wrote it. No trailing slash. */
  readonly publicUrl: string | null;
}

/** Holds back who asks too much. */
export interface RateLimitDependencies {
  readonly limit: RateLimiter;
  /** Whom a request counts for; null: nobody's, it is not counted. */
  readonly clientKeyOf: (c: Context) => string | null;
}

/** @param seconds that making the answer took */
export type OnWebAnswer = (
  channel: Extract<Channel, 'web' | 'chat' | 'api'>,
  status: AnswerStatus,
  seconds: number,
) => void;

export interface WebDependencies {
  readonly ask: AskQuestion;
  readonly searchPassages: SearchPassages;
  readonly library: Library;
  readonly logger: Logger;
  readonly store: Store;
  /** Null: updates do not come over HTTP. */
  readonly webhook: WebhookDependencies | null;
  /** Absent: nobody may have the library read anew over HTTP. */
  readonly admin?: AdminDependencies;
  /** Absent: no pages, only webhook, API and health. */
  readonly site?: SiteDependencies;
  /** Absent: nobody is held back. */
  readonly rateLimit?: RateLimitDependencies;
  /** How responses are compressed, Hono's way where absent; null where whoever is in front does it. */
  readonly compress?: MiddlewareHandler | null;
  /** What keeps the process from being ready, beside an empty library and a store that is away. */
  readonly notReadyReason?: () => NotReadyReason | null;
  /** Absent: there is no /metrics. */
  readonly metrics?: MetricsDependencies;
  /** Told of every question that was answered, for figures. */
  readonly onWebAnswer?: OnWebAnswer;
  /** How long administrators may hold an announcement before anybody has it. */
  readonly announcementDelaySeconds?: number;
}
