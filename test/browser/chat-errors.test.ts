/** A conversation that goes on without reloading: how it begins again, and what a refusal says. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`a conversation ${why}`, () => {
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

  it('can begin again once something was said', () =>
    withChatPage(async (page) => {
      const again = page.locator('a', { hasText: 'Bắt đầu lại' });
      expect(await again.isVisible()).toBe(false);
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      await page.locator('.turns > li').first().waitFor();
      expect(await again.isVisible()).toBe(true);
      await again.click();
      await page.locator('.turns > li').waitFor({ state: 'detached' });
      expect(await again.isVisible()).toBe(false);
    }));

  it('that goes too fast is told how long to wait, and loses nothing that was typed', () =>
    withChatPage(async (page) => {
      allowed = false;
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/hơi nhanh.*7 giây/u);
      expect(await page.locator('#say').inputValue()).toBe('nghị quyết 57');
    }));

  it('that has grown too long says so', () =>
    withChatPage(async (page) => {
      const steps = page.locator('input[name=steps]');
      await steps.evaluate((input) => input.setAttribute('value', 'a'.repeat(300_000)));
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/quá dài.*bắt đầu lại/iu);
    }));

  it('without a network says that', () =>
    withChatPage(async (page) => {
      await page.context().setOffline(true);
      await page.locator('#say').fill('nghị quyết 57');
      await page.locator('#say').press('Enter');
      const toast = page.locator('.toast:not(:empty)');
      await toast.waitFor();
      expect(await toast.textContent()).toMatch(/kiểm tra mạng/u);
    }));
});
