/** What people do on the pages, with and without scripts, in both languages. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { expectAccessible, type ViewportSize } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`user journey ${why}`, () => {
  const browser = useBrowser(path);

  const CASES = [
    { size: 'phone', locale: 'vi-VN', scripts: true },
    { size: 'desktop', locale: 'en-GB', scripts: true },
    { size: 'phone', locale: 'en-GB', scripts: false },
    { size: 'desktop', locale: 'vi-VN', scripts: false },
  ] as const;

  describe.each(CASES)('$size, $locale, scripts: $scripts', ({ size, locale, scripts }) => {
    const withPage = (address: string, run: (page: Page) => Promise<void>): Promise<void> =>
      browser.withPage({ size, locale, hasJavaScript: scripts }, address, run);

    it('asks a question, chooses a facet and opens the section of a passage', () =>
      withPage('/', async (page) => {
        await page.locator('input[name=q]').fill('kế hoạch chuyển đổi số 2025');
        await page.locator('.ask button').click();
        await page.waitForURL(/\?q=/u);
        expect(await page.locator('.answer .said').textContent()).toMatch(/2025/u);
        expect(await page.locator('.results mark').count()).toBeGreaterThan(0);
        await page.locator('.facets summary').first().click();
        const choice = page.locator('.facets details[open] .panel a').first();
        const count = Number(await choice.locator('.count').textContent());
        await choice.click();
        await page.waitForURL(/type=/u);
        const heading = await page.locator('#results').textContent();
        expect(Number(/\d+/u.exec(heading ?? '')?.[0])).toBe(count);
        await page.locator('.passage').first().click();
        await page.waitForURL(/\/documents\/[^#]+#./u);
        const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
        expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
      }));

    it('asks a question about a document on its page', () =>
      withPage('/documents/nq-57-nq-tw-2024', async (page) => {
        await page.locator('input[name=q]').fill('kinh tế số đến năm 2030');
        await page.locator('.ask button').click();
        await page.waitForURL(/about=nq-57/u);
        expect(await page.locator('.answer').textContent()).toMatch(/30% GDP/u);
        const documents = await page.locator('.results h3').allTextContents();
        expect(documents).toHaveLength(1);
      }));

    it('chats, presses a button and leaves nothing in the store', () =>
      withPage('/chat', async (page) => {
        await page.locator('#say').fill('nghị quyết 57');
        await page.locator('.chat-ask button').click();
        await page.locator('.exchanges > li').first().waitFor();
        expect(await page.locator('.bot').last().textContent()).toMatch(/57-NQ\/TW/u);
        await page.locator('.exchanges .keys button').first().click();
        await page.locator('.exchanges > li').nth(1).waitFor();
        expect(await page.locator('.bot').last().textContent()).toMatch(/Bộ Chính trị|Politburo/u);
        await page.goto('/chat');
        expect(await page.locator('.exchanges > li').count()).toBe(0);
        const storedQuestions = await browser
          .site()
          .deps.store.db.selectFrom('question_log')
          .selectAll()
          .execute();
        expect(storedQuestions).toEqual([]);
      }));

    it('changes the language, which is kept on other pages', () =>
      withPage('/topics', async (page) => {
        const other = locale === 'vi-VN' ? 'en' : 'vi';
        await page.locator('.switch').click();
        await page.waitForURL(/lang=/u);
        expect(await page.locator('html').getAttribute('lang')).toBe(other);
        await page.locator('.site-nav a').first().click();
        await page.waitForURL((url) => url.pathname === '/');
        expect(await page.locator('html').getAttribute('lang')).toBe(other);
      }));
  });

  const withScriptedPage = (
    size: ViewportSize,
    address: string,
    run: (page: Page) => Promise<void>,
  ) => browser.withPage({ size }, address, run);

  it('chooses a suggestion by keyboard', () =>
    withScriptedPage('desktop', '/', async (page) => {
      await page.locator('input[name=q]').pressSequentially('chuyen doi', { delay: 20 });
      await page.locator('.suggest li').first().waitFor();
      await expectAccessible(page);
      await page.keyboard.press('ArrowDown');
      const input = page.locator('input[name=q]');
      const active = await input.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/(?:topics|documents)\//u);
    }));

  it('copies the address of a section with a click', () =>
    withScriptedPage('phone', '/documents/nq-57-nq-tw-2024', async (page) => {
      await page.locator('.anchor').first().click();
      await page.locator('.toast:not(:empty)').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/\/documents\/nq-57-nq-tw-2024#\S+/u);
    }));

  it('opens a document of the relations diagram by keyboard', () =>
    withScriptedPage('desktop', '/documents/nq-57-nq-tw-2024', async (page) => {
      const link = page.locator('.ties svg a').first();
      await link.focus();
      expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
      const href = await link.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
    }));

  it('closes a facet menu with Escape', () =>
    withScriptedPage('desktop', '/?q=kế+hoạch', async (page) => {
      await page.locator('.facets summary').first().click();
      expect(await page.locator('.facets details[open]').count()).toBe(1);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      expect(await page.locator('.facets details[open]').count()).toBe(0);
    }));
});
