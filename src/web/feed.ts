/**
 * `GET /feed.xml`: the announcements as Atom, all or of one topic (`?topic=`), in Vietnamese or
 * English (`?lang=`). Each of these is a feed of its own, with an id of its own.
 */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Language } from '../answer/answer.ts';
import type { IsoDate } from '../knowledge/document.ts';
import type { Library, Topic } from '../knowledge/library.ts';
import { listAnnouncements } from '../store/announcements.ts';
import type { Store } from '../store/store.ts';
import type { AnnouncementContent } from '../updates/announcement.ts';
import { atom } from './atom.ts';
import { lookedUp } from './library-view.ts';

export interface FeedDependencies {
  readonly store: Store;
  readonly library: Library;
  /** Where the site is reached from outside; null: as the reader wrote it. No trailing slash. */
  readonly publicUrl: string | null;
  readonly today: () => IsoDate;
  /** What is announced is in the feed this much later, as in the chats; see `NEWS_DELAY_SECONDS`. */
  readonly newsDelaySeconds?: number;
  readonly now?: () => Date;
}

const MOST_ENTRIES = 50;
/** Looked through for a topic's. */
const MOST_READ = 500;

export function feedRoutes(deps: FeedDependencies): Hono {
  const { store, library, publicUrl, today } = deps;
  const { newsDelaySeconds = 0, now = () => new Date() } = deps;
  const routes = new Hono();
  routes.get('/feed.xml', etag(), async (c) => {
    const language: Language = c.req.query('lang') === 'en' ? 'en' : 'vi';
    const wanted = c.req.query('topic') ?? null;
    const topic = library.topics.find(({ id }) => id === wanted) ?? null;
    if (wanted !== null && topic === null) return c.notFound();
    const site = publicUrl ?? new URL(c.req.url).origin;
    const listed = await listAnnouncements(store.db, {
      limit: topic === null ? MOST_ENTRIES : MOST_READ,
      states: ['live'],
      until: new Date(now().getTime() - newsDelaySeconds * 1000),
    });
    const within = topic === null ? null : narrower(topic.id, library.topics);
    const shown = listed
      .filter(({ content }) => within === null || topicsOf(content).some((id) => within.has(id)))
      .slice(0, MOST_ENTRIES);
    // Where nothing was announced yet, as of the last look at a source.
    const updated =
      shown[0]?.at ?? new Date(lookedUp(library.entries.values()) ?? newest(library) ?? today());
    const body = atom(shown, { site, language, topic, info: library.info, updated });
    c.header('vary', 'Accept', { append: true });
    return c.body(body, 200, {
      'content-type': `${typeFor(c)}; charset=utf-8`,
      'cache-control': 'public, max-age=300',
    });
  });
  return routes;
}

/** Browsers draw XML with its style sheet, and show Atom as plain text; readers know what they ask for. */
function typeFor(c: Context): string {
  const accept = c.req.header('accept') ?? '';
  const drawn = accept.includes('text/html') && !accept.includes('application/atom+xml');
  return drawn ? 'application/xml' : 'application/atom+xml';
}

function newest({ documents }: Library): IsoDate | undefined {
  return documents
    .flatMap(({ dateDocument }) => dateDocument ?? [])
    .sort()
    .at(-1);
}

function topicsOf(content: string): readonly string[] {
  return (JSON.parse(content) as AnnouncementContent).document.topics;
}

/** A topic and everything under it. */
function narrower(root: string, topics: readonly Topic[]): ReadonlySet<string> {
  const found = new Set([root]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { id, broader } of topics) if (broader !== null && found.has(broader)) found.add(id);
  }
  return found;
}
