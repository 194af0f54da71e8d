/** Migrations after a crash between two of their statements: running the file again completes it. */
import { readdirSync, readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS_DIR, migrate } from './migrate.ts';

const FORMER_STORE = new URL('../../test/fixtures/store-3d46d0f/store.sql', import.meta.url);
const FILES = readdirSync(MIGRATIONS_DIR).sort();
const readMigration = (name: string) => readFileSync(`${MIGRATIONS_DIR}/${name}`, 'utf8');

function splitStatements(text: string): string[] {
  return text.split(/;$/mu).filter((statement) => statement.trim() !== '');
}

/** Schema, rows and sequences of a database. */
function readAll(sqlite: BetterSqlite3.Database) {
  const schema = sqlite
    .prepare("SELECT name, sql FROM sqlite_master WHERE name <> 'd1_migrations' ORDER BY name")
    .all() as { name: string; sql: string | null }[];
  const tables = schema.filter(({ sql }) => sql?.startsWith('CREATE TABLE'));
  return {
    schema,
    rows: tables.map(({ name }) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]),
  };
}

describe.each(FILES)('%s', (file) => {
  const earlier = FILES.slice(0, FILES.indexOf(file));
  const statements = splitStatements(readMigration(file));

  /** A database with everything before the file. */
  function openBefore(): BetterSqlite3.Database {
    const sqlite = new BetterSqlite3(':memory:');
    if (file === '0300_standard_names.sql') sqlite.exec(readFileSync(FORMER_STORE, 'utf8'));
    else for (const name of earlier) sqlite.exec(readMigration(name));
    return sqlite;
  }

  it('gives the same database when it runs twice', () => {
    const [once, twice] = [openBefore(), openBefore()];
    once.exec(readMigration(file));
    twice.exec(readMigration(file));
    twice.exec(readMigration(file));
    expect(readAll(twice)).toEqual(readAll(once));
  });

  it('gives the same database when it stopped after any statement and runs again', () => {
    const whole = openBefore();
    whole.exec(readMigration(file));
    const expected = readAll(whole);
    for (let done = 1; done < statements.length; done += 1) {
      const sqlite = openBefore();
      for (const statement of statements.slice(0, done)) sqlite.exec(statement);
      sqlite.exec(readMigration(file));
      expect(readAll(sqlite), `stopped after: ${statements[done - 1]}`).toEqual(expected);
    }
  });
});

describe('0300_standard_names.sql', () => {
  const open = () => {
    const sqlite = new BetterSqlite3(':memory:');
    sqlite.exec(readFileSync(FORMER_STORE, 'utf8'));
    migrate(sqlite);
    return sqlite;
  };

  it('leaves no table, column or state with a former name', () => {
    const { schema } = readAll(open());
    expect(JSON.stringify(schema)).not.toMatch(
      /\b(?:updates|contexts|asked|watches|reception|known_documents|outbox|turns|drafts|\w+_copy)\b/u,
    );
    expect(JSON.stringify(schema)).not.toMatch(
      /\b(?:asked_id|wish|gone_reason|gone_at|slot|watch_id|put-off|put-aside)\b/u,
    );
  });

  it('stores a third language', () => {
    const sqlite = open();
    const lao = "UPDATE chats SET language = 'lo' WHERE chat_id = 62";
    expect(sqlite.prepare(lao).run().changes).toBe(1);
    expect(sqlite.prepare("UPDATE subscriptions SET language = 'lo'").run().changes).toBe(9);
  });

  it('keeps the highest id of every table whose ids are never given twice', () => {
    const sequences = open()
      .prepare("SELECT name, seq FROM sqlite_sequence WHERE name <> 'd1_migrations' ORDER BY name")
      .all();
    expect(sequences).toEqual([
      { name: 'announcements', seq: 4 },
      { name: 'outbox_messages', seq: 36 },
      { name: 'pending_documents', seq: 2 },
      { name: 'subscriptions', seq: 10 },
    ]);
  });

  it('turns flags that were stored as leases into flags', () => {
    const sqlite = open();
    expect(sqlite.prepare('SELECT name, value FROM flags ORDER BY name').all()).toEqual([
      { name: 'baseline', value: 'baseline' },
      { name: 'shadowing:duyet', value: 'fingerprint' },
    ]);
    expect(sqlite.prepare('SELECT name FROM leases').pluck().all()).toEqual(['sending']);
  });
});
