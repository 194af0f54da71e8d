/** Papers that administrators upload in the Mini App: over HTTP, read by the real reader, as drafts of the chat. */
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clickButton,
  failedCalls,
  inPrivateChat,
  lastText,
  makeUser,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { openedBy, signInitData } from '../../../test/helpers/init-data.ts';
import { makePaper } from '../../../test/helpers/papers/own-paper.ts';
import { PAPER_ADMIN, setUpPaperChat } from '../../../test/helpers/papers/paper-chat.ts';
import { renderDocx } from '../../../test/helpers/papers/render-docx.ts';
import { renderText } from '../../../test/helpers/papers/render-text.ts';
import { type RunningTestSite, SITE_DATE, startTestSite } from '../../../test/helpers/site.ts';
import { openPortal } from '../../../test/helpers/sources/portal.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { documentName } from '../../library/display-names.ts';
import { MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { PAPERS_PATH } from '../../presentation/page-links.ts';
import { escapeHtml } from '../../shared/escape.ts';
import { verifyInitData } from '../../web/mini-app/init-data.ts';

const t = translatorOf('vi');
const TOKEN = '123456789:AAExampleExampleExampleExample';
const NOW = new Date(`${SITE_DATE}T03:00:00Z`);
const OTHER_ADMIN = 78;
const admin = inPrivateChat(makeUser(PAPER_ADMIN, 'vi'));
const other = inPrivateChat(makeUser(OTHER_ADMIN, 'vi'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const signed = (id: number, at = NOW): string => signInitData(TOKEN, openedBy(id, at));

const portal = await openPortal();
const { harness, uploads, announced, documentOf } = setUpPaperChat(
  () => ({
    'sources.yaml': `- { id: p, name: Cổng thử, preset: chinhphu, url: "${portal.url}/list" }\n`,
  }),
  [PAPER_ADMIN, OTHER_ADMIN],
);
let site: RunningTestSite;
beforeAll(async () => {
  const verify = (initData: string) => verifyInitData(initData, TOKEN, NOW);
  site = await startTestSite({
    knowledgeDir: 'test/fixtures/province',
    site: { miniApp: { verify, paperUploads: uploads } },
  });
});
afterAll(() => Promise.all([site.close(), portal.close()]));

type Files = readonly (readonly [name: string, bytes: Uint8Array])[];

async function post(
  body: FormData,
  initData: string | null,
  { path = PAPERS_PATH, language = 'vi' } = {},
): Promise<{ readonly status: number; readonly html: string; readonly headers: Headers }> {
  const response = await fetch(site.address + path, {
    method: 'POST',
    body,
    headers: {
      'accept-language': language,
      ...(initData !== null && { authorization: `tma ${initData}` }),
    },
  });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

function formOf(files: Files, link = ''): FormData {
  const form = new FormData();
  for (const [name, bytes] of files) form.append('file', new File([bytes.slice()], name));
  form.append('link', link);
  return form;
}

const draftsIn = (html: string): number[] =>
  [...html.matchAll(/action="\/gui-van-ban\/(\d+)"/gu)].map(([, draft]) => Number(draft));

/** Uploads files, and waits until both administrators have the cards. */
async function upload(files: Files) {
  const before = harness.server.callsOf('sendMessage').length;
  const answer = await post(formOf(files), signed(PAPER_ADMIN));
  const cards = draftsIn(answer.html).length * 2;
  if (cards > 0) await harness.server.waitFor('sendMessage', before + cards);
  return answer;
}

function decide(draft: number, decision: string, by = PAPER_ADMIN) {
  const form = new FormData();
  form.append('decision', decision);
  return post(form, signed(by), { path: `${PAPERS_PATH}/${draft}` });
}

async function scan(): Promise<Uint8Array> {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.once('end', resolve));
  pdf.rect(50, 50, 400, 600).fill('#ddd');
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

describe('a paper that an administrator uploads', () => {
  const paper = makePaper(1);

  it('is shown with evidence and confidence, and its card is sent to all administrators', async () => {
    const { status, html, headers } = await upload([['van-ban.docx', await renderDocx(paper)]]);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).toContain(escapeHtml(t('paper-read', { file: 'van-ban.docx' })));
    expect(html).toContain(`<td>${escapeHtml(paper.number)}</td>`);
    expect(html).toMatch(/<td>9[59]%<\/td>/u);
    expect(html).toContain(t('paper-field-articles'));
    expect(draftsIn(html)).toHaveLength(1);
    for (const one of [admin, other])
      expect(
        sentTo(harness, one)
          .map(({ text }) => text)
          .join('\n'),
      ).toContain(paper.number);
    await clickButton(harness, other, t('administration-approve'));
    expect(documentOf(paper.number)?.signedBy).toBe(paper.signedBy);
    const [original] = harness.server.callsOf('sendDocument');
    expect(original?.payload.chat_id).toBe(PAPER_ADMIN);
    await clickButton(harness, other, t('paper-original'));
    expect(harness.server.callsOf('sendDocument')).toHaveLength(2);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('names what was not found, and marks what is doubtful', async () => {
    const text = renderText(paper)
      .replaceAll(paper.signedBy, '')
      .replace(/kể từ ngày \d+ tháng \d+ năm \d+/u, 'kể từ ngày ký');
    const { html } = await upload([['van-ban.txt', utf8(text)]]);
    expect(html).toContain(`<td>${t('web-papers-missing')}</td>`);
    expect(html).toContain('<td>⚠️ ');
  });

  it('is one draft of several, each with its own card or reason', async () => {
    const files: Files = [
      ['a.txt', utf8(renderText(paper))],
      ['b.txt', new Uint8Array()],
      ['c.txt', utf8(renderText(makePaper(2)))],
    ];
    const { html } = await upload(files);
    expect(draftsIn(html)).toHaveLength(2);
    const reason = t('paper-refused-empty');
    expect(html).toContain(escapeHtml(t('paper-refused', { file: 'b.txt', reason })));
  });

  it('is approved on the page, once: the second administrator is told, in the chat too', async () => {
    const [draft = 0] = draftsIn((await upload([['a.txt', utf8(renderText(paper))]])).html);
    expect((await decide(draft, 'approve')).status).toBe(200);
    const document = documentOf(paper.number);
    if (document === undefined) throw new Error('the paper was not approved');
    const told = t('administration-already-approved', { name: documentName(document, t) });
    for (const decision of ['approve', 'refuse']) {
      const { status, html } = await decide(draft, decision, OTHER_ADMIN);
      expect([status, html]).toEqual([409, expect.stringContaining(escapeHtml(told))]);
    }
    expect(announced()).toBe(1);
    await clickButton(harness, other, t('administration-refuse'));
    expect(lastText(harness, other)).toBe(told);
    expect(documentOf(paper.number)).toBeDefined();
  });

  it('is announced once when two approve it at the same instant', async () => {
    const [draft = 0] = draftsIn((await upload([['a.txt', utf8(renderText(paper))]])).html);
    const answers = await Promise.all([
      decide(draft, 'approve'),
      decide(draft, 'approve', OTHER_ADMIN),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(documentOf(paper.number)).toBeDefined();
    expect(announced()).toBe(1);
  });

  it('says so on the page when no chat took the original', async () => {
    harness.server.respondWith('sendDocument', { kind: 'blocked' });
    const file: Files = [['a.txt', utf8(renderText(paper))]];
    expect((await upload(file)).html).toContain(escapeHtml(t('paper-web-not-kept')));
  });

  it('is gone when it is refused on the page', async () => {
    const [draft = 0] = draftsIn((await upload([['a.txt', utf8(renderText(paper))]])).html);
    const { status, html } = await decide(draft, 'refuse');
    expect([status, html]).toEqual([200, expect.stringContaining(t('administration-refused'))]);
    const second = await decide(draft, 'approve');
    expect([second.status, second.html]).toEqual([
      409,
      expect.stringContaining(t('administration-already-refused')),
    ]);
    expect((await decide(draft + 1, 'approve')).status).toBe(404);
    expect(documentOf(paper.number)).toBeUndefined();
  });

  it('has its name escaped', async () => {
    const { html } = await upload([['<b onclick=x>.txt', utf8(renderText(paper))]]);
    expect(html).not.toContain('<b onclick');
  });
});

describe('a file that is not read', () => {
  it.each([
    ['is a page named .docx', 'a.docx', async () => utf8('<!doctype html><p>x'), 'wrong-extension'],
    ['has another extension', 'a.exe', async () => utf8('MZ'), 'unknown-format'],
    ['is a scan', 'a.pdf', scan, 'scan'],
    ['is damaged', 'a.pdf', async () => utf8('%PDF-1.7\n%%EOF'), 'corrupt'],
  ] as const)('because it %s is refused with its reason', async (_, file, bytes, refusal) => {
    const { html } = await upload([[file, await bytes()]]);
    const reason = t(`paper-refused-${refusal}`);
    expect(html).toContain(escapeHtml(t('paper-refused', { file, reason })));
    expect(draftsIn(html)).toEqual([]);
  });

  it('because it has more than 20 MB is refused, by its own size or by that of the body', async () => {
    const reason = t('paper-refused-too-large', { megabytes: 20 });
    const over = await upload([['a.txt', new Uint8Array(MAX_FILE_BYTES + 1).fill(97)]]);
    expect(over.html).toContain(escapeHtml(t('paper-refused', { file: 'a.txt', reason })));
    const far = await upload([['a.txt', new Uint8Array(MAX_FILE_BYTES + 2 ** 20).fill(97)]]);
    expect(far.status).toBe(413);
    expect(far.html).toContain(t('web-papers-too-large', { megabytes: 20 }));
  });
});

describe('a link', () => {
  it('of an official source becomes a draft with its original', async () => {
    const paper = makePaper(1);
    const link = `${portal.url}/files/van-ban.docx`;
    portal.answer('/files/van-ban.docx', new Uint8Array(await renderDocx(paper)));
    const { html } = await post(formOf([], link), signed(PAPER_ADMIN));
    expect(html).toContain(t('paper-link-read', { source: 'Cổng thử' }).slice(0, 30));
    expect(html).toContain(`<a href="${link}">`);
    await harness.server.waitFor('sendMessage', 2);
    expect(harness.server.callsOf('sendDocument')).toHaveLength(1);
    await decide(draftsIn(html)[0] ?? 0, 'approve');
    expect(documentOf(paper.number)?.text).toBe('full');
  });

  it.each([
    ['https://example.com/a', t('paper-link-not-official', { host: 'example.com' })],
    ['không phải liên kết', t('web-papers-bad-link')],
  ])('%s is not asked', async (link, reason) => {
    const { html } = await post(formOf([], link), signed(PAPER_ADMIN));
    expect(html).toContain(escapeHtml(reason));
  });

  it('that is missing, with no file either, is asked for', async () => {
    const { status, html } = await post(formOf([]), signed(PAPER_ADMIN));
    expect([status, html]).toEqual([400, expect.stringContaining(t('web-papers-nothing'))]);
  });
});

describe('who is no administrator', () => {
  const en = translatorOf('en');
  const paper = makePaper(97);
  const file: Files = [['a.txt', utf8(renderText(paper))]];
  /** Cards of other tests may still be on their way. */
  const cardsOfPaper = () =>
    harness.server
      .callsOf('sendMessage')
      .filter((call) => JSON.stringify(call).includes(paper.number));

  it('is refused with a sentence in their language, also for decisions', async () => {
    for (const path of [PAPERS_PATH, `${PAPERS_PATH}/1`]) {
      const inVietnamese = await post(formOf(file), signed(79), { path });
      expect(inVietnamese.status).toBe(403);
      expect(inVietnamese.html).toContain(t('web-papers-not-admin'));
      const inEnglish = await post(formOf(file), signed(79), { path, language: 'en' });
      expect(inEnglish.html).toContain(en('web-papers-not-admin'));
    }
    expect(cardsOfPaper()).toEqual([]);
  });

  it('is refused before the body is read', async () => {
    const over: Files = [['a.txt', new Uint8Array(MAX_FILE_BYTES + 2 ** 20)]];
    expect((await post(formOf(over), signed(79))).status).toBe(403);
    expect((await post(formOf(over), null)).status).toBe(401);
  });

  it('is refused with forged, old or no data, whoever the data names', async () => {
    const forged = signInitData(TOKEN.replace('AAE', 'AAF'), openedBy(PAPER_ADMIN, NOW));
    const old = signed(PAPER_ADMIN, new Date('2026-11-20T00:00:00Z'));
    for (const initData of [null, 'x=1', forged, old]) {
      const { status, html } = await post(formOf(file), initData);
      expect([initData, status]).toEqual([initData, 401]);
      expect(html).toContain(t('mini-app-unknown-person'));
    }
    expect(cardsOfPaper()).toEqual([]);
  });
});
