/** English names on the English pages. */
import { afterAll, expect, it } from 'vitest';
import { createTestSite } from '../helpers/site.ts';

const { app, deps } = createTestSite({ knowledgeDir: 'test/fixtures/province' });
afterAll(() => deps.store.close());

const page = async (path: string) => {
  const response = await app.request(`${path}${path.includes('?') ? '&' : '?'}lang=en`, {
    headers: { accept: 'text/html' },
  });
  return (await response.text()).replace(/\s+/gu, ' ');
};

it('English pages show the English name of an issuer in lists, in facets and on the document page', async () => {
  const central = deps.library.documents.find(({ passedBy }) => passedBy === 'Chính phủ');
  expect(await page(`/documents/${central?.id}`)).toContain('<span lang="en">Government</span>');
  const list = await page('/?type=decree');
  expect(list).toContain('<span lang="en">Government</span>');
  expect(list).not.toContain('>Chính phủ<');
  const all = await page('/?page=1');
  // The filter keeps the Vietnamese value, which the documents have.
  expect(all).toMatch(/issuer=Ch%C3%ADnh(?:\+|%20)ph%E1%BB%A7[^>]*> ?<span>Government<\/span>/u);
});
