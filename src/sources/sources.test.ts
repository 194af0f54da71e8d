/** Lists and pages of official sources are read; drafts, numbers and filters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gazetteFeed,
  gazettePage,
  governmentList,
  governmentPage,
  type ListedPaper,
  newsFeed,
  phapluatAnswer,
  vbplAnswer,
} from '../../test/helpers/sources/portal-pages.ts';
import type { WatchedSource } from '../library/watched-sources.ts';
import { chooseFiles, extensionOfBytes } from './choose-files.ts';
import { documentKeyOf, isNear, neighbouringKeys } from './document-key.ts';
import { EMPTY_DOCUMENT, UnreadableListError } from './found-document.ts';
import { isDraft } from './is-draft.ts';
import { createDocumentMatcher, type NumberedDocument } from './match-source.ts';
import { writeMetadataDocument } from './metadata-document.ts';
import { numberOfFound } from './number-of-document.ts';
import { readListOf } from './presets.ts';
import { readDetail } from './read-detail.ts';

const CODES = ['CP', 'TTg', 'BLĐTBXH', 'BKHCN', 'TW', 'QH15', 'UBND'];
const PAPER: ListedPaper = {
  number: '148/2026/NĐ-CP',
  slug: 'nghi-dinh-so-148-2026-nd-cp',
  title: 'Quy định về chuyển đổi số',
  date: '20/11/2026',
  effective: '01/01/2027',
  files: ['https://datafiles.chinhphu.vn/148_2026_nd-cp-signed.pdf'],
};
const BASE = 'https://congbao.chinhphu.vn/feed.rss';
const preset = (name: WatchedSource['preset']) => ({ preset: name, select: null });
const found = (part: Partial<NumberedDocument>): NumberedDocument => ({
  ...EMPTY_DOCUMENT,
  number: '148/2026/NĐ-CP',
  ...part,
});

describe('a list of documents', () => {
  it('of the gazette has its titles from the descriptions, and addresses without counters', () => {
    const [one] = readListOf(preset('congbao'), gazetteFeed([PAPER]), BASE);
    expect(one).toMatchObject({
      number: null,
      title: 'Quy định về chuyển đổi số',
      url: 'https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-148-2026-nd-cp-469100.htm',
      published: '2026-11-20T03:00:00.000Z',
    });
  });

  it('of the Government has number, day, title and files of each row, without the heading', () => {
    const listed = readListOf(
      preset('chinhphu'),
      governmentList([PAPER]),
      'https://vanban.chinhphu.vn/x',
    );
    expect(listed).toEqual([
      {
        ...EMPTY_DOCUMENT,
        number: PAPER.number,
        title: PAPER.title,
        dateDocument: '2026-11-20',
        url: 'https://vanban.chinhphu.vn/?pageid=27160&docid=2000',
        files: PAPER.files,
      },
    ]);
  });

  it.each([
    ['vbpl', vbplAnswer, 'https://vbpl.vn/van-ban/chi-tiet/id-0'],
    ['phapluat', phapluatAnswer, 'https://phapluat.gov.vn/legal-documents/guid-0'],
  ] as const)('of %s has number, day, issuer and the page', (name, answer, url) => {
    const [one] = readListOf(preset(name), answer([PAPER]), BASE);
    expect(one).toMatchObject({
      number: PAPER.number,
      dateDocument: '2026-11-20',
      issuer: 'Chính phủ',
      url,
    });
  });

  it('in Atom has titles and links', () => {
    const xml = newsFeed([{ title: 'Tin A', url: 'https://mst.gov.vn/a' }]);
    expect(readListOf(preset('feed'), xml, BASE)).toMatchObject([
      { title: 'Tin A', url: 'https://mst.gov.vn/a' },
    ]);
  });

  it('by selectors of sources.yaml reads other pages', () => {
    const select = {
      ...{ row: 'li', number: 'b', title: 'a', date: 'i', issuer: null, link: 'a', file: null },
    };
    const html =
      '<ul><li><b>5/KH-UBND</b> <a href="/5.html">Kế hoạch số hóa</a> <i>05-11-2026</i></li></ul>';
    const [one] = readListOf({ preset: 'list', select }, html, 'https://example.gov.vn/list');
    expect(one).toMatchObject({
      ...{ number: '5/KH-UBND', title: 'Kế hoạch số hóa', dateDocument: '2026-11-05' },
      url: 'https://example.gov.vn/5.html',
    });
  });

  it.each([
    ['congbao', '<!DOCTYPE html><html><body>Bảo trì</body></html>', 'not-a-feed'],
    ['congbao', '{"error": true}', 'not-a-feed'],
    ['vbpl', '<html></html>', 'not-json'],
    ['chinhphu', '<div>'.repeat(5000), 'too-deep'],
  ] as const)('of %s is refused when the answer is something else', (name, text, reason) => {
    expect(() => readListOf(preset(name), text, BASE)).toThrow(new UnreadableListError(reason));
  });

  it('of any text is read or refused, and nothing else is thrown', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^(<\/?[a-z]{1,4}( [a-z]="[^"<>]*")?>|[a-z{}[\]":, ]){0,40}$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('congbao', 'chinhphu', 'vbpl', 'feed'), (given, name) => {
        try {
          expect(Array.isArray(readListOf(preset(name as 'feed'), given, BASE))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableListError);
        }
      }),
    );
  });
});

describe('the page of a document', () => {
  it.each([
    ['gazette', gazettePage, 'CHÍNH PHỦ'],
    ['Government', governmentPage, 'Chính phủ'],
  ] as const)('of the %s gives its fields by their labels', (_, page, issuer) => {
    expect(readDetail(page(PAPER), BASE)).toMatchObject({
      ...{ number: PAPER.number, issuer, dateDocument: '2026-11-20', dateEffective: '2027-01-01' },
    });
  });

  it('gives its files, also where the extension has no dot', () => {
    const files = [
      'https://congbaocdn.chinhphu.vn/CongBaoCP/VanBan/2026/11/1/148ndpdf',
      '/gioi-thieu.htm',
    ];
    expect(readDetail(gazettePage({ ...PAPER, files }), BASE).files).toEqual([files[0]]);
  });
});

describe('the number of a listed document', () => {
  it.each([
    ['nghi-dinh-so-148-2026-nd-cp-222', '148/2026/NĐ-CP'],
    ['quyet-dinh-so-840-qd-ttg', '840/QĐ-TTg'],
    ['thong-tu-so-09-2020-tt-bldtbxh-144532', '09/2020/TT-BLĐTBXH'],
    ['thong-tu-so-09-2026-tt-bxyz-144532', '09/2026/TT-BXYZ'],
    ['nghi-quyet-so-66-16-2026-nq-cp-1', '66.16/2026/NQ-CP'],
    ['luat-so-45-2019-qh15-179015', '45/2019/QH15'],
    ['nghi-quyet-so-71-nq-tw-11771', '71-NQ/TW'],
  ])('is read from the address %s with its marks', (slug, number) => {
    const url = `https://congbao.chinhphu.vn/van-ban/${slug}.htm`;
    expect(numberOfFound({ number: null, title: '', url }, CODES)).toBe(number);
  });

  it.each([
    ['Nghị định số 326/2026/NĐ-CP quy định về định danh địa điểm', '326/2026/NĐ-CP'],
    ['Chính phủ ban hành Nghị định số 326/2026/NĐ-CP về định danh', '326/2026/NĐ-CP'],
    ['Bộ luật Lao động 2019, số 45/2019/QH14', '45/2019/QH14'],
    ['Thông tư hướng dẫn Nghị định số 326/2026/NĐ-CP', null],
    ['Quy định về định danh địa điểm', null],
    ['Hội nghị triển khai thực hiện Nghị quyết số 57-NQ/TW', null],
  ])('in the title "%s" is that of the document itself', (title, number) => {
    const url = 'https://example.vn/tin-1.htm';
    expect(numberOfFound({ number: null, title, url }, CODES)).toBe(number);
  });

  it('in a field of its own counts first', () => {
    const given = { number: ' 66.116/2025/QH15 ', title: 'Luật An ninh mạng', url: null };
    expect(numberOfFound(given, CODES)).toBe('66.116/2025/QH15');
  });
});

describe('a draft', () => {
  it.each([
    { title: 'Dự thảo Nghị định quy định về dữ liệu' },
    { title: '(Dự thảo) Kế hoạch số hóa' },
    { title: 'Lấy ý kiến dự thảo Luật Chuyển đổi số' },
    { url: 'https://luatvietnam.vn/lao-dong/bo-luat-176972-d10.html' },
    { url: 'https://example.vn/du-thao-nghi-dinh-1.htm' },
    { number: '…/2026/NĐ-CP' },
    { number: '/2026/TT-BNV' },
  ])('is told by title, address or number: %o', (part) => {
    expect(isDraft({ ...EMPTY_DOCUMENT, ...part })).toBe(true);
  });

  it.each([
    { title: 'Ban hành Quy chế lấy ý kiến về dự thảo văn bản', number: '5/QĐ-TTg' },
    { url: 'https://luatvietnam.vn/lao-dong/bo-luat-179015-d1.html' },
  ])('is not what only speaks of drafts: %o', (part) => {
    expect(isDraft({ ...EMPTY_DOCUMENT, ...part })).toBe(false);
  });
});

describe('the filters of a source', () => {
  const topic = { name: 'chuyển đổi số', nameEn: 'x', synonyms: [], broader: null };
  const issuer = {
    ...({ nameEn: null, aliases: [], level: 'central', jurisdiction: 'vn' } as const),
  };
  const matcher = createDocumentMatcher({
    topics: [
      { ...topic, id: 'cds' },
      { ...topic, id: 'dvc', name: 'dịch vụ công', broader: 'cds' },
    ],
    issuers: [
      { ...issuer, id: 'chinh-phu', name: 'Chính phủ', codes: ['CP'] },
      { ...issuer, id: 'thu-tuong', name: 'Thủ tướng Chính phủ', codes: ['TTg'] },
    ],
    jurisdictions: [],
  });
  const source: WatchedSource = {
    ...{ id: 'a', name: 'A', preset: 'congbao', url: null, enabled: true, trusted: false },
    ...{ everyHours: 1, topics: [], words: [], without: [], issuers: [], types: [], select: null },
  };
  it.each([
    [{}, 'Về giao thông', true],
    [{ topics: ['cds'] }, 'Quy định về Chuyển đổi số', true],
    [{ topics: ['cds'] }, 'Quy định về dịch vụ công', true],
    [{ topics: ['cds'] }, 'Về giao thông', false],
    [{ topics: ['cds'], words: ['giao thông'] }, 'Về giao thông', true],
    [{ words: ['giao thông'], without: ['đường sắt'] }, 'Về giao thông đường sắt', false],
    [{ issuers: ['chinh-phu'] }, 'Về giao thông', true],
    [{ issuers: ['thu-tuong'] }, 'Về giao thông', false],
    [{ types: ['decree'] }, 'Về giao thông', true],
    [{ types: ['decision'] }, 'Về giao thông', false],
  ] as const)('%o let "%s" through: %s', (filter, title, passes) => {
    expect(matcher.matches({ ...source, ...filter } as WatchedSource, found({ title }))).toBe(
      passes,
    );
  });

  it('leave a record that is a document of the library, with what its title amends', () => {
    const title =
      'Nghị định số 148/2026/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP.';
    const text = writeMetadataDocument(
      found({ title, issuer: 'CHÍNH PHỦ', dateDocument: '2026-11-20' }),
      {
        ...{ matcher, sourceName: 'Công báo', today: '2026-11-21' },
      },
    );
    expect(text).toContain('id: nghi-dinh-148-2026-nd-cp\n');
    expect(text).toContain('type: decree\n');
    expect(text).toContain('text: metadata\n');
    expect(text).toContain('passedBy: Chính phủ\n');
    expect(text).toContain('title: Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP\n');
    expect(text).toMatch(/type: amends\n\s+target: 118\/2025\/NĐ-CP/u);
  });
});

describe('two listed items', () => {
  it('with one number and year are one document', () => {
    const key = documentKeyOf({ number: '840/QĐ-TTg', issuer: null }, [], '2026-12-31');
    expect(key).toBe(documentKeyOf({ number: '840/qd-ttg', issuer: 'X' }, [], '2026-02-01'));
    expect(neighbouringKeys(key, '2026-12-31')).toContain(
      documentKeyOf({ number: '840/QĐ-TTg', issuer: null }, [], '2027-01-05'),
    );
    expect([isNear('2026-12-31', '2027-01-05'), isNear('2026-12-31', '2026-02-01')]).toEqual([
      true,
      false,
    ]);
  });

  it('of the same number of two provinces are two documents', () => {
    const local = { id: 'ubnd', name: 'UBND {place}', nameEn: null, aliases: [], codes: ['UBND'] };
    const issuers = [{ ...local, level: 'province', jurisdiction: null } as const];
    const keyOf = (issuer: string) =>
      documentKeyOf({ number: '12/QĐ-UBND', issuer }, issuers, '2026-01-05');
    expect(keyOf('UBND tỉnh Quảng Nam')).not.toBe(keyOf('UBND thành phố Đà Nẵng'));
    expect(keyOf('UBND tỉnh Quảng Nam')).toBe(keyOf('Ủy ban nhân dân tỉnh Quảng Nam'));
  });
});

describe('the files of a document', () => {
  it('are tried with Word first and appendices last', () => {
    const at = (name: string) => `https://datafiles.chinhphu.vn/${name}`;
    expect(chooseFiles([at('1_nd-cp_pl.pdf'), at('1_nd-cp-signed.pdf'), at('1.docx')])).toEqual([
      ...[at('1.docx'), at('1_nd-cp-signed.pdf'), at('1_nd-cp_pl.pdf')],
    ]);
  });

  it('are told from pages by their first bytes', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(extensionOfBytes(bytes('%PDF-1.7'))).toBe('pdf');
    expect(extensionOfBytes(bytes('<!DOCTYPE html>'))).toBeNull();
  });
});
