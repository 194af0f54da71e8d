/** Watched sources: portals on loopback, a real store, a real library, and what administrators are told. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { openPortal, type Portal } from '../../../test/helpers/sources/portal.ts';
import {
  gazetteFeed,
  gazettePage,
  governmentList,
  governmentPage,
  type ListedPaper,
} from '../../../test/helpers/sources/portal-pages.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import type { Clock } from '../../shared/clock.ts';
import { openSqliteStore } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { listApprovedDocuments } from '../../store/tables/approved-documents.ts';
import { findOriginalFile } from '../../store/tables/original-files.ts';
import { findPendingFile } from '../../store/tables/pending-files.ts';
import { listSourceStates } from '../../store/tables/source-states.ts';
import { createLibraryService } from '../library-service.ts';
import { createFetcher, createWatcher } from './create-watcher.ts';

const t = translatorOf('vi');
const HOUR = 3_600_000;
const DECREE: ListedPaper = {
  number: '148/2026/NĐ-CP',
  slug: 'nghi-dinh-so-148-2026-nd-cp',
  title: 'Sửa đổi, bổ sung một số điều của Nghị định số 118/2025/NĐ-CP về chuyển đổi số',
  date: '20/11/2026',
  effective: '01/01/2027',
};
const FEED = '/feed.rss';
const PAGE = '/van-ban/nghi-dinh-so-148-2026-nd-cp-469100.htm';
const TABLES = `- { id: chinh-phu, name: Chính phủ, codes: [CP], level: central, jurisdiction: vn }\n`;
const JURISDICTIONS = '- { id: vn, name: Việt Nam, kind: country }\n';

let portal: Portal;
let store: Store;
let time: number;
let told: string[];
/** The files that Telegram was given, with their captions. */
let kept: string[];
let canKeep: boolean;
let sources: string;
let pendingDrafts: () => Promise<number>;
let look: () => Promise<boolean>;

const utf8 = (text: string) => new TextEncoder().encode(text);
const feedSource = (more = '') =>
  `- { id: cong-bao, name: Công báo, preset: congbao, url: "${portal.url}${FEED}"${more} }\n`;
const listSource = () =>
  `- { id: chinh-phu, name: Cổng Chính phủ, preset: chinhphu, url: "${portal.url}/list" }\n`;

beforeEach(async () => {
  portal = await openPortal();
  portal.answer(FEED, gazetteFeed([DECREE]));
  portal.answer(PAGE, gazettePage(DECREE));
  store = openSqliteStore(':memory:');
  time = Date.parse('2026-11-21T02:00:00Z');
  told = [];
  kept = [];
  canKeep = true;
  sources = feedSource();
  const clock: Clock = {
    now: () => time,
    elapsed: () => performance.now(),
    // Waits end at once, except those for a signal: limits of time.
    sleep: (_, signal) =>
      signal === undefined
        ? Promise.resolve()
        : new Promise((resolve) =>
            signal.addEventListener('abort', () => resolve(), { once: true }),
          ),
  };
  const today = () => new Date(time).toISOString().slice(0, 10);
  const logger = createRecordingLogger();
  const libraryService = await createLibraryService({
    source: {
      files: () => [
        { path: 'sources.yaml', bytes: utf8(sources) },
        { path: 'issuers.yaml', bytes: utf8(TABLES) },
        { path: 'jurisdictions.yaml', bytes: utf8(JURISDICTIONS) },
      ],
      defaults: [],
    },
    ...{ timeZone: 'Asia/Ho_Chi_Minh', store, logger, now: () => new Date(time), today },
  });
  const watcher = createWatcher({
    ...{ clock, logger, store, libraryService, holder: 'test', today },
    timeZone: 'Asia/Ho_Chi_Minh',
    fetchSource: createFetcher({ clock, libraryService, publicUrl: null, pauseMs: 0 }),
    keepFile: async ({ name }, createCaption) => {
      kept.push(`${name}: ${createCaption(t)}`);
      return canKeep ? `file-${kept.length}` : null;
    },
    tell: async (createViews) => {
      for (const { paragraphs } of await createViews(t))
        told.push(
          renderParagraphs(paragraphs)
            .map(({ plain }) => plain)
            .join('\n'),
        );
    },
  });
  look = async () => {
    await libraryService.refresh();
    return watcher.look();
  };
  pendingDrafts = async () =>
    (await store.db.selectFrom('pending_documents').select('id').execute()).length;
});

afterEach(async () => {
  await portal.close();
  await store.close();
});

