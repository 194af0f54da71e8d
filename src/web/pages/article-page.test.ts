import { afterAll, describe, expect, it } from 'vitest';
import { FULL_TEXT_FILES } from '../../../test/helpers/full-text-library.ts';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { createTestSite } from '../../../test/helpers/site.ts';

const library = loadTestLibrary(FULL_TEXT_FILES);
const site = createTestSite({ change: { library } });
afterAll(() => site.deps.store.close());

const get = (path: string) =>
  Promise.resolve(site.app.request(path, { headers: { accept: 'text/html' } }));
const html = async (path: string): Promise<string> => (await get(path)).text();

describe('the page of an article', () => {
  it('has the text of the article, its document and status, and no other article', async () => {
    const page = await html('/documents/nd-15-2026/dieu-3');
    expect(page).toMatch(/<h1 lang="vi">Điều 3\. Hồ sơ thành lập vườn ươm<\/h1>/u);
    expect(page).toContain('Bản vẽ mặt bằng khu đất');
    expect(page).toContain('<a href="/documents/nd-15-2026">');
    expect(page).toContain('class="banner"');
    expect(page).not.toContain('Mức hỗ trợ 2.350.000 đồng');
  });

  it('leads to the articles before and behind it, and to its place in the document', async () => {
    const page = await html('/documents/nd-15-2026/dieu-3');
    expect(page).toContain('rel="prev" href="/documents/nd-15-2026/dieu-2"');
    expect(page).toContain('rel="next" href="/documents/nd-15-2026/dieu-4"');
    expect(page).toContain('href="/documents/nd-15-2026#dieu-3"');
    expect(await html('/documents/nd-15-2026/dieu-1')).not.toContain('rel="prev"');
  });

  it('has a citation to copy, as papers write it', async () => {
    expect(await html('/documents/nd-15-2026/dieu-3')).toContain(
      'data-copy-text="Điều 3 Nghị định số 15/2026/NĐ-CP ngày 10 tháng 01 năm 2026 của Chính phủ quy định về vườn ươm cộng đồng"',
    );
  });

  it('says which document amends the article, from when, with the new wording', async () => {
    const page = await html('/documents/nd-15-2026/dieu-3');
    expect(page).toContain('Sửa đổi, bổ sung điều này');
    expect(page).toContain(
      '<a href="/documents/nd-40-2026#dieu-1">Từ ngày 25/02/2026, theo Điều 1',
    );
    expect(page).toContain(
      '<p>2. Thời hạn giải quyết hồ sơ thành lập vườn ươm là 07 ngày làm việc.</p>',
    );
    expect(await html('/documents/nd-15-2026/dieu-1')).not.toContain('Sửa đổi, bổ sung điều này');
  });

  it('is linked from the heading of the article on the page of the document', async () => {
    expect(await html('/documents/nd-15-2026')).toContain(
      '<a href="/documents/nd-15-2026/dieu-3">Điều 3. Hồ sơ thành lập vườn ươm</a>',
    );
  });

  it('takes the address of a clause to its place on the page, and refuses what is not there', async () => {
    const clause = await get('/documents/nd-15-2026/dieu-3-khoan-2');
    expect([clause.status, clause.headers.get('location')]).toEqual([
      302,
      '/documents/nd-15-2026/dieu-3#dieu-3-khoan-2',
    ]);
    const chapter = library.documents[0]?.sections.find(({ heading }) =>
      heading.startsWith('Chương'),
    );
    const outside = await get(`/documents/nd-15-2026/${chapter?.anchor}`);
    expect(outside.headers.get('location')).toBe(`/documents/nd-15-2026#${chapter?.anchor}`);
    for (const path of ['/documents/nd-15-2026/dieu-99', '/documents/none/dieu-1'])
      expect((await get(path)).status, path).toBe(404);
  });

  it('stands in the sitemap', async () => {
    expect(await html('/sitemap.xml')).toContain(
      '<loc>http://localhost/documents/nd-15-2026/dieu-3</loc>',
    );
  });
});
