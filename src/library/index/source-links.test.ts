import { describe, expect, it } from 'vitest';
import { createTestDocument } from '../testing.ts';
import { findDocumentByLink } from './source-links.ts';

const withSources = (id: string, ...urls: readonly string[]) =>
  createTestDocument({
    id,
    sources: urls.map((url) => ({ title: 'Nguồn', url, kind: null, retrieved: null })),
  });
const LIST = 'https://vanban.chinhphu.vn/he-thong-van-ban?classid=1&mode=1';
const library = {
  documents: [
    withSources(
      'a',
      'https://vanban.chinhphu.vn/?pageid=27160&docid=213930',
      'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=178000',
      'https://baonghean.vn/print/10291716.html',
      'https://danang.gov.vn/tin/mot',
      'https://danang.gov.vn/uploads/20250813/mot.pdf',
      LIST,
    ),
    withSources(
      'b',
      'https://vanban.chinhphu.vn/?pageid=27160&docid=213931',
      'https://luatvietnam.vn/hanh-chinh/nghi-dinh-278905-d1.html',
      'https://vbpl.vn/',
      LIST,
    ),
  ],
};
const find = (link: string) => findDocumentByLink(library, link)?.id ?? null;

describe('a link', () => {
  it.each([
    ['that is among the sources', 'https://vanban.chinhphu.vn/?pageid=27160&docid=213930', 'a'],
    [
      'with the parameters in another order',
      'https://vanban.chinhphu.vn/?docid=213931&pageid=1',
      'b',
    ],
    ['with the id alone', 'http://vanban.chinhphu.vn/?docid=213931', 'b'],
    [
      'to another page of the id',
      'https://vbpl.vn/TW/Pages/vbpq-luocdo.aspx?dvid=13&itemid=178000',
      'a',
    ],
    ['of the site for phones', 'https://m.luatvietnam.vn/278905-d1.html', 'b'],
    ['with a mark of where it was found', 'https://baonghean.vn/x-10291716.html?fbclid=z', 'a'],
    ['without an id', 'https://www.danang.gov.vn/tin/mot', 'a'],
  ])('%s leads to the document', (_, link, id) => {
    expect(find(link)).toBe(id);
  });

  it.each([
    ['with an id that no source has', 'https://vanban.chinhphu.vn/?pageid=27160&docid=9'],
    ['to the page of a portal around documents', 'https://vanban.chinhphu.vn/?pageid=27160'],
    ['to a list that several documents have', LIST],
    ['to the first page of a site', 'https://vbpl.vn/'],
    ['with the id of another site', 'https://vbpl.vn/?docid=213930'],
    ['with another id in the path', 'https://luatvietnam.vn/278906-d1.html'],
    ['with the day of another upload', 'https://danang.gov.vn/uploads/20250813/hai.pdf'],
    ['that is no address', 'vbpl'],
    ['of another kind', 'file:///tin/mot'],
  ])('%s leads to none', (_, link) => {
    expect(find(link)).toBeNull();
  });
});
