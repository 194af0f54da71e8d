/** Watched sources that fail, ask for patience, redirect or use other encodings. */
import { describe, expect, it } from 'vitest';
import type { Portal } from '../../../test/helpers/sources/portal.ts';
import { gazetteFeed, gazettePage } from '../../../test/helpers/sources/portal-pages.ts';
import {
  DECREE,
  FEED,
  HOUR,
  PAGE,
  setUpWatchedPortal,
} from '../../../test/helpers/sources/watched-portal.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { listSourceStates } from '../../store/tables/source-states.ts';

const t = translatorOf('vi');
const watch = setUpWatchedPortal();

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
    watch.portal.answer(FEED, answer);
    await watch.look();
    watch.time += 9 * HOUR;
    await watch.look();
    const reason = text.startsWith('source-') ? t(text as 'source-fault-empty') : text;
    expect(watch.told).toEqual([expect.stringContaining(reason)]);
    expect(watch.told[0]).toContain('Công báo');
    const state = (await listSourceStates(watch.store.db)).get('cong-bao');
    expect([state?.failures, state?.okAt]).toEqual([2, null]);
  });

  it('is told again when it has worked in between, but not on the same day', async () => {
    const [good, bad] = [gazetteFeed([DECREE]), gazetteFeed([])];
    const faultsAfter = async (hours: number, answer: string): Promise<number> => {
      watch.time += hours * HOUR;
      watch.portal.answer(FEED, answer);
      await watch.look();
      return watch.told.filter((text) => text.includes(t('source-fault-empty'))).length;
    };
    expect(await faultsAfter(0, bad)).toBe(1);
    expect(await faultsAfter(2, good)).toBe(1);
    expect(await faultsAfter(2, bad)).toBe(1);
    expect(await faultsAfter(2, good)).toBe(1);
    expect(await faultsAfter(24, bad)).toBe(2);
  });

  it('is left alone for as long as it asks', async () => {
    watch.portal.answer(
      FEED,
      () => new Response('', { status: 429, headers: { 'retry-after': '7200' } }),
    );
    await watch.look();
    watch.time += 1.5 * HOUR;
    await watch.look();
    expect(watch.portal.requests).toHaveLength(1);
    watch.time += HOUR;
    await watch.look();
    expect(watch.portal.requests).toHaveLength(2);
  });

  it('follows redirects and reads other encodings', async () => {
    watch.portal.answer('/new.rss', gazetteFeed([DECREE], watch.portal.url));
    watch.portal.answer(FEED, () => Response.redirect(`${watch.portal.url}/new.rss`, 301));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Buffer.from(gazettePage(DECREE), 'utf16le')),
    ]);
    watch.portal.answer(PAGE, utf16);
    await watch.look();
    expect(watch.told[0]).toContain('Ngày có hiệu lực: 01/01/2027');
  });
});
