/** What people do on the pages, with and without scripts, in both languages. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { ErrorReport } from '../../src/presentation/error-report.ts';
import { expectAccessible, type ViewportSize } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

describe.skipIf(path === null)(`user journey ${why}`, () => {
  const reports: ErrorReport[] = [];
  const browser = useBrowser(path, {
    site: {
      submitReport: async (report) => {
        reports.push(report);
      },
    },
  });

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

    it('sorts results and goes to the last page by its number', () =>
      withPage('/?page=1', async (page) => {
        const link = page.locator('.pages a').last();
        const last = await link.textContent();
        await link.click();
        await page.waitForURL(/page=\d+/u);
        expect(await page.locator('.pages [aria-current] [aria-hidden]').textContent()).toBe(last);
        await page.locator('.sorts a').click();
        await page.waitForURL(/sort=oldest/u);
        expect(await page.locator('.results time').first().textContent()).toMatch(/\d{4}/u);
      }));

    it('unfolds a month of new documents and opens one', () =>
      withPage('/van-ban-moi', async (page) => {
        const list = page.locator('main details').first();
        expect(await list.locator('li').first().isVisible()).toBe(false);
        await list.locator('summary').click();
        await list.locator('li a').first().click();
        await page.waitForURL(/\/documents\//u);
      }));

    it('compares two documents by their numbers', () =>
      withPage('/so-sanh', async (page) => {
        await page.locator('input[name=a]').fill('118/2025/NĐ-CP');
        await page.locator('input[name=b]').fill('61/2018/NĐ-CP');
        await page.locator('.compare-form button').click();
        await page.waitForURL(/b=61/u);
        expect(await page.locator('.compared').textContent()).toMatch(/2018/u);
      }));

    it('reads a law article by article, and finds its history', () =>
      withPage('/documents/luat-148-2025-qh15-chuyen-doi-so/dieu-1', async (page) => {
        await page.locator('a[rel=next]').first().click();
        await page.waitForURL(/dieu-2/u);
        await page.locator('.trail a').last().click();
        await page.waitForURL(/luat-148[^/]*$/u);
        expect(await page.locator('.history li').count()).toBeGreaterThan(0);
      }));

    it('reports an error of a document', () =>
      withPage('/documents/nq-57-nq-tw-2024', async (page) => {
        await page.locator('.actions a[href^="/bao-sai"]').click();
        await page.locator('#text').fill(`Sai ngày (${size}, ${locale})`);
        await page.locator('form[action="/bao-sai"] button').click();
        await page.locator('[role=status].notice').waitFor();
        expect(reports.at(-1)).toEqual({
          entry: 'nq-57-nq-tw-2024',
          question: null,
          text: `Sai ngày (${size}, ${locale})`,
        });
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

  it('finds a value in a long facet menu by typing, without marks', () =>
    withScriptedPage('phone', '/?q=kế+hoạch', async (page) => {
      const menu = page.locator('.facets details', { has: page.locator('.find') }).first();
      await menu.locator('summary').click();
      const before = await menu.locator('li:visible').count();
      const name = (await menu.locator('li a span').nth(4).textContent()) ?? '';
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[Đđ]/gu, 'd');
      await menu.locator('.find input').fill(plain.toUpperCase());
      expect(await menu.locator('li:visible').count()).toBeLessThan(before);
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await page.waitForURL(/(?:issuer|topic|year|type)=/u);
      expect(await page.locator('.facets .on summary').textContent()).toContain(name);
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
