import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';

const site = createTestSite({ site: { publicUrl: 'https://cchc.example.vn' } });
afterAll(() => site.deps.store.close());

const get = async (path: string, language: 'vi' | 'en'): Promise<string> => {
  const headers = { accept: 'text/html', 'accept-language': language };
  return (await site.app.request(path, { headers })).text();
};
const plain = (text = ''): string => text.replaceAll('&amp;', '&');

/** Titles and addresses of the feeds in the head of a page. */
const feedsOf = (page: string) =>
  [
    ...page.matchAll(
      /<link rel="alternate" type="application\/atom\+xml" title="([^"]*)" href="([^"]*)"/gu,
    ),
  ].map(([, title, href]) => [title, plain(href)]);

describe('feed links', () => {
  it('are in the language of the page', async () => {
    expect(feedsOf(await get('/', 'vi'))).toEqual([['Tin văn bản mới (Atom)', '/feed.xml']]);
    const english = await get('/timeline', 'en');
    expect(feedsOf(english)).toEqual([['New documents (Atom)', '/feed.xml?lang=en']]);
    expect(english).toContain('<a href="/feed.xml?lang=en">');
  });

  it('start with the feed of the topic on a topic page', async () => {
    const path = '/topics/chuyen-doi-so';
    const own = '/feed.xml?topic=chuyen-doi-so';
    const page = await get(path, 'vi');
    expect(feedsOf(page)).toEqual([
      ['Tin văn bản mới: Chuyển đổi số (Atom)', own],
      ['Tin văn bản mới (Atom)', '/feed.xml'],
    ]);
    expect(page).toContain(`<a href="${own}">Theo dõi chủ đề này</a>`);
    const english = await get(path, 'en');
    expect(feedsOf(english)[0]?.[1]).toBe(`${own}&lang=en`);
    expect(plain(english)).toContain(`<a href="${own}&lang=en">Follow this topic</a>`);
  });

  it('lead to existing feeds', async () => {
    for (const [, href = ''] of feedsOf(await get('/topics/chuyen-doi-so', 'en'))) {
      expect((await site.app.request(href)).status, href).toBe(200);
    }
  });
});

const SITE = 'https://cchc.example.vn';
const meta = (page: string, property: string) =>
  plain(new RegExp(`<meta property="${property}" content="([^"]*)"`, 'u').exec(page)?.[1]);
/** Addresses of the canonical and alternate links, by `rel` or language. */
const links = (page: string) =>
  Object.fromEntries(
    [
      ...page.matchAll(
        /<link rel="(canonical|alternate)" (?:hreflang="([^"]*)" )?href="([^"]*)"/gu,
      ),
    ].map(([, rel, language, href]) => [language ?? rel, plain(href)]),
  );

describe('canonical address', () => {
  it('has a language parameter unless it is Vietnamese, beside links to the other language', async () => {
    const path = '/topics/chuyen-doi-so';
    const both = { vi: SITE + path, en: `${SITE}${path}?lang=en`, 'x-default': SITE + path };
    expect(links(await get(`${path}?fbclid=1`, 'vi'))).toEqual({ ...both, canonical: both.vi });
    expect(links(await get(path, 'en'))).toEqual({ ...both, canonical: both.en });
    expect(links(await get(`${path}?lang=en`, 'vi'))).toEqual({ ...both, canonical: both.en });
  });

  it('keeps the search of a results page, which search engines must not index', async () => {
    const page = await get('/?type=plan&page=2', 'en');
    expect(meta(page, 'og:url')).toBe(`${SITE}/?type=plan&page=2&lang=en`);
    expect(links(page)).toEqual({});
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe('link preview', () => {
  it('describes a results page with the first line of the answer', async () => {
    const question = encodeURIComponent('kinh tế số năm 2030 chiếm bao nhiêu phần trăm GDP');
    const page = await get(`/?q=${question}`, 'vi');
    const line = meta(page, 'og:description');
    expect(line).toMatch(/2030.*% GDP|% GDP.*2030/u);
    expect(page.slice(page.indexOf('class="said"')).replace(/<[^>]*>/gu, '')).toContain(line);
    expect(meta(await get('/?q=zzzz', 'vi'), 'og:description')).toMatch(/^Tra cứu và hỏi đáp/u);
  });

  it('has an image of the declared size', async () => {
    const page = await get('/', 'vi');
    const address = meta(page, 'og:image');
    const size = [meta(page, 'og:image:width'), meta(page, 'og:image:height')].map(Number);
    expect(await sizeOf(address)).toEqual(size);
    expect(size).toEqual([1200, 630]);
  });
});

describe('icons', () => {
  it('exist in the declared sizes', async () => {
    const page = await get('/', 'vi');
    const [, touch = ''] = /<link rel="apple-touch-icon" href="([^"]*)"/u.exec(page) ?? [];
    expect(await sizeOf(touch)).toEqual([180, 180]);
    const manifest = await site.app.request('/manifest.webmanifest');
    expect(manifest.headers.get('vary')).toMatch(/Accept-Language, Cookie/u);
    const { icons } = (await manifest.json()) as { icons: Record<string, string>[] };
    const drawn = icons.filter(({ type }) => type === 'image/png');
    expect(drawn.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const { src = '', sizes } of drawn) expect((await sizeOf(src)).join('x')).toBe(sizes);
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });
});

/** Width and height of a PNG; https://www.w3.org/TR/png/#11IHDR */
async function sizeOf(address: string): Promise<readonly number[]> {
  const response = await site.app.request(address.replace(SITE, ''));
  expect(response.headers.get('content-type'), address).toBe('image/png');
  const bytes = new DataView(await response.arrayBuffer());
  return [bytes.getUint32(16), bytes.getUint32(20)];
}
