/** Watched sources: portals on loopback, a real store, a real library, and what administrators are told. */
import { describe, expect, it } from 'vitest';
import {
  gazetteFeed,
  gazettePage,
  governmentList,
  governmentPage,
} from '../../../test/helpers/sources/portal-pages.ts';
import {
  DECREE,
  FEED,
  HOUR,
  PAGE,
  setUpWatchedPortal,
} from '../../../test/helpers/sources/watched-portal.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listApprovedDocuments } from '../../store/tables/approved-documents.ts';
import { findOriginalFile } from '../../store/tables/original-files.ts';
import { findPendingFile } from '../../store/tables/pending-files.ts';
import { listSourceStates } from '../../store/tables/source-states.ts';

const t = translatorOf('vi');
const watch = setUpWatchedPortal();

describe('a new document of a source', () => {
  it('is a draft with the fields of its page, offered once', async () => {
    await watch.look();
    expect(watch.told).toHaveLength(1);
    expect(watch.told[0]).toContain(t('source-found', { source: 'Công báo' }));
    expect(watch.told[0]).toContain('Số hiệu: 148/2026/NĐ-CP');
    expect(watch.told[0]).toContain('Cơ quan ban hành: Chính phủ');
    expect(watch.told[0]).toContain('Ngày có hiệu lực: 01/01/2027');
    expect(watch.told[0]).toContain(t('paper-metadata-only'));
    expect(watch.told[0]).toContain(PAGE);
    watch.time += 2 * HOUR;
    await watch.look();
    expect([watch.told.length, await watch.pendingDrafts()]).toEqual([1, 1]);
  });

  it('is not looked for more than once an hour, and with what the source gave to compare', async () => {
    watch.portal.answer(FEED, (request) =>
      request.headers.get('if-none-match') === '"v1"'
        ? new Response(null, { status: 304 })
        : new Response(gazetteFeed([DECREE]), { headers: { etag: '"v1"' } }),
    );
    await watch.look();
    watch.time += HOUR - 1000;
    await watch.look();
    expect(watch.portal.requests.filter(({ url }) => url.endsWith(FEED))).toHaveLength(1);
    watch.time += 2000;
    await watch.look();
    const [first, second] = watch.portal.requests.filter(({ url }) => url.endsWith(FEED));
    expect(first?.headers.get('user-agent')).toBe('cchc-bot');
    expect(second?.headers.get('if-none-match')).toBe('"v1"');
    expect((await listSourceStates(watch.store.db)).get('cong-bao')).toMatchObject({
      items: 1,
      fault: null,
    });
  });

  it('does nothing a second time when another source lists it too', async () => {
    watch.sources = watch.feedSource() + watch.listSource();
    watch.portal.answer('/list', governmentList([{ ...DECREE, title: 'Tên khác' }]));
    await watch.look();
    watch.time += 2 * HOUR;
    await watch.look();
    expect([watch.told.length, await watch.pendingDrafts()]).toEqual([1, 1]);
  });

  it('gets the signed file of another source in place of the news of it', async () => {
    await watch.look();
    const files = [`${watch.portal.url}/148_2026_nd-cp-signed.pdf`];
    watch.sources = watch.feedSource() + watch.listSource();
    watch.portal.answer('/list', governmentList([{ ...DECREE, files }]));
    watch.portal.answer('/?pageid=27160&docid=2000', governmentPage(DECREE));
    await watch.look();
    expect(watch.told[1]).toContain(t('source-found-better', { source: 'Cổng Chính phủ' }));
    expect(watch.told[1]).toContain('148_2026_nd-cp-signed.pdf');
    expect(await watch.pendingDrafts()).toBe(1);
    watch.time += 2 * HOUR;
    await watch.look();
    expect(watch.told).toHaveLength(2);
  });

  it('is kept with its signed file, which goes with it into the library', async () => {
    watch.sources = watch.feedSource(', trusted: true');
    watch.portal.answer('/148-2026-nd-cp.signed.pdf', new TextEncoder().encode('%PDF-1.7 a scan'));
    watch.portal.answer(PAGE, gazettePage({ ...DECREE, files: ['/148-2026-nd-cp.signed.pdf'] }));
    await watch.look();
    const caption = t('paper-link-original', { host: 'Công báo' });
    expect(watch.kept).toEqual([`148-2026-nd-cp.pdf: ${caption}`]);
    expect(await findOriginalFile(watch.store.db, 'nghi-dinh-148-2026-nd-cp')).toEqual({
      fileId: 'file-1',
      fileName: '148-2026-nd-cp.pdf',
    });
  });

  it('has its file for the button of its draft, and none where Telegram did not take it', async () => {
    watch.portal.answer('/a.pdf', new TextEncoder().encode('%PDF-1.7 a scan'));
    watch.portal.answer(PAGE, gazettePage({ ...DECREE, files: ['/a.pdf'] }));
    await watch.look();
    expect(await findPendingFile(watch.store.db, 1)).toMatchObject({ fileId: 'file-1' });
    watch.canKeep = false;
    const other = { ...DECREE, number: '149/2026/NĐ-CP', slug: 'nghi-dinh-so-149-2026-nd-cp' };
    watch.portal.answer(FEED, gazetteFeed([other]));
    watch.portal.answer(
      '/van-ban/nghi-dinh-so-149-2026-nd-cp-469100.htm',
      gazettePage({ ...other, files: ['/a.pdf'] }),
    );
    watch.time += 2 * HOUR;
    await watch.look();
    expect(await watch.pendingDrafts()).toBe(2);
    expect(await findPendingFile(watch.store.db, 2)).toBeNull();
  });

  it('is dropped when it is a draft, out of scope, or months old', async () => {
    watch.sources = watch.feedSource(', words: [chuyển đổi số]');
    watch.portal.answer(
      FEED,
      gazetteFeed([
        { ...DECREE, slug: 'du-thao-nghi-dinh-so-1-2026-nd-cp' },
        { ...DECREE, slug: 'nghi-dinh-so-2-2026-nd-cp', title: 'Về giao thông' },
        { ...DECREE, slug: 'nghi-dinh-so-3-2026-nd-cp', date: '20/01/2026' },
      ]),
    );
    await watch.look();
    expect([watch.told, await watch.pendingDrafts()]).toEqual([[], 0]);
  });

  it('goes into the library without approval where its source is trusted', async () => {
    watch.sources = watch.feedSource(', trusted: true');
    await watch.look();
    const approved = await listApprovedDocuments(watch.store.db);
    expect(approved.map(({ id }) => id)).toEqual(['nghi-dinh-148-2026-nd-cp']);
    expect(approved[0]?.source).toContain('target: 118/2025/NĐ-CP');
    expect([watch.told, await watch.pendingDrafts()]).toEqual([[], 0]);
  });

  it('is read later when its page does not come, and then without it', async () => {
    watch.portal.answer(PAGE, () => new Response('', { status: 503 }));
    for (let tries = 1; tries < 3; tries += 1) {
      await watch.look();
      expect(watch.told).toEqual([]);
      watch.time += HOUR + 1000;
    }
    await watch.look();
    expect(watch.told[0]).toContain('Số hiệu: 148/2026/NĐ-CP');
  });
});

it('only one process looks at a time', async () => {
  await watch.store.db
    .insertInto('leases')
    .values({ name: 'sources', holder: 'other', until: watch.time + HOUR / 60 })
    .execute();
  expect([await watch.look(), watch.portal.requests.length]).toEqual([false, 0]);
});
