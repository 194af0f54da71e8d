/** `npm run knowledge:import` as processes: limits, progress, what is written, and a kill in the middle. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPaperReader } from '../../src/app/import/paper-reader.ts';
import { makePaper } from '../helpers/papers/own-paper.ts';
import { renderDocx } from '../helpers/papers/render-docx.ts';
import { renderText } from '../helpers/papers/render-text.ts';
import { type CommandResult, runCommand } from '../helpers/run-command.ts';

const PAPERS = 12;
let folder: string;
let papers: string;
/** Where all papers are written once, for the tests that look at documents. */
let written: string;
let imported: CommandResult;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-import-test-'));
  papers = join(folder, 'papers');
  mkdirSync(papers);
  for (let seed = 0; seed < PAPERS; seed += 1) {
    const paper = makePaper(seed);
    writeFileSync(join(papers, `p${String(seed).padStart(2, '0')}.docx`), await renderDocx(paper));
  }
  written = join(folder, 'written');
  imported = await run(papers, '--out', written);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCommand('knowledge:import', args, {});
const linesOf = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('knowledge:import', () => {
  it('prints one JSON line a file, in the order given, with document, fields and articles', async () => {
    const files = ['p01.docx', 'p00.docx'].map((name) => join(papers, name));
    const { code, out } = await run('--dry-run', '--json', ...files);
    const lines = linesOf(out);
    expect(code).toBe(0);
    expect(lines).toMatchObject(
      [1, 0].map((seed, at) => {
        const { number, type, date } = makePaper(seed);
        return {
          file: files[at],
          status: 'read',
          reason: null,
          document: { number, type, dateDocument: date, text: 'full' },
          fields: { number: { page: 1 } },
          tables: expect.any(Number),
          appendices: expect.any(Array),
          warnings: expect.any(Array),
        };
      }),
    );
  });

  it('writes documents that the library loads, and tells the progress', async () => {
    expect(imported.code).toBe(0);
    expect(imported.err).toContain(`${PAPERS}/${PAPERS}`);
    expect(readdirSync(join(written, 'documents'))).toHaveLength(PAPERS);
    const checked = await runCommand('knowledge:check', [], { KNOWLEDGE_DIR: written });
    expect(checked.out).toMatch(/ 0 errors/u);
  });

  it('reads a written document as the same document again', async () => {
    const again = join(folder, 'again');
    await run(join(written, 'documents'), '--out', again);
    const names = readdirSync(join(written, 'documents')).sort();
    expect(readdirSync(join(again, 'documents')).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(again, 'documents', name), 'utf8')).toBe(
        readFileSync(join(written, 'documents', name), 'utf8'),
      );
  });

  it('goes on where it was killed, and writes no paper twice', async () => {
    const out = join(folder, 'killed');
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      'src/app/cli/main.ts',
      'knowledge:import',
      papers,
      '--json',
      '--out',
      out,
    ]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    const journal = join(out, '.import-journal.jsonl');
    const before = existsSync(journal)
      ? readFileSync(journal, 'utf8').trimEnd().split('\n').length
      : 0;
    const { code, out: printed } = await run(papers, '--json', '--out', out);
    expect(code).toBe(0);
    expect(linesOf(printed)).toHaveLength(PAPERS);
    expect(readdirSync(join(out, 'documents'))).toHaveLength(PAPERS);
    const after = readFileSync(journal, 'utf8').trimEnd().split('\n');
    expect(before).toBeGreaterThan(0);
    expect(after).toHaveLength(PAPERS);
  });

  it('names a second file of the same paper, and does not write it', async () => {
    const out = join(folder, 'twice');
    const copy = join(folder, 'copy.txt');
    writeFileSync(copy, renderText(makePaper(1)));
    const { out: printed } = await run(join(papers, 'p01.docx'), copy, '--json', '--out', out);
    expect(JSON.stringify(linesOf(printed)[1])).toContain('the same paper as');
    expect(readdirSync(join(out, 'documents'))).toHaveLength(1);
  });

  it('keeps two papers of one number and year apart by their days', async () => {
    const out = join(folder, 'one-number');
    const files = ['02', '03'].map((day) => join(folder, `ngay-${day}.txt`));
    const text = renderText(makePaper(1));
    for (const [at, file] of files.entries())
      writeFileSync(file, text.replace(/ngày \d\d tháng/u, `ngày 0${at + 2} tháng`));
    const { out: printed } = await run(...files, '--json', '--out', out);
    expect(JSON.stringify(linesOf(printed)[1])).toContain('another paper than');
    expect(readdirSync(join(out, 'documents'))).toHaveLength(2);
  });

  it('exits with 1 and the reason where a file is refused', async () => {
    const page = join(folder, 'page.pdf');
    writeFileSync(page, '<!doctype html><p>404</p>');
    const { code, out } = await run('--dry-run', page);
    expect(code).toBe(1);
    expect(out).toContain('refused (wrong-extension)');
  });

  it('exits with 2 and its help without a file, and without a place to write to', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('no file given') });
    expect(await run(papers)).toMatchObject({ code: 2, err: expect.stringContaining('--out DIR') });
  });
});

describe('the reader process', () => {
  const request = {
    shownAs: null,
    remarks: [],
    tables: { issuers: [], jurisdictions: [] },
    topics: [],
    today: null,
  };

  it('is ended when a file takes too long, and reads the next file', async () => {
    const slow = join(folder, 'slow.html');
    writeFileSync(slow, `<html>${'<div>'.repeat(200_000)}`);
    const reader = createPaperReader({ milliseconds: 1500, bytes: 512 * 1024 * 1024 });
    try {
      const refused = await reader.read({ ...request, file: slow });
      expect(refused.result).toMatchObject({ status: 'refused', reason: 'too-slow' });
      const next = await reader.read({ ...request, file: join(papers, 'p00.docx') });
      expect(next.result.status).toBe('read');
    } finally {
      reader.close();
    }
  });

  it('is ended when a file takes too much memory', async () => {
    const reader = createPaperReader({ milliseconds: 60_000, bytes: 1024 });
    const slow = join(folder, 'slow.html');
    writeFileSync(slow, `<html>${'<div>'.repeat(200_000)}`);
    try {
      const { result } = await reader.read({ ...request, file: slow });
      expect(result).toMatchObject({ status: 'refused', reason: 'too-large' });
    } finally {
      reader.close();
    }
  });
});
