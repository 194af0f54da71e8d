/** The pages open in Chromium for a file's tests: one browser and one site, a visit a test. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type ListeningSite, listenSite, type SiteOptions } from '../support/site.ts';
import { launch, type Visitor, type VisitorOptions, visit } from './visitor.ts';

/** What it gives is there while tests run: ask it within them, not above. */
export interface Visits {
  site(): ListeningSite;
  /** A visitor, to be closed by who asked. */
  visit(look?: VisitorOptions): Promise<Visitor>;
  /** Opens an address and does something there; nothing may have gone wrong meanwhile. */
  opened(look: VisitorOptions, address: string, run: (page: Page) => Promise<void>): Promise<void>;
}

/**
 * Starts Chromium and the site before the tests of the `describe` it is called in, and ends both
 * behind them.
 * @param path of Chromium; where there is none, these tests are skipped
 */
export function visitsIn(path: string | null, options: SiteOptions = {}): Visits {
  let browser: Browser;
  let site: ListeningSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(path ?? ''), listenSite(options)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    site: () => site,
    visit: (look) => visit(browser, site.address, look),
    async opened(look, address, run) {
      const { page, context, troubles } = await visit(browser, site.address, look);
      await page.goto(address);
      await run(page);
      expect(troubles).toEqual([]);
      await context.close();
    },
  };
}
