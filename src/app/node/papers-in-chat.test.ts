/** Papers that an administrator sends to the bot: real files, read by the real reader, into a real library. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  clickButton,
  failedCalls,
  inPrivateChat,
  lastNotice,
  lastText,
  makeUser,
  sendFile,
  sendText,
} from '../../../test/helpers/chat.ts';
import {
  articleNumbers,
  makePaper,
  type OwnPaper,
} from '../../../test/helpers/papers/own-paper.ts';
import { PAPER_ADMIN, setUpPaperChat } from '../../../test/helpers/papers/paper-chat.ts';
import { renderDocx } from '../../../test/helpers/papers/render-docx.ts';
import { renderPdf } from '../../../test/helpers/papers/render-pdf.ts';
import { renderHtml, renderText } from '../../../test/helpers/papers/render-text.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { upsertSubscription } from '../../store/tables/subscriptions.ts';
import { safeName } from './paper-files.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(PAPER_ADMIN, 'vi'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const KNOWN = [
  '---',
  'id: kh-1',
  'number: 1/KH-THU',
  'type: plan',
  'title: Kế hoạch thử',
  'dateDocument: 2026-11-20',
  'sources: [{ title: "Công báo", url: null, retrieved: 2026-11-24 }]',
  'language: vi',
  '---',
  '## Mục tiêu',
  'Đạt 80% hồ sơ.',
].join('\n');

const {
  harness,
  service,
  announced,
  documentOf: documentWith,
} = setUpPaperChat(() => ({
  'documents/kh-1.md': KNOWN,
}));
const documentOf = ({ number }: OwnPaper) => documentWith(number);

const send = (name: string, bytes: Uint8Array) =>
  sendFile(harness, admin, { name, bytes, size: bytes.length });

describe('a paper that an administrator sends', () => {
  it.each([
    ['docx', renderDocx],
    ['pdf', renderPdf],
    ['html', async (paper: OwnPaper) => utf8(renderHtml(paper))],
    ['txt', async (paper: OwnPaper) => utf8(renderText(paper))],
  ] as const)('as .%s is shown, approved, searchable and announced', async (extension, render) => {
    const paper = makePaper(1);
    await send(`van-ban.${extension}`, await render(paper));
    const card = lastText(harness, admin);
    expect(card).toContain(t('paper-read', { file: `van-ban.${extension}` }));
    expect(card).toContain(
      t('paper-value', { label: t('paper-field-number'), value: paper.number }),
    );
    expect(card).toContain(
      t('paper-value', { label: t('paper-field-signed-by'), value: paper.signedBy }),
    );
    expect(documentOf(paper)).toBeUndefined();
    await clickButton(harness, admin, t('administration-approve'));
    expect(documentOf(paper)?.sections.length).toBeGreaterThanOrEqual(articleNumbers(paper).length);
    expect(lastText(harness, admin)).toContain(paper.number);
    expect(announced()).toBe(1);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('is kept as it was sent: its card sends the original, until it is removed', async () => {
    const paper = makePaper(1);
    await send('van-ban.txt', utf8(renderText(paper)));
    await clickButton(harness, admin, t('administration-approve'));
    await sendText(harness, admin, `/vanban ${documentOf(paper)?.number ?? ''}`);
    await clickButton(harness, admin, t('paper-original'));
    const [sent] = harness.server.callsOf('sendDocument');
    expect(sent?.payload.document).toBe('sent');
    await clickButton(harness, admin, t('administration-remove'));
    await clickButton(harness, admin, t('administration-remove'));
    await clickButton(harness, admin, t('paper-original'));
    expect(lastNotice(harness)).toBe(t('bot-button-old'));
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('says so when Telegram does not have the original any more', async () => {
    await send('van-ban.txt', utf8(renderText(makePaper(1))));
    await clickButton(harness, admin, t('administration-approve'));
    harness.server.respondWith('sendDocument', {
      kind: 'error',
      code: 400,
      description: 'Bad Request: wrong file identifier/HTTP URL specified',
    });
    await clickButton(harness, admin, t('paper-original'));
    expect(lastNotice(harness)).toBe(t('paper-original-gone'));
  });

  it('is gone when it is refused', async () => {
    const paper = makePaper(1);
    await send('van-ban.txt', utf8(renderText(paper)));
    await clickButton(harness, admin, t('administration-refuse'));
    expect(lastText(harness, admin)).toBe(t('administration-refused'));
    await service().refresh();
    expect(documentOf(paper)).toBeUndefined();
    expect(announced()).toBe(0);
  });

  it('is offered as a new version of a known number, with what changed', async () => {
    const paper = makePaper(1);
    await send('van-ban.txt', utf8(renderText(paper)));
    await clickButton(harness, admin, t('administration-approve'));
    const name = documentOf(paper)?.number ?? '';
    await send('van-ban.txt', utf8(renderText(paper)));
    expect(lastText(harness, admin)).toContain(name);
    expect(lastText(harness, admin)).toContain('không khác gì về các trường và các điều');
    const [chapter, ...others] = paper.chapters;
    if (chapter === undefined) throw new Error('the paper has no chapter');
    const [article, ...rest] = chapter.articles;
    if (article === undefined) throw new Error('the chapter has no article');
    const changed = {
      ...paper,
      signedBy: 'Trần Thị Khác',
      chapters: [
        {
          ...chapter,
          articles: [{ ...article, lines: [...article.lines, 'Câu thêm vào.'] }, ...rest],
        },
        ...others,
      ],
    };
    await send('van-ban.txt', utf8(renderText(changed)));
    const card = lastText(harness, admin);
    expect(card).toContain(t('paper-articles-changed', { numbers: '1' }));
    expect(card).toContain('“Trần Thị Khác”');
    await clickButton(harness, admin, t('administration-approve'));
    expect(documentOf(paper)?.signedBy).toBe('Trần Thị Khác');
    const { documents } = service().current().library;
    expect(documents.filter((one) => one.number === name)).toHaveLength(1);
  });

  it('reaches the followers that its card counted', async () => {
    const follower = { chatId: 5, filter: {}, frequency: 'now', threadId: null } as const;
    const { db } = harness.deps().store;
    await upsertSubscription(db, { ...follower, language: 'vi', now: new Date(0) });
    await send('van-ban.txt', utf8(renderText(makePaper(1))));
    expect(lastText(harness, admin)).toContain(t('administration-upload-reaches', { count: 1 }));
    await clickButton(harness, admin, t('administration-approve'));
    const messages = await db.selectFrom('outbox_messages').select('chat_id').execute();
    expect(messages).toEqual([{ chat_id: 5 }]);
  });
});

describe('a file that is not read', () => {
  const passworded = Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0],
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  it.each([
    ['is damaged', 'a.pdf', utf8('%PDF-1.7\n%%EOF'), 'corrupt'],
    ['has a password', 'a.docx', passworded, 'passworded'],
    ['is a page named .pdf', 'a.pdf', utf8('<!doctype html><p>Không thấy</p>'), 'wrong-extension'],
    ['is a spreadsheet', 'a.docx', zipSync({ 'xl/workbook.xml': utf8('<x/>') }), 'unknown-format'],
    ['is empty', 'a.txt', new Uint8Array(), 'empty'],
  ] as const)('because it %s is refused with its reason', async (_, file, bytes, reason) => {
    await send(file, bytes);
    const words = t(`paper-refused-${reason}`);
    expect(lastText(harness, admin)).toBe(t('paper-refused', { file, reason: words }));
  });
});

it('keeps a file name within its folder, and its extension', () => {
  expect(safeName('../../etc/passwd.pdf')).toBe('__.._etc_passwd.pdf');
  expect(safeName(`${'ă'.repeat(300)}.docx`)).toMatch(/^ă{80}\.docx$/u);
  expect([safeName(''), safeName('..'), safeName('12_QD-TTg.pdf')]).toEqual([
    'paper',
    '_',
    '12_QD-TTg.pdf',
  ]);
});
