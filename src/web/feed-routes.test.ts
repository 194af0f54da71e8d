import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore } from '#test/store';
import { makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import type { LegalDocument } from '../library/document.ts';
import { announceChanges } from '../notifications/announce.ts';
import type { Store } from '../store/store.ts';
import { listAnnouncements, withdrawAnnouncement } from '../store/tables/announcements.ts';
import { createFeedRoutes } from './feed-routes.ts';

const TODAY = '2026-11-25';
const topics = [
  { id: 'cchc', name: 'CCHC', nameEn: 'PAR', synonyms: [], broader: null },
  { id: 'so', name: 'Số', nameEn: 'Digital', synonyms: [], broader: 'cchc' },
  { id: 'dat', name: 'Đất', nameEn: 'Land', synonyms: [], broader: null },
];
let store: Store;
let app: Hono;
let now: Date;

beforeEach(async () => {
  store = emptyStore();
  now = new Date('2026-11-25T04:00:00Z');
  const hostile = 'Về <b>"A & B"</b> \u0001]]>';
  const documents = [
    makeDocument({ id: 'a', number: '1/NQ-A', topics: ['so'], title: hostile }),
    makeDocument({ id: 'b', number: '2/NQ-B', topics: ['dat'] }),
  ];
  const library = { ...makeLibrary(documents), topics };
  const options = { now: new Date('2026-11-25T03:00:00Z'), today: '2026-11-25', timeZone: 'UTC' };
  await announceChanges(store, makeLibrary([]), options);
  await announceChanges(store, library, options);
  app = new Hono().route(
    '/',
    createFeedRoutes({
      store,
      library,
      publicUrl: 'https://cchc.example.vn',
      today: () => TODAY,
      now: () => now,
      announcementDelaySeconds: 600,
    }),
  );
});
afterEach(() => store.close());

const feed = async (query = '') => (await app.request(`/feed.xml${query}`)).text();
/** The elements of the feed itself, before its entries. */
const head = async (query: string) => {
  const [before = ''] = (await feed(query)).split('<entry>');
  const one = (pattern: RegExp) => pattern.exec(before)?.[1]?.replaceAll('&amp;', '&');
  return {
    id: one(/<id>([^<]*)<\/id>/u),
    self: one(/<link rel="self"[^>]* href="([^"]*)"/u),
    page: one(/<link rel="alternate"[^>]* href="([^"]*)"/u),
    updated: one(/<updated>([^<]*)<\/updated>/u),
  };
};
/** Every element is closed in order, and all text is escaped. */
function expectWellFormed(text: string): void {
  const open: string[] = [];
  const rest = text
    .replace(/<\?[^>]*\?>/gu, '')
    .replace(/<(\/?)([a-z]+)((?: [a-z:]+="[^"<]*")*)(\/?)>/gu, (_, close, name, __, empty) => {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)/u);
}

it('feed leaves out announcements that administrators can still stop', async () => {
  now = new Date('2026-11-25T03:09:59Z');
  expect(await feed()).not.toContain('<entry>');
  now = new Date('2026-11-25T03:10:00Z');
  expect(await feed()).toContain('<entry>');
});

describe('/feed.xml', () => {
  it('has an entry for each announcement with a permanent id and a link', async () => {
    const response = await app.request('/feed.xml');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(xml.match(/<entry>/gu)).toHaveLength(2);
    expect(xml).toContain('<id>tag:cchc.example.vn,2026-11-25:announcement:1</id>');
    expect(xml).toContain('href="https://cchc.example.vn/documents/a"');
  });

  it('renders the content of entries as XHTML and escapes the text of documents', async () => {
    const xml = await feed();
    expectWellFormed(xml);
    expect(xml).not.toContain('\u0001');
    const [, content = ''] =
      /<content type="xhtml"><div xmlns="http:\/\/www.w3.org\/1999\/xhtml">(.*?)<\/div><\/content>/su.exec(
        xml.slice(xml.indexOf('announcement:1<')),
      ) ?? [];
    expect(content).toContain('Về &lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt; ]]&gt;');
    expect(content).toMatch(/<strong>[^<]*1\/NQ-A<\/strong>/u);
    expect(content).toContain('<a href="https://cchc.example.vn/documents/a">');
  });

  it('has the content type of XML for a browser and of Atom for a feed reader', async () => {
    const typeFor = async (accept: string) => {
      const { headers } = await app.request('/feed.xml', { headers: { accept } });
      expect(headers.get('vary')).toMatch(/\bAccept\b/u);
      return headers.get('content-type');
    };
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect(await typeFor(browser)).toBe('application/xml; charset=utf-8');
    const reader = 'application/atom+xml';
    expect(await typeFor('*/*')).toBe(`${reader}; charset=utf-8`);
    expect(await typeFor(`${reader}, text/html;q=0.5`)).toBe(`${reader}; charset=utf-8`);
  });

  it('shows a topic with its narrower topics and returns 404 for an unknown topic', async () => {
    expect(await feed('?topic=cchc')).toContain('1/NQ-A');
    expect(await feed('?topic=cchc')).not.toContain('2/NQ-B');
    expect((await app.request('/feed.xml?topic=none')).status).toBe(404);
  });

  it('is English when the address says so and leaves out withdrawn announcements', async () => {
    expect(await feed('?lang=en')).toContain('New in the library');
    expect(await feed('?lang=en')).toContain('/documents/a?lang=en"');
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    await withdrawAnnouncement(store, made?.id ?? 0);
    expect((await feed()).match(/<entry>/gu)).toHaveLength(1);
  });

  it.each([
    ['', '', '/'],
    ['?lang=vi', '', '/'],
    ['?lang=en', '?lang=en', '/?lang=en'],
    ['?topic=so', '?topic=so', '/topics/so'],
    ['?lang=en&topic=so', '?topic=so&lang=en', '/topics/so?lang=en'],
  ])('%s has the id %s and is about the page %s', async (query, own, page) => {
    const site = 'https://cchc.example.vn';
    const { id, self, page: about } = await head(query);
    expect({ id, self, about }).toEqual({
      id: `${site}/feed.xml${own}`,
      self: `${site}/feed.xml${own}`,
      about: site + page,
    });
    // The id leads to the same feed.
    expect((await head(own)).self).toBe(self);
  });

  it('returns 304 when nothing changed', async () => {
    const first = await app.request('/feed.xml?topic=so');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    const again = () => app.request('/feed.xml?topic=so', { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    for (const one of await listAnnouncements(store.db, { limit: 5 })) {
      await withdrawAnnouncement(store, one.id);
    }
    expect((await again()).status).toBe(200);
  });
});

describe('feed without entries', () => {
  const updatedOf = async (documents: readonly LegalDocument[]) => {
    const empty = emptyStore();
    const library = makeLibrary(documents);
    const routes = createFeedRoutes({ store: empty, library, publicUrl: null, today: () => TODAY });
    const xml = await (await routes.request('/feed.xml')).text();
    await empty.close();
    expect(xml).not.toContain('<entry>');
    return /<updated>([^<]*)<\/updated>/u.exec(xml)?.[1];
  };
  const sourceRetrieved = (retrieved: string) => ({
    title: 'Nguồn',
    url: 'https://example.vn',
    kind: null,
    retrieved,
  });

  it('was updated when a source was last retrieved, else when the newest document was issued', async () => {
    const older = makeDocument({
      id: 'a',
      dateDocument: '2025-01-02',
      sources: [sourceRetrieved('2026-03-04')],
    });
    const newer = makeDocument({ id: 'b', dateDocument: '2025-06-07', sources: [] });
    expect(await updatedOf([older, newer])).toBe('2026-03-04T00:00:00.000Z');
    expect(await updatedOf([{ ...older, sources: [] }, newer])).toBe('2025-06-07T00:00:00.000Z');
  });

  it('was updated today when the library is empty', async () => {
    expect(await updatedOf([])).toBe(`${TODAY}T00:00:00.000Z`);
  });
});

it('a feed of a search has the announcements of documents with its words, under an id of its own', async () => {
  now = new Date('2026-11-25T05:00:00Z');
  const found = await feed('?q=A+%26+B');
  expect(found).toContain('1/NQ-A');
  expect(found).not.toContain('2/NQ-B');
  expect(found).toContain('<id>https://cchc.example.vn/feed.xml?q=A+%26+B</id>');
  expect(await feed('?q=s%E1%BA%A7u+ri%C3%AAng')).not.toContain('<entry>');
});
