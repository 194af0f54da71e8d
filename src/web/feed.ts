/**
 * `GET /feed.xml`: the announcements as Atom (RFC 4287), all or of one topic (`?topic=`), in
 * Vietnamese or English (`?lang=`).
 */
import { Hono } from 'hono';
import type { Language } from '../answer/answer.ts';
import { localeOf } from '../bot/locales/choose.ts';
import { itemParagraphs } from '../bot/news/post.ts';
import { escapeHtml, renderParagraphs } from '../bot/render/html.ts';
import { wordsOf } from '../bot/views/view.ts';
import type { Library, Topic } from '../knowledge/library.ts';
import { type Announcement, listAnnouncements } from '../store/announcements.ts';
import type { Store } from '../store/store.ts';
import type { AnnouncementContent } from '../updates/announcement.ts';
import { problem } from './problem.ts';

export interface FeedDependencies {
  readonly store: Store;
  readonly library: Library;
  /** Where the site is reached from outside; null: as the reader wrote it. No trailing slash. */
  readonly publicUrl: string | null;
}

const MOST_ENTRIES = 50;
/** Looked through for a topic's. */
const MOST_READ = 500;
/** Control characters that XML 1.0 does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

export function feedRoutes({ store, library, publicUrl }: FeedDependencies): Hono {
  const routes = new Hono();
  routes.get('/feed.xml', async (c) => {
    const language: Language = c.req.query('lang') === 'en' ? 'en' : 'vi';
    const wanted = c.req.query('topic') ?? null;
    const topic = library.topics.find(({ id }) => id === wanted) ?? null;
    if (wanted !== null && topic === null) return problem(c, 404, (problems) => problems.notFound);
    const site = publicUrl ?? new URL(c.req.url).origin;
    const listed = await listAnnouncements(store.db, {
      limit: topic === null ? MOST_ENTRIES : MOST_READ,
      states: ['live'],
    });
    const within = topic === null ? null : narrower(topic.id, library.topics);
    const shown = listed
      .filter(({ content }) => within === null || topicsOf(content).some((id) => within.has(id)))
      .slice(0, MOST_ENTRIES);
    const self = `${site}/feed.xml${topic === null ? '' : `?topic=${encodeURIComponent(topic.id)}`}`;
    const xml = atom(shown, { site, self, language, topic, library });
    return c.body(xml, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=300',
    });
  });
  return routes;
}

interface FeedOptions {
  readonly site: string;
  readonly self: string;
  readonly language: Language;
  readonly topic: Topic | null;
  readonly library: Library;
}

function atom(made: readonly Announcement[], options: FeedOptions): string {
  const { site, self, language, topic, library } = options;
  const { post } = localeOf(language);
  const name = language === 'en' ? (library.info?.nameEn ?? null) : (library.info?.name ?? null);
  const topicName = language === 'en' ? topic?.nameEn : topic?.name;
  const title = [post.feedTitle(name), topicName].filter((part) => part !== undefined).join(' · ');
  const newest = made[0]?.at ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${newest.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(site)}/"/>`,
    `<author><name>${xml(name ?? 'cchc-bot')}</name></author>`,
    ...made.map((one) => entry(one, site, language)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(made: Announcement, site: string, language: Language): string {
  const words = wordsOf(language);
  const content = JSON.parse(made.content) as AnnouncementContent;
  const { document, event } = content;
  const name = document.number ?? document.title;
  const item = { id: made.id, content, lead: made.lead };
  const html = renderParagraphs(itemParagraphs(item, words))
    .map((message) => message.html.replaceAll('\n', '<br>'))
    .join('<br>');
  const { host } = new URL(site);
  const day = made.at.toISOString().slice(0, 10);
  return [
    '<entry>',
    `<id>tag:${xml(host)},${day}:announcement:${made.id}</id>`,
    `<title>${xml(`${localeOf(language).post.heads[event]}: ${name}`)}</title>`,
    `<updated>${made.at.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${site}/documents/${document.id}`)}"/>`,
    ...document.topics.map((id) => `<category term="${xml(id)}"/>`),
    `<content type="html">${xml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

function xml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, '')).replaceAll('"', '&quot;');
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
