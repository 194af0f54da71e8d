/** One browser and one site for the tests of a file; each test opens its own page. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type RunningTestSite, type SiteOptions, startTestSite } from '../helpers/site.ts';
import {
  type BrowserPage,
  type BrowserPageOptions,
  launchBrowser,
  openBrowserPage,
} from './browser-page.ts';

/** Usable inside tests only, because the browser starts before the first test. */
export interface BrowserFixture {
  site(): RunningTestSite;
  /** Opens a page. The caller closes its context. */
  openPage(options?: BrowserPageOptions): Promise<BrowserPage>;
  /** Opens an address, runs the test and fails when the page had errors. */
  withPage(
    options: BrowserPageOptions,
    address: string,
    run: (page: Page) => Promise<void>,
  ): Promise<void>;
}

/**
 * Starts Chromium and the site before the tests of the surrounding `describe` and stops both after
 * them.
 *
 * @param path the path of Chromium; null when the tests are skipped
 */
export function useBrowser(path: string | null, options: SiteOptions = {}): BrowserFixture {
  let browser: Browser;
  let site: RunningTestSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(path ?? ''), startTestSite(options)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    site: () => site,
    openPage: (pageOptions) => openBrowserPage(browser, site.address, pageOptions),
    async withPage(pageOptions, address, run) {
      const { page, context, errors } = await openBrowserPage(browser, site.address, pageOptions);
      await page.goto(address);
      await run(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  };
}
