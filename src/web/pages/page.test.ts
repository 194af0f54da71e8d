import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from '../../../test/support/site.ts';

const site = openSite({ site: { publicUrl: 'https://cchc.example.vn' } });
afterAll(() => site.deps.store.close());

const get = async (path: string, language: 'vi' | 'en'): Promise<string> => {
  const headers = { accept: 'text/html', 'accept-language': language };
  return (await site.app.request(path, { headers })).text();
};
const plain = (text = ''): string => text.replaceAll('&amp;', '&');

/** Titles and addresses of the feeds that a page's head names. */
const feedsOf = (page: string) =>
  [
    ...page.matchAll(
      /<link rel="alternate" type="application\/atom\+xml" title="([^"]*)" href="([^"]*)"/gu,
    ),
  ].map(([, title, href]) => [title, plain(href)]);

describe('the feeds that a page names', () => {
  it('are in its language', async () => {
    expect(feedsOf(await get('/', 'vi'))).toEqual([['Tin văn bản mới (Atom)', '/feed.xml']]);
    const english = await get('/timeline', 'en');
    expect(feedsOf(english)).toEqual([['New documents (Atom)', '/feed.xml?lang=en']]);
    expect(english).toContain('<a href="/feed.xml?lang=en">');
  });

  it('are, of a topic, its own first, which a link leads to as well', async () => {
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

  it('are there', async () => {
    for (const [, href = ''] of feedsOf(await get('/topics/chuyen-doi-so', 'en'))) {
      expect((await site.app.request(href)).status, href).toBe(200);
    }
  });
});
