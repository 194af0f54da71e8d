/** The feed as Chromium shows it. */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { announceChanges } from '../../src/notifications/announce.ts';
import { makeDocument, makeLibrary } from '../helpers/answers.ts';
import { SITE_DATE } from '../helpers/site.ts';
import { measureLayoutShift, SCREENSHOTS } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`feed ${why}`, () => {
  const { site, openPage } = useBrowser(path);
  beforeAll(async () => {
    const options = { now: new Date(`${SITE_DATE}T03:00:00Z`), today: SITE_DATE, timeZone: 'UTC' };
    const title = 'Về <b>"A & B"</b> \u0001]]> và một tên rất dài '.repeat(5);
    const hostile = makeDocument({ id: 'par-index', number: '1/NQ-A', title });
    const made = [hostile, makeDocument({ id: 'nq-57-nq-tw-2024' })];
    await announceChanges(site().deps.store, makeLibrary([]), options);
    await announceChanges(site().deps.store, makeLibrary(made), options);
  });

  const backgroundColor = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it.each([
    { size: 'phone', dark: false, colour: 'rgb(251, 250, 246)' },
    { size: 'desktop', dark: true, colour: 'rgb(19, 24, 26)' },
  ] as const)(
    'is shown with its style sheet on a $size, dark: $dark',
    async ({ size, dark, colour }) => {
      const { page, context, errors } = await openPage({ size, isDark: dark });
      await page.goto('/feed.xml');
      expect(await page.evaluate(() => document.contentType)).toBe('application/xml');
      expect(await page.evaluate(() => document.documentElement.localName)).toBe('feed');
      expect(await backgroundColor(page)).toBe(colour);
      expect(await page.locator('entry').count()).toBe(2);
      expect(await page.locator('entry > id').first().isVisible()).toBe(false);
      expect((await page.locator('entry > content').allTextContents()).join()).toContain(
        '<b>"A & B"',
      );
      expect(await page.locator('b').count(), 'escaped text is not markup').toBe(0);
      // Only the day of the time is visible.
      const time = page.locator('entry > updated').first();
      expect(await time.textContent()).toMatch(/^2026-11-25T/u);
      const shown = await time.evaluate((node) => {
        const range = document.createRange();
        const text = node.firstChild as Text;
        range.setStart(text, 0);
        range.setEnd(text, 10);
        return node.getBoundingClientRect().width - range.getBoundingClientRect().width;
      });
      expect(Math.abs(shown)).toBeLessThan(1);
      const { letters, width, screenWidth } = await page.evaluate(() => ({
        letters: Number.parseFloat(
          getComputedStyle(document.querySelector('p') as Element).fontSize,
        ),
        width: document.documentElement.scrollWidth,
        screenWidth: screen.width,
      }));
      const shrunk = Math.min(1, screenWidth / width);
      expect(letters * shrunk, 'text is readable without zooming').toBeGreaterThanOrEqual(13);
      expect(width, 'nothing overflows the viewport').toBeLessThanOrEqual(
        Math.max(980, screenWidth),
      );
      expect(await measureLayoutShift(page)).toBe(0);
      await page.screenshot({ path: `${SCREENSHOTS}/feed-${size}.png` });
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('links to the document of an entry and to the home page', async () => {
    const { page, context, errors } = await openPage();
    await page.goto('/feed.xml?lang=en');
    await page.locator('entry').first().locator('a').last().click();
    await page.waitForURL(/\/documents\/[\w-]+\?lang=en$/u);
    expect(await page.locator('h1').count()).toBe(1);
    await page.goBack();
    await page.locator('subtitle a').click();
    await page.waitForURL(/\/\?lang=en$/u);
    expect(errors).toEqual([]);
    await context.close();
  });
});
