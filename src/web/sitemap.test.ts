import { describe, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { createTestSite } from '../../test/helpers/site.ts';
import type { LegalDocument } from '../library/document.ts';
import { libraryIndexOf } from '../library/index/library-index.ts';
import { parseSections } from '../library/sections.ts';
import { createTestDocument } from '../library/testing.ts';
import { runAtOnce } from '../shared/turns.ts';
import { renderSitemap, splitSitemap } from './sitemap.ts';

const articles = (count: number): string =>
  Array.from({ length: count }, (_, at) => `## Điều ${at + 1}. Mục\n\nNội dung.\n`).join('\n');
const withArticles = (id: string, count: number): LegalDocument =>
  createTestDocument({ id, sections: parseSections(articles(count)) });
const documents = Array.from({ length: 30 }, (_, at) => withArticles(`vb-${at}`, at % 7));
const index = libraryIndexOf(makeLibrary(documents));

const addressesOf = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/gu)].map(([, address]) => address ?? '');

describe('the sitemap', () => {
  it('is one file up to a number of addresses', () => {
    expect(splitSitemap(index)).toHaveLength(1);
  });

  it('of a larger library has parts below the limit that hold every address once', () => {
    const whole = splitSitemap(index).flatMap((part) =>
      addressesOf(runAtOnce(renderSitemap('https://a.vn', part))),
    );
    const parts = splitSitemap(index, { single: whole.length - 1, part: 25 }).map((part) =>
      addressesOf(runAtOnce(renderSitemap('https://a.vn', part))),
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(25);
    expect(parts.flat()).toEqual(whole);
    expect(new Set(whole).size).toBe(whole.length);
    expect(splitSitemap(index, { single: whole.length, part: 25 })).toHaveLength(1);
  });

  it('answers 404 for a part that does not exist', async () => {
    const { app } = createTestSite();
    for (const part of ['2', '0', 'x'])
      expect((await app.request(`/sitemap.xml?part=${part}`)).status, part).toBe(404);
    expect((await app.request('/sitemap.xml?part=1')).status).toBe(200);
  });
});

describe('pages about the whole library', () => {
  it('read no text of a library that counted its figures when it was built', async () => {
    let reads = 0;
    const stored = documents.map(
      (document): LegalDocument => ({
        ...document,
        get sections() {
          reads += 1;
          return document.sections;
        },
      }),
    );
    const outline = { sections: 1, articles: 1, depth: 'summary' } as const;
    const storedOutlines = new Map(stored.map(({ id }) => [id, outline]));
    const library = { ...makeLibrary(stored), storedOutlines };
    const { app } = createTestSite({ change: { library } });
    for (const path of ['/?page=1', '/?page=2&type=decision', '/status', '/timeline', '/topics'])
      expect((await app.request(path)).status, path).toBe(200);
    for (const path of ['/api/documents', '/api/status', '/feed.xml', '/llms.txt'])
      expect((await app.request(path)).status, path).toBe(200);
    expect(reads).toBe(0);
    await app.request('/sitemap.xml');
    expect(reads).toBeGreaterThan(0);
  });
});
