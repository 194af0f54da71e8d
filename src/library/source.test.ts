import { describe, expect, it } from 'vitest';
import {
  chooseSource,
  hasSlugTitle,
  type Source,
  sortSources,
  sourceKindOf,
  sourceTitle,
} from './source.ts';

const createSource = (title: string, kind: Source['kind']): Source => ({
  title,
  url: null,
  kind,
  retrieved: null,
});

describe('sourceKindOf', () => {
  it.each([
    ['https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=1', 'official-text'],
    ['https://congbao.chinhphu.vn/van-ban/1.htm', 'official-text'],
    ['https://congbao.danang.gov.vn/1', 'official-text'],
    ['https://vanban.chinhphu.vn/?docid=1', 'official-text'],
    ['https://xaydungchinhsach.chinhphu.vn/tin.htm', 'official-news'],
    ['http://quangnam.gov.vn/tin', 'official-news'],
    ['https://QUOCHOI.vn/tin', 'official-news'],
    ['https://tulieuvankien.dangcongsan.vn/1', 'official-news'],
    ['https://m.thuvienphapluat.vn/van-ban/1', 'law-portal'],
    ['https://english.luatvietnam.vn/law-1.html', 'law-portal'],
    ['https://hethongphapluat.com/1.html', 'law-portal'],
    ['https://www.hethongphapluat.vn/1.html', 'law-portal'],
    ['https://vnexpress.net/1.html', 'press'],
    ['https://thuvienphapluat.vn.example.com/1', 'press'],
    ['https://notgov.vn/1', 'press'],
  ])('returns the kind of the host of %s', (url, kind) => {
    expect(sourceKindOf(url)).toBe(kind);
  });

  it('returns null without an address', () => {
    expect(sourceKindOf(null)).toBeNull();
  });
});

describe('chooseSource', () => {
  it('returns the best kind, whatever the order of the file', () => {
    const text = createSource('Công báo', 'official-text');
    const news = createSource('Báo Chính phủ', 'official-news');
    const portal = createSource('LuatVietnam', 'law-portal');
    const press = createSource('Báo Mới', 'press');
    const unknown = createSource('Bản giấy', null);
    const all = [unknown, press, portal, news, text];
    expect(sortSources(all)).toEqual([text, news, portal, press, unknown]);
    expect(chooseSource(all)).toBe(text);
    expect(chooseSource([press, portal])).toBe(portal);
  });

  it('returns the first of several sources of one kind', () => {
    const first = createSource('Báo Mới', 'press');
    expect(chooseSource([first, createSource('Báo Cũ', 'press')])).toBe(first);
  });

  it('returns undefined for an entry without sources', () => {
    expect(chooseSource([])).toBeUndefined();
  });
});

describe('sourceTitle', () => {
  it.each([
    ['Hệ thống Pháp luật: nghi dinh 118 2025 nd cp thuc hien …', 'Hệ thống Pháp luật'],
    ['NhanSu.vn: Nghi quyet 57 NQ HDND 2024 trien khai Nghi …', 'NhanSu.vn'],
    ['Quảng Nam News: decode the competitiveness', 'Quảng Nam News'],
  ])('shortens "%s" to its publisher', (title, publisher) => {
    expect(sourceTitle({ title, url: null })).toBe(publisher);
    expect(hasSlugTitle({ title })).toBe(true);
  });

  it('shows the host in place of a title that is nothing but a slug', () => {
    const title = 'nghi-dinh-118-2025-nd-cp-thuc-hien';
    expect(sourceTitle({ title, url: 'https://www.a.vn/x' })).toBe('a.vn');
    expect(sourceTitle({ title, url: null })).toBe(title);
  });

  it.each([
    'Cổng thông tin tỉnh Quảng Nam, tin ngày 21/02/2024',
    'Hệ thống Pháp luật: Nghị định 118/2025/NĐ-CP',
    'Viet Nam News',
    'Government News: Decree 118 on one-stop shops',
    'vietnam-business-law.info',
    'qlqh.laocai.gov.vn',
    'Báo Mới (1)',
  ])('keeps "%s"', (title) => {
    expect(sourceTitle({ title, url: null })).toBe(title);
    expect(hasSlugTitle({ title })).toBe(false);
  });
});
