import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore } from '#test/store';
import { documentOf, libraryOf } from '../../test/support/answers.ts';
import { listAnnouncements, withdrawAnnouncement } from '../store/announcements.ts';
import type { Store } from '../store/store.ts';
import { announceChanges } from '../updates/announce.ts';
import { feedRoutes } from './feed.ts';

const topics = [
  { id: 'cchc', name: 'CCHC', nameEn: 'PAR', synonyms: [], broader: null },
  { id: 'so', name: 'Số', nameEn: 'Digital', synonyms: [], broader: 'cchc' },
  { id: 'dat', name: 'Đất', nameEn: 'Land', synonyms: [], broader: null },
];
let store: Store;
let app: Hono;

beforeEach(async () => {
  store = emptyStore();
  const hostile = 'Về <b>"A & B"</b> \u0001]]>';
  const documents = [
    documentOf({ id: 'a', number: '1/NQ-A', topics: ['so'], title: hostile }),
    documentOf({ id: 'b', number: '2/NQ-B', topics: ['dat'] }),
  ];
  const library = { ...libraryOf(documents), topics };
  const options = { now: new Date('2026-11-25T03:00:00Z'), today: '2026-11-25', timeZone: 'UTC' };
  await announceChanges(store, libraryOf([]), options);
  await announceChanges(store, library, options);
  app = new Hono().route('/', feedRoutes({ store, library, publicUrl: 'https://cchc.example.vn' }));
});
afterEach(() => store.close());

const feed = async (query = '') => (await app.request(`/feed.xml${query}`)).text();

describe('/feed.xml', () => {
  it('has an entry for each announcement, with an id that stays and a link', async () => {
    const response = await app.request('/feed.xml');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await response.text();
    expect(xml.match(/<entry>/gu)).toHaveLength(2);
    expect(xml).toContain('<id>tag:cchc.example.vn,2026-11-25:announcement:1</id>');
    expect(xml).toContain('href="https://cchc.example.vn/documents/a"');
    expect(xml).not.toContain('\u0001');
    expect(xml.replace(/<\/?[a-z]+(?: [a-z:]+="[^"<]*")*\/?>/gu, '')).not.toContain('<b>');
  });

  it('narrows to a topic and what is under it, and knows no other', async () => {
    expect(await feed('?topic=cchc')).toContain('1/NQ-A');
    expect(await feed('?topic=cchc')).not.toContain('2/NQ-B');
    expect((await app.request('/feed.xml?topic=none')).status).toBe(404);
  });

  it('speaks English where asked, and leaves out what was withdrawn', async () => {
    expect(await feed('?lang=en')).toContain('New in the library');
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    await withdrawAnnouncement(store, made?.id ?? 0);
    expect((await feed()).match(/<entry>/gu)).toHaveLength(1);
  });
});
