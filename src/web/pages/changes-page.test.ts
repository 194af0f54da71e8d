import { afterAll, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../../test/helpers/answers.ts';
import { createTestSite, SITE_DATE } from '../../../test/helpers/site.ts';
import { createTestDocument } from '../../library/testing.ts';

const old = createTestDocument({
  id: 'old',
  number: '1/2020/NĐ-CP',
  type: 'decree',
  dateDocument: '2020-01-10',
});
const newer = createTestDocument({
  id: 'newer',
  number: '3/2026/NĐ-CP',
  type: 'decree',
  title: 'Quy định về vườn ươm',
  passedBy: 'Chính phủ',
  dateDocument: '2026-06-20',
  dateEffective: '2026-07-01',
  relations: [{ type: 'replaces', target: 'old', targetDate: null, verified: true }],
});
const ahead = createTestDocument({
  id: 'ahead',
  number: '9/2026/NĐ-CP',
  type: 'decree',
  dateDocument: '2026-11-20',
  dateEffective: '2027-01-01',
});
const library = makeLibrary([old, newer, ahead]);
const site = createTestSite({ change: { library } });
afterAll(() => site.deps.store.close());

const get = (path: string, language = 'vi') =>
  Promise.resolve(
    site.app.request(path, { headers: { accept: 'text/html', 'accept-language': language } }),
  );
/** The page as its reader reads it: without tags. */
const read = async (path: string, language?: string): Promise<string> =>
  (await (await get(path, language)).text()).replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ');

describe('the page of changes', () => {
  it('says in one sentence what happened in each month, the newest month first', async () => {
    const text = await read('/van-ban-moi');
    expect(text).toContain(
      'Nghị định 3/2026/NĐ-CP có hiệu lực từ ngày 01/7/2026, thay thế Nghị định 1/2020/NĐ-CP.',
    );
    expect(text).toContain(
      'Nghị định 3/2026/NĐ-CP được Chính phủ ban hành ngày 20/6/2026, có hiệu lực từ ngày 01/7/2026, thay thế Nghị định 1/2020/NĐ-CP.',
    );
    expect(text.indexOf('Tháng 7/2026')).toBeLessThan(text.indexOf('Tháng 6/2026'));
    expect(text).toContain('Quy định về vườn ươm');
  });

  it('folds away what goes beyond five a month, and names four of many documents', async () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      createTestDocument({
        ...{ id: `qd-${at}`, number: `${at + 1}/QĐ-TTg`, type: 'decision' as const },
        dateDocument: '2026-05-04',
        relations:
          at > 0
            ? []
            : [11, 12, 13, 14, 15, 16, 17].map((number) => ({
                ...{ type: 'repeals' as const, targetDate: null, verified: true },
                target: `${number}/2001/QĐ-TTg`,
              })),
      }),
    );
    const full = createTestSite({ change: { library: makeLibrary(many) } });
    const page = await (await Promise.resolve(full.app.request('/van-ban-moi'))).text();
    await full.deps.store.close();
    const [open = '', folded = ''] = page.split('<summary>Xem thêm 4 việc</summary>');
    expect(open.match(/class="tag"/gu)).toHaveLength(5);
    expect(folded.match(/class="tag"/gu)).toHaveLength(4);
    expect(page).toContain('14/2001/QĐ-TTg');
    expect(page).not.toContain('15/2001/QĐ-TTg');
    expect(page).toContain('href="/documents/qd-0#_relations">3 văn bản khác</a>');
  });

  it('puts what is still to come apart', async () => {
    expect(library.documents.some(({ dateEffective }) => (dateEffective ?? '') > SITE_DATE)).toBe(
      true,
    );
    const page = await (await get('/van-ban-moi')).text();
    const [, upcoming = ''] = /aria-labelledby="upcoming">(.*?)<\/section>/su.exec(page) ?? [];
    expect(upcoming).toContain('9/2026/NĐ-CP');
    expect(upcoming).not.toContain('3/2026/NĐ-CP');
  });

  it('is English for who reads English, and leads to the feed and stands in the navigation', async () => {
    expect(await read('/van-ban-moi', 'en')).toContain(
      'in force from 1 July 2026, replaces Decree 1/2020/NĐ-CP.',
    );
    const page = await (await get('/van-ban-moi')).text();
    expect(page).toContain('href="/feed.xml"');
    expect(page).toContain('<a href="/van-ban-moi" aria-current="page">');
  });

  it('refuses a page that does not exist', async () => {
    for (const page of ['0', '2', 'x', '-1', '1.5'])
      expect((await get(`/van-ban-moi?page=${page}`)).status, page).toBe(404);
  });
});

it('a document has its history, and none where nothing but its dates is known', async () => {
  const text = await read('/documents/old');
  expect(text).toMatch(
    /Quá trình hiệu lực.*10\/01\/2020.*01\/7\/2026 ?Bị thay thế bởi Nghị định 3\/2026\/NĐ-CP/u,
  );
  expect(await read('/documents/ahead')).not.toContain('Quá trình hiệu lực');
});

describe('the comparison', () => {
  const rowOf = async (path: string, label: string): Promise<string> => {
    const page = await (await get(path)).text();
    const rows = page.split('<tr').map((row) => row.replace(/<[^>]*>|^[^>]*>/gu, ' '));
    return rows.find((row) => row.includes(label))?.replace(/\s+/gu, ' ') ?? '';
  };

  it('has both documents in a table, and what one does to the other above it', async () => {
    const path = '/so-sanh?a=newer&b=old';
    expect(await read(path)).toContain('Nghị định 3/2026/NĐ-CP thay thế Nghị định 1/2020/NĐ-CP.');
    expect(await rowOf(path, 'Ngày ban hành')).toMatch(/20\/6\/2026.*10\/01\/2020/u);
    expect(await rowOf(path, 'Cơ quan ban hành')).toMatch(/Chính phủ.*chưa ghi nhận/u);
  });

  it('takes numbers in any spelling, and says which text names nothing', async () => {
    expect(await rowOf('/so-sanh?a=nd+3/2026&b=01/2020/ND-CP', 'Ngày ban hành')).toMatch(
      /20\/6\/2026.*10\/01\/2020/u,
    );
    const text = await read('/so-sanh?a=newer&b=77%2F1999%2FN%C4%90-CP');
    expect(text).toContain('Thư viện chưa có văn bản “77/1999/NĐ-CP”.');
  });

  it('offers what a document is related to, and refuses to compare it with itself', async () => {
    expect(await (await get('/so-sanh?a=newer')).text()).toContain(
      'href="/so-sanh?a=newer&amp;b=old"',
    );
    expect(await read('/so-sanh?a=old&b=old')).toContain('cùng một văn bản');
  });

  it('is not indexed, but its empty form is', async () => {
    expect(await (await get('/so-sanh?a=newer&b=old')).text()).toContain('content="noindex"');
    expect(await (await get('/so-sanh')).text()).not.toContain('noindex');
  });
});
