/** Administration in the chat: documents that are sent, approved and removed. */

import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  clickCallback as pressRaw,
  sendFile,
  sendText,
} from '../../../test/helpers/chat.ts';
import { createLibraryAdmin } from '../../../test/helpers/library-admin.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { KnowledgeFault } from '../../library/knowledge-fault.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  approvePendingDocument,
  listApprovedDocuments,
} from '../../store/tables/approved-documents.ts';
import { insertPendingDocument } from '../../store/tables/pending-documents.ts';
import { upsertSubscription } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');
const admin = inPrivateChat(makeUser(77, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
let read: { document: LegalDocument | null; faults: readonly KnowledgeFault[] };
let refreshes: number;
const harness = setUpTestBot(() => {
  read = { document: makeDocument({ id: 'draft', number: '9/KH-MOI' }), faults: [] };
  refreshes = 0;
  return {
    adminIds: [77, 78],
    libraryAdmin: createLibraryAdmin({
      refresh: async () => {
        refreshes += 1;
      },
      parseDocument: async () => read,
      downloadFile: async () => utf8('tệp'),
    }),
  };
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const send = (seat = admin, size = 100, name = 'draft.md') =>
  sendFile(harness, seat, { name, bytes: utf8('tệp'), size });

const decide = (approve: boolean, id = 1) =>
  encodeCallback({ kind: 'pendingDocument', id, approve });

const approved = async () =>
  (await listApprovedDocuments(harness.deps().store.db)).map(({ id, source }) => [id, source]);

describe('an uploaded document', () => {
  it('is previewed with its number of recipients and stored only after approval', async () => {
    const request = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
    for (const chatId of [1, 2])
      await upsertSubscription(harness.deps().store.db, { ...request, chatId, now: new Date(0) });
    await send();
    for (const part of [
      t('administration-upload-read'),
      '9/KH-MOI',
      t('administration-upload-reaches', { count: 2 }),
    ]) {
      expect(lastText(harness, admin)).toContain(part);
    }
    expect(await approved()).toEqual([]);
    await clickButton(harness, admin, t('administration-approve'));
    expect(lastText(harness, admin)).toBe(t('administration-approved', { name: 'draft' }));
    expect(await approved()).toEqual([['draft', 'tệp']]);
    expect(refreshes).toBe(1);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('is deleted when it is refused, and its buttons then say so', async () => {
    await send();
    const shown = lastMessage(harness, admin);
    await clickButton(harness, admin, t('administration-refuse'));
    expect(lastText(harness, admin)).toBe(t('administration-refused'));
    await pressRaw(harness, admin, decide(true), shown);
    expect(lastText(harness, admin)).toBe(t('administration-already-refused'));
    expect([await approved(), refreshes]).toEqual([[], 0]);
  });

  it('has buttons that are too old when nothing is known of it', async () => {
    await send();
    await pressRaw(harness, admin, decide(true, 7), lastMessage(harness, admin));
    expect(lastNotice(harness)).toBe(t('bot-button-old'));
  });

  it('is decided on once by two administrators at the same instant, and both know how', async () => {
    const other = inPrivateChat(makeUser(78, 'vi'));
    await send(admin);
    await sendText(harness, other, '/id');
    await Promise.all([
      pressRaw(harness, admin, decide(true), lastMessage(harness, admin)),
      pressRaw(harness, other, decide(false), lastMessage(harness, other)),
    ]);
    const held = (await approved()).length === 1;
    const texts = [lastText(harness, admin), lastText(harness, other)];
    expect(texts).toEqual(
      held
        ? ['administration-approved', 'administration-already-approved'].map((key) =>
            t(key as 'administration-approved', { name: 'draft' }),
          )
        : [t('administration-already-refused'), t('administration-refused')],
    );
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('names the document that it would replace', async () => {
    read = { document: makeDocument(), faults: [] };
    await send();
    expect(lastText(harness, admin)).toContain(
      t('administration-upload-replaces', { name: 'Nghị quyết 1/NQ-TEST' }),
    );
  });

  it('gets the place of the first error, or the size limit when the file is too large', async () => {
    const fault = { severity: 'error', file: 'draft.md', line: 4, field: 'type' } as const;
    read = { document: null, faults: [{ ...fault, message: 'unknown type' }] };
    await send();
    expect(lastText(harness, admin)).toContain(t('administration-upload-faults'));
    expect(lastText(harness, admin)).toContain('draft.md:4');
    await send(admin, 2_000_000);
    expect(lastText(harness, admin)).toBe(t('administration-file-too-large', { kilobytes: 1024 }));
  });

  it('is ignored when another person sends it, or when it is no Markdown file', async () => {
    await send(lan);
    await send(admin, 100, 'draft.pdf');
    const texts = [lastText(harness, lan), lastText(harness, admin)];
    for (const text of texts) expect(text).not.toContain(t('administration-upload-read'));
    await pressRaw(harness, lan, decide(true), messageFrom(lan, { text: 'tin' }));
    expect(await approved()).toEqual([]);
  });
});

describe('an approved document', () => {
  const store = () => harness.deps().store;
  const approve = async (document: string) => {
    const draft = { document, source: 'tệp', now: new Date() };
    await approvePendingDocument(
      store(),
      await insertPendingDocument(store().db, draft),
      draft.now,
    );
  };

  it('is removed after the administrator confirms', async () => {
    await send();
    await clickButton(harness, admin, t('administration-approve'));
    await clickButton(harness, admin, t('administration-remove'));
    expect(lastText(harness, admin)).toBe(t('administration-remove-sure', { name: 'draft' }));
    expect(await approved()).toHaveLength(1);
    await clickButton(harness, admin, t('administration-remove'));
    expect(lastText(harness, admin)).toBe(t('administration-removed', { name: 'draft' }));
    expect([await approved(), refreshes]).toEqual([[], 2]);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('is listed page by page, and stays when the administrator keeps it', async () => {
    await sendText(harness, admin, '/tinmoi');
    expect(lastText(harness, admin)).toBe(t('administration-none'));
    expect(buttonsOf(lastMessage(harness, admin))).toEqual([]);
    for (let at = 10; at < 22; at += 1) await approve(`van-ban-${at}`);
    await approve('nq-1');
    await sendText(harness, admin, '/tinmoi');
    await clickButton(harness, admin, t('administration-approved-documents', { count: 13 }));
    // By its number where the library has one.
    await clickButton(harness, admin, '🗑 1/NQ-TEST');
    expect(lastText(harness, admin)).toBe(
      t('administration-remove-sure', { name: '1/NQ-TEST (nq-1)' }),
    );
    await clickButton(harness, admin, t('administration-keep'));
    await clickButton(harness, admin, '2/2 ›');
    await clickButton(harness, admin, '🗑 van-ban-21');
    await clickButton(harness, admin, t('administration-remove'));
    expect((await approved()).map(([id]) => id)).not.toContain('van-ban-21');
    expect(await approved()).toHaveLength(12);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('cannot be seen or removed by other people, and its buttons are too old after removal', async () => {
    await approve('draft');
    const remove = encodeCallback({
      kind: 'removeDocument',
      entry: shortHash('draft'),
      confirmed: true,
    });
    const list = encodeCallback({ kind: 'approvedDocuments', page: 0 });
    for (const data of [remove, list]) {
      await pressRaw(harness, lan, data, messageFrom(lan, { text: 'tin' }));
      expect(lastNotice(harness)).toBe(t('bot-button-old'));
    }
    expect(await approved()).toHaveLength(1);
    for (const notice of [undefined, t('bot-button-old')]) {
      await pressRaw(harness, admin, remove, messageFrom(admin, { text: 'tin' }));
      expect(lastNotice(harness)).toBe(notice);
    }
    expect(await approved()).toEqual([]);
  });
});
