/**
 * Links as a process reads them that starts no other one (Workers). A portal of the test answers for all
 * hosts; links-in-chat.test.ts reads texts.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shippedDefaults } from '#test/knowledge';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { openPortal, type Portal } from '../../../test/helpers/sources/portal.ts';
import {
  gazettePage,
  governmentPage,
  type ListedPaper,
} from '../../../test/helpers/sources/portal-pages.ts';
import { systemClock } from '../../shared/clock.ts';
import type { LinkResult } from '../../telegram/dependencies.ts';
import { previewPaper } from '../preview-document.ts';
import { createSourceFetcher } from './fetch-source.ts';
import { createLinkReader } from './read-link.ts';

const DECREE: ListedPaper = {
  number: '148/2026/NĐ-CP',
  slug: 'nghi-dinh-so-148-2026-nd-cp',
  title: 'Quy định về dữ liệu mở',
  date: '20/11/2026',
  effective: '01/01/2027',
};
const PDF = new TextEncoder().encode('%PDF-1.7 a signed scan');
const GAZETTE = 'https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-148-2026-nd-cp-469100.htm';
const GOVERNMENT = 'https://vanban.chinhphu.vn/?pageid=27160&docid=2000';
const FILE = 'https://datafiles.chinhphu.vn/cpp/files/148-2026-nd-cp.signed.pdf';

const library = loadTestLibrary({});
let portal: Portal;
/** The addresses that were asked, as the hosts of the real sources. */
let asked: string[];
let read: (link: string) => Promise<LinkResult>;

beforeEach(async () => {
  portal = await openPortal();
  portal.answer(new URL(FILE).pathname, PDF);
  asked = [];
  const current = { files: [], approved: [], defaults: shippedDefaults() };
  read = createLinkReader({
    fetchSource: createSourceFetcher({
      clock: systemClock,
      userAgent: 'cchc-bot',
      pauseMs: 0,
      fetch: (input, init) => {
        const { href, pathname, search } = new URL(String(input));
        asked.push(href);
        return fetch(`${portal.url}${pathname}${search}`, init);
      },
    }),
    library: () => library,
    preview: async (markdown) => previewPaper(markdown, current),
    today: () => '2026-11-25',
  });
});
afterEach(() => portal.close());

const redirectTo = (location: string) => () =>
  new Response(null, { status: 302, headers: { location } });

describe('a link', () => {
  it.each([
    ['of the gazette', GAZETTE, gazettePage],
    ['of the portal of the Government', GOVERNMENT, governmentPage],
  ])('%s gives the record of its page', async (_, link, page) => {
    const { pathname, search } = new URL(link);
    portal.answer(pathname + search, page(DECREE));
    expect(await read(link)).toMatchObject({
      status: 'read',
      document: {
        ...{ number: DECREE.number, type: 'decree', title: DECREE.title, text: 'metadata' },
        ...{ dateDocument: '2026-11-20', dateEffective: '2027-01-01' },
      },
      original: null,
    });
    expect(portal.requests[0]?.headers.get('user-agent')).toBe('cchc-bot');
  });

  it('to a page with a file keeps the file', async () => {
    portal.answer(new URL(GAZETTE).pathname, gazettePage({ ...DECREE, files: [FILE] }));
    expect(await read(GAZETTE)).toMatchObject({
      status: 'read',
      found: { url: GAZETTE, files: [FILE] },
      original: { name: '148-2026-nd-cp.pdf', bytes: PDF },
    });
  });

  it('to a file gives what its name says, with the file', async () => {
    expect(await read(FILE)).toMatchObject({
      status: 'read',
      document: { number: '148/2026/NĐ-CP' },
      original: { name: '148-2026-nd-cp.signed.pdf', bytes: PDF },
    });
  });

  it('to a file whose name says nothing needs a server', async () => {
    portal.answer('/a.pdf', PDF);
    expect(await read('https://datafiles.chinhphu.vn/a.pdf')).toEqual({ status: 'needs-server' });
  });

  it('to a page of vbpl.vn asks the interface behind it', async () => {
    portal.answer(
      '/api/qtdc/public/doc/a-1',
      JSON.stringify({
        data: {
          ...{ docNum: DECREE.number, title: DECREE.title, agencyName: 'Chính phủ' },
          ...{ issueDate: '2026-11-20T00:00:00', documentContent: { content: '<p>Lời</p>' } },
        },
      }),
    );
    const link = 'https://vbpl.vn/van-ban/chi-tiet/a-1';
    expect(await read(link)).toMatchObject({
      status: 'read',
      document: { number: DECREE.number, passedBy: 'Chính phủ' },
      found: { url: link },
    });
    expect(asked).toEqual(['https://vbpl-bientap-gateway.moj.gov.vn/api/qtdc/public/doc/a-1']);
  });

  it('to a page that names no document gives none', async () => {
    portal.answer('/tin', '<h1>Tin trong ngày</h1>');
    expect(await read('https://chinhphu.vn/tin')).toEqual({ status: 'no-document' });
  });

  it.each([
    'https://thuvienphapluat.vn/van-ban/148-2026-nd-cp.aspx',
    'https://chinhphu.vn.example.com/a',
    'http://127.0.0.1/a',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/a',
  ])('%s is not asked', async (link) => {
    expect(await read(link)).toEqual({ status: 'not-official' });
    expect(asked).toEqual([]);
  });

  it.each(['https://example.com/a', 'https://127.0.0.1/a', 'http://vanban.chinhphu.vn/a'])(
    'does not follow a redirect to %s',
    async (location) => {
      portal.answer('/chuyen', redirectTo(location));
      expect(await read('https://chinhphu.vn/chuyen')).toMatchObject({
        status: 'fault',
        fault: { kind: 'redirect' },
      });
      expect(asked).toEqual(['https://chinhphu.vn/chuyen']);
    },
  );

  it('asks for no file of another site', async () => {
    const page = gazettePage({ ...DECREE, files: ['https://example.com/148.pdf'] });
    portal.answer(new URL(GAZETTE).pathname, page);
    expect(await read(GAZETTE)).toMatchObject({ status: 'read', found: { files: [] } });
    expect(asked).toEqual([GAZETTE]);
  });

  it.each([
    ['answers an error', () => new Response('', { status: 503 }), { kind: 'status', status: 503 }],
    ['breaks off', () => 'cut' as const, { kind: 'unreachable' }],
    [
      'has more than 20 MB',
      () => new Response(new Uint8Array(21 * 1024 * 1024)),
      { kind: 'too-large' },
    ],
  ])('to a page that %s says so', async (_, answer, fault) => {
    portal.answer('/a', answer);
    expect(await read('https://chinhphu.vn/a')).toMatchObject({ status: 'fault', fault });
  });
});
