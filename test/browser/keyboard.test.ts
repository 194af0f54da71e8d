/** Keyboard focus is visible and not covered: WCAG 2.2, 2.4.7 and 2.4.11. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { ViewportSize } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`keyboard focus ${why}`, () => {
  const browser = useBrowser(path);
  const withPage = (size: ViewportSize, address: string, run: (page: Page) => Promise<void>) =>
    browser.withPage({ size }, address, run);

  it('is visible on the links of the relations table and on the nodes of the diagram', () =>
    withPage('desktop', '/documents/nq-57-nq-tw-2024', async (page) => {
      await page.locator('.ties .scroll').focus();
      const links = await page.locator('.ties td a').count();
      expect(links).toBeGreaterThan(5);
      for (let at = 0; at < links; at += 1) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(
            document.activeElement as Element,
          );
          const inTable = document.activeElement?.closest('.ties td') !== null;
          return { inTable, outlineStyle, outlineWidth };
        });
        expect(outline).toEqual({ inTable: true, outlineStyle: 'solid', outlineWidth: '3px' });
      }
      await page.locator('#_relations').evaluate((heading) => {
        heading.tabIndex = -1;
        heading.focus();
      });
      await page.keyboard.press('Tab');
      const stroke = await page.evaluate(() => {
        const node = document.activeElement?.querySelector('svg a .node');
        return node && getComputedStyle(node).strokeWidth;
      });
      expect(stroke).toBe('2.5px');
    }));

  it.each(['phone', 'desktop'] as const)(
    'is not covered by the input at the bottom of the chat page on a %s',
    (size) =>
      withPage(size, '/chat?q=ngh%E1%BB%8B+quy%E1%BA%BFt+66', async (page) => {
        const seen = new Set<string>();
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let at = 0; at < 40; at += 1) {
            await page.keyboard.press(key);
            const { name, covered } = await page.evaluate(() => {
              const focused = document.activeElement as HTMLElement;
              const box = document.querySelector('.chat-ask') as HTMLElement;
              const above = focused.compareDocumentPosition(box) & 4;
              const covering = above && focused.closest('.exchanges') !== null;
              const { bottom } = focused.getBoundingClientRect();
              return {
                name: covering ? (focused.textContent ?? '') : '',
                covered: covering ? bottom - box.getBoundingClientRect().top : 0,
              };
            });
            if (name !== '') seen.add(name);
            expect(covered, name).toBeLessThanOrEqual(0);
          }
        }
        expect(seen.size).toBeGreaterThan(5);
      }),
  );
});
