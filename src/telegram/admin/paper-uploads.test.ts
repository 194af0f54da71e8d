/** Papers that administrators send as files: what the bot does without reading one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  clickCallback,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  messageFrom,
  sendFile,
  sendText,
} from '../../../test/helpers/chat.ts';
import { createLibraryAdmin } from '../../../test/helpers/library-admin.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import { MENDABLE_FIELDS } from '../../papers/mend-field.ts';
import { REFUSAL_REASONS } from '../../papers/refusal.ts';
import { REMARKS } from '../../papers/warnings.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { listApprovedDocuments } from '../../store/tables/approved-documents.ts';
import type { LibraryAdmin, UploadedPaper } from '../dependencies.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(77, 'vi'));
const other = inPrivateChat(makeUser(78, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
const libraryAdmin = createLibraryAdmin();
const sure = (evidence: string) => ({ confidence: 0.95, evidence, page: 1 });
const missing = { confidence: 0, evidence: '', page: 1 };
const document = makeDocument({ id: 'nd-5', number: '5/2026/NĐ-CP', type: 'decree' });
const result: ReadResult = {
  file: 'a.pdf',
  status: 'read',
  reason: null,
  document: {
    ...{ id: 'nd-5', number: '5/2026/NĐ-CP', type: 'decree', title: 'Quy định', text: 'full' },
    ...{ passedBy: 'Chính phủ', signedBy: 'Nguyễn Văn A', dateDocument: '2026-01-05' },
    ...{ dateEffective: null, inForce: 'unknown', jurisdiction: 'vn', topics: [] },
    relations: [],
    sources: [],
  },
  fields: {
    ...{ number: sure('Số: 5'), type: sure('NGHỊ ĐỊNH'), title: sure('Quy định') },
    ...{ passedBy: sure('CHÍNH PHỦ'), jurisdiction: sure(''), dateEffective: missing },
    ...{ dateDocument: sure('ngày 5'), articles: sure('') },
    signedBy: { confidence: 0.6, evidence: 'TM. CHÍNH PHỦ', page: 3 },
  },
  articles: ['1', '2', '2a', '5', '6'],
  tables: 2,
  appendices: ['Phụ lục I'],
  definitions: [],
  recipients: [],
  relations: [
    {
      ...{ type: 'replaces', target: '1/2020/NĐ-CP', targetDate: null, at: 'khoản 2 Điều 6' },
      ...{ isPartial: true, confidence: 0.8, evidence: '', page: 3 },
    },
    {
      ...{ type: 'basedOn', target: '10/2020/QH14', targetDate: null, at: '' },
      ...{ isPartial: false, confidence: 0.95, evidence: '', page: 1 },
    },
  ],
  warnings: [REMARKS.ocr],
};
let read: Awaited<ReturnType<NonNullable<LibraryAdmin['readPaper']>>>;
let readNames: string[];
const paper: UploadedPaper = {
  ...{ status: 'read', result, id: 'nd-5', source: 'tệp', document, faults: [] },
};
const harness = setUpTestBot(() => {
  read = paper;
  readNames = [];
  const readPaper: LibraryAdmin['readPaper'] = async (name) => {
    readNames.push(name);
    return read;
  };
  return { adminIds: [77, 78], libraryAdmin: { ...libraryAdmin, readPaper } };
});

async function send(
  file_name: string,
  { seat = admin, ...more }: { seat?: typeof admin; file_size?: number; caption?: string } = {},
): Promise<void> {
  const { caption, file_size: size = 100 } = more;
  const bytes = new TextEncoder().encode('tệp');
  await sendFile(harness, seat, { name: file_name, bytes, size, caption });
}

describe('the card of a paper', () => {
  it('marks what is doubtful with the words it was read from, and what is missing', async () => {
    await send('a.pdf');
    const lines = lastText(harness, admin).split('\n');
    expect(lines).toContain('Số hiệu: 5/2026/NĐ-CP');
    expect(lines).toContain('Loại văn bản: Nghị định');
    expect(lines).toContain(`Ngày ban hành: ${formatDate(t, '2026-01-05')}`);
    expect(lines).toContain('⚠️ Người ký: Nguyễn Văn A (đọc từ “TM. CHÍNH PHỦ”)');
    expect(lines).toContain('❓ Ngày có hiệu lực: không tìm thấy trong tệp');
  });

  it('tells articles, gaps in their numbering, relations and that it was a scan', async () => {
    await send('a.pdf');
    const lines = lastText(harness, admin).split('\n');
    expect(lines).toContain('Số điều: 5 (từ Điều 1 đến Điều 6)');
    expect(lines).toContain('⚠️ Đứt số thứ tự, không thấy: Điều 3–4');
    expect(lines).toContain('Bảng: 2 · Phụ lục: 1');
    expect(lines).toContain('• ⚠️ thay thế một phần 1/2020/NĐ-CP (khoản 2 Điều 6)');
    expect(lines).toContain('Căn cứ: 10/2020/QH14');
    expect(lines).toContain(t('paper-remark-ocr'));
  });

  it('says that a full text joins the summary which the library has', async () => {
    read = { ...paper, id: 'nghi-dinh-5-2026-nd-cp', document: makeDocument({ id: 'nq-1' }) };
    await send('a.pdf');
    expect(lastText(harness, admin)).toContain(t('paper-joins'));
  });

  it('is not made for a paper that is no valid document: its faults are told by field', async () => {
    const fault = { severity: 'error', file: 'documents/draft.md', line: 9 } as const;
    const faults = [{ ...fault, field: 'dateDocument', message: 'found x; allowed is a day' }];
    read = { ...paper, document: null, faults };
    await send('a.pdf');
    expect(lastText(harness, admin)).toBe(
      `${t('administration-upload-faults')}\n${t('fault-date-document')}`,
    );
  });
});

it('a paper is decided on once, whichever administrator presses a button later', async () => {
  await send('a.pdf');
  await clickButton(harness, admin, t('administration-approve'));
  for (const approve of [true, false]) {
    const data = encodeCallback({ kind: 'pendingDocument', id: 1, approve });
    await clickCallback(harness, other, data, messageFrom(other, { text: 'thẻ' }));
    expect(lastText(harness, other)).toBe(t('administration-already-approved', { name: 'nd-5' }));
  }
  const approved = await listApprovedDocuments(harness.deps().store.db);
  expect(approved).toEqual([{ id: 'nd-5', source: 'tệp' }]);
});

describe('a field of a paper', () => {
  const paperOf = (source: string) => ({ id: 'nd-5', source, document, faults: [] });
  const draft = '---\nid: nd-5\nnumber: 5/2026/NĐ-CP\ntype: decree\ntitle: Quy định\n---\n\nA\n';
  const button = (field: 'signed-by' | 'date-effective' | 'number') =>
    t('paper-mend', { label: t(`paper-field-${field}`) });
  let previewed: string[];
  const labels = (): string[] => buttonsOf(lastMessage(harness, admin)).map(({ text }) => text);

  beforeEach(async () => {
    previewed = [];
    read = { ...paper, source: draft };
    harness.restart({
      adminIds: [77, 78],
      libraryAdmin: {
        ...libraryAdmin,
        readPaper: async () => read,
        previewPaper: async (source) => {
          previewed.push(source);
          const fault = { severity: 'error', file: 'documents/draft.md', line: 9 } as const;
          return /dateEffective: 2025/u.test(source)
            ? {
                ...paperOf(source),
                document: null,
                faults: [{ ...fault, field: 'dateEffective', message: 'x' }],
              }
            : paperOf(source);
        },
      },
    });
    await send('a.pdf');
  });

  it('that is doubtful or missing has a button, and others are offered on request', async () => {
    expect(labels()).toEqual([
      button('signed-by'),
      button('date-effective'),
      t('paper-mend-other'),
      t('paper-original'),
      t('administration-approve'),
      t('administration-refuse'),
    ]);
    await clickButton(harness, admin, t('paper-mend-other'));
    const opened = harness.server.callsOf('editMessageReplyMarkup').at(-1)?.result;
    const offered = buttonsOf(opened as never).map(({ text }) => text);
    expect(offered).toContain(button('number'));
    expect(offered).toHaveLength(MENDABLE_FIELDS.length + 3);
  });

  it('is asked for, checked, told what is allowed, and shown as people will see it', async () => {
    await clickButton(harness, admin, button('date-effective'));
    expect(lastText(harness, admin)).toContain(t('paper-hint-date-effective'));
    await sendText(harness, admin, 'hôm nào đó');
    expect(lastText(harness, admin)).toContain(
      t('paper-mend-fault', { label: t('paper-field-date-effective') }),
    );
    await sendText(harness, admin, '01/01/2025');
    expect(lastText(harness, admin)).toContain(t('fault-date-effective'));
    await sendText(harness, admin, '01/3/2026');
    expect(lastText(harness, admin)).toContain(t('paper-preview'));
    expect(labels()).not.toContain(button('date-effective'));
    expect(previewed.at(-1)).toContain('dateEffective: 2026-03-01');
    await clickButton(harness, admin, t('administration-approve'));
    const [approved] = await listApprovedDocuments(harness.deps().store.db);
    expect(approved?.source).toContain('dateEffective: 2026-03-01');
  });

  it('can be left empty, and tells what was decided where the draft is gone', async () => {
    await clickButton(harness, admin, button('signed-by'));
    await clickButton(harness, admin, t('paper-mend-empty'));
    expect(previewed.at(-1)).toContain('signedBy: null');
    await clickButton(harness, admin, button('date-effective'));
    const data = encodeCallback({ kind: 'pendingDocument', id: 1, approve: false });
    await clickCallback(harness, other, data, messageFrom(other, { text: 'thẻ' }));
    await sendText(harness, admin, '01/3/2026');
    expect(lastText(harness, admin)).toBe(t('administration-already-refused'));
  });
});

describe('a file', () => {
  it.each(REFUSAL_REASONS)(
    'that is refused as %s gets the reason in Vietnamese',
    async (reason) => {
      read = { file: 'a.pdf', status: 'refused', reason, message: 'in English' };
      await send('a.pdf');
      const text = lastText(harness, admin);
      expect(text.startsWith('Không đọc được a.pdf: ')).toBe(true);
      expect(text).not.toContain('English');
    },
  );

  it('above 20 MB is refused before it is downloaded', async () => {
    await send('a.pdf', { file_size: 20 * 1024 * 1024 + 1 });
    expect(lastText(harness, admin)).toContain('20 MB');
    expect([harness.server.callsOf('getFile'), readNames]).toEqual([[], []]);
  });

  it('of a type that is not read is refused, and below a text it is a question', async () => {
    await send('a.zip');
    expect(lastText(harness, admin)).toContain(t('paper-refused-unknown-format'));
    await send('a.zip', { caption: 'nghị quyết 57' });
    expect(lastText(harness, admin)).toBe('Trả lời: nghị quyết 57');
  });

  it('below a command is for that command', async () => {
    await send('a.pdf', { caption: '/hoi nghị quyết 57' });
    expect(readNames).toEqual([]);
  });

  it('of another person is not read', async () => {
    await send('a.pdf', { seat: lan });
    expect([readNames, lastText(harness, lan)]).toEqual([[], t('bot-text-only')]);
  });

  it('is not read on Workers, which says so and where Markdown helps', async () => {
    harness.restart({ libraryAdmin });
    await send('a.docx');
    expect(lastText(harness, admin)).toBe(t('paper-on-server'));
  });
});
