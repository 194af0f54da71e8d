/** The dependencies of the web app. `createApp` takes them; `app/http.ts` and tests make them. */
import type { MiddlewareHandler } from 'hono';
import type { PassageSearch } from '../answer/search-passages.ts';
import type { IsoDate } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import type { SubmitReport } from '../presentation/error-report.ts';
import type { MediaRenderer } from '../presentation/export/media-renderer.ts';
import type { Searcher } from '../search/searcher.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import type { AdminDependencies } from './admin-routes.ts';
import type { MetricsDependencies } from './metrics-routes.ts';
import type { MiniAppDependencies } from './mini-app/mini-app-routes.ts';
import type {
  Admission,
  AskQuestion,
  Assets,
  ExplainDependencies,
  NotReadyReason,
  OnWebAnswer,
  RateLimitDependencies,
} from './ports.ts';
import type { WebhookDependencies } from './webhook-routes.ts';

/** What the pages need in addition to what the API needs. */
export interface SiteDependencies {
  readonly searcher: Searcher;
  readonly assets: Assets;
  /** Today in the time zone of the deployment. The status of a document is that of this day. */
  readonly today: () => IsoDate;
  readonly now: () => Date;
  /** The public origin, without a slash at the end; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** The bot's username, for links to Telegram; null or absent: there is no bot, or not yet. */
  readonly telegramUsername?: () => string | null;
  /** Verifies who opens the pages within Telegram; absent: they cannot be opened there. */
  readonly miniApp?: MiniAppDependencies;
  /** Keeps a report of an error; absent: none can be sent. */
  readonly submitReport?: SubmitReport;
  /** Renders PDF files; absent: there are none. */
  readonly mediaRenderer?: MediaRenderer;
}

export interface WebDependencies {
  readonly ask: AskQuestion;
  /** Absent: the API explains no answer. */
  readonly explain?: ExplainDependencies;
  readonly searchPassages: PassageSearch;
  readonly library: Library;
  readonly logger: Logger;
  readonly store: Store;
  /** Null: there is no webhook route. */
  readonly webhook: WebhookDependencies | null;
  /** Absent: there are no `/admin` routes. */
  readonly admin?: AdminDependencies;
  /** Absent: there are no pages, only the webhook, the API and the health routes. */
  readonly site?: SiteDependencies;
  /** Absent: every request is taken, however much there is to do. */
  readonly admission?: Admission;
  /** Absent: requests are not limited. */
  readonly rateLimit?: RateLimitDependencies;
  /** Compresses responses. Absent: Hono's `compress`. Null: a proxy in front compresses. */
  readonly compress?: MiddlewareHandler | null;
  /** Why the process is not ready, besides an empty library and an unreachable store. */
  readonly notReadyReason?: () => NotReadyReason | null;
  /** Absent: there is no `/metrics` route. */
  readonly metrics?: MetricsDependencies;
  readonly onWebAnswer?: OnWebAnswer;
  /** How long an announcement can be stopped before the feed shows it. */
  readonly announcementDelaySeconds?: number;
}
