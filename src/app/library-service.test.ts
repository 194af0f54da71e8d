/** The library service over several days and refreshes. */

import { beforeEach, describe, expect, it } from 'vitest';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../test/helpers/recording-logger.ts';
import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load-library.ts';
import { buildIndex, type SearchIndex } from '../search/search-index.ts';
import type { Store } from '../store/store.ts';
import {
  approvePendingDocument,
  deleteApprovedDocuments,
  listApprovedDocuments,
} from '../store/tables/approved-documents.ts';
import { insertPendingDocument } from '../store/tables/pending-documents.ts';
import { upsertSubscription } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import {
  createLibraryService,
  type LibraryChanges,
  type LibraryService,
} from './library-service.ts';
import { LibrarySourceError } from './loaded-library.ts';
import { shippedDefaults } from './node/knowledge-folder.ts';

const DEFAULTS = shippedDefaults();
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
let changes: LibraryChanges[];
let libraryService: LibraryService;
let logger: RecordingLogger;

beforeEach(async () => {
  store = createMemoryStore();
  files = [fileOf(1)];
  today = '2026-11-25';
  away = false;
  changes = [];
  libraryService = await opened();
  const subscription = {
    chatId: 1,
    filter: {},
    frequency: 'now',
    threadId: null,
    language: 'vi',
  } as const;
  await upsertSubscription(store.db, { ...subscription, now: new Date(0) });
  await libraryService.refresh();
});

/** Opens a service, as a process does at its start; all of them report into `changes`. */
async function opened(prebuilt?: { readonly library: Library; readonly index: SearchIndex }) {
  logger = createRecordingLogger();
  const one = await createLibraryService({
    source: {
      files: () => {
        if (away) throw new LibrarySourceError('the folder is away');
        return files;
      },
      defaults: DEFAULTS,
      ...(prebuilt !== undefined && { prebuilt }),
    },
    timeZone: 'Asia/Ho_Chi_Minh',
    store,
    logger,
    now: () => new Date('2026-11-25T05:00:00Z'),
    today: () => today,
  });
  one.onChanges((change) => changes.push(change));
  return one;
}

async function approve(file: { readonly bytes: Uint8Array }, document: string): Promise<void> {
  const source = new TextDecoder().decode(file.bytes);
  const id = await insertPendingDocument(store.db, { document, source, now: new Date(0) });
  await approvePendingDocument(store, id, new Date(0));
}

const approvedIds = async () => (await listApprovedDocuments(store.db)).map(({ id }) => id);
const textOf = (id: string) => {
  const entry = libraryService.current().library.entries.get(id);
  return entry?.sections.map(({ text }) => text).join();
};

const keys = () => changes.flatMap(({ announcements }) => announcements.map(({ key }) => key));
const errors = () => changes.map((change) => change.errors.map(({ file }) => file));
const waiting = async () =>
  (await store.db.selectFrom('outbox_messages').select('id').execute()).length;

describe('refresh', () => {
  it('announces a date that takes effect once, on its day, although no file changed', async () => {
    for (const day of ['2026-11-30', '2026-12-01', '2026-12-01', '2026-12-02']) {
      today = day;
      await libraryService.refresh();
    }
    expect(keys()).toEqual(['d-1|effective|2026-12-01']);
    expect(await waiting()).toBe(1);
  });

  it('announces a new document once and serves it at once', async () => {
    files = [fileOf(1), fileOf(2)];
    await Promise.all([libraryService.refresh(), libraryService.refresh()]);
    expect(keys()).toEqual(['d-2|new']);
    expect(await waiting()).toBe(1);
    expect(libraryService.current().library.entries.has('d-2')).toBe(true);
  });

  it('keeps a broken file in its former version, reports it once, and announces nothing when it is repaired', async () => {
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }];
    for (let n = 0; n < 3; n += 1) await libraryService.refresh();
    expect(errors()).toEqual([[], ['documents/d-1.md'], [], []]);
    expect(libraryService.current().library.entries.get('d-1')).toMatchObject({
      number: '1/KH-THU',
    });
    files = [fileOf(1)];
    await libraryService.refresh();
    expect(keys()).toEqual([]);
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }];
    await libraryService.refresh();
    expect(errors().at(-1)).toEqual(['documents/d-1.md']);
  });

  it('reports whether a former version of a broken file is used', async () => {
    files = [{ ...fileOf(1), bytes: encoder.encode('---\nid: [') }, fileOf(2)];
    await libraryService.refresh();
    const used = () => changes.at(-1)?.errors.map(({ usesPreviousVersion }) => usesPreviousVersion);
    expect(used()).toEqual([true]);
    libraryService = await opened();
    await libraryService.refresh();
    expect(used()).toEqual([false]);
    expect(libraryService.current().library.entries.has('d-1')).toBe(false);
  });

  it('announces nothing when a broken file is repaired after a restart', async () => {
    const replacing = fileOf(2, '').bytes;
    const front = new TextDecoder()
      .decode(replacing)
      .replace(
        'language: vi',
        'language: vi\nrelations: [{ type: replaces, target: d-1, verified: true }]',
      );
    const good = [fileOf(1), { ...fileOf(2), bytes: encoder.encode(front) }];
    files = good;
    await libraryService.refresh();
    const before = keys();
    files = [fileOf(1), { ...fileOf(2), bytes: encoder.encode('---\nid: [') }];
    libraryService = await opened();
    await libraryService.refresh();
    files = good;
    await libraryService.refresh();
    expect(before).toEqual(['d-1|changed|2', 'd-2|new']);
    expect(keys()).toEqual(before);
  });

  it('keeps the library when the folder cannot be read', async () => {
    away = true;
    await libraryService.refresh();
    expect(libraryService.current().library.entries.has('d-1')).toBe(true);
    away = false;
    files = [fileOf(1, 'Có 250 dịch vụ.')];
    await libraryService.refresh();
    expect(keys()).toEqual(['d-1|changed|2']);
  });
});

