/** The pages as a Mini App: opened with signed and with forged `initData`, in Telegram's colours. */
import { describe, expect, inject, it } from 'vitest';
import { listSubscriptionsOfChat } from '../../src/store/tables/subscriptions.ts';
import { verifyInitData } from '../../src/web/mini-app/init-data.ts';
import { openedBy, signInitData } from '../helpers/init-data.ts';
import { type BrowserPage, expectAccessible, SCREENSHOTS } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

const TOKEN = '123456789:AAExampleExampleExampleExample';
const now = () => new Date();
/** Colours of Telegram for Android in its night mode. */
const NIGHT = {
  bg_color: '#1d2733',
  secondary_bg_color: '#151e27',
  section_bg_color: '#1d2733',
  text_color: '#ffffff',
  hint_color: '#7d8b99',
  link_color: '#5eabe1',
};
/** Telegram's light colours; the link colour is too pale on white for small text. */
const DAY = { bg_color: '#ffffff', text_color: '#222222', link_color: '#a3ceee' };

const launch = (initData: string, theme: object): string =>
  new URLSearchParams({
    tgWebAppData: initData,
    tgWebAppVersion: '8.0',
    tgWebAppPlatform: 'android',
    tgWebAppThemeParams: JSON.stringify(theme),
  }).toString();

describe.skipIf(path === null)(`Mini App ${why}`, () => {
  const { openPage, site } = useBrowser(path, {
    site: {
      telegramUsername: () => 'cchc_bot',
      miniApp: { verify: (initData) => verifyInitData(initData, TOKEN, now()) },
    },
  });

  /** Opens a page as Telegram does. Its script cannot be loaded here. */
  const open = async (address: string, initData: string, theme: object): Promise<BrowserPage> => {
    const opened = await openPage({ size: 'phone' });
    await opened.context.route('https://telegram.org/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await opened.page.goto(`${address}#${launch(initData, theme)}`, { waitUntil: 'load' });
    return opened;
  };
  const ofThisSite = (errors: readonly string[]): string[] =>
    errors.filter((error) => !error.includes('https://telegram.org/'));
  const documentPage = '/documents/luat-148-2025-qh15-chuyen-doi-so';

  it('follows and stops as the person who opened it, also on a page behind the first', async () => {
    const initData = signInitData(TOKEN, openedBy(501, now()));
    const { page, context, errors } = await open('/', initData, NIGHT);
    await page.goto(documentPage);
    const follow = page.getByRole('button', { name: 'Nhận tin qua Telegram' });
    await follow.click();
    await page.getByRole('button', { name: 'Ngừng nhận tin' }).waitFor();
    const { db } = site().deps.store;
    expect(await listSubscriptionsOfChat(db, 501)).toHaveLength(1);
    await page.screenshot({ path: `${SCREENSHOTS}/mini-app-document.png`, fullPage: true });
    await page.getByRole('button', { name: 'Ngừng nhận tin' }).click();
    await follow.waitFor();
    expect(await listSubscriptionsOfChat(db, 501)).toEqual([]);
    expect(ofThisSite(errors)).toEqual([]);
    await context.close();
  });

  it('leaves the link to the bot in place when the data is forged', async () => {
    const forged = signInitData(TOKEN.replace('AAE', 'AAF'), openedBy(502, now()));
    const { page, context } = await open(documentPage, forged, DAY);
    const link = page.getByRole('link', { name: 'Nhận tin qua Telegram' });
    await page.waitForLoadState('networkidle');
    expect(await link.getAttribute('href')).toContain('t.me/cchc_bot');
    expect(await page.getByRole('button', { name: 'Nhận tin qua Telegram' }).count()).toBe(0);
    expect(await listSubscriptionsOfChat(site().deps.store.db, 502)).toEqual([]);
    await context.close();
  });

  it.each([
    ['night', NIGHT, 'rgb(21, 30, 39)'],
    ['day', DAY, 'rgb(255, 255, 255)'],
  ])(
    'takes the colours of the %s, and none that cannot be read',
    async (name, theme, background) => {
      const initData = signInitData(TOKEN, openedBy(503, now()));
      const { page, context, errors } = await open('/', initData, theme);
      await page.screenshot({ path: `${SCREENSHOTS}/mini-app-${name}.png`, fullPage: true });
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        background,
      );
      await expectAccessible(page);
      await page.goto(documentPage);
      await expectAccessible(page);
      expect(ofThisSite(errors)).toEqual([]);
      await context.close();
    },
  );
});
