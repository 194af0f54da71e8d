/** Sharing: the device's own menu where there is one, a link to Telegram elsewhere, and a QR code. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, SCREENSHOTS } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');
const DOCUMENT = '/documents/nq-57-nq-tw-2024';

describe.skipIf(path === null)(`sharing ${why}`, () => {
  const browser = useBrowser(path);
  const withPage = (address: string, run: (page: Page) => Promise<void>) =>
    browser.withPage({ size: 'phone' }, address, run);
  const stubShare = (page: Page, answer: 'taken' | 'closed') =>
    page.addInitScript((how) => {
      navigator.share = (data) => {
        document.body.dataset.shared = JSON.stringify(data);
        return how === 'taken'
          ? Promise.resolve()
          : Promise.reject(new DOMException('closed', 'AbortError'));
      };
    }, answer);

  it.each([DOCUMENT, '/?q=ngh%E1%BB%8B+quy%E1%BA%BFt+57'])(
    'opens the menu of the device for %s, and stays when it is closed',
    (address) =>
      withPage(address, async (page) => {
        await stubShare(page, 'closed');
        await page.reload();
        await page.locator('a[data-share]').first().click();
        const shared = JSON.parse(
          (await page.locator('body').getAttribute('data-shared')) ?? '{}',
        ) as { title: string; url: string };
        expect(new URL(shared.url).pathname).toBe(new URL(page.url()).pathname);
        expect(shared.title).toContain('57');
        expect(new URL(page.url()).host).not.toBe('t.me');
      }),
  );

  it('leads to Telegram where the device has no menu', () =>
    withPage(DOCUMENT, async (page) => {
      await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
      await page.reload();
      const link = page.locator('a[data-share]').first();
      expect(await link.getAttribute('href')).toMatch(/^https:\/\/t\.me\/share\/url\?url=/u);
      // Behind the listener of the page: nothing has stopped the click.
      await page.evaluate(() =>
        document.addEventListener('click', (event) => {
          document.body.dataset.stopped = String(event.defaultPrevented);
          event.preventDefault();
        }),
      );
      await link.click();
      expect(await page.locator('body').getAttribute('data-stopped')).toBe('false');
    }));

  it('shows the QR code of the page', () =>
    withPage(DOCUMENT, async (page) => {
      await page.locator('.qr summary').click();
      const image = page.locator('.qr img');
      await image.waitFor({ state: 'visible' });
      await expect
        .poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0);
      await expectAccessible(page);
      await page.screenshot({ path: `${SCREENSHOTS}/qr.png` });
    }));
});
