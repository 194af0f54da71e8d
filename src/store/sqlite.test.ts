import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS_DIR, migrate } from './migrate.ts';
import { openSqliteStore, StoreOpenError } from './sqlite.ts';
import { checkStoreWritable, StoreUnreachableError } from './store.ts';
import { claimUpdate, finishUpdate } from './tables/processed-updates.ts';
import { at, createDatabase, createFileStore, createMemoryStore } from './testing.ts';

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe('openSqliteStore', () => {
  it('creates the folder and the tables', async () => {
    const file = createDatabase();
    await checkStoreWritable(createFileStore(file));
    expect(existsSync(file)).toBe(true);
  });

  it('creates files that only their owner may read, and keeps the mode of an existing file', async () => {
    const modes = (file: string) => ['', '-wal', '-shm'].map((end) => modeOf(file + end));
    const umask = process.umask(0o022);
    try {
      const made = createDatabase();
      const store = createFileStore(made);
      await finishUpdate(store.db, 1, at(0));
      expect(modes(made)).toEqual([0o600, 0o600, 0o600]);
      await store.close();
      chmodSync(made, 0o640);
      await finishUpdate(createFileStore(made).db, 2, at(0));
      expect(modes(made)).toEqual([0o640, 0o640, 0o640]);
    } finally {
      process.umask(umask);
    }
  });

  it('keeps rows after the store was closed and opened again', async () => {
    const file = createDatabase();
    const first = openSqliteStore(`file:${file}`);
    await finishUpdate(first.db, 1, at(0));
    await first.close();
    expect(await claimUpdate(createFileStore(file).db, 1, at(1), 90)).toBe('done');
  });

  it('opens a new file when the former one was deleted and its -wal was left', async () => {
    const file = createDatabase();
    const former = openSqliteStore(`file:${file}`);
    await finishUpdate(former.db, 1, at(0));
    rmSync(file);
    await finishUpdate(createFileStore(file).db, 2, at(0));
    expect(existsSync(`${file}-wal.old`)).toBe(true);
    await former.close();
  });

  it('uses write-ahead logging, so that readers do not wait for a writer', () => {
    const file = createDatabase();
    createFileStore(file);
    expect(new BetterSqlite3(file).pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it.each([
    ['a folder in its place', (file: string) => mkdirSync(file, { recursive: true })],
    [
      'a file where its folder should be',
      (file: string) => {
        mkdirSync(dirname(dirname(file)), { recursive: true });
        writeFileSync(dirname(file), '');
      },
    ],
    [
      'something else than a database',
      (file: string) => {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(
          file,
          'this is no database, but it is long enough to be looked at'.repeat(99),
        );
      },
    ],
  ])('names the path in the error if it finds %s', (_, spoil) => {
    const file = createDatabase();
    spoil(file);
    expect(() => openSqliteStore(`file:${file}`)).toThrow(StoreOpenError);
    expect(() => openSqliteStore(`file:${file}`)).toThrow(file);
  });

  it.each([
    ['its last pages are missing', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['a page in the middle has other bytes', (whole: Buffer) => whole.fill(0xa5, 8192, 12_288)],
    ['its header has other bytes', (whole: Buffer) => whole.fill(0xa5, 0, 64)],
  ])('refuses a database with SQLite’s code and the way back if %s', async (_, damage) => {
    const file = createDatabase();
    await openSqliteStore(`file:${file}`).close();
    const whole = readFileSync(file);
    writeFileSync(file, damage(whole));
    const open = () => openSqliteStore(`file:${file}`);
    expect(open).toThrow(StoreOpenError);
    expect(open).toThrow(/SQLITE_(?:CORRUPT|NOTADB).*docs\/running\.md#backup-and-restore/u);
  });

  it('names SQLite’s code if another program holds the database', () => {
    const file = createDatabase();
    mkdirSync(dirname(file), { recursive: true });
    const other = new BetterSqlite3(file);
    other.exec('BEGIN EXCLUSIVE');
    const open = () => openSqliteStore(`file:${file}`, { busyTimeoutMs: 1 });
    expect(open).toThrow(/is locked \(SQLITE_BUSY.*close that program/u);
    other.close();
  });
});

describe('migrate', () => {
  it('applies each file once and records it in wrangler’s table', () => {
    const sqlite = new BetterSqlite3(':memory:');
    const files = readdirSync(MIGRATIONS_DIR).sort();
    expect(migrate(sqlite)).toEqual(files);
    expect(migrate(sqlite)).toEqual([]);
    const rows = sqlite.prepare('SELECT id, name, applied_at FROM d1_migrations ORDER BY id').all();
    expect(rows).toEqual(
      files.map((name, n) => ({ id: n + 1, name, applied_at: expect.any(String) })),
    );
  });

  it.each(readdirSync(MIGRATIONS_DIR))('%s contains only what D1 accepts', (name) => {
    const text = readFileSync(`${MIGRATIONS_DIR}/${name}`, 'utf8');
    expect(name).toMatch(/^\d{4}_[a-z_]+\.sql$/u);
    expect(text).not.toContain('\r');
    expect(text).not.toMatch(/\bCREATE\s+TRIGGER\b|\bBEGIN\b|\bPRAGMA\b/iu);
    expect(text.trimEnd()).toMatch(/;$/u);
    for (const made of text.match(/^CREATE .*$/gmu) ?? []) expect(made).toContain('IF NOT EXISTS');
  });

  it('names the file that fails, and applies nothing of it', () => {
    const dir = dirname(createDatabase());
    mkdirSync(dir, { recursive: true });
    writeFileSync(`${dir}/0001_good.sql`, 'CREATE TABLE IF NOT EXISTS good (id INTEGER);');
    writeFileSync(`${dir}/0002_bad.sql`, 'CREATE TABLE IF NOT EXISTS half (id INTEGER); NO SQL;');
    const sqlite = new BetterSqlite3(':memory:');
    expect(() => migrate(sqlite, dir)).toThrow('0002_bad.sql');
    const names = sqlite.prepare('SELECT name FROM d1_migrations').pluck().all();
    expect(names).toEqual(['0001_good.sql']);
    expect(sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'half'").get()).toBeUndefined();
  });
});

describe('batch', () => {
  it('runs all statements or none', async () => {
    const { db, batch } = createMemoryStore();
    const insert = (id: number) =>
      db
        .insertInto('processed_updates')
        .values({ update_id: id, state: 'done', lease_until: 0, at: 0 });
    await expect(batch([insert(1), insert(2), insert(1)])).rejects.toThrow('UNIQUE');
    expect(await db.selectFrom('processed_updates').selectAll().execute()).toEqual([]);
    await batch([insert(1), insert(2)]);
    expect(await db.selectFrom('processed_updates').select('update_id').execute()).toHaveLength(2);
  });

  it('accepts statements that return rows', async () => {
    const { db, batch } = createMemoryStore();
    const row = { update_id: 1, state: 'done', lease_until: 0, at: 0 } as const;
    await batch([db.insertInto('processed_updates').values(row).returningAll()]);
    expect(await db.selectFrom('processed_updates').selectAll().execute()).toHaveLength(1);
  });
});

describe('a SQLite store', () => {
  it('throws StoreUnreachableError while another process locks it, and works afterwards', async () => {
    const file = createDatabase();
    const store = createFileStore(file, { busyTimeoutMs: 1 });
    const other = new BetterSqlite3(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(claimUpdate(store.db, 1, at(0), 90)).rejects.toThrow(StoreUnreachableError);
    const insert = store.db.insertInto('feedback').values({ text: 'a', at: 0 });
    await expect(store.batch([insert])).rejects.toThrow(StoreUnreachableError);
    other.exec('COMMIT');
    other.close();
    expect(await claimUpdate(store.db, 1, at(0), 90)).toBe('claimed');
  });

  it('throws another error if the statement itself is wrong', async () => {
    const { db } = createMemoryStore();
    const row = { update_id: 1, state: 'done', lease_until: 0, at: 0 } as const;
    const insert = db.insertInto('processed_updates').values(row);
    await insert.execute();
    await expect(insert.execute()).rejects.not.toThrow(StoreUnreachableError);
  });
});
