/** `robots.txt` and `sitemap.xml` for search engines, `llms.txt` for models, and the web app manifest for browsers. */

import { Hono } from 'hono';
import { systemClock } from '../shared/clock.ts';
import { lazily } from '../shared/lazily.ts';
import { runInTurns } from '../shared/turns.ts';
import { createPageContext, type Site } from './page-context.ts';
import { renderSitemap, renderSitemapIndex, splitSitemap } from './sitemap.ts';

const CACHE_ONE_DAY = 'public, max-age=86400';
const CACHE_ONE_HOUR = 'public, max-age=3600';

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
      'Disallow: /qr.svg',
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

  const parts = lazily(() => splitSitemap(site.libraryIndex));
  routes.get('/sitemap.xml', async (c) => {
    const { origin, libraryIndex } = createPageContext(c, site);
    const asked = c.req.query('part');
    const part = parts()[asked === undefined ? 0 : Number(asked) - 1];
    if (part === undefined) return c.notFound();
    const isIndex = asked === undefined && parts().length > 1;
    if (!isIndex) libraryIndex.library.expectSections?.(part.entries);
    const xml = isIndex
      ? renderSitemapIndex(origin, parts().length)
      : await runInTurns(renderSitemap(origin, part), systemClock);
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
