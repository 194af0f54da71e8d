/** The chat page with scripts: starting again, and error messages. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`chat page ${why}`, () => {
  let allowed = true;
  const { openPage } = useBrowser(path, {
    change: {
      rateLimit: {
        clientKeyOf: () => '203.0.113.7',
        limit: () => ({ allowed, retryAfterSeconds: allowed ? 0 : 7 }),
      },
    },
  });

  const withChatPage = async (run: (page: Page) => Promise<void>) => {
    allowed = true;
    const { page, context } = await openPage();
    await page.goto('/chat');
    await run(page);
    await context.close();
  };

  it('shows the link to start again after the first exchange', () =>
    withChatPage(async (page) => {
      const again = page.locator('a', { hasText: 'Bắt đầu lại' });
      expect(await again.isVisible()).toBe(false);
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      await page.locator('.exchanges > li').first().waitFor();
      expect(await again.isVisible()).toBe(true);
      await again.click();
      await page.locator('.exchanges > li').waitFor({ state: 'detached' });
      expect(await again.isVisible()).toBe(false);
    }));

  it('shows how long to wait after 429 and keeps the typed text', () =>
    withChatPage(async (page) => {
      allowed = false;
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/hơi nhanh.*7 giây/u);
      expect(await page.locator('#say').inputValue()).toBe('nghị quyết 57');
    }));

  it('shows a message when the conversation is too long', () =>
    withChatPage(async (page) => {
      const steps = page.locator('input[name=steps]');
      await steps.evaluate((input) => input.setAttribute('value', 'a'.repeat(300_000)));
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/quá dài.*bắt đầu lại/iu);
    }));

  it('shows a message when the network is down', () =>
    withChatPage(async (page) => {
      await page.context().setOffline(true);
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/kiểm tra mạng/u);
    }));
});
