import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createTestSite } from '../../../test/helpers/site.ts';

const decree = makeDocument({
  id: 'nd-1',
  number: '1/2026/NĐ-CP',
  type: 'decree',
  passedBy: 'Chính phủ',
  dateDocument: '2026-01-02',
  dateEffective: '2026-03-04',
});
const site = createTestSite({ change: { library: makeLibrary([decree, makeDocument()]) } });
afterAll(() => site.deps.store.close());

const html = async (path: string): Promise<string> =>
  (await site.app.request(path, { headers: { accept: 'text/html' } })).text();

describe('document page', () => {
  it('shows number, type, issuer, date and effective date before the text', async () => {
    const page = await html('/documents/nd-1');
    const [head = ''] = page.split('class="doc-body"');
    const facts = [...head.matchAll(/<dt>([^<]+)<\/dt><dd>(.*?)<\/dd>/gu)].map(
      ([, label, value = '']) => `${label}: ${value.replace(/<[^>]+>/gu, '')}`,
    );
    expect(facts).toEqual([
      'Số hiệu: 1/2026/NĐ-CP',
      'Loại: Nghị định',
      'Cơ quan ban hành: Chính phủ',
      'Ngày ban hành: 02/01/2026',
      'Ngày có hiệu lực: 04/3/2026',
    ]);
  });

  it('says on English pages what its Vietnamese headings mean', async () => {
    const law = '/documents/luat-148-2025-qh15-chuyen-doi-so';
    const shipped = createTestSite();
    const read = async (path: string) => (await shipped.app.request(path)).text();
    const english = await read(`${law}?lang=en`);
    expect(english).toContain('The text is in Vietnamese.');
    expect(english).toMatch(/<h\d>(?:(?!<\/h\d>).)*Tóm tắt(?:(?!<\/h\d>).)*lang="en"> Summary</su);
    expect(await read(law)).not.toContain('class="gloss"');
    await shipped.deps.store.close();
  });

  it('shows that a value is not recorded', async () => {
    const [head = ''] = (await html('/documents/nq-1')).split('class="doc-body"');
    expect(head.match(/<dd>chưa ghi nhận<\/dd>/giu)).toHaveLength(3);
  });

  it('offers the document as a JSON file named after its id', async () => {
    expect(await html('/documents/nd-1')).toMatch(
      /href="\/api\/documents\/nd-1" download="nd-1\.json"/u,
    );
  });
});

it('document page has the legal basis of a document in force, and none without its day', async () => {
  expect(await html('/documents/nd-1')).toContain(
    '<p lang="vi">Căn cứ Nghị định số 1/2026/NĐ-CP ngày 02 tháng 01 năm 2026 của Chính phủ về việc thử nghiệm;</p>',
  );
  expect(await html('/documents/nq-1')).not.toContain('data-copy-text="Căn cứ');
});
