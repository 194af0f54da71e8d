/** The pictures for links to documents. */
import { describe, expect, it } from 'vitest';
import { createPlatformMediaRenderer } from '#test/renderer';
import { createTestSite, SITE_DATE } from '../../test/helpers/site.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { createTestDocument } from '../library/testing.ts';
import { createPreviewImages } from './preview-images.ts';

const site = createTestSite({
  site: { publicUrl: 'https://cchc.example.vn', mediaRenderer: createPlatformMediaRenderer() },
});
const [document] = site.opened.library.documents;
if (document === undefined) throw new Error('the library holds no document');
const { id } = document;
const metaOf = async ({ app }: typeof site, path: string, property: string) => {
  const html = await (await app.request(path)).text();
  return new RegExp(`<meta property="${property}" content="([^"]*)"`, 'u').exec(html)?.[1];
};

describe('a link to a document', () => {
  it('shows a picture of its own, in the language of the page', async () => {
    const pictures: string[] = [];
    for (const [path, address] of [
      [`/documents/${id}`, `https://cchc.example.vn/documents/${id}.png`],
      [`/documents/${id}?lang=en`, `https://cchc.example.vn/documents/${id}.png?lang=en`],
    ] as const) {
      expect(await metaOf(site, path, 'og:image')).toBe(address);
      const { pathname, search } = new URL(address);
      const picture = await site.app.request(pathname + search);
      expect(picture.headers.get('content-type')).toBe('image/png');
      expect(picture.headers.get('cache-control')).toContain('public');
      const bytes = new Uint8Array(await picture.arrayBuffer());
      expect(new TextDecoder('latin1').decode(bytes.slice(1, 4))).toBe('PNG');
      expect(bytes.length).toBeLessThan(200_000);
      pictures.push(Buffer.from(bytes).toString('base64'));
    }
    expect(new Set(pictures).size).toBe(2);
    expect(await metaOf(site, '/', 'og:image')).toBe('https://cchc.example.vn/og-image.png');
  });

  it('shows a picture that caches may share: only its address chooses the language', async () => {
    const ask = (search: string, headers: Record<string, string>) =>
      site.app.request(`/documents/${id}.png${search}`, { headers });
    const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
    const vietnamese = await bytesOf(await ask('?lang=vi', {}));
    for (const headers of [{ 'accept-language': 'en' }, { cookie: 'lang=en' }])
      expect(vietnamese.equals(await bytesOf(await ask('', headers)))).toBe(true);
    const english = await ask('?lang=en', {});
    expect(english.headers.get('set-cookie')).toBeNull();
    expect(vietnamese.equals(await bytesOf(english))).toBe(false);
  });

  it('shows the common picture where none can be drawn', async () => {
    const plain = createTestSite();
    expect(await metaOf(plain, `/documents/${id}`, 'og:image')).toMatch(/\/og-image\.png$/u);
    expect((await plain.app.request(`/documents/${id}.png`)).status).toBe(404);
  });

  it('to a document that is not there has no picture', async () => {
    expect((await site.app.request('/documents/none.png')).status).toBe(404);
  });
});

describe('createPreviewImages', () => {
  const vi = translatorOf('vi');

  it('draws a document once, and again in another language', async () => {
    const drawn: string[] = [];
    const draw = createPreviewImages({
      renderPng: async (svg) => {
        drawn.push(svg);
        return new Uint8Array();
      },
    });
    const one = createTestDocument({ id: 'a', number: '1/KH', dateDocument: SITE_DATE });
    await draw(one, vi);
    await draw(one, vi);
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toContain('25/11/2026');
    await draw(one, translatorOf('en'));
    expect(drawn).toHaveLength(2);
  });

  it('keeps a newer drawing when an older one of the same document fails', async () => {
    const failures: ((error: Error) => void)[] = [];
    let drawn = 0;
    const draw = createPreviewImages({
      renderPng: () => {
        drawn += 1;
        if (drawn > 1) return Promise.resolve(new Uint8Array());
        return new Promise((_, reject) => failures.push(reject));
      },
    });
    const one = createTestDocument({ id: 'a', number: '1/KH' });
    const older = draw(one, vi);
    // So many others that the first is no longer kept.
    for (let at = 0; at < 100; at += 1) await draw({ ...one, id: `other-${at}` }, vi);
    await draw(one, vi);
    failures[0]?.(new Error('no memory'));
    await expect(older).rejects.toThrow('no memory');
    await draw(one, vi);
    expect(drawn).toBe(102);
  });

  it('draws again after a failure', async () => {
    let fails = true;
    const draw = createPreviewImages({
      renderPng: async () => {
        if (fails) throw new Error('no memory');
        return new Uint8Array(1);
      },
    });
    const one = createTestDocument({ id: 'a', number: '1/KH' });
    await expect(draw(one, vi)).rejects.toThrow('no memory');
    fails = false;
    expect(await draw(one, vi)).toHaveLength(1);
  });
});
