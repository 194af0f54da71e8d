/**
 * What the web face needs from the rest of the house.
 */
import type { Context, MiddlewareHandler } from 'hono';
import type { AnswerStatus } from '../answer/answer.ts';
import type { UpdateHandler } from '../bot/delivery/handler.ts';
import type { Ask } from '../bot/dependencies.ts';
import type { Logger } from '../bot/logger.ts';
import type { IsoDate } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import type { Channel } from '../metrics/metrics.ts';
import type { SearchHit } from '../search/hit.ts';
import type { Searcher } from '../search/search.ts';
import type { Store } from '../store/store.ts';
import type { AdminDependencies } from './admin.ts';
import type { Assets } from './assets.ts';
import type { Obstacle } from './health.ts';
import type { MetricsDependencies } from './metrics.ts';
import type { RateLimit } from './rate-limit.ts';

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
  readonly updates: UpdateHandler;
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
export interface VisitorDependencies {
  readonly limit: RateLimit;
  /** Whom a request counts for; null: nobody's, it is not counted. */
  readonly addressOf: (c: Context) => string | null;
}

/** @param seconds that making the answer took */
export type OnWebAnswer = (
  channel: Extract<Channel, 'web' | 'chat' | 'api'>,
  status: AnswerStatus,
  seconds: number,
) => void;

export interface WebDependencies {
  readonly ask: Ask;
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
  readonly visitors?: VisitorDependencies;
  /** How responses are compressed, Hono's way where absent; null where whoever is in front does it. */
  readonly compress?: MiddlewareHandler | null;
  /** What keeps the process from being ready, beside an empty library and a store that is away. */
  readonly obstacle?: () => Obstacle | null;
  /** Absent: there is no /metrics. */
  readonly metrics?: MetricsDependencies;
  /** Told of every question that was answered, for figures. */
  readonly onWebAnswer?: OnWebAnswer;
  /** How long administrators may hold an announcement before anybody has it. */
  readonly newsDelaySeconds?: number;
}
