/**
 * Every page in Chromium, in both languages, on a phone and a desktop, light and dark: accessible, and
 * without errors, requests to other sites or layout shifts. Screenshots are in test-results/.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type BrowserPage,
  expectAccessible,
  measureLayoutShift,
  SCREENSHOTS,
  VIEWPORTS,
} from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

/** Pages by the name of their screenshot. */
const PAGES = {
  home: '/',
  results: '/?q=kinh+t%E1%BA%BF+s%E1%BB%91+2030',
  filtered: '/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91&type=plan',
  unknown: '/?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m',
  document: '/documents/luat-148-2025-qh15-chuyen-doi-so',
  article: '/documents/luat-148-2025-qh15-chuyen-doi-so/dieu-1',
  changes: '/van-ban-moi',
  compare: '/so-sanh',
  comparison: '/so-sanh?a=118%2F2025%2FN%C4%90-CP&b=61%2F2018%2FN%C4%90-CP',
  term: '/documents/par-index',
  chat: '/chat',
  conversation: '/chat?q=ngh%E1%BB%8B+quy%E1%BA%BFt+66',
  report: '/bao-sai?about=nq-57-nq-tw-2024',
  topics: '/topics',
  topic: '/topics/chuyen-doi-so',
  timeline: '/timeline',
  status: '/status',
  reference: '/api',
  missing: '/nothing/here',
} as const;

type PageName = keyof typeof PAGES;
const ALL_PAGES = Object.keys(PAGES) as PageName[];
/** Pages that together show every component. */
const MAIN_PAGES: readonly PageName[] = ['home', 'results', 'document', 'conversation'];

const VARIANTS = [
  { size: 'phone', locale: 'vi-VN', dark: false, names: ALL_PAGES },
  { size: 'desktop', locale: 'en-GB', dark: true, names: ALL_PAGES },
  { size: 'phone', locale: 'en-GB', dark: true, names: MAIN_PAGES },
  { size: 'desktop', locale: 'vi-VN', dark: false, names: MAIN_PAGES },
] as const;

describe.skipIf(path === null)(`pages ${why}`, () => {
  const { openPage } = useBrowser(path, { site: { submitReport: async () => {} } });

  describe.each(VARIANTS)('on a $size in $locale, dark: $dark', ({ names, dark, ...variant }) => {
    let browserPage: BrowserPage;
    beforeAll(async () => {
      browserPage = await openPage({ ...variant, isDark: dark });
    });
    afterAll(() => browserPage.context.close());

    it.each(names)('%s is accessible and has no errors', async (name) => {
      const { page, errors } = browserPage;
      await page.goto(PAGES[name], { waitUntil: 'load' });
      expect(await measureLayoutShift(page)).toBe(0);
      const { width } = VIEWPORTS[variant.size];
      const taken = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(taken, 'nothing overflows at the side').toBeLessThanOrEqual(width);
      const language = variant.locale.slice(0, 2);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const path = `${SCREENSHOTS}/${name}-${variant.size}-${language}.png`;
      await page.screenshot({ path, fullPage: true });
      await expectAccessible(page);
      expect(errors).toEqual([]);
    });
  });
});
