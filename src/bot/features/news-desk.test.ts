/** The administrators' desk: documents that they send, what goes out, and what failed. */
import { describe, expect, it } from 'vitest';
import { documentOf, libraryOf } from '../../../test/support/answers.ts';
import { botDesk } from '../../../test/support/bot-desk.ts';
import {
  buttonsOf,
  deliver,
  last,
  lastNotice,
  lastText,
  messageFrom,
  person,
  press,
  pressData as pressRaw,
  privateSeat,
  refusals,
  say,
} from '../../../test/support/chat.ts';
import type { LegalDocument } from '../../knowledge/document.ts';
import type { KnowledgeFault } from '../../knowledge/fault.ts';
import { listAnnouncements } from '../../store/announcements.ts';
import { approveDraft, approvedDocuments, saveDraft } from '../../store/approved-documents.ts';
import { progressOf } from '../../store/progress.ts';
import { subscribe } from '../../store/subscriptions.ts';
import { announceChanges } from '../../updates/announce.ts';
import type { FollowedMessage } from '../dependencies.ts';
import { codeOf } from '../keyboards/codes.ts';
import { pressData } from '../keyboards/press.ts';
import { localeOf } from '../locales/choose.ts';

const vi = localeOf('vi');
const words = vi.desk;
const admin = privateSeat(person(77, 'vi'));
const lan = privateSeat(person(61, 'vi'));
const options = { today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' };
let read: { document: LegalDocument | null; faults: readonly KnowledgeFault[] };
let done: string[];
let followed: FollowedMessage[];
const desk = botDesk(() => {
  read = { document: documentOf({ id: 'draft', number: '9/KH-MOI' }), faults: [] };
  done = [];
  followed = [];
  return {
    adminIds: [77],
    news: {
      refresh: async () => {
        done.push('refresh');
      },
      wake: () => {
        done.push('wake');
      },
      read: async () => read,
      download: async () => new TextEncoder().encode('tệp'),
      follow: (message) => {
        followed.push(message);
      },
    },
  };
});

async function send(seat = admin, file_size = 100, file_name = 'draft.md'): Promise<void> {
  desk.server.addFile('in', new TextEncoder().encode('tệp'), file_name);
  const document = { file_id: 'in', file_unique_id: 'u', file_name, file_size };
  await deliver(desk, { message: messageFrom(seat, { document }) as never });
}

/** Chats that follow everything, from long ago. */
async function follow(...chats: number[]): Promise<void> {
  const wish = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
  for (const chatId of chats) {
    await subscribe(desk.deps().store.db, { ...wish, chatId, now: new Date(0) });
  }
}

const approved = async () =>
  (await approvedDocuments(desk.deps().store.db)).map(({ id, source }) => [id, source]);

describe('a document that is sent', () => {
  it('is shown as it was read, with who would hear of it, and taken only once approved', async () => {
    await follow(1, 2);
    await send();
    for (const part of [words.draftRead, '9/KH-MOI', words.draftReaches(2)]) {
      expect(lastText(desk, admin)).toContain(part);
    }
    expect(await approved()).toEqual([]);
    await press(desk, admin, words.approve);
    expect(lastText(desk, admin)).toBe(words.approved('draft'));
    expect(await approved()).toEqual([['draft', 'tệp']]);
    expect(done).toEqual(['refresh']);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('is forgotten where it is refused, and its buttons are old then', async () => {
    await send();
    const shown = last(desk, admin);
    await press(desk, admin, words.refuse);
    expect(lastText(desk, admin)).toBe(words.refused);
    await pressRaw(desk, admin, pressData({ kind: 'draft', id: 1, approve: true }), shown);
    expect(lastNotice(desk)).toBe(vi.buttonOld);
    expect([await approved(), done]).toEqual([[], []]);
  });

  it('says which document it would take the place of', async () => {
    read = { document: documentOf(), faults: [] };
    await send();
    expect(lastText(desk, admin)).toContain(words.draftReplaces('nq-1'));
  });

  it('that does not follow the format is told where, and that is too large how large it may be', async () => {
    const fault = { severity: 'error', file: 'draft.md', line: 4, field: 'type' } as const;
    read = { document: null, faults: [{ ...fault, message: 'unknown type' }] };
    await send();
    expect(lastText(desk, admin)).toContain(words.draftFaults);
    expect(lastText(desk, admin)).toContain('draft.md:4');
    await send(admin, 2_000_000);
    expect(lastText(desk, admin)).toBe(words.fileTooLarge(1024));
  });

  it('of anybody else, or of another kind, is none', async () => {
    await send(lan);
    await send(admin, 100, 'draft.pdf');
    const texts = [lastText(desk, lan), lastText(desk, admin)];
    for (const text of texts) expect(text).not.toContain(words.draftRead);
    await pressRaw(
      desk,
      lan,
      pressData({ kind: 'draft', id: 1, approve: true }),
      messageFrom(lan, { text: 'tin' }),
    );
    expect(await approved()).toEqual([]);
  });
});

describe('a document that was approved', () => {
  const store = () => desk.deps().store;
  const approve = async (document: string) => {
    const draft = { document, source: 'tệp' };
    const id = await saveDraft(store().db, { ...draft, now: new Date() });
    await approveDraft(store(), { ...draft, id }, new Date());
  };

  it('can be removed where it was approved, once that is confirmed', async () => {
    await send();
    await press(desk, admin, words.approve);
    await press(desk, admin, words.remove);
    expect(lastText(desk, admin)).toBe(words.removeSure('draft'));
    expect(await approved()).toHaveLength(1);
    await press(desk, admin, words.remove);
    expect(lastText(desk, admin)).toBe(words.removed('draft'));
    expect([await approved(), done]).toEqual([[], ['refresh', 'refresh']]);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('is listed beside the announcements, some at a time, and can be kept', async () => {
    await say(desk, admin, '/tinmoi');
    expect(lastText(desk, admin)).toBe(words.none);
    expect(buttonsOf(last(desk, admin))).toEqual([]);
    for (let at = 10; at < 22; at += 1) await approve(`van-ban-${at}`);
    await approve('nq-1');
    await say(desk, admin, '/tinmoi');
    await press(desk, admin, words.approvedDocuments(13));
    // By its number where the library has one.
    await press(desk, admin, '🗑 1/NQ-TEST');
    expect(lastText(desk, admin)).toBe(words.removeSure('1/NQ-TEST (nq-1)'));
    await press(desk, admin, words.keep);
    await press(desk, admin, '2/2 ›');
    await press(desk, admin, '🗑 van-ban-21');
    await press(desk, admin, words.remove);
    expect((await approved()).map(([id]) => id)).not.toContain('van-ban-21');
    expect(await approved()).toHaveLength(12);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('is nobody else’s to see or remove, and its buttons are old once it is away', async () => {
    await approve('draft');
    const remove = pressData({ kind: 'approval', entry: codeOf('draft'), sure: true });
    const list = pressData({ kind: 'approvals', page: 0 });
    for (const data of [remove, list]) {
      await pressRaw(desk, lan, data, messageFrom(lan, { text: 'tin' }));
      expect(lastNotice(desk)).toBe(vi.buttonOld);
    }
    expect(await approved()).toHaveLength(1);
    for (const notice of [undefined, vi.buttonOld]) {
      await pressRaw(desk, admin, remove, messageFrom(admin, { text: 'tin' }));
      expect(lastNotice(desk)).toBe(notice);
    }
    expect(await approved()).toEqual([]);
  });
});

describe('/tinmoi', () => {
  const newest = async () => (await listAnnouncements(desk.deps().store.db, { limit: 1 }))[0];
  const progress = (id: number) => progressOf(desk.deps().store.db, id);

  async function announced(): Promise<number> {
    const { store, library } = desk.deps();
    await announceChanges(store, libraryOf([]), { ...options, now: new Date() });
    await follow(1, 2, 3);
    await announceChanges(store, library, { ...options, now: new Date() });
    return (await newest())?.id ?? 0;
  }

  it('is not there for others', async () => {
    const id = await announced();
    await say(desk, lan, `/tinmoi ${id} lời dẫn`);
    expect(lastText(desk, lan)).toBe(vi.unknownCommand);
    const withdraw = pressData({ kind: 'news', act: 'withdraw', id });
    await pressRaw(desk, lan, withdraw, messageFrom(lan, {}));
    expect(lastNotice(desk)).toBe(vi.buttonOld);
    expect(await newest()).toMatchObject({ state: 'live', lead: null });
  });

  it('holds, goes on, takes a lead, withdraws, and shows how far it is', async () => {
    const id = await announced();
    await say(desk, admin, '/tinmoi');
    expect(lastText(desk, admin)).toContain('1/NQ-TEST');
    await press(desk, admin, `${id}.`);
    expect(lastText(desk, admin)).toContain(words.progress(0, 3, 0, 0));
    await press(desk, admin, words.hold);
    expect(await progress(id)).toMatchObject({ pending: 0 });
    await say(desk, admin, `/tinmoi ${id} Xin lưu ý`);
    expect(lastText(desk, admin)).toContain('Xin lưu ý');
    await press(desk, admin, words.withdraw);
    expect(lastText(desk, admin)).toContain(words.states.withdrawn);
    expect(refusals(desk.server)).toEqual([]);
  });

  it('a held one goes on to the chats that follow it now', async () => {
    const id = await announced();
    await say(desk, admin, `/tinmoi ${id}`);
    await press(desk, admin, words.hold);
    expect((await newest())?.state).toBe('held');
    await follow(4);
    await press(desk, admin, words.release);
    expect((await newest())?.state).toBe('live');
    expect(await progress(id)).toMatchObject({ pending: 4 });
  });

  it('shows how far one is in a message that is kept true from then on', async () => {
    const id = await announced();
    await say(desk, admin, `/tinmoi ${id}`);
    expect(lastText(desk, admin)).toContain(words.progress(0, 3, 0, 0));
    expect(lastText(desk, admin)).toContain(words.timeLeft(1));
    const messageId = last(desk, admin)?.message_id;
    expect(followed).toEqual([{ chatId: 77, messageId, announcementId: id, language: 'vi' }]);
    await press(desk, admin, words.refresh);
    expect(followed).toHaveLength(2);
  });

  it('sends what failed once more', async () => {
    const id = await announced();
    const { db } = desk.deps().store;
    await db
      .updateTable('outbox')
      .set({ state: 'failed', due: null, error: 'not enough rights' })
      .where('chat_id', '=', 2)
      .execute();
    await say(desk, admin, `/tinmoi ${id}`);
    expect(lastText(desk, admin)).toContain(words.progress(0, 2, 0, 1));
    await press(desk, admin, words.retry);
    expect(await progress(id)).toMatchObject({ pending: 3, failed: 0 });
    expect(done).toEqual(['wake']);
  });

  it('takes a lead, and takes it away', async () => {
    const id = await announced();
    await say(desk, admin, `/tinmoi ${id} Hạn nộp:\nthứ Sáu`);
    expect(lastText(desk, admin)).toContain('Hạn nộp:\nthứ Sáu');
    await say(desk, admin, `/tinmoi ${id} -`);
    expect(lastText(desk, admin)).not.toContain('Hạn nộp');
    await say(desk, admin, '/tinmoi 99');
    expect(lastText(desk, admin)).toBe(words.unknownNumber);
  });
});
