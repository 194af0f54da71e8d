/** From SQLite to D1 and back through exported files, with the real commands and a local D1. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { MIGRATIONS_DIR } from '../../src/store/migrate.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createContentArbitrary, insertContent } from '../../src/store/transfer/testing.ts';
import { runCommand } from '../helpers/run-command.ts';

const WRANGLER = fileURLToPath(new URL('../../node_modules/.bin/wrangler', import.meta.url));
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-d1-'));
  const lines = ['name = "moved"', 'compatibility_date = "2026-04-20"', '[[d1_databases]]'];
  lines.push('binding = "DB"', 'database_name = "moved"', `migrations_dir = "${MIGRATIONS_DIR}"`);
  lines.push('database_id = "00000000-0000-0000-0000-000000000000"');
  writeFileSync(join(dir, 'wrangler.toml'), lines.join('\n'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const path = (name: string) => join(dir, name);
const database = (name: string) => ({ DATABASE_URL: `file:${path(name)}` });

function wrangler(...args: string[]): void {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: dir, CI: '1', WRANGLER_SEND_METRICS: 'false' };
  const ran = spawnSync(WRANGLER, ['d1', ...args], { cwd: dir, env, encoding: 'utf8' });
  expect(ran.status, `${ran.stdout}${ran.stderr}`.slice(-2000)).toBe(0);
}

/** Returns the exported lines without the first, which holds the time of the export. */
async function exportedLines(name: string): Promise<string[]> {
  const file = path(`${name}.jsonl`);
  const ran = await runCommand('data:export', [file], database(name));
  expect(ran.code, ran.err.slice(0, 500)).toBe(0);
  return readFileSync(file, 'utf8').split('\n').slice(1);
}

it('every row is kept on the way to D1 and back', async () => {
  const store = openSqliteStore(`file:${path('node.db')}`);
  const content = fc.sample(await createContentArbitrary(), { numRuns: 3, seed: 20_261_125 });
  for (const rows of content) await insertContent(store, rows);
  await store.close();
  const before = await exportedLines('node.db');
  expect(before.length).toBeGreaterThan(50);

  expect((await runCommand('data:export', [path('to-d1.sql')], database('node.db'))).code).toBe(0);
  wrangler('migrations', 'apply', 'DB', '--local');
  wrangler('execute', 'DB', '--local', '--file', 'to-d1.sql');
  wrangler('export', 'DB', '--local', '--output', 'from-d1.sql');

  const back = await runCommand('data:import', [path('from-d1.sql')], database('back.db'));
  expect(back.code, back.err.slice(0, 500)).toBe(0);
  expect(await exportedLines('back.db')).toEqual(before);

  writeFileSync(path('other.sql'), 'CREATE TABLE other (id);');
  const refused = await runCommand(
    'data:import',
    ['--sql', path('other.sql')],
    database('none.db'),
  );
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('has no table d1_migrations');
  writeFileSync(path('bare.sql'), "INSERT INTO chats VALUES (1, 'private');");
  expect((await runCommand('data:import', [path('bare.sql')], database('none.db'))).err).toContain(
    '--no-schema?',
  );
  writeFileSync(path('broken'), 'hello');
  expect(
    (await runCommand('data:import', ['--sql', path('broken')], database('none.db'))).err,
  ).toContain('is no dump that SQLite reads');
});
