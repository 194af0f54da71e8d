/** Pages and answers are shared by a link to Telegram, which a script replaces by the device's menu. */
import { describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';

const site = createTestSite({ site: { publicUrl: 'https://cchc.example.vn' } });
const [document] = site.opened.library.documents;
if (document === undefined) throw new Error('the library holds no document');
const page = async (path: string) => (await site.app.request(path)).text();
const shareLinksOf = (html: string) =>
  [...html.matchAll(/href="(https:\/\/t\.me\/share\/url[^"]*)"/gu)].map(
    ([, link = '']) => new URL(link.replaceAll('&amp;', '&')).searchParams,
  );

describe('a link to share', () => {
  it('of a document has its address and its name', async () => {
    const [link] = shareLinksOf(await page(`/documents/${document.id}`));
    expect(link?.get('url')).toBe(`https://cchc.example.vn/documents/${document.id}`);
    expect(link?.get('text')).toContain(document.title);
  });

  it('of an answer has the question', async () => {
    const question = 'nghị quyết 57-NQ/TW là gì?';
    const [link] = shareLinksOf(await page(`/?${new URLSearchParams({ q: question })}`));
    expect(new URL(link?.get('url') ?? '').searchParams.get('q')).toBe(question);
    expect(link?.get('text')).toBe(question);
  });

  it('is not offered for a refusal or a start page', async () => {
    expect(shareLinksOf(await page('/'))).toEqual([]);
    expect(shareLinksOf(await page('/?q=abcxyz'))).toEqual([]);
  });
});

describe('/qr.svg', () => {
  const qr = (path: string) => site.app.request(`/qr.svg?${new URLSearchParams({ path })}`);

  it('is the QR code that a document page shows', async () => {
    const html = await page(`/documents/${document.id}`);
    const source = /src="(\/qr\.svg[^"]*)"/u.exec(html)?.[1] ?? '';
    const response = await site.app.request(source);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toMatch(/^<svg /u);
  });

  it.each([
    '//evil.example/',
    'https://evil.example/',
    '/\\evil.example',
    '',
    'documents',
    `/${'x'.repeat(700)}`,
  ])('draws no address of another site, and none that is too long: %s', async (path) => {
    expect((await qr(path)).status).toBe(404);
  });
});
