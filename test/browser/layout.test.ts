/** Positions and sizes of elements on phones, on desktops and on paper. */
import type { Locator } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, VIEWPORTS } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');
const DOCUMENT = '/documents/nq-57-nq-tw-2024';

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('the element is not visible');
  return { ...box, bottom: box.y + box.height };
};

describe.skipIf(path === null)(`layout ${why}`, () => {
  const { withPage } = useBrowser(path);

  it.each([true, false])('opens the table of contents on a phone, scripts: %s', (hasJavaScript) =>
    withPage({ hasJavaScript }, DOCUMENT, async (page) => {
      const link = page.locator('.toc a:visible');
      expect(await link.count()).toBe(0);
      expect((await boxOf(page.locator('.essentials'))).bottom).toBeLessThan(844);
      await page.locator('.toc summary').click();
      expect(await link.count()).toBeGreaterThan(5);
      if (hasJavaScript) await expectAccessible(page);
      await link.first().click();
      expect(new URL(page.url()).hash).not.toBe('');
    }),
  );

  it('shows the table of contents beside the text on a desktop', () =>
    withPage({ size: 'desktop', hasJavaScript: false }, DOCUMENT, async (page) => {
      expect(await page.locator('.toc summary').isVisible()).toBe(false);
      const link = await boxOf(page.locator('.toc a:visible').first());
      const text = await boxOf(page.locator('.text p, .text li').first());
      expect(link.x).toBeGreaterThan(text.x + text.width);
    }));

  it('draws the relations diagram with text of at least 14 px inside its nodes on a phone', () =>
    withPage({}, DOCUMENT, async (page) => {
      const { sizes, beyond } = await page.locator('.ties svg').evaluate((svg) => {
        const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 0;
        const texts = [...svg.querySelectorAll('text')];
        const { right } = svg.getBoundingClientRect();
        return {
          sizes: texts.map((text) => scale * Number.parseFloat(getComputedStyle(text).fontSize)),
          beyond: texts.filter((text) => text.getBoundingClientRect().right > right - 4).length,
        };
      });
      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
      expect(beyond).toBe(0);
    }));

  it('shows the relations table completely on a phone, with a link from the diagram', () =>
    withPage({}, DOCUMENT, async (page) => {
      const table = page.locator('#_relations-table');
      const cut = await table.evaluate((node) => node.scrollWidth - node.clientWidth);
      expect(cut).toBe(0);
      await page.locator('.ties svg a[href="#_relations-table"]').click();
      await page.waitForURL(/#_relations-table$/u);
      expect((await boxOf(table)).y).toBeLessThan(VIEWPORTS.phone.height);
    }));

  it('opens a facet menu below its chip', () =>
    withPage({}, '/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91', async (page) => {
      for (const chip of await page.locator('.facets summary').all()) {
        await chip.click();
        const panel = await boxOf(page.locator('.facets details[open] .panel'));
        const gap = panel.y - (await boxOf(chip)).bottom;
        expect(gap).toBeGreaterThanOrEqual(0);
        expect(gap).toBeLessThan(16);
        await page.keyboard.press('Escape');
      }
    }));

  it('wraps a long facet value inside the viewport', () =>
    withPage({}, `/?q=s%E1%BB%91&issuer=${'DaiDaiDai'.repeat(12)}`, async (page) => {
      const chip = await boxOf(page.locator('.facets .on summary'));
      expect(chip.x + chip.width).toBeLessThanOrEqual(VIEWPORTS.phone.width);
    }));

  it('keeps a distance between headings, lists and what follows', () =>
    withPage({ size: 'desktop' }, '/?q=kinh+t%E1%BA%BF+s%E1%BB%91&page=1', async (page) => {
      const heading = await boxOf(page.locator('#results'));
      const list = await boxOf(page.locator('.results'));
      expect(list.y - heading.bottom).toBeGreaterThanOrEqual(12);
      expect((await boxOf(page.locator('.pager'))).y - list.bottom).toBeGreaterThanOrEqual(16);
      await page.goto('/');
      const newest = await boxOf(page.locator('.results'));
      const all = await boxOf(page.locator('.results + p'));
      expect(all.y - newest.bottom).toBeGreaterThanOrEqual(16);
    }));

  it('is dark on a dark screen but black on white in print', () =>
    withPage({ isDark: true }, DOCUMENT, async (page) => {
      const colours = () =>
        page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(
            document.querySelector('.banner') ?? document.body,
          );
          const page = getComputedStyle(document.body).backgroundColor;
          return { color, backgroundColor, page };
        });
      const dark = await colours();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const printedDark = await colours();
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      expect(printedDark).toEqual(await colours());
      expect(printedDark.page).toBe('rgb(255, 255, 255)');
      expect(dark.page).not.toBe(printedDark.page);
    }));
});
