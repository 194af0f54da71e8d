/**
 * `GET /feed.xml`: the announcements as Atom, all or of one topic (`?topic=`), in Vietnamese or
 * English (`?lang=`). Each of these is a feed of its own, with an id of its own.
 */

import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { IsoDate } from '../library/document.ts';
import { latestRetrievalDate } from '../library/index/library-view.ts';
import type { Library, Topic } from '../library/library.ts';
import type { AnnouncementContent } from '../notifications/announcement.ts';
import type { Store } from '../store/store.ts';
import { listAnnouncements } from '../store/tables/announcements.ts';
import { renderAtomFeed } from './atom-feed.tsx';
import { requestedLanguage } from './negotiate-language.ts';

export interface FeedDependencies {
  readonly store: Store;
  readonly library: Library;
  /** Where the site is reached from outside; null: as the reader wrote it. No trailing slash. */
  readonly publicUrl: string | null;
  readonly today: () => IsoDate;
  /** What is announced is in the feed this much later, as in the chats; see `NEWS_DELAY_SECONDS`. */
  readonly announcementDelaySeconds?: number;
  readonly now?: () => Date;
}

const MAX_ENTRIES = 50;
/** Looked through for a topic's. */
const MAX_ANNOUNCEMENTS_SCANNED = 500;

export function createFeedRoutes(deps: FeedDependencies): Hono {
  const { store, library, publicUrl, today } = deps;
  const { announcementDelaySeconds = 0, now = () => new Date() } = deps;
  const routes = new Hono();
  routes.get('/feed.xml', etag(), async (c) => {
    const language = requestedLanguage(c) ?? BASE_LANGUAGE;
    const topicId = c.req.query('topic') ?? null;
    const topic = library.topics.find(({ id }) => id === topicId) ?? null;
    if (topicId !== null && topic === null) return c.notFound();
    const site = publicUrl ?? new URL(c.req.url).origin;
    const listed = await listAnnouncements(store.db, {
      limit: topic === null ? MAX_ENTRIES : MAX_ANNOUNCEMENTS_SCANNED,
      states: ['live'],
      until: new Date(now().getTime() - announcementDelaySeconds * 1000),
    });
    const topicIds = topic === null ? null : topicWithDescendants(topic.id, library.topics);
    const shown = listed
      .filter(
        ({ content }) =>
          topicIds === null || announcementTopics(content).some((id) => topicIds.has(id)),
      )
      .slice(0, MAX_ENTRIES);
    // Where nothing was announced yet, as of the last look at a source.
    const updated =
      shown[0]?.at ??
      new Date(
        latestRetrievalDate(library.entries.values()) ?? newestDocumentDate(library) ?? today(),
      );
    const body = renderAtomFeed(shown, { site, language, topic, info: library.info, updated });
    c.header('vary', 'Accept', { append: true });
    return c.body(body, 200, {
      'content-type': `${negotiateContentType(c)}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
    });
  });
  return routes;
}

/** Browsers draw XML with its style sheet, and show Atom as plain text; readers know what they ask for. */
function negotiateContentType(c: Context): string {
  const accept = c.req.header('accept') ?? '';
  const isBrowser = accept.includes('text/html') && !accept.includes('application/atom+xml');
  return isBrowser ? 'application/xml' : 'application/atom+xml';
}

function newestDocumentDate({ documents }: Library): IsoDate | undefined {
  return documents
    .flatMap(({ dateDocument }) => dateDocument ?? [])
    .sort()
    .at(-1);
}

function announcementTopics(content: string): readonly string[] {
  return (JSON.parse(content) as AnnouncementContent).document.topics;
}

/** A topic and everything under it. */
function topicWithDescendants(root: string, topics: readonly Topic[]): ReadonlySet<string> {
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id, broader } of topics) if (broader !== null && found.has(broader)) found.add(id);
  }
  return found;
}
