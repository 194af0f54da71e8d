/**
 * Every page in Chromium, in both languages, on a phone and a desktop, light and dark: accessible,
 * without errors, without a request to anybody else, still. Screenshots stay in test-results/.
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

/** Pages by name; each is in the menu, or one step away. */
const PAGES = {
  home: '/',
  results: '/?q=kinh+t%E1%BA%BF+s%E1%BB%91+2030',
  filtered: '/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91&type=plan',
  unknown: '/?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m',
  document: '/documents/luat-148-2025-qh15-chuyen-doi-so',
  term: '/documents/par-index',
  chat: '/chat',
  talking: '/chat?q=ngh%E1%BB%8B+quy%E1%BA%BFt+66',
  topics: '/topics',
  topic: '/topics/chuyen-doi-so',
  timeline: '/timeline',
  status: '/status',
  reference: '/api',
  missing: '/nothing/here',
} as const;

type Name = keyof typeof PAGES;
const ALL = Object.keys(PAGES) as Name[];
/** Pages that hold every part that the others are made of. */
const SOME: readonly Name[] = ['home', 'results', 'document', 'talking'];

const LOOKS = [
  { size: 'phone', locale: 'vi-VN', dark: false, names: ALL },
  { size: 'desktop', locale: 'en-GB', dark: true, names: ALL },
  { size: 'phone', locale: 'en-GB', dark: true, names: SOME },
  { size: 'desktop', locale: 'vi-VN', dark: false, names: SOME },
] as const;

describe.skipIf(path === null)(`pages ${why}`, () => {
  const { openPage } = useBrowser(path);

  describe.each(LOOKS)('on a $size in $locale, dark: $dark', ({ names, ...look }) => {
    let visitor: BrowserPage;
    beforeAll(async () => {
      visitor = await openPage(look);
    });
    afterAll(() => visitor.context.close());

    it.each(names)('%s', async (name) => {
      const { page, errors } = visitor;
      await page.goto(PAGES[name], { waitUntil: 'load' });
      expect(await measureLayoutShift(page)).toBe(0);
      const { width } = VIEWPORTS[look.size];
      const taken = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(taken, 'nothing stands out at the side').toBeLessThanOrEqual(width);
      const language = look.locale.slice(0, 2);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const path = `${SCREENSHOTS}/${name}-${look.size}-${language}.png`;
      await page.screenshot({ path, fullPage: true });
      await expectAccessible(page);
      expect(errors).toEqual([]);
    });
  });
});
