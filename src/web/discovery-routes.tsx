/** `robots.txt` and `sitemap.xml` for search engines, `llms.txt` for models, and the web app manifest for browsers. */

import { Hono } from 'hono';
import { listArticles } from '../library/article-pages.ts';
import type { IsoDate } from '../library/document.ts';
import { latestRetrievalDate } from '../library/latest-retrieval-date.ts';
import { chunks } from '../shared/chunks.ts';
import {
  articlePath,
  createPageContext,
  documentPath,
  type PageContext,
  type Site,
  topicPath,
} from './page-context.ts';
import { renderXml } from './render-xml.ts';

const CACHE_ONE_DAY = 'public, max-age=86400';
const CACHE_ONE_HOUR = 'public, max-age=3600';
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
/** https://www.sitemaps.org/protocol.html */
const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Addresses of one sitemap, at most. */
const MAX_SITEMAP_URLS = 50_000;

export function createDiscoveryRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get('/robots.txt', (c) => {
    const { origin } = createPageContext(c, site);
    c.header('cache-control', CACHE_ONE_DAY);
    // Search results are without end. Search engines index the documents instead.
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /*?q=',
      '',
      `Sitemap: ${origin}/sitemap.xml`,
    ];
    return c.text(`${lines.join('\n')}\n`);
  });

  // https://llmstxt.org: what a model finds here, and where.
  routes.get('/llms.txt', (c) => {
    const { origin, libraryIndex } = createPageContext(c, site);
    const { info, documents, terms } = libraryIndex.library;
    const lines = [
      `# ${info?.nameEn ?? info?.name ?? 'cchc-bot'}`,
      '',
      `> ${(info?.descriptionEn ?? info?.description ?? '').replace(/\s+/gu, ' ').trim()}`,
      '',
      `${documents.length} documents and ${terms.length} terms, in Vietnamese, each with its legal status and sources.`,
      ...(info?.disclaimerEn == null ? [] : [info.disclaimerEn.replace(/\s+/gu, ' ').trim()]),
      '',
      '## For programs',
      '',
      `- [MCP server](${origin}/mcp): Model Context Protocol, Streamable HTTP; search, read, check status, ask`,
      `- [API](${origin}/api/openapi.json): OpenAPI 3.1, JSON over GET`,
      `- [Changes](${origin}/feed.xml): new and changed documents, Atom`,
      `- [All documents](${origin}/sitemap.xml): append .md to a document's address for Markdown`,
      '',
    ];
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': CACHE_ONE_HOUR,
    };
    return c.body(lines.join('\n'), 200, headers);
  });

  routes.get('/sitemap.xml', (c) => {
    const ctx = createPageContext(c, site);
    const parts = chunks(sitemapAddresses(ctx), MAX_SITEMAP_URLS);
    const part = c.req.query('part');
    const xml =
      part === undefined && parts.length > 1
        ? renderSitemapIndex(ctx, parts.length)
        : renderSitemap(ctx, parts[Number(part ?? 1) - 1] ?? []);
    const type = 'application/xml; charset=utf-8';
    return c.body(xml, 200, { 'content-type': type, 'cache-control': CACHE_ONE_HOUR });
  });

  routes.get('/manifest.webmanifest', (c) => {
    const { t, language } = createPageContext(c, site);
    const manifest = {
      name: t('web-layout-brand'),
      description: t('web-layout-description'),
      lang: language,
      start_url: '/',
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#0d5c63',
      icons: [
        { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
        { src: '/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
        { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
        { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
      ],
      shortcuts: [{ name: t('web-layout-chat'), url: '/chat' }],
    };
    c.header('vary', 'Accept-Language, Cookie', { append: true });
    const headers = {
      'content-type': 'application/manifest+json',
      'cache-control': CACHE_ONE_HOUR,
    };
    return c.body(JSON.stringify(manifest), 200, headers);
  });
  return routes;
}

interface SitemapAddress {
  readonly path: string;
  /** The day on which the page changed last; null: not known. */
  readonly changed: IsoDate | null;
}

/** The addresses of all pages: documents and terms with their articles, and topics. */
function sitemapAddresses({ libraryIndex }: PageContext): SitemapAddress[] {
  const topics = libraryIndex.library.topics.filter(
    ({ id }) => libraryIndex.documentsOnTopic(id).length > 0,
  );
  return [
    ...STATIC_PATHS.map((path) => ({ path, changed: null })),
    ...topics.map(({ id }) => ({ path: topicPath(id), changed: null })),
    ...Array.from(libraryIndex.library.entries.values()).flatMap((entry) => {
      const changed = latestRetrievalDate([entry]);
      const articles = entry.kind === 'term' ? [] : listArticles(entry);
      return [
        { path: documentPath(entry.id), changed },
        ...articles.map(({ section }) => ({
          path: articlePath(entry.id, section.anchor),
          changed,
        })),
      ];
    }),
  ];
}

function renderSitemap({ origin }: PageContext, addresses: readonly SitemapAddress[]): string {
  return renderXml(
    <urlset xmlns={SITEMAP_NAMESPACE}>
      {addresses.map(({ path, changed }) => (
        <url>
          <loc>{origin + path}</loc>
          {changed === null ? null : <lastmod>{changed}</lastmod>}
        </url>
      ))}
    </urlset>,
  );
}

/** The list of the sitemaps of a library that one sitemap cannot hold. */
function renderSitemapIndex({ origin }: PageContext, parts: number): string {
  return renderXml(
    <sitemapindex xmlns={SITEMAP_NAMESPACE}>
      {Array.from({ length: parts }, (_, at) => (
        <sitemap>
          <loc>{`${origin}/sitemap.xml?part=${at + 1}`}</loc>
        </sitemap>
      ))}
    </sitemapindex>,
  );
}