describe('an approved document', () => {
  const shadowed = () => changes.flatMap((change) => change.shadowedFiles);

  it('becomes a document of the folder without an announcement when the folder contains it', async () => {
    await approve(fileOf(2), 'd-2');
    await libraryService.refresh();
    expect(keys()).toEqual(['d-2|new']);
    files = [fileOf(1), fileOf(2)];
    await libraryService.refresh();
    expect([await approvedIds(), keys(), shadowed()]).toEqual([[], ['d-2|new'], []]);
    expect(textOf('d-2')).toContain('80%');
    // The folder's is mended there from then on.
    files = [fileOf(1), fileOf(2, 'Có 250 dịch vụ.')];
    await libraryService.refresh();
    expect(textOf('d-2')).toContain('250');
  });

  it('replaces a file with other content, which is reported once for both texts', async () => {
    await approve(fileOf(1, 'Đã duyệt.'), 'd-1');
    for (let looks = 0; looks < 2; looks += 1) await libraryService.refresh();
    expect(textOf('d-1')).toContain('Đã duyệt.');
    expect(shadowed()).toEqual([{ document: 'd-1', file: 'documents/d-1.md' }]);
    expect(logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
    // Another process, or this one started anew.
    libraryService = await opened();
    await libraryService.refresh();
    expect(shadowed()).toHaveLength(1);
    files = [fileOf(1, 'Khác.')];
    await libraryService.refresh();
    expect(shadowed()).toHaveLength(2);
    expect(await approvedIds()).toEqual(['d-1']);
  });

  it('disappears with the next refresh when it is removed, and can be approved again', async () => {
    await approve(fileOf(2), 'd-2');
    await libraryService.refresh();
    await deleteApprovedDocuments(store, [{ id: 'd-2' }]);
    await libraryService.refresh();
    expect(textOf('d-2')).toBeUndefined();
    await approve(fileOf(2), 'd-2');
    await libraryService.refresh();
    expect(textOf('d-2')).toContain('80%');
    expect(keys()).toEqual(['d-2|new']);
  });

  it('leaves a prebuilt library unchanged when that contains it', async () => {
    files = [fileOf(1), fileOf(2)];
    const library = loadLibrary(files, { defaults: DEFAULTS });
    const prebuilt = { library, index: buildIndex(library) };
    await approve(fileOf(2), 'd-2');
    libraryService = await opened(prebuilt);
    expect(libraryService.current().library).toBe(library);
    await libraryService.refresh();
    expect(libraryService.current().library).toBe(library);
    expect(await approvedIds()).toEqual([]);
    await approve(fileOf(3), 'd-3');
    await libraryService.reloadOnly();
    expect(textOf('d-3')).toContain('80%');
  });

  it('stays when it was approved again meanwhile', async () => {
    await approve(fileOf(2, 'Mới hơn.'), 'd-2');
    const source = new TextDecoder().decode(fileOf(2).bytes);
    await deleteApprovedDocuments(store, [{ id: 'd-2', source }]);
    expect(await approvedIds()).toEqual(['d-2']);
  });
});

describe('a folder that lost its files', () => {
  it('keeps the former library, tells once, and announces nothing when they come back', async () => {
    files = Array.from({ length: 12 }, (_, at) => fileOf(at + 1));
    await libraryService.refresh();
    const all = files;
    for (const left of [0, 3]) {
      files = all.slice(0, left);
      changes.length = 0;
      await libraryService.refresh();
      await libraryService.refresh();
      expect(libraryService.current().library.documents).toHaveLength(12);
      expect(changes.flatMap(({ errors }) => errors)).toMatchObject([
        { file: 'documents/', usesPreviousVersion: true },
      ]);
      files = all;
      await libraryService.refresh();
      expect(changes.flatMap(({ announcements }) => announcements)).toEqual([]);
    }
  });

  it('is taken when an operator confirms it, and a few removed files are taken as they are', async () => {
    files = Array.from({ length: 12 }, (_, at) => fileOf(at + 1));
    await libraryService.refresh();
    files = files.slice(0, 8);
    await libraryService.refresh();
    expect(libraryService.current().library.documents).toHaveLength(8);
    files = files.slice(0, 1);
    await libraryService.refreshWithLoss();
    expect(libraryService.current().library.documents).toHaveLength(1);
  });
});
