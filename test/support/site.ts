/** The pages on a real library, for tests: as an app to call, or at an address. */

import type { Hono } from 'hono';
import { openAssistant, openWebAssets } from '#test/knowledge';
import { openServer } from '#test/network';
import { emptyStore } from '#test/store';
import type { OpenAssistant } from '../../src/runtime/assistant.ts';
import { createApp } from '../../src/web/app.ts';
import type { SiteDependencies, WebDependencies } from '../../src/web/dependencies.ts';
import { type RecordingLogger, recordingLogger } from './recording-logger.ts';

export interface OpenSite {
  readonly app: Hono;
  readonly opened: OpenAssistant;
  readonly logger: RecordingLogger;
  /** Ask and search once with everything in place. */
  readonly deps: WebDependencies;
}

export interface SiteOptions {
  /** The shipped library unless told otherwise. */
  readonly knowledgeDir?: string;
  readonly change?: Partial<WebDependencies>;
  readonly site?: Partial<SiteDependencies>;
}

/** The day of these tests: what is in force must not change with the calendar. */
export const SITE_DAY = '2026-11-25';

export function openSite({ knowledgeDir, change, site }: SiteOptions = {}): OpenSite {
  const opened = openAssistant({ KNOWLEDGE_DIR: knowledgeDir ?? './knowledge' });
  const logger = recordingLogger();
  const deps: WebDependencies = {
    ask: (question, context) => opened.assistant.ask(question, context, SITE_DAY),
    searchPassages: opened.search,
    library: opened.library,
    logger,
    store: emptyStore(),
    webhook: null,
    site: {
      searcher: opened.assistant.searcher,
      assets: openWebAssets(),
      today: () => SITE_DAY,
      now: () => new Date(`${SITE_DAY}T03:00:00Z`),
      publicUrl: null,
      ...site,
    },
    ...change,
  };
  return { app: createApp(deps), opened, logger, deps };
}

export interface ListeningSite extends OpenSite {
  readonly address: string;
  close(): Promise<void>;
}

export async function listenSite(options: SiteOptions = {}): Promise<ListeningSite> {
  const site = openSite(options);
  const place = await openServer(site.app.fetch);
  return {
    ...site,
    address: place.url,
    close: async () => {
      await place.close();
      await site.deps.store.close();
    },
  };
}
