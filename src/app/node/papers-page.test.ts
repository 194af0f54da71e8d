/** The page where administrators upload papers: where it is, and what it offers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPrivateChat, makeUser, sendText } from '../../../test/helpers/chat.ts';
import { PAPER_ADMIN, setUpPaperChat } from '../../../test/helpers/papers/paper-chat.ts';
import { type RunningTestSite, SITE_DATE, startTestSite } from '../../../test/helpers/site.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { PAPERS_PATH } from '../../presentation/page-links.ts';
import { escapeHtml } from '../../shared/escape.ts';
import { verifyInitData } from '../../web/mini-app/init-data.ts';

const t = translatorOf('vi');
const TOKEN = '123456789:AAExampleExampleExampleExample';
const NOW = new Date(`${SITE_DATE}T03:00:00Z`);
const admin = inPrivateChat(makeUser(PAPER_ADMIN, 'vi'));
const verify = (initData: string) => verifyInitData(initData, TOKEN, NOW);

const { harness, uploads } = setUpPaperChat(() => ({}));
let site: RunningTestSite;
beforeAll(async () => {
  site = await startTestSite({
    knowledgeDir: 'test/fixtures/province',
    site: { miniApp: { verify, paperUploads: uploads } },
  });
});
afterAll(() => site.close());

describe('the page', () => {
  it('is opened from /mau', async () => {
    harness.restart({ publicUrl: 'https://cchc.example.vn' });
    await sendText(harness, admin, '/mau');
    const [sent] = harness.server.callsOf('sendDocument');
    expect(JSON.stringify(sent?.payload.reply_markup)).toContain(
      'https://cchc.example.vn/gui-van-ban',
    );
  });

  it('is there without a person, and nowhere without administrators', async () => {
    const page = await fetch(site.address + PAPERS_PATH);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('noindex');
    const plain = await startTestSite({ knowledgeDir: 'test/fixtures/province' });
    expect((await fetch(plain.address + PAPERS_PATH)).status).toBe(404);
    await plain.close();
  });

  it('says that files are not read where no reader can be started, and takes links', async () => {
    const { readFile: _, ...onWorkers } = uploads;
    const plain = await startTestSite({
      knowledgeDir: 'test/fixtures/province',
      site: { miniApp: { verify, paperUploads: onWorkers } },
    });
    const html = await (await fetch(plain.address + PAPERS_PATH)).text();
    expect(html).toContain(escapeHtml(t('web-papers-on-server')));
    expect(html).not.toContain('type="file"');
    expect(html).toContain('name="link"');
    await plain.close();
  });
});
