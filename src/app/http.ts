/**
 * The web app on the current library. Pages cache what they derive from a library, so each library
 * has an app of its own.
 */
import type { Hono } from 'hono';
import type { SubmitReport } from '../presentation/error-report.ts';
import { miniAppUrl } from '../telegram/menu-button.ts';
import { createApp } from '../web/app.ts';
import type { SiteDependencies, WebDependencies } from '../web/dependencies.ts';
import type { MetricsDependencies } from '../web/metrics-routes.ts';
import { verifyInitData } from '../web/mini-app/init-data.ts';
import type { PaperUploads } from '../web/mini-app/paper-uploads.ts';
import type { Assets } from '../web/ports.ts';
import type { LibraryAssistant } from './assistant.ts';
import type { Config } from './config.ts';
import { createErrorReports } from './error-reports.ts';
import { createMetricsPage } from './metrics/instrumentation.ts';
import type { Services } from './services.ts';

export interface HttpOptions
  extends Pick<
    WebDependencies,
    'webhook' | 'admission' | 'rateLimit' | 'notReadyReason' | 'compress'
  > {
  readonly assets: Assets;
  readonly isLocal: MetricsDependencies['isLocal'];
  /** The bot's username; null until it is known, or without a bot. */
  readonly telegramUsername: () => string | null;
  /** Keeps a report of an error; absent: it is kept, and nobody is told. */
  readonly submitReport?: SubmitReport | undefined;
  /** Papers that administrators upload; absent: there is no page for it. */
  readonly paperUploads?: PaperUploads | undefined;
}

/** Returns a function that gives the app of the current library. */
export function createHttpApp(
  config: Config,
  services: Services,
  { assets, isLocal, telegramUsername, submitReport, paperUploads, ...rest }: HttpOptions,
): () => Hono {
  const { libraryService, metrics, store, logger, now, today } = services;
  const report =
    submitReport ??
    createErrorReports({
      ...{ store, now, publicUrl: config.publicUrl, tell: null },
      library: () => libraryService.current().library,
    });
  const { notReadyReason } = rest;
  const renderMetrics = createMetricsPage({
    ...services,
    ...(notReadyReason !== undefined && { notReadyReason }),
  });
  const appOn = ({ library, ask, explain, search, assistant }: LibraryAssistant): Hono =>
    createApp({
      ...rest,
      store,
      logger,
      library,
      ask,
      searchPassages: search,
      site: {
        searcher: assistant.searcher,
        assets,
        publicUrl: config.publicUrl,
        telegramUsername,
        submitReport: report,
        mediaRenderer: services.mediaRenderer,
        ...createMiniApp(config, now, paperUploads),
        now,
        today,
      },
      onWebAnswer: metrics.recordAnswer,
      announcementDelaySeconds: config.newsDelaySeconds,
      metrics: { secret: config.metricsSecret, isLocal, renderMetrics },
      ...(config.adminSecret !== null && {
        explain: { secret: config.adminSecret, explain },
        admin: {
          secret: config.adminSecret,
          reloadLibrary: () => libraryService.refreshWithLoss(),
          countDocuments: () => libraryService.current().library.documents.length,
        },
      }),
    });
  let app = appOn(libraryService.current());
  libraryService.onLibraryReplaced((current) => {
    app = appOn(current);
  });
  return () => app;
}

/**
 * The pages are a Mini App where Telegram can open them: with a bot, at an https address. Papers are
 * uploaded there where somebody may approve them.
 */
function createMiniApp(
  config: Config,
  now: () => Date,
  paperUploads: PaperUploads | undefined,
): Pick<SiteDependencies, 'miniApp'> {
  if (config.mode !== 'webhook' || miniAppUrl(config.publicUrl) === null) return {};
  const { token, adminIds } = config;
  return {
    miniApp: {
      verify: (initData) => verifyInitData(initData, token, now()),
      ...(paperUploads !== undefined && adminIds.length > 0 && { paperUploads }),
    },
  };
}
