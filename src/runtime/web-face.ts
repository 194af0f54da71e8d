/**
 * The web face on whatever library is current. The pages keep what they make of a library, so that
 * another one has an app of its own.
 */
import type { Hono } from 'hono';
import { createApp } from '../web/app.ts';
import type { Assets } from '../web/assets.ts';
import type { WebDependencies } from '../web/dependencies.ts';
import type { MetricsDependencies } from '../web/metrics.ts';
import type { OpenAssistant } from './assistant.ts';
import type { Config } from './config.ts';
import { metricsPage } from './counted.ts';
import type { Household } from './household.ts';

export interface WebFaceOptions
  extends Pick<WebDependencies, 'webhook' | 'visitors' | 'obstacle' | 'compress'> {
  readonly assets: Assets;
  readonly isLocal: MetricsDependencies['isLocal'];
}

/** Gives the app of the moment. */
export function openWebFace(
  config: Config,
  household: Household,
  { assets, isLocal, ...rest }: WebFaceOptions,
): () => Hono {
  const { librarian, metrics, store, logger, now, today } = household;
  const { obstacle } = rest;
  const page = metricsPage({ ...household, ...(obstacle !== undefined && { obstacle }) });
  const appOn = ({ library, ask, search, assistant }: OpenAssistant): Hono =>
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
        now,
        today,
      },
      onWebAnswer: metrics.answer,
      newsDelaySeconds: config.newsDelaySeconds,
      metrics: { secret: config.metricsSecret, isLocal, page },
      ...(config.adminSecret !== null && {
        admin: {
          secret: config.adminSecret,
          refresh: () => librarian.refresh(),
          documents: () => librarian.current().library.documents.length,
        },
      }),
    });
  let app = appOn(librarian.current());
  librarian.onExchange((current) => {
    app = appOn(current);
  });
  return () => app;
}
