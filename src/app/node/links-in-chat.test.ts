/** Links that an administrator sends to the bot: a portal on loopback, the real reader, a real library. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  clickButton,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { makePaper } from '../../../test/helpers/papers/own-paper.ts';
import { PAPER_ADMIN, setUpPaperChat } from '../../../test/helpers/papers/paper-chat.ts';
import { renderDocx } from '../../../test/helpers/papers/render-docx.ts';
import { renderPdf } from '../../../test/helpers/papers/render-pdf.ts';
import { renderHtml } from '../../../test/helpers/papers/render-text.ts';
import { openPortal, type Portal } from '../../../test/helpers/sources/portal.ts';
import { gazettePage, governmentPage } from '../../../test/helpers/sources/portal-pages.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(PAPER_ADMIN, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
const paper = makePaper(1);
const portal: Portal = await openPortal();
const { harness, announced, documentOf } = setUpPaperChat(() => ({
  'sources.yaml': `- { id: p, name: Cổng thử, preset: chinhphu, url: "${portal.url}/list" }\n`,
}));
const number = t('paper-value', { label: t('paper-field-number'), value: paper.number });
const listed = {
  ...{ number: paper.number, slug: 'van-ban', title: paper.title },
  date: '05/01/2026',
};

beforeEach(async () => {
  const [docx, pdf] = await Promise.all([renderDocx(paper), renderPdf(paper)]);
  portal.answer('/files/van-ban.docx', new Uint8Array(docx));
  portal.answer('/files/van-ban.pdf', new Uint8Array(pdf));
  portal.answer('/van-ban.htm', gazettePage({ ...listed, files: ['/files/van-ban.docx'] }));
  portal.answer('/rieng', governmentPage(listed));
  portal.answer('/toan-van', renderHtml(paper));
  portal.answer('/tin', '<html><body><h1>Tin trong ngày</h1><p>Trời đẹp.</p></body></html>');
});
afterAll(() => portal.close());

describe('a link of an official source that an administrator sends', () => {
  it.each([
    ['a page with files', '/van-ban.htm', '.docx'],
    ['a file', '/files/van-ban.pdf', '.pdf'],
  ])(
    'to %s becomes a draft with its original, and a document once approved',
    async (...[, path, extension]) => {
      await sendText(harness, admin, `${portal.url}${path}`);
      const [original] = harness.server.callsOf('sendDocument');
      expect(original?.files[0]?.name).toMatch(new RegExp(`\\${extension}$`, 'u'));
      const card = lastText(harness, admin);
      expect(card).toContain(t('paper-link-read', { source: 'Cổng thử' }));
      expect(card).toContain(number);
      expect(card).toContain(`${portal.url}${path}`);
      expect(documentOf(paper.number)).toBeUndefined();
      await clickButton(harness, admin, t('paper-original'));
      const sentAgain = () => harness.server.callsOf('sendDocument').at(-1)?.payload.document;
      const ofDraft = sentAgain();
      expect(ofDraft).toEqual(expect.any(String));
      await clickButton(harness, admin, t('administration-approve'));
      expect(documentOf(paper.number)?.text).toBe('full');
      expect(announced()).toBe(1);
      await clickButton(harness, admin, t('paper-original'));
      expect(sentAgain()).toBe(ofDraft);
      expect(failedCalls(harness.server)).toEqual([]);
    },
  );

  it('to a page that holds the text itself is read from the page', async () => {
    await sendText(harness, admin, `Thêm văn bản này: ${portal.url}/toan-van`);
    expect(lastText(harness, admin)).toContain(number);
    await clickButton(harness, admin, t('administration-approve'));
    expect(documentOf(paper.number)?.text).toBe('full');
  });

  it('to a page without a text becomes a draft of its record', async () => {
    await sendText(harness, admin, `${portal.url}/rieng`);
    expect(lastText(harness, admin)).toContain(number);
    expect(lastText(harness, admin)).toContain(t('paper-metadata-only'));
  });

  it('is gone when it is refused', async () => {
    await sendText(harness, admin, `${portal.url}/van-ban.htm`);
    await clickButton(harness, admin, t('administration-refuse'));
    expect(documentOf(paper.number)).toBeUndefined();
    expect(announced()).toBe(0);
  });

  it('sends one card for each link of a message', async () => {
    await sendText(harness, admin, `${portal.url}/van-ban.htm\n${portal.url}/tin`);
    const texts = sentTo(harness, admin).map(({ text = '' }) => text);
    expect(texts.filter((text) => text.includes(number))).toHaveLength(1);
    expect(texts.at(-1)).toBe(t('paper-link-no-document'));
  });

  it.each([
    ['/tin', () => t('paper-link-no-document')],
    [
      '/gone',
      (host: string) =>
        t('paper-link-fault', { fault: t('source-fault-status', { host, status: 404 }) }),
    ],
  ])('to %s is refused with the reason', async (path, reason) => {
    await sendText(harness, admin, `${portal.url}${path}`);
    expect(lastText(harness, admin)).toBe(reason(new URL(portal.url).host));
  });

  it('of another site is not asked, and the administrator is told', async () => {
    await sendText(harness, admin, 'https://thuvienphapluat.vn/a.aspx');
    const texts = sentTo(harness, admin).map(({ text }) => text);
    expect(texts).toContain(t('paper-link-not-official', { host: 'thuvienphapluat.vn' }));
  });

  it('is a question like any other when somebody else sends it', async () => {
    const before = portal.requests.length;
    await sendText(harness, lan, `${portal.url}/van-ban.htm`);
    expect(buttonsOf(lastMessage(harness, lan)).map(({ text }) => text)).not.toContain(
      t('administration-approve'),
    );
    expect(portal.requests).toHaveLength(before);
  });
});
