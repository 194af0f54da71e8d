/** The web app on a real library, as an app to call or as a server. */

import type { Hono } from 'hono';
import { openAssistant, openWebAssets } from '#test/knowledge';
import { openServer } from '#test/network';
import { emptyStore } from '#test/store';
import type { LibraryAssistant } from '../../src/app/assistant.ts';
import { createApp } from '../../src/web/app.ts';
import type { SiteDependencies, WebDependencies } from '../../src/web/dependencies.ts';
import { createRecordingLogger, type RecordingLogger } from './recording-logger.ts';

export interface TestSite {
  readonly app: Hono;
  readonly opened: LibraryAssistant;
  readonly logger: RecordingLogger;
  /** The dependencies of the app, with working `ask` and `searchPassages`. */
  readonly deps: WebDependencies;
}

export interface SiteOptions {
  /** The shipped library by default. */
  readonly knowledgeDir?: string;
  readonly change?: Partial<WebDependencies>;
  readonly site?: Partial<SiteDependencies>;
}

/** A fixed date, so that validity in these tests does not depend on the calendar. */
export const SITE_DATE = '2026-11-25';

export function createTestSite({ knowledgeDir, change, site }: SiteOptions = {}): TestSite {
  const opened = openAssistant({ KNOWLEDGE_DIR: knowledgeDir ?? './knowledge' });
  const logger = createRecordingLogger();
  const deps: WebDependencies = {
    ask: (question, context, reader) => opened.assistant.ask(question, context, SITE_DATE, reader),
    searchPassages: opened.search,
    library: opened.library,
    logger,
    store: emptyStore(),
    webhook: null,
    site: {
      searcher: opened.assistant.searcher,
      assets: openWebAssets(),
      today: () => SITE_DATE,
      now: () => new Date(`${SITE_DATE}T03:00:00Z`),
      publicUrl: null,
      ...site,
    },
    ...change,
  };
  return { app: createApp(deps), opened, logger, deps };
}

/** Returns functions that request a page as a browser does: its response, or its text. */
export function createPageReader({ app }: Pick<TestSite, 'app'>) {
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(path, { headers: { accept: 'text/html', ...headers } });
  const html = async (path: string, headers = {}): Promise<string> =>
    (await get(path, headers)).text();
  return { get, html };
}

export interface RunningTestSite extends TestSite {
  readonly address: string;
  close(): Promise<void>;
}

export async function startTestSite(options: SiteOptions = {}): Promise<RunningTestSite> {
  const site = createTestSite(options);
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
