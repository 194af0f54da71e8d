/**
 * The sitemap: the addresses of all pages, for search engines. That of a large library is an index of
 * parts. The parts are cut by the figures of the entries, so that only the texts of one part are read.
 */
import { listArticles } from '../library/article-pages.ts';
import type { Entry, IsoDate } from '../library/document.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import { latestRetrievalDate } from '../library/latest-retrieval-date.ts';
import { outlineOf } from '../library/outline.ts';
import { escapeHtml } from '../shared/escape.ts';
import type { Steps } from '../shared/turns.ts';
import { articlePath, documentPath, topicPath } from './page-context.ts';
import { renderXml } from './render-xml.ts';

/** A library with more addresses has an index. The protocol allows 50,000 (https://www.sitemaps.org/protocol.html). */
const MAX_SINGLE_ADDRESSES = 45_000;
/** Addresses of one part of an index, so that a request reads some hundred documents. */
const MAX_PART_ADDRESSES = 10_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const STATIC_PATHS: readonly string[] = [
  '/',
  '/chat',
  '/van-ban-moi',
  '/so-sanh',
  '/kiem-tra',
  '/topics',
  '/timeline',
  '/status',
  '/api',
];

export interface SitemapPart {
  /** Pages that are no entry. */
  readonly paths: readonly string[];
  readonly entries: readonly Entry[];
}

export interface SitemapLimits {
  readonly single: number;
  readonly part: number;
}

const LIMITS: SitemapLimits = { single: MAX_SINGLE_ADDRESSES, part: MAX_PART_ADDRESSES };

/** Cuts the sitemap of a library into parts, at least one. The first has the pages that are no entry. */
export function splitSitemap(
  { library, documentsOnTopic }: Pick<LibraryIndex, 'library' | 'documentsOnTopic'>,
  limits: SitemapLimits = LIMITS,
): SitemapPart[] {
  const topics = library.topics.filter(({ id }) => documentsOnTopic(id).length > 0);
  const paths = [...STATIC_PATHS, ...topics.map(({ id }) => topicPath(id))];
  const entries = [...library.entries.values()];
  const countOf = (entry: Entry): number => 1 + outlineOf(library, entry).articles;
  const total = entries.reduce((sum, entry) => sum + countOf(entry), paths.length);
  // Where sections are fetched from far away, one request cannot hold those of so many documents.
  const single = library.expectSections === undefined ? limits.single : limits.part;
  if (total <= single) return [{ paths, entries }];
  const parts: { readonly paths: readonly string[]; readonly entries: Entry[] }[] = [
    { paths, entries: [] },
  ];
  let count = paths.length;
  for (const entry of entries) {
    if (count + countOf(entry) > limits.part) {
      parts.push({ paths: [], entries: [] });
      count = 0;
    }
    parts.at(-1)?.entries.push(entry);
    count += countOf(entry);
  }
  return parts;
}

/** Returns one part as XML, one entry a step. */
export function* renderSitemap(origin: string, { paths, entries }: SitemapPart): Steps<string> {
  const lines = paths.map((path) => renderAddress(origin, path, null));
  for (const entry of entries) {
    yield;
    const changed = latestRetrievalDate([entry]);
    lines.push(renderAddress(origin, documentPath(entry.id), changed));
    if (entry.kind === 'term') continue;
    for (const { section } of listArticles(entry))
      lines.push(renderAddress(origin, articlePath(entry.id, section.anchor), changed));
  }
  return renderXml(`<urlset xmlns="${NAMESPACE}">${lines.join('')}</urlset>`);
}

/** @param changed the day on which the page changed last; null: not known */
function renderAddress(origin: string, path: string, changed: IsoDate | null): string {
  const day = changed === null ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escapeHtml(origin + path)}</loc>${day}</url>`;
}

/** Returns the list of the parts as XML. */
export function renderSitemapIndex(origin: string, parts: number): string {
  const lines = Array.from(
    { length: parts },
    (_, at) =>
      `<sitemap><loc>${escapeHtml(`${origin}/sitemap.xml?part=${at + 1}`)}</loc></sitemap>`,
  );
  return renderXml(`<sitemapindex xmlns="${NAMESPACE}">${lines.join('')}</sitemapindex>`);
}
