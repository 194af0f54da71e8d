/** Databases that are damaged, on a disk that can only be read, or copied meanwhile. */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createBackup } from '../../src/store/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { runServerToExit } from '../helpers/start-server.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedMessages, createDatabase } from '../helpers/webhook-harness.ts';
import { startWebhookServer } from './webhook-server.ts';

const make = createUpdateFactory();
let telegram: BotApi;
beforeAll(async () => {
  telegram = await startBotApi();
});
afterAll(() => telegram.close());
beforeEach(() => telegram.reset());

/** A file system of its own in memory. Only root may mount one; null without that right. */
function mountDisk(megabytes: number): { path: string; remount(mode: 'ro' | 'rw'): void } | null {
  const path = mkdtempSync(join(tmpdir(), 'cchc-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(path, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [path]);
    rmSync(path, { recursive: true });
  });
  return {
    path,
    remount: (mode) => {
      execFileSync('mount', ['-o', `remount,${mode}`, path]);
    },
  };
}

describe('a damaged database', () => {
  it.each([
    ['half of it is missing', (file: string) => truncateSync(file, readFileSync(file).length / 2)],
    [
      'its header is gone',
      (file: string) => writeFileSync(file, readFileSync(file).fill(0, 0, 100)),
    ],
    ['it is another file', (file: string) => copyFileSync('package-lock.json', file)],
  ])('is refused at the start with SQLite’s code and the way back if %s', async (_, damage) => {
    const file = createDatabase();
    await openSqliteStore(`file:${file}`).close();
    damage(file);
    const before = readFileSync(file);
    const { code, output } = await runServerToExit({ DATABASE_URL: `file:${file}` });
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL: .*SQLITE_(?:CORRUPT|NOTADB).*backup-and-restore\n$/u);
    // What is left of the data can still be saved.
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('a disk', () => {
  it('that can only be read: the start is refused with SQLite’s code', async (context) => {
    const disk = mountDisk(4);
    if (disk === null) return context.skip('only root may mount a disk');
    const file = join(disk.path, 'cchc.db');
    await openSqliteStore(`file:${file}`).close();
    disk.remount('ro');
    const { code, output } = await runServerToExit({ DATABASE_URL: `file:${file}` });
    disk.remount('rw');
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL: .*SQLITE_(?:READONLY|CANTOPEN).*\n$/u);
  });
});

describe('a backup', () => {
  it('that runs again and again: each update gets one answer', async () => {
    const file = createDatabase();
    mkdirSync(dirname(file), { recursive: true });
    const server = await startWebhookServer(telegram, file);
    onTestFinished(async () => {
      await server.stop();
    });
    const updates = Array.from({ length: 40 }, (_, at) =>
      make.privateText('/help', { userId: 7000 + at }),
    );
    let backups = 0;
    for (const update of updates) {
      const delivered = server.deliver(update);
      createBackup(file, join(dirname(file), `copy-${backups}.db`));
      backups += 1;
      expect(await delivered).toBe(200);
    }
    expect(acceptedMessages(telegram)).toHaveLength(updates.length);
  });
});
