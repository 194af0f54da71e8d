/**
 * `GET /feed.xml`: announcements as Atom, of all topics or of one (`?topic=`), of documents with some
 * words (`?q=`), in one language (`?lang=`). Each combination is a feed with its own id.
 */

import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { IsoDate } from '../library/document.ts';
import { libraryIndexOf } from '../library/index/library-index.ts';
import { perLibrary } from '../library/index/per-library.ts';
import { latestRetrievalDate } from '../library/latest-retrieval-date.ts';
import type { Library } from '../library/library.ts';
import type { AnnouncementContent } from '../notifications/announcement.ts';
import { createFilterMatcher } from '../notifications/match-filter.ts';
import type { Store } from '../store/store.ts';
import { listAnnouncements } from '../store/tables/announcements.ts';
import { renderAtomFeed } from './atom-feed.tsx';
import { requestedLanguage } from './negotiate-language.ts';

export interface FeedDependencies {
  readonly store: Store;
  readonly library: Library;
  /** The public origin, without a slash at the end; null: the origin of the request. */
  readonly publicUrl: string | null;
  readonly today: () => IsoDate;
  /** The feed shows an announcement after this delay, as chats do; see `NEWS_DELAY_SECONDS`. */
  readonly announcementDelaySeconds?: number;
  readonly now?: () => Date;
}

const MAX_ENTRIES = 50;
/** Characters of a search that are used. */
const QUERY_LIMIT = 200;
/** The newest announcements that are searched for those of a topic. */
const MAX_ANNOUNCEMENTS_SCANNED = 500;

/** The day on which a source of the library was read last. */
const retrievalDateOf = perLibrary(({ entries }) => ({
  day: latestRetrievalDate(entries.values()),
}));

export function createFeedRoutes(deps: FeedDependencies): Hono {
  const { store, library, publicUrl, today } = deps;
  const { announcementDelaySeconds = 0, now = () => new Date() } = deps;
  const routes = new Hono();
  routes.get('/feed.xml', etag(), async (c) => {
    const language = requestedLanguage(c) ?? BASE_LANGUAGE;
    const topicId = c.req.query('topic') ?? null;
    const { topics, newest } = libraryIndexOf(library);
    const topic = topics.byId.get(topicId ?? '') ?? null;
    if (topicId !== null && topic === null) return c.notFound();
    const query = c.req.query('q')?.normalize('NFC').trim().slice(0, QUERY_LIMIT) || null;
    const site = publicUrl ?? new URL(c.req.url).origin;
    const listed = await listAnnouncements(store.db, {
      limit: topic === null && query === null ? MAX_ENTRIES : MAX_ANNOUNCEMENTS_SCANNED,
      states: ['live'],
      until: new Date(now().getTime() - announcementDelaySeconds * 1000),
    });
    const topicIds = topic === null ? null : topics.narrower(topic.id);
    const shown = listed
      .filter(
        ({ content }) =>
          topicIds === null || announcementTopics(content).some((id) => topicIds.has(id)),
      )
      .filter(({ document }) => query === null || hasWords(library, document, query))
      .slice(0, MAX_ENTRIES);
    // Without announcements: the day when a source was last retrieved.
    const updated =
      shown[0]?.at ?? new Date(retrievalDateOf(library).day ?? newest[0]?.dateDocument ?? today());
    const body = renderAtomFeed(shown, {
      site,
      language,
      topic,
      query,
      info: library.info,
      updated,
    });
    c.header('vary', 'Accept', { append: true });
    return c.body(body, 200, {
      'content-type': `${negotiateContentType(c)}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
    });
  });
  return routes;
}

/** Browsers apply the style sheet to XML but show Atom as plain text; feed readers expect Atom. */
function negotiateContentType(c: Context): string {
  const accept = c.req.header('accept') ?? '';
  const isBrowser = accept.includes('text/html') && !accept.includes('application/atom+xml');
  return isBrowser ? 'application/xml' : 'application/atom+xml';
}

/** Whether the document that was announced has the words, as subscriptions match them. */
function hasWords(library: Library, id: string, words: string): boolean {
  const entry = library.entries.get(id);
  return entry?.kind === 'document' && createFilterMatcher(entry, library)({ words: [words] });
}

function announcementTopics(content: string): readonly string[] {
  return (JSON.parse(content) as AnnouncementContent).document.topics;
}
