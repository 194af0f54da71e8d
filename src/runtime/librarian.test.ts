/** A library over days and looks, in one process: what is announced and told, and when. */
import { beforeEach, describe, expect, it } from 'vitest';
import { recordingLogger } from '../../test/support/recording-logger.ts';
import type { Store } from '../store/store.ts';
import { subscribe } from '../store/subscriptions.ts';
import { memoryStore } from '../store/testing.ts';
import { shippedDefaults } from './files.ts';
import { type Librarian, type LibraryNews, openLibrarian, SourceError } from './librarian.ts';

const encoder = new TextEncoder();
const fileOf = (number: number, more = '') => ({
  path: `documents/d-${number}.md`,
  bytes: encoder.encode(
    [
      '---',
      `id: d-${number}`,
      `number: ${number}/KH-THU`,
      'type: plan',
      `title: Kế hoạch số ${number}`,
      'dateDocument: 2026-11-20',
      'dateEffective: 2026-12-01',
      'inForce: inForce',
      'verified: true',
      'sources: [{ title: "Công báo", url: null, retrieved: 2026-11-24 }]',
      'language: vi',
      '---',
      `## Mục tiêu\nĐạt 80% hồ sơ. ${more}`,
    ].join('\n'),
  ),
});
let store: Store;
let files: ReturnType<typeof fileOf>[];
let today: string;
let away: boolean;
let told: LibraryNews[];
let librarian: Librarian;

beforeEach(async () => {
  store = memoryStore();
  files = [fileOf(1)];
  today = '2026-11-25';
  away = false;
  told = [];
  librarian = await opened();
  const wish = { chatId: 1, filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
  await subscribe(store.db, { ...wish, now: new Date(0) });
  await librarian.refresh();
});

/** As a process begins. */
async function opened(): Promise<Librarian> {
  const made = await openLibrarian({
    source: {
      files: () => {
        if (away) throw new SourceError('the folder is away');
        return files;
      },
      defaults: shippedDefaults(),
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    store,
    logger: recordingLogger(),
    now: () => new Date('2026-11-25T05:00:00Z'),
    today: () => today,
  });
  made.onNews((news) => told.push(news));
  return made;
}

const keys = () => told.flatMap(({ announcements }) => announcements.map(({ key }) => key));
const errors = () => told.map((news) => news.errors.map(({ file }) => file));
const waiting = async () => (await store.db.selectFrom('outbox').select('id').execute()).length;

describe('a look at the library', () => {
  it('announces what takes effect once, on the day, though no file changed', async () => {
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-01', '2026-12-02']) {
      today = day;
      await librarian.refresh();
    }
    expect(keys()).toEqual(['d-1|effective|2026-12-01']);
    expect(await waiting()).toBe(1);
  });

  it('announces a document that came once, and shows it at once', async () => {
    files = [fileOf(1), fileOf(2)];
    await Promise.all([librarian.refresh(), librarian.refresh()]);
    expect(keys()).toEqual(['d-2|new']);
    expect(await waiting()).toBe(1);
    expect(librarian.current().library.entries.has('d-2')).toBe(true);
  });

  it('keeps a broken file as it was, tells of it once, and of it mended as if nothing had been', async () => {
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }];
    for (let looks = 0; looks < 3; looks += 1) await librarian.refresh();
    expect(errors()).toEqual([[], ['documents/d-1.md'], [], []]);
    expect(librarian.current().library.entries.get('d-1')).toMatchObject({ number: '1/KH-THU' });
    files = [fileOf(1)];
    await librarian.refresh();
    expect(keys()).toEqual([]);
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }];
    await librarian.refresh();
    expect(errors().at(-1)).toEqual(['documents/d-1.md']);
  });

  it('says of a broken file whether it is used as it was, or left out by a process that began with it', async () => {
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }, fileOf(2)];
    await librarian.refresh();
    const used = () => told.at(-1)?.errors.map(({ formerUsed }) => formerUsed);
    expect(used()).toEqual([true]);
    librarian = await opened();
    await librarian.refresh();
    expect(used()).toEqual([false]);
    expect(librarian.current().library.entries.has('d-1')).toBe(false);
  });

  it('announces nothing of what a file does that is mended after a restart', async () => {
    const replacing = fileOf(2, '').bytes;
    const front = new TextDecoder()
      .decode(replacing)
      .replace(
        'language: vi',
        'language: vi\nrelations: [{ type: replaces, target: d-1, verified: true }]',
      );
    const good = [fileOf(1), { ...fileOf(2), bytes: encoder.encode(front) }];
    files = good;
    await librarian.refresh();
    const before = keys();
    files = [fileOf(1), { ...fileOf(2), bytes: encoder.encode('---\nid: [') }];
    librarian = await opened();
    await librarian.refresh();
    files = good;
    await librarian.refresh();
    expect(before).toEqual(['d-1|changed|2', 'd-2|new']);
    expect(keys()).toEqual(before);
  });

  it('keeps the library where the folder is away', async () => {
    away = true;
    await librarian.refresh();
    expect(librarian.current().library.entries.has('d-1')).toBe(true);
    away = false;
    files = [fileOf(1, 'Có 250 dịch vụ.')];
    await librarian.refresh();
    expect(keys()).toEqual(['d-1|changed|2']);
  });
});
