/** A conversation stays when a person reads what it cites and comes back. */
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`the chat ${why}`, () => {
  const browser = useBrowser(path);

  it('has its exchanges after Back from a citation', () =>
    browser.withPage({ size: 'phone' }, '/chat', async (page) => {
      for (const [question, count] of [
        ['nghị quyết 57 là gì', 1],
        ['chỉ tiêu là gì', 2],
      ] as const) {
        await page.locator('#say').fill(question);
        await page.keyboard.press('Enter');
        await expect.poll(() => page.locator('.you').count()).toBe(count);
      }
      await page.locator('.bot a[href^="/documents/"]').first().click();
      await page.locator('.doc-head h1').waitFor();
      await page.goBack();
      await expect.poll(() => page.locator('.you').count()).toBe(2);
    }));
});
