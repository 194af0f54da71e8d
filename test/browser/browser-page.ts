/** A page in Chromium with a viewport, a language, a colour scheme, and with or without scripts. */
import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

export const SCREENSHOTS = 'test-results/screenshots';

export const VIEWPORTS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const;
export type ViewportSize = keyof typeof VIEWPORTS;

export interface BrowserPageOptions {
  readonly size?: ViewportSize;
  readonly locale?: 'vi-VN' | 'en-GB';
  readonly isDark?: boolean;
  readonly hasJavaScript?: boolean;
}

export interface BrowserPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, script errors and requests to other sites so far. */
  readonly errors: readonly string[];
}

export function launchBrowser(path: string): Promise<Browser> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  return chromium.launch({
    executablePath: path,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function openBrowserPage(
  browser: Browser,
  address: string,
  {
    size = 'phone',
    locale = 'vi-VN',
    isDark = false,
    hasJavaScript = true,
  }: BrowserPageOptions = {},
): Promise<BrowserPage> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: VIEWPORTS[size],
    locale,
    colorScheme: isDark ? 'dark' : 'light',
    javaScriptEnabled: hasJavaScript,
    reducedMotion: 'reduce',
    isMobile: size === 'phone',
    hasTouch: size === 'phone',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // Tests open addresses that do not exist on purpose.
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) errors.push(`requested ${url}`);
  });
  return { page, context, errors };
}

/** Fails when axe-core finds violations, including those of best practices. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
    const { violations: found } = await run(document, { resultTypes: ['violations'] });
    return found.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`),
    }));
  });
  expect(violations, page.url()).toEqual([]);
}

/** The sum of all layout shifts since the page started to load. https://web.dev/cls */
export function measureLayoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // Buffered entries arrive in a later task.
        setTimeout(() => resolve(sum), 100);
      }),
  );
}
