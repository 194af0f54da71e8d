/** The commands that move and copy a database, run for real. */
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../test/helpers/run-command.ts';
import type { Store } from '../../store/store.ts';
import { createDatabase, createFileStore } from '../../store/testing.ts';

let file: string;
let store: Store;
const beside = (name: string) => join(dirname(file), name);
const at = (name: string) => ({ DATABASE_URL: `file:${beside(name)}` });

beforeEach(async () => {
  file = createDatabase();
  store = createFileStore(file);
  await feedback('một\u2028hai', 'O\'Brien "ba"');
});

async function feedback(...texts: string[]): Promise<void> {
  await store.db
    .insertInto('feedback')
    .values(texts.map((text) => ({ text, at: 1 })))
    .execute();
}

const rowsOf = (from: Store) => from.db.selectFrom('feedback').selectAll().orderBy('id').execute();

/** What a copy holds, opened as the bot would. */
async function inCopy(name: string) {
  const copy = createFileStore(beside(name));
  const rows = await rowsOf(copy);
  await copy.close();
  return rows;
}

describe('data:export and data:import', () => {
  it('make one copy of a database', async () => {
    const lines = beside('data.jsonl');
    const exported = await runCommand('data:export', [lines], at('cchc.db'));
    expect(exported).toMatchObject({ code: 0, out: `${lines}: 3 lines\n` });
    expect(statSync(lines).mode & 0o777).toBe(0o600);
    const imported = await runCommand('data:import', [lines], at('other.db'));
    expect(imported).toMatchObject({ code: 0, out: `${lines}: 2 rows in 1 tables\n` });
    expect(statSync(beside('other.db')).mode & 0o777).toBe(0o600);
    expect(await inCopy('other.db')).toEqual(await rowsOf(store));

    const again = await runCommand('data:import', [lines], at('other.db'));
    expect(again.code).toBe(1);
    expect(again.err).toBe(
      `${lines}: the store is not empty (rows: feedback 2); --replace deletes what is there\n`,
    );
    expect((await runCommand('data:import', ['--replace', lines], at('other.db'))).code).toBe(0);
    expect(await inCopy('other.db')).toHaveLength(2);
  });

  it('change nothing when the file is broken, and name the line', async () => {
    const lines = beside('data.jsonl');
    await runCommand('data:export', [lines], at('cchc.db'));
    const text = readFileSync(lines, 'utf8').replace('"text":"O', '"texts":"O');
    writeFileSync(lines, text);
    const refused = await runCommand('data:import', ['--replace', lines], at('cchc.db'));
    expect(refused.code).toBe(1);
    expect(refused.err).toBe(`${lines}: line 3: feedback lacks the column "text"\n`);
    expect(await rowsOf(store)).toHaveLength(2);
  });

  it('refuse missing files and a wrong command line', async () => {
    const nowhere = at('nowhere.db');
    const missing = await runCommand('data:export', [beside('data.jsonl')], nowhere);
    expect(missing.code).toBe(1);
    expect(missing.err).toContain(`there is no database at ${beside('nowhere.db')}`);
    expect(existsSync(beside('nowhere.db'))).toBe(false);
    expect(await runCommand('data:import', [beside('none.jsonl')], nowhere)).toMatchObject({
      code: 1,
    });
    expect(existsSync(beside('nowhere.db'))).toBe(false);
    expect(await runCommand('data:export', ['/no/such/folder/x'], at('cchc.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('/no/such/folder/x cannot be written'),
    });
    expect(await runCommand('data:export', [], at('cchc.db'))).toMatchObject({ code: 2 });
    expect(await runCommand('data:export', ['--replace', 'x'], at('cchc.db'))).toMatchObject({
      code: 2,
    });
    expect(await runCommand('data:import', [], { DATABASE_URL: 'postgres:' })).toMatchObject({
      code: 2,
    });
    for (const command of ['backup', 'data:export', 'data:import']) {
      expect(await runCommand(command, ['--help'])).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('backup', () => {
  it('copies the database while others write, and the copy can be restored', async () => {
    const copy = beside('copy.db');
    // Not yet in the file itself: in the log beside it, and held open.
    expect(existsSync(`${file}-wal`)).toBe(true);
    const before = await rowsOf(store);
    const made = await runCommand('backup', [copy], at('cchc.db'));
    expect(made).toMatchObject({ code: 0, out: `${copy}: ${statSync(copy).size} bytes\n` });
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(existsSync(`${copy}.part`)).toBe(false);

    await feedback('sau đó');
    expect(await rowsOf(store)).toHaveLength(3);
    await store.close();
    // As docs/running.md says it.
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    copyFileSync(copy, file);
    expect(await inCopy('cchc.db')).toEqual(before);
  });

  it('never overwrites a file and leaves no incomplete one', async () => {
    const copy = beside('copy.db');
    writeFileSync(copy, 'mine');
    const refused = await runCommand('backup', [copy], at('cchc.db'));
    expect(refused).toMatchObject({ code: 1, err: `${copy} is there already: name a new file\n` });
    expect(readFileSync(copy, 'utf8')).toBe('mine');
    writeFileSync(
      beside('broken.db'),
      'no database at all, but long enough to look at '.repeat(50),
    );
    const broken = await runCommand('backup', [beside('of-broken.db')], at('broken.db'));
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('cannot be written');
    expect(existsSync(beside('of-broken.db'))).toBe(false);
    expect(existsSync(beside('of-broken.db.part'))).toBe(false);
  });
});
