/** The services that every platform creates from a store, a library source and metrics. */

import {
  createWebhookDeliveries,
  type WebhookDeliveries,
} from '../notifications/webhooks/deliver-webhooks.ts';
import { webhookKeyOf } from '../notifications/webhooks/sign-webhook.ts';
import type { MediaRenderer } from '../presentation/export/media-renderer.ts';
import { createPageLink } from '../presentation/page-links.ts';
import { systemClock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.ts';
import { todayIn, utcOffsetMinutes } from '../shared/time-zone.ts';
import type { Store } from '../store/store.ts';
import type { BotDependencies } from '../telegram/dependencies.ts';
import { createAssistantProxy } from './assistant-proxy.ts';
import type { Config } from './config.ts';
import { createLibraryService, type LibraryService } from './library-service.ts';
import type { LibrarySource } from './loaded-library.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { PaperFiles } from './paper-files.ts';

/** What the bot needs, the service that keeps the library, and the metrics. */
export interface Services extends BotDependencies {
  readonly libraryService: LibraryService;
  readonly metrics: Metrics;
  /** Null: announcements are posted nowhere. */
  readonly webhooks: WebhookDeliveries | null;
  /** Absent on Workers. */
  readonly paperFiles?: PaperFiles;
}

export interface ServicesOptions {
  readonly store: Store;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly source: LibrarySource;
  readonly mediaRenderer: MediaRenderer;
  /** Absent on Workers, which start no processes. */
  readonly paperFiles?: PaperFiles;
}

/**
 * Opens the library and connects the other services to it.
 * @throws the error of the source when the files cannot be read
 */
export async function createServices(
  config: Config,
  { store, logger, metrics, source, mediaRenderer, paperFiles }: ServicesOptions,
): Promise<Services> {
  const { timeZone, adminIds, newsDelaySeconds, newsWebhooks } = config;
  const now = () => new Date();
  const today = () => todayIn(timeZone, now());
  const libraryService = await createLibraryService({
    source,
    timeZone,
    newsDelaySeconds,
    webhookUrls: newsWebhooks?.urls ?? [],
    store,
    logger,
    now,
    today,
  });
  return {
    ...createAssistantProxy(libraryService.current),
    libraryService,
    metrics,
    webhooks: createWebhooks(config, store, logger),
    logger,
    store,
    now,
    today,
    timeZone,
    utcOffsetMinutes: utcOffsetMinutes(timeZone, now()),
    adminIds,
    mediaRenderer,
    ...(paperFiles !== undefined && { paperFiles }),
  };
}

function createWebhooks(
  { newsWebhooks, publicUrl }: Config,
  store: Store,
  logger: Logger,
): WebhookDeliveries | null {
  const key = newsWebhooks === null ? null : webhookKeyOf(newsWebhooks.secret);
  if (key === null) return null;
  return createWebhookDeliveries({
    store,
    clock: systemClock,
    logger,
    key,
    pageOf: (document) => createPageLink(publicUrl, document),
    fetch,
  });
}
