/** The pages open in Chromium for a file's tests: one browser and one site, a visit a test. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type RunningTestSite, type SiteOptions, startTestSite } from '../helpers/site.ts';
import {
  type BrowserPage,
  type BrowserPageOptions,
  launchBrowser,
  openBrowserPage,
} from './browser-page.ts';

/** What it gives is there while tests run: ask it within them, not above. */
export interface BrowserFixture {
  site(): RunningTestSite;
  /** A visitor, to be closed by who asked. */
  openPage(look?: BrowserPageOptions): Promise<BrowserPage>;
  /** Opens an address and does something there; nothing may have gone wrong meanwhile. */
  withPage(
    look: BrowserPageOptions,
    address: string,
    run: (page: Page) => Promise<void>,
  ): Promise<void>;
}

/**
 * Starts Chromium and the site before the tests of the `describe` it is called in, and ends both
 * behind them.
 * @param path of Chromium; where there is none, these tests are skipped
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
    openPage: (look) => openBrowserPage(browser, site.address, look),
    async withPage(look, address, run) {
      const { page, context, errors } = await openBrowserPage(browser, site.address, look);
      await page.goto(address);
      await run(page);
      expect(errors).toEqual([]);
      await context.close();
    },
  };
}