describe('a new document of a source', () => {
  it('is a draft with the fields of its page, offered once', async () => {
    await look();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(t('source-found', { source: 'Công báo' }));
    expect(told[0]).toContain('Số hiệu: 148/2026/NĐ-CP');
    expect(told[0]).toContain('Cơ quan ban hành: Chính phủ');
    expect(told[0]).toContain('Ngày có hiệu lực: 01/01/2027');
    expect(told[0]).toContain(t('paper-metadata-only'));
    expect(told[0]).toContain(PAGE);
    time += 2 * HOUR;
    await look();
    expect([told.length, await pendingDrafts()]).toEqual([1, 1]);
  });

  it('is not looked for more than once an hour, and with what the source gave to compare', async () => {
    portal.answer(FEED, (request) =>
      request.headers.get('if-none-match') === '"v1"'
        ? new Response(null, { status: 304 })
        : new Response(gazetteFeed([DECREE]), { headers: { etag: '"v1"' } }),
    );
    await look();
    time += HOUR - 1000;
    await look();
    expect(portal.requests.filter(({ url }) => url.endsWith(FEED))).toHaveLength(1);
    time += 2000;
    await look();
    const [first, second] = portal.requests.filter(({ url }) => url.endsWith(FEED));
    expect(first?.headers.get('user-agent')).toBe('cchc-bot');
    expect(second?.headers.get('if-none-match')).toBe('"v1"');
    expect((await listSourceStates(store.db)).get('cong-bao')).toMatchObject({
      items: 1,
      fault: null,
    });
  });

  it('does nothing a second time when another source lists it too', async () => {
    sources = feedSource() + listSource();
    portal.answer('/list', governmentList([{ ...DECREE, title: 'Tên khác' }]));
    await look();
    time += 2 * HOUR;
    await look();
    expect([told.length, await pendingDrafts()]).toEqual([1, 1]);
  });

  it('gets the signed file of another source in place of the news of it', async () => {
    await look();
    const files = [`${portal.url}/148_2026_nd-cp-signed.pdf`];
    sources = feedSource() + listSource();
    portal.answer('/list', governmentList([{ ...DECREE, files }]));
    portal.answer('/?pageid=27160&docid=2000', governmentPage(DECREE));
    await look();
    expect(told[1]).toContain(t('source-found-better', { source: 'Cổng Chính phủ' }));
    expect(told[1]).toContain('148_2026_nd-cp-signed.pdf');
    expect(await pendingDrafts()).toBe(1);
    time += 2 * HOUR;
    await look();
    expect(told).toHaveLength(2);
  });

  it('is kept with its signed file, which goes with it into the library', async () => {
    sources = feedSource(', trusted: true');
    portal.answer('/148-2026-nd-cp.signed.pdf', new TextEncoder().encode('%PDF-1.7 a scan'));
    portal.answer(PAGE, gazettePage({ ...DECREE, files: ['/148-2026-nd-cp.signed.pdf'] }));
    await look();
    const caption = t('paper-link-original', { host: 'Công báo' });
    expect(kept).toEqual([`148-2026-nd-cp.pdf: ${caption}`]);
    expect(await findOriginalFile(store.db, 'nghi-dinh-148-2026-nd-cp')).toEqual({
      fileId: 'file-1',
      fileName: '148-2026-nd-cp.pdf',
    });
  });

  it('has its file for the button of its draft, and none where Telegram did not take it', async () => {
    portal.answer('/a.pdf', new TextEncoder().encode('%PDF-1.7 a scan'));
    portal.answer(PAGE, gazettePage({ ...DECREE, files: ['/a.pdf'] }));
    await look();
    expect(await findPendingFile(store.db, 1)).toMatchObject({ fileId: 'file-1' });
    canKeep = false;
    const other = { ...DECREE, number: '149/2026/NĐ-CP', slug: 'nghi-dinh-so-149-2026-nd-cp' };
    portal.answer(FEED, gazetteFeed([other]));
    portal.answer(
      '/van-ban/nghi-dinh-so-149-2026-nd-cp-469100.htm',
      gazettePage({ ...other, files: ['/a.pdf'] }),
    );
    time += 2 * HOUR;
    await look();
    expect(await pendingDrafts()).toBe(2);
    expect(await findPendingFile(store.db, 2)).toBeNull();
  });

  it('is dropped when it is a draft, out of scope, or months old', async () => {
    sources = feedSource(', words: [chuyển đổi số]');
    portal.answer(
      FEED,
      gazetteFeed([
        { ...DECREE, slug: 'du-thao-nghi-dinh-so-1-2026-nd-cp' },
        { ...DECREE, slug: 'nghi-dinh-so-2-2026-nd-cp', title: 'Về giao thông' },
        { ...DECREE, slug: 'nghi-dinh-so-3-2026-nd-cp', date: '20/01/2026' },
      ]),
    );
    await look();
    expect([told, await pendingDrafts()]).toEqual([[], 0]);
  });

  it('goes into the library without approval where its source is trusted', async () => {
    sources = feedSource(', trusted: true');
    await look();
    const approved = await listApprovedDocuments(store.db);
    expect(approved.map(({ id }) => id)).toEqual(['nghi-dinh-148-2026-nd-cp']);
    expect(approved[0]?.source).toContain('target: 118/2025/NĐ-CP');
    expect([told, await pendingDrafts()]).toEqual([[], 0]);
  });

  it('is read later when its page does not come, and then without it', async () => {
    portal.answer(PAGE, () => new Response('', { status: 503 }));
    for (let tries = 1; tries < 3; tries += 1) {
      await look();
      expect(told).toEqual([]);
      time += HOUR + 1000;
    }
    await look();
    expect(told[0]).toContain('Số hiệu: 148/2026/NĐ-CP');
  });
});

