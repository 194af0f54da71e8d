/** The page for papers within Telegram: files are sent one by one, shown, and decided on without a reload. */
import { describe, expect, inject, it } from 'vitest';
import { verifyInitData } from '../../src/web/mini-app/init-data.ts';
import { openedBy, signInitData } from '../helpers/init-data.ts';
import { makePaper } from '../helpers/papers/own-paper.ts';
import { PAPER_ADMIN, setUpPaperChat } from '../helpers/papers/paper-chat.ts';
import { renderDocx } from '../helpers/papers/render-docx.ts';
import { expectAccessible, SCREENSHOTS } from './browser-page.ts';
import { useBrowser } from './use-browser.ts';

const { path, why } = inject('chromium');

const TOKEN = '123456789:AAExampleExampleExampleExample';
const now = () => new Date();

describe.skipIf(path === null)(`papers in the Mini App ${why}`, () => {
  const { uploads, documentOf } = setUpPaperChat(() => ({}), [PAPER_ADMIN]);
  const { openPage } = useBrowser(path, {
    site: {
      telegramUsername: () => 'cchc_bot',
      miniApp: {
        verify: (initData) => verifyInitData(initData, TOKEN, now()),
        paperUploads: uploads,
      },
    },
  });

  const open = async (id: number, hasJavaScript = true) => {
    const opened = await openPage({ size: 'phone', hasJavaScript });
    await opened.context.route('https://telegram.org/**', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    const tgWebAppData = signInitData(TOKEN, openedBy(id, now()));
    await opened.page.goto(`/gui-van-ban#${new URLSearchParams({ tgWebAppData })}`);
    return opened;
  };
  const [first, second] = [makePaper(1), makePaper(2)];

  it('shows a card for each file, tells of a bad one, and approves', async () => {
    const { page, context, errors } = await open(PAPER_ADMIN);
    await expectAccessible(page);
    await page.getByLabel('Tệp văn bản').setInputFiles([
      { name: 'a.docx', mimeType: '', buffer: Buffer.from(await renderDocx(first)) },
      { name: 'b.txt', mimeType: '', buffer: Buffer.from('') },
      { name: 'c.docx', mimeType: '', buffer: Buffer.from(await renderDocx(second)) },
    ]);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('article').nth(1).waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('b.txt');
    expect(await page.getByRole('article').first().textContent()).toContain(first.number);
    await expectAccessible(page);
    await page.screenshot({ path: `${SCREENSHOTS}/mini-app-papers.png`, fullPage: true });
    await page.getByRole('button', { name: 'Duyệt và phát' }).first().click();
    await page.getByText('Đã đưa vào thư viện').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(documentOf(first.number)).toBeDefined();
    expect(documentOf(second.number)).toBeUndefined();
    expect(errors.filter((error) => !error.includes('https://telegram.org/'))).toEqual([]);
    await context.close();
  });

  it('names the file that did not arrive, and keeps it in the form', async () => {
    const { page, context } = await open(PAPER_ADMIN);
    let asked = 0;
    await page.route('**/gui-van-ban', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.getByLabel('Tệp văn bản').setInputFiles([
      { name: 'a.docx', mimeType: '', buffer: Buffer.from(await renderDocx(first)) },
      { name: 'b.docx', mimeType: '', buffer: Buffer.from(await renderDocx(second)) },
    ]);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByText('Chưa gửi được tệp “a.docx”').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    const kept = await page
      .getByLabel('Tệp văn bản')
      .evaluate((input) =>
        input instanceof HTMLInputElement ? [...(input.files ?? [])].map(({ name }) => name) : [],
      );
    expect(kept).toEqual(['a.docx']);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('article').nth(1).waitFor();
    await context.close();
  });

  it('says who may send papers to anybody else', async () => {
    const { page, context } = await open(99);
    await page.getByLabel('Liên kết').fill('https://chinhphu.vn/a');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('Chỉ quản trị viên');
    await expectAccessible(page);
    await context.close();
  });

  it('says without scripts how it is opened', async () => {
    const { page, context } = await open(PAPER_ADMIN, false);
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    expect(await page.getByRole('alert').textContent()).toContain('mở lại từ nút trình đơn');
    await context.close();
  });
});
