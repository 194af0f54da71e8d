/** A portal whose sources are watched, with a real store and library, for tests of the watcher. */
import { afterEach, beforeEach } from 'vitest';
import { createLibraryService } from '../../../src/app/library-service.ts';
import { createFetcher, createWatcher } from '../../../src/app/sources/create-watcher.ts';
import { translatorOf } from '../../../src/i18n/i18n.ts';
import { renderParagraphs } from '../../../src/presentation/telegram-html.ts';
import type { Clock } from '../../../src/shared/clock.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { createRecordingLogger } from '../recording-logger.ts';
import { openPortal, type Portal } from './portal.ts';
import { gazetteFeed, gazettePage, type ListedPaper } from './portal-pages.ts';

const t = translatorOf('vi');
export const HOUR = 3_600_000;
/** The document that the feed of the portal lists. */
export const DECREE: ListedPaper = {
  number: '148/2026/NĐ-CP',
  slug: 'nghi-dinh-so-148-2026-nd-cp',
  title: 'Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP về chuyển đổi số',
  date: '20/11/2026',
  effective: '01/01/2027',
};
export const FEED = '/feed.rss';
/** The page of the document. */
export const PAGE = '/van-ban/nghi-dinh-so-148-2026-nd-cp-469100.htm';
const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const ISSUERS = `- { id: chinh-phu, name: Chính phủ, codes: [CP], level: central, jurisdiction: vn }\n`;
const JURISDICTIONS = '- { id: vn, name: Việt Nam, kind: country }\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The values belong to the running test, so they must be read inside tests. */
export interface WatchedPortal {
  readonly portal: Portal;
  readonly store: Store;
  /** The clock of the watcher. */
  time: number;
  /** The text of `sources.yaml`. */
  sources: string;
  /** What administrators were told, a text a message. */
  readonly told: string[];
  /** The files that Telegram was given, with their captions. */
  readonly kept: string[];
  /** Whether Telegram takes files. */
  canKeep: boolean;
  /** Reads the library again and looks at the sources. Returns false when another process does. */
  look(): Promise<boolean>;
  pendingDrafts(): Promise<number>;
  /** The lines of `sources.yaml` for the feed, and for the list of the portal. */
  feedSource(more?: string): string;
  listSource(): string;
}

/** Sets up a portal and a watcher for each test of a file; called once, outside of the tests. */
export function setUpWatchedPortal(): WatchedPortal {
  let portal: Portal;
  let store: Store;
  let look: () => Promise<boolean>;
  const watch: WatchedPortal = {
    get portal() {
      return portal;
    },
    get store() {
      return store;
    },
    ...{ time: 0, sources: '', told: [], kept: [], canKeep: true },
    look: () => look(),
    pendingDrafts: async () =>
      (await store.db.selectFrom('pending_documents').select('id').execute()).length,
    feedSource: (more = '') =>
      `- { id: cong-bao, name: Công báo, preset: congbao, url: "${portal.url}${FEED}"${more} }\n`,
    listSource: () =>
      `- { id: chinh-phu, name: Cổng Chính phủ, preset: chinhphu, url: "${portal.url}/list" }\n`,
  };
  const clock: Clock = {
    now: () => watch.time,
    elapsed: () => performance.now(),
    // Waits end at once, except those for a signal: limits of time.
    sleep: (_, signal) =>
      signal === undefined
        ? Promise.resolve()
        : new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve(), { once: true }),
          ),
  };
  const today = () => new Date(watch.time).toISOString().slice(0, 10);

  beforeEach(async () => {
    portal = await openPortal();
    portal.answer(FEED, gazetteFeed([DECREE]));
    portal.answer(PAGE, gazettePage(DECREE));
    store = openSqliteStore(':memory:');
    Object.assign(watch, { told: [], kept: [], canKeep: true, sources: watch.feedSource() });
    watch.time = Date.parse('2026-11-21T02:00:00Z');
    const logger = createRecordingLogger();
    const libraryService = await createLibraryService({
      source: {
        files: () => [
          { path: 'sources.yaml', bytes: utf8(watch.sources) },
          { path: 'issuers.yaml', bytes: utf8(ISSUERS) },
          { path: 'jurisdictions.yaml', bytes: utf8(JURISDICTIONS) },
        ],
        defaults: [],
      },
      ...{ timeZone: TIME_ZONE, store, logger, now: () => new Date(watch.time), today },
    });
    const watcher = createWatcher({
      ...{ clock, logger, store, libraryService, holder: 'test', today, timeZone: TIME_ZONE },
      fetchSource: createFetcher({ clock, libraryService, publicUrl: null, pauseMs: 0 }),
      keepFile: async ({ name }, createCaption) => {
        watch.kept.push(`${name}: ${createCaption(t)}`);
        return watch.canKeep ? `file-${watch.kept.length}` : null;
      },
      tell: async (createViews) => {
        for (const { paragraphs } of await createViews(t)) {
          const lines = renderParagraphs(paragraphs).map(({ plain }) => plain);
          watch.told.push(lines.join('\n'));
        }
      },
    });
    look = async () => {
      await libraryService.refresh();
      return watcher.look();
    };
  });
  afterEach(async () => {
    await portal.close();
    await store.close();
  });
  return watch;
}
