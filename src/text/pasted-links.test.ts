import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamelessLinks, readLinks } from './pasted-links.ts';

const PORTAL = 'https://thuvienphapluat.vn/van-ban';

describe('a pasted link', () => {
  it.each([
    [`${PORTAL}/Bo-may-hanh-chinh/Nghi-dinh-118-2025-ND-CP-mot-cua-658981.aspx`, '118/2025/ND-CP'],
    [
      'thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-118-2025-ND-CP-658981.aspx',
      '118/2025/ND-CP',
    ],
    [
      `${PORTAL}/EN/Thuong-mai/Decision-411-QD-TTg-2022-economy/511614/tieng-anh.aspx`,
      '411/QD-TTg 2022',
    ],
    [`${PORTAL}/Linh-vuc-khac/Nghi-quyet-03-NQ-CP-2025-dot-pha-639586.aspx?tab=3`, '03/NQ-CP 2025'],
    ['https://luatvietnam.vn/hanh-chinh/nghi-dinh-118-2025-nd-cp-278905-d1.html', '118/2025/nd-cp'],
    [
      'https://hethongphapluat.com/quyet-dinh-757-qd-bkhcn-nam-2025-ve-khung.html',
      '757/qd-bkhcn 2025',
    ],
    [
      'https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-330-2026-nd-cp-470339.htm',
      '330/2026/nd-cp',
    ],
    ['https://a.vn/hoi-dap/83A4207-hd-nghi-dinh-692024ndcp-co-hieu-luc.html', '69/2024/nd-cp'],
    [
      'https://a.vn/ban-hanh-nghi-dinh-1372024-ve-giao-dich-dien-tu--181767.html',
      'nghi dinh 137/2024',
    ],
    ['https://a.vn/tra-cuu?so=118%2F2025%2FN%C4%90-CP', '118/2025/ND-CP'],
    ['https://a.vn/nghi-dinh-45-2020-nd-cp-moi-truong-dien-tu/dieu-2', '45/2020/nd-cp dieu 2'],
    ['https://a.vn/luat-can-cuoc-2023/dieu-3/khoan-16', 'luat can cuoc 2023 dieu 3 khoan 16'],
    ['https://a.vn/print/nghi-quyet-57-nq-tw', '57/nq-tw'],
  ])('is read as the number in it, wherever it stands: %s', (link, read) => {
    expect(readLinks(`${link} còn hiệu lực không?`)).toBe(`${read} còn hiệu lực không?`);
    expect(readLinks(`cho hỏi (${link}).`)).toBe(`cho hỏi (${read}).`);
    expect(findNamelessLinks(link)).toEqual([]);
  });

  it.each([
    ['https://a.vn/chuyen-doi-so-quoc-gia-12345.html', 'chuyen doi so quoc gia'],
    ['https://a.vn/tin/da-nang-kinh-te-so-1477144.ldo', 'da nang kinh te so'],
    ['https://a.vn/dich-vu-cong', 'dich vu cong'],
    ['file:///C:/Users/a/ke-hoach.docx', 'ke hoach'],
  ])('without a number is read as the words of its page: %s', (link, read) => {
    expect(readLinks(link)).toBe(read);
    expect(findNamelessLinks(link)).toEqual([]);
  });

  it.each([
    'https://vanban.chinhphu.vn/?pageid=27160&docid=213930',
    'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=178000',
    'https://luatvietnam.vn/278905-d1.html',
    `${PORTAL}/Bo-may-hanh-chinh/658981.aspx`,
    'https://congbao.chinhphu.vn/noi-dung-van-ban-id-45678.htm',
    'https://vanban.chinhphu.vn/he-thong-van-ban?classid=1&mode=1',
    'https://baonghean.vn/print/10291716.html',
  ])('that has only an id names nothing: %s', (link) => {
    expect(readLinks(`${link} còn hiệu lực không`)).toBe(' còn hiệu lực không');
    expect(findNamelessLinks(`${link}.`)).toEqual([link]);
    expect(findNamelessLinks(`xem ${link.replace('https://', '')}, giúp mình`)).toEqual([link]);
  });

  it('of the first page of a site is left out, and asks for nothing', () => {
    expect(readLinks('https://vbpl.vn/ là trang gì')).toBe(' là trang gì');
    expect(findNamelessLinks('https://vbpl.vn/ là trang gì')).toEqual([]);
  });

  it('is not what only looks like one', () => {
    for (const text of [
      'cổng danang.gov.vn là gì',
      'ubnd@danang.gov.vn/x?id=1',
      'a.b/c',
      '12/4.vn',
    ]) {
      expect(readLinks(text)).toBe(text);
      expect(findNamelessLinks(text)).toEqual([]);
    }
  });

  it('never makes reading throw, and every nameless link is an address', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'a.vn',
        '/',
        '?',
        'id=1',
        '&',
        '%E0',
        '-',
        'nghi-dinh',
        '118',
        '.',
        ' ',
        '[',
        ':9',
      ],
    );
    const text = fc
      .array(fc.oneof(piece, fc.string()), { maxLength: 20 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (message) => {
        readLinks(message);
        for (const link of findNamelessLinks(message)) expect(URL.canParse(link)).toBe(true);
      }),
    );
  });
});
