/**
 * Applies `migrations/*.sql` to SQLite, each file once, in the order of their names. Applied files are
 * recorded in wrangler's table (`d1_migrations`), so that SQLite and D1 share one folder.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type BetterSqlite3 from 'better-sqlite3';

export const MIGRATIONS_DIR = fileURLToPath(new URL('./migrations', import.meta.url));

const CREATE_MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Brings a database up to date and returns the names of the files that were applied. Several processes
 * may start at once: one of them applies a file, under a write lock.
 * @throws Error with SQLite's message and the name of the file
 */
export function migrate(sqlite: BetterSqlite3.Database, dir: string = MIGRATIONS_DIR): string[] {
  sqlite.exec(CREATE_MIGRATIONS_TABLE);
  const known = sqlite.prepare('SELECT 1 FROM d1_migrations WHERE name = ?');
  const record = sqlite.prepare('INSERT INTO d1_migrations (name) VALUES (?)');
  const apply = sqlite.transaction((name: string): boolean => {
    if (known.get(name) !== undefined) return false;
    sqlite.exec(readFileSync(`${dir}/${name}`, 'utf8'));
    record.run(name);
    return true;
  });
  const files = readdirSync(dir).filter((name) => /^\d{4}_\w+\.sql$/u.test(name));
  return files.sort().filter((name) => {
    try {
      return known.get(name) === undefined && apply.immediate(name);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`migration ${name} cannot be applied: ${reason}`, { cause });
    }
  });
}
