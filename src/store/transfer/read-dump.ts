/** Reads a dump of `wrangler d1 export` as an export, through a temporary database. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openSqliteStore } from '../sqlite.ts';
import { exportLines } from './export-jsonl.ts';
import { TransferError } from './tables.ts';

/**
 * The lines of an export. The dump of an older version is migrated.
 * @throws TransferError if the file is no dump of a store
 */
export async function* readDumpLines(file: string): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-dump-'));
  const path = join(folder, 'dump.db');
  try {
    loadDump(path, readFileSync(file, 'utf8'));
    const store = openSqliteStore(`file:${path}`);
    try {
      yield* exportLines(store, new Date());
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function loadDump(path: string, dump: string): void {
  const sqlite = new BetterSqlite3(path);
  try {
    // Wrangler writes NUL characters as they are, and SQLite ends the script there. Only texts have them.
    sqlite.exec(dump.replaceAll('\0', "'||char(0)||'"));
    if (sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'd1_migrations'").get()) return;
  } catch (cause) {
    // SQLite may quote the whole dump in its message.
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
    const bare = reason.startsWith('no such table') ? ' (made with --no-schema?)' : '';
    throw new TransferError(`is no dump that SQLite reads${bare}: ${reason}`, { cause });
  } finally {
    sqlite.close();
  }
  throw new TransferError(
    'has no table d1_migrations: a dump with schema and data is needed, as wrangler d1 export writes it',
  );
}