describe('a source that fails', () => {
  const page = '<!DOCTYPE html><html><body>Bảo trì hệ thống</body></html>';
  const FAULTS: readonly (readonly [string, Parameters<Portal['answer']>[1], string])[] = [
    ['an empty list', gazetteFeed([]), 'source-fault-empty'],
    ['a page in place of a feed', page, 'source-fault-not-a-feed'],
    ['error 500', () => new Response('', { status: 500 }), 'lỗi 500'],
    ['too many requests', () => new Response('', { status: 429 }), '(429)'],
    ['a cut connection', () => 'cut', 'không kết nối được'],
    ['too much data', new Uint8Array(6 * 1024 * 1024), 'quá nhiều dữ liệu'],
    [
      'a redirect into a private network',
      () => new Response(null, { status: 302, headers: { location: 'http://10.0.0.1/' } }),
      'chuyển hướng',
    ],
    [
      'a redirect in a circle',
      () => new Response(null, { status: 302, headers: { location: FEED } }),
      'chuyển hướng',
    ],
  ];

  it.each(FAULTS)('with %s is told once, with the reason', async (_, answer, text) => {
    portal.answer(FEED, answer);
    await look();
    time += 9 * HOUR;
    await look();
    const reason = text.startsWith('source-') ? t(text as 'source-fault-empty') : text;
    expect(told).toEqual([expect.stringContaining(reason)]);
    expect(told[0]).toContain('Công báo');
    const state = (await listSourceStates(store.db)).get('cong-bao');
    expect([state?.failures, state?.okAt]).toEqual([2, null]);
  });

  it('is told again when it has worked in between, but not on the same day', async () => {
    const [good, bad] = [gazetteFeed([DECREE]), gazetteFeed([])];
    const faultsAfter = async (hours: number, answer: string): Promise<number> => {
      time += hours * HOUR;
      portal.answer(FEED, answer);
      await look();
      return told.filter((text) => text.includes(t('source-fault-empty'))).length;
    };
    expect(await faultsAfter(0, bad)).toBe(1);
    expect(await faultsAfter(2, good)).toBe(1);
    expect(await faultsAfter(2, bad)).toBe(1);
    expect(await faultsAfter(2, good)).toBe(1);
    expect(await faultsAfter(24, bad)).toBe(2);
  });

  it('is left alone for as long as it asks', async () => {
    portal.answer(
      FEED,
      () => new Response('', { status: 429, headers: { 'retry-after': '7200' } }),
    );
    await look();
    time += 1.5 * HOUR;
    await look();
    expect(portal.requests).toHaveLength(1);
    time += HOUR;
    await look();
    expect(portal.requests).toHaveLength(2);
  });

  it('follows redirects and reads other encodings', async () => {
    portal.answer('/new.rss', gazetteFeed([DECREE], portal.url));
    portal.answer(FEED, () => Response.redirect(`${portal.url}/new.rss`, 301));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Buffer.from(gazettePage(DECREE), 'utf16le')),
    ]);
    portal.answer(PAGE, utf16);
    await look();
    expect(told[0]).toContain('Ngày có hiệu lực: 01/01/2027');
  });
});

it('only one process looks at a time', async () => {
  await store.db
    .insertInto('leases')
    .values({ name: 'sources', holder: 'other', until: time + HOUR / 60 })
    .execute();
  expect([await look(), portal.requests.length]).toEqual([false, 0]);
});
