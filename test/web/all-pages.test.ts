/** The pages on the shipped library, requested without a network. */
import { afterAll, describe, expect, it } from 'vitest';
import { listArticles } from '../../src/library/article-pages.ts';
import { articlePath, documentPath, topicPath } from '../../src/web/page-context.ts';
import { kilobytes } from '../helpers/kilobytes.ts';
import { createPageReader, createTestSite } from '../helpers/site.ts';

const site = createTestSite();
const { library } = site.opened;
const { get, html } = createPageReader(site);
afterAll(() => site.deps.store.close());

const STATIC_PATHS = [
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
const SEARCH_PATHS = [
  '/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91',
  '/?type=plan',
  '/?q=zzzz',
  '/?page=2',
  '/van-ban-moi?page=2',
];
const everyEntry = [...library.entries.keys()].map((id) => documentPath(id));
const everyArticle = library.documents.flatMap((document) =>
  listArticles(document).map(({ section }) => articlePath(document.id, section.anchor)),
);
/** The first article of each document: rendering all of them would take too long. */
const someArticles = library.documents.flatMap((document) =>
  listArticles(document)
    .slice(0, 1)
    .map(({ section }) => articlePath(document.id, section.anchor)),
);
const everyTopic = library.topics.map(({ id }) => topicPath(id));

describe('page', () => {
  it.each([...STATIC_PATHS, ...SEARCH_PATHS])(
    '%s is Vietnamese, or English when the browser prefers it',
    async (path) => {
      expect(await html(path)).toContain('<html lang="vi">');
      expect(await html(path, { 'accept-language': 'en' })).toContain('<html lang="en">');
    },
  );

  it('exists for each document, term and topic, is at most 30 kB and has no dead link', async () => {
    const known = new Set([
      ...STATIC_PATHS,
      ...everyEntry,
      ...everyArticle,
      ...everyTopic,
      '/feed.xml',
    ]);
    for (const path of [
      ...STATIC_PATHS,
      ...SEARCH_PATHS,
      ...everyEntry,
      ...someArticles,
      ...everyTopic,
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(200);
      const page = await response.text();
      expect(kilobytes(page), path).toBeLessThanOrEqual(30);
      const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
      expect(ids.size, `${path}: an id twice`).toBe([...page.matchAll(/ id="/gu)].length);
      // One assertion for a page: one for each of its links takes longer than the page.
      const dead: string[] = [];
      for (const [, href = ''] of page.matchAll(/<a[^>]* href="([^"]+)"/gu)) {
        const { pathname, hash, origin } = new URL(
          href.replaceAll('&amp;', '&'),
          `http://localhost${path}`,
        );
        if (origin !== 'http://localhost') continue;
        const own = href.startsWith('#');
        const isFile = /^\/(?:api|documents\/.+\.(?:md|pdf|docx))/u.test(pathname);
        const isKnown = own ? ids.has(decodeURIComponent(hash.slice(1))) : known.has(pathname);
        if (!isKnown && (own || !isFile)) dead.push(href);
      }
      expect(dead, path).toEqual([]);
    }
  });

  it('loads and runs only files of this site', async () => {
    const response = await get('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('strict-transport-security')).not.toBeNull();
    for (const path of [...STATIC_PATHS, ...SEARCH_PATHS]) {
      const page = await html(path);
      expect(page).not.toMatch(/ style="| on[a-z]+="|<style|<script>|javascript:/u);
      for (const [, address = ''] of page.matchAll(/ (?:src|srcset)="([^"]+)"/gu)) {
        expect(address).toMatch(/^\//u);
      }
    }
  });

  it('returns 304 when nothing changed', async () => {
    for (const path of ['/', '/?q=PAR+INDEX', everyEntry[0] ?? '', '/topics', '/api/topics']) {
      const tag = (await get(path)).headers.get('etag') ?? '';
      expect(tag, path).not.toBe('');
      expect((await get(path, { 'if-none-match': tag })).status, path).toBe(304);
    }
  });
});

describe('language', () => {
  it('that was chosen is kept in a cookie and takes precedence over the browser’s', async () => {
    const response = await get('/topics?lang=en');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^lang=en;.*HttpOnly.*SameSite=Lax/u);
    expect(await html('/', { cookie: 'lang=en', 'accept-language': 'vi' })).toContain('lang="en"');
    expect(await html('/?lang=vi', { cookie: 'lang=en' })).toContain('<html lang="vi">');
  });

  it('is Vietnamese when the requested language is unknown', async () => {
    const response = await get('/?lang=%0d%0aset-cookie:x');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await html('/', { cookie: 'lang=fr' })).toContain('<html lang="vi">');
  });
});

describe('search', () => {
  it('shows as many results for a facet value as the facet counts', async () => {
    const page = await html(
      '/?q=k%E1%BA%BF+ho%E1%BA%A1ch+chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91',
    );
    const links = [
      ...page.matchAll(/<a href="([^"]+)"><span>[^<]*<\/span><span class="count">(\d+)/gu),
    ];
    expect(links.length).toBeGreaterThan(10);
    for (const [, href = '', count] of links) {
      const narrowed = await html(href.replaceAll('&amp;', '&'));
      const [, shown = ''] = /id="results"[^>]*>([^<]*)</u.exec(narrowed) ?? [];
      const sum = (shown.match(/\d+/gu) ?? []).reduce((total, one) => total + Number(one), 0);
      expect(sum, href).toBe(Number(count));
    }
  });

  it('lists every entry exactly once', async () => {
    const found: string[] = [];
    for (let page = 1; page <= library.entries.size; page += 1) {
      const text = await html(`/?page=${page}`);
      found.push(
        ...[...text.matchAll(/<h3><a href="(\/documents\/[^"]+)"/gu)].map(([, href = '']) => href),
      );
      if (!text.includes('rel="next"')) break;
    }
    expect(found).toHaveLength(library.entries.size);
    expect(new Set(found)).toEqual(new Set(everyEntry));
  });

  it('returns 413 with the limit when the question is too long', async () => {
    const response = await get(`/?q=${'a'.repeat(2001)}`);
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('2.001');
  });
});

describe('search engines', () => {
  it('find every document and topic in the sitemap', async () => {
    const xml = await html('/sitemap.xml');
    const named = [...xml.matchAll(/<loc>http:\/\/localhost([^<]+)<\/loc>/gu)].map(
      ([, path]) => path,
    );
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(
      expect.arrayContaining([...STATIC_PATHS, ...everyEntry, ...everyArticle]),
    );
    // The first test of the pages requests them.
    expect(await html('/robots.txt')).toContain('Sitemap: http://localhost/sitemap.xml');
  });

  it('get addresses with the public origin when it is configured', async () => {
    const outside = createTestSite({ site: { publicUrl: 'https://cchc.example.vn' } });
    const page = await (await outside.app.request('http://evil.example/')).text();
    expect(page).toContain('<link rel="canonical" href="https://cchc.example.vn/"');
    expect(page).not.toContain('evil.example');
    await outside.deps.store.close();
  });

  it('find the manifest and the icon', async () => {
    const manifest = JSON.parse(await html('/manifest.webmanifest')) as {
      icons: { src: string }[];
    };
    const icon = await get(manifest.icons[0]?.src ?? '');
    expect(icon.headers.get('content-type')).toBe('image/svg+xml');
    expect((await get('/favicon.ico')).headers.get('location')).toBe('/favicon.svg');
  });
});

describe('status page', () => {
  it('shows documents by level, year and depth, and how many have a known status', async () => {
    const page = await (await get('/status')).text();
    for (const title of ['Theo cấp ban hành', 'Theo năm ban hành', 'Theo mức độ chi tiết'])
      expect(page).toContain(title);
    expect(page).toMatch(/Đã rõ hiệu lực: \d+ trên \d+ văn bản/u);
  });

  it('is shown while the store cannot be read', async () => {
    const away = createTestSite();
    await away.deps.store.close();
    const response = await away.app.request('/status');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Tạm thời không đọc được');
    expect(away.logger.lines).toMatchObject([{ level: 'warn' }]);
  });
});
