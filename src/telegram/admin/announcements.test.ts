/** Administration in the chat: documents that are sent, announcements, failed messages. */

import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  deliverUpdate,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  clickCallback as pressRaw,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { KnowledgeFault } from '../../library/knowledge-fault.ts';
import { announceChanges } from '../../notifications/announce.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { listAnnouncements } from '../../store/tables/announcements.ts';
import {
  approvePendingDocument,
  listApprovedDocuments,
} from '../../store/tables/approved-documents.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import { insertPendingDocument } from '../../store/tables/pending-documents.ts';
import { upsertSubscription } from '../../store/tables/subscriptions.ts';
import type { ProgressMessage } from '../dependencies.ts';

const vi = translatorOf('vi');
const t = vi;
const admin = inPrivateChat(makeUser(77, 'vi'));
const lan = inPrivateChat(makeUser(61, 'vi'));
const options = { today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' };
let read: { document: LegalDocument | null; faults: readonly KnowledgeFault[] };
let done: string[];
let followed: ProgressMessage[];
const harness = setUpTestBot(() => {
  read = { document: makeDocument({ id: 'draft', number: '9/KH-MOI' }), faults: [] };
  done = [];
  followed = [];
  return {
    adminIds: [77],
    libraryAdmin: {
      refresh: async () => {
        done.push('refresh');
      },
      wakeSender: () => {
        done.push('wake');
      },
      parseDocument: async () => read,
      previewPaper: async (source) => ({ id: '', source, document: null, faults: [] }),
      downloadFile: async () => new TextEncoder().encode('tệp'),
      trackProgress: (message) => {
        followed.push(message);
      },
    },
  };
});

async function send(seat = admin, file_size = 100, file_name = 'draft.md'): Promise<void> {
  harness.server.addFile('in', new TextEncoder().encode('tệp'), file_name);
  const document = { file_id: 'in', file_unique_id: 'u', file_name, file_size };
  await deliverUpdate(harness, { message: messageFrom(seat, { document }) as never });
}

/** Chats that follow everything, from long ago. */
async function follow(...chats: number[]): Promise<void> {
  const request = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
  for (const chatId of chats) {
    await upsertSubscription(harness.deps().store.db, { ...request, chatId, now: new Date(0) });
  }
}

const approved = async () =>
  (await listApprovedDocuments(harness.deps().store.db)).map(({ id, source }) => [id, source]);

describe('an uploaded document', () => {
  it('is previewed with its number of recipients and stored only after approval', async () => {
    await follow(1, 2);
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
    expect(done).toEqual(['refresh']);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('is deleted when it is refused, and its buttons then say that they are too old', async () => {
    await send();
    const shown = lastMessage(harness, admin);
    await clickButton(harness, admin, t('administration-refuse'));
    expect(lastText(harness, admin)).toBe(t('administration-refused'));
    await pressRaw(
      harness,
      admin,
      encodeCallback({ kind: 'pendingDocument', id: 1, approve: true }),
      shown,
    );
    expect(lastNotice(harness)).toBe(vi('bot-button-old'));
    expect([await approved(), done]).toEqual([[], []]);
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
    await pressRaw(
      harness,
      lan,
      encodeCallback({ kind: 'pendingDocument', id: 1, approve: true }),
      messageFrom(lan, { text: 'tin' }),
    );
    expect(await approved()).toEqual([]);
  });
});

describe('an approved document', () => {
  const store = () => harness.deps().store;
  const approve = async (document: string) => {
    const draft = { document, source: 'tệp' };
    const id = await insertPendingDocument(store().db, { ...draft, now: new Date() });
    await approvePendingDocument(store(), { ...draft, id }, new Date());
  };

  it('is removed after the administrator confirms', async () => {
    await send();
    await clickButton(harness, admin, t('administration-approve'));
    await clickButton(harness, admin, t('administration-remove'));
    expect(lastText(harness, admin)).toBe(t('administration-remove-sure', { name: 'draft' }));
    expect(await approved()).toHaveLength(1);
    await clickButton(harness, admin, t('administration-remove'));
    expect(lastText(harness, admin)).toBe(t('administration-removed', { name: 'draft' }));
    expect([await approved(), done]).toEqual([[], ['refresh', 'refresh']]);
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
      expect(lastNotice(harness)).toBe(vi('bot-button-old'));
    }
    expect(await approved()).toHaveLength(1);
    for (const notice of [undefined, vi('bot-button-old')]) {
      await pressRaw(harness, admin, remove, messageFrom(admin, { text: 'tin' }));
      expect(lastNotice(harness)).toBe(notice);
    }
    expect(await approved()).toEqual([]);
  });
});

describe('/tinmoi', () => {
  const newest = async () => (await listAnnouncements(harness.deps().store.db, { limit: 1 }))[0];
  const progress = (id: number) => countMessagesByState(harness.deps().store.db, id);

  async function announced(): Promise<number> {
    const { store, library } = harness.deps();
    await announceChanges(store, makeLibrary([]), { ...options, now: new Date() });
    await follow(1, 2, 3);
    await announceChanges(store, library, { ...options, now: new Date() });
    return (await newest())?.id ?? 0;
  }

  it('answers other people like an unknown command', async () => {
    const id = await announced();
    await sendText(harness, lan, `/tinmoi ${id} lời dẫn`);
    expect(lastText(harness, lan)).toBe(vi('bot-unknown-command'));
    const withdraw = encodeCallback({ kind: 'announcement', action: 'withdraw', id });
    await pressRaw(harness, lan, withdraw, messageFrom(lan, {}));
    expect(lastNotice(harness)).toBe(vi('bot-button-old'));
    expect(await newest()).toMatchObject({ state: 'live', lead: null });
  });

  it('holds, releases, introduces and withdraws an announcement, and shows its progress', async () => {
    const id = await announced();
    await sendText(harness, admin, '/tinmoi');
    expect(lastText(harness, admin)).toContain('1/NQ-TEST');
    await clickButton(harness, admin, `${id}.`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 3, gone: 0, failed: 0 }),
    );
    await clickButton(harness, admin, t('administration-hold'));
    expect(await progress(id)).toMatchObject({ pending: 0 });
    await sendText(harness, admin, `/tinmoi ${id} Xin lưu ý`);
    expect(lastText(harness, admin)).toContain('Xin lưu ý');
    await clickButton(harness, admin, t('administration-withdraw'));
    expect(lastText(harness, admin)).toBe(
      t('administration-withdraw-sure', { number: String(id), count: 0 }),
    );
    await clickButton(harness, admin, t('administration-withdraw'));
    expect(lastText(harness, admin)).toContain(t('administration-state-withdrawn'));
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('sends a released announcement to the chats that are subscribed now', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id}`);
    await clickButton(harness, admin, t('administration-hold'));
    expect((await newest())?.state).toBe('held');
    await follow(4);
    await clickButton(harness, admin, t('administration-release'));
    expect((await newest())?.state).toBe('live');
    expect(await progress(id)).toMatchObject({ pending: 4 });
  });

  it('shows the progress of an announcement in a message that is updated', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id}`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 3, gone: 0, failed: 0 }),
    );
    expect(lastText(harness, admin)).toContain(t('administration-time-left', { minutes: 1 }));
    const messageId = lastMessage(harness, admin)?.message_id;
    expect(followed).toEqual([{ chatId: 77, messageId, announcementId: id, language: 'vi' }]);
    await clickButton(harness, admin, t('administration-refresh'));
    expect(followed).toHaveLength(2);
  });

  it('sends failed messages again', async () => {
    const id = await announced();
    const { db } = harness.deps().store;
    await db
      .updateTable('outbox_messages')
      .set({ state: 'failed', due: null, error: 'not enough rights' })
      .where('chat_id', '=', 2)
      .execute();
    await sendText(harness, admin, `/tinmoi ${id}`);
    expect(lastText(harness, admin)).toContain(
      t('administration-progress', { sent: 0, waiting: 2, gone: 0, failed: 1 }),
    );
    await clickButton(harness, admin, t('administration-retry'));
    expect(await progress(id)).toMatchObject({ pending: 3, failed: 0 });
    expect(done).toEqual(['wake']);
  });

  it('sets and removes the text above an announcement', async () => {
    const id = await announced();
    await sendText(harness, admin, `/tinmoi ${id} Hạn nộp:\nthứ Sáu`);
    expect(lastText(harness, admin)).toContain('Hạn nộp:\nthứ Sáu');
    await sendText(harness, admin, `/tinmoi ${id} -`);
    expect(lastText(harness, admin)).not.toContain('Hạn nộp');
    await sendText(harness, admin, '/tinmoi 99');
    expect(lastText(harness, admin)).toBe(t('administration-unknown-number'));
  });
});
