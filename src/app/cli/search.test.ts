import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CommandResult,
  createKnowledgeFolder,
  runCommand,
} from '../../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';

const KNOWLEDGE_DIR = createKnowledgeFolder(SON_TUYEN_FILES);
afterAll(() => rmSync(KNOWLEDGE_DIR, { recursive: true }));
const search = (args: readonly string[], input = ''): Promise<CommandResult> =>
  runCommand('search', args, { KNOWLEDGE_DIR }, input);

describe('npm run search', () => {
  it('prints ranked passages with number, citation and snippet', async () => {
    const { code, out } = await search(['bảo quản hồ sơ', 'nhân sự', '--limit', '2']);
    const [first, snippet, second] = out.split('\n');
    expect(first).toMatch(/^1\. (77\/2023\/NĐ-CP, Điều 7|15\/2026\/NĐ-CP, Điều 1) \(nd-/u);
    expect(snippet).toContain('Hồ sơ nhân sự');
    expect(second).toMatch(/^2\. /u);
    expect(out).not.toContain('\n3. ');
    expect(code).toBe(0);
  });

  it('prints one JSON line for each query in order, within its filters', async () => {
    const queries = ['kế hoạch', '', 'nghị quyết'];
    const options = ['--batch', '--json', '--type', 'plan', '--year', '2024', '--place', 'hai-loc'];
    const { code, out } = await search(options, `${queries.join('\n')}\n`);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ query }) => query)).toEqual(queries);
    const [hit] = answers[0].hits;
    expect(Object.keys(answers[0])).toEqual(['query', 'hits']);
    expect(Object.keys(hit)).toEqual([
      'document',
      'number',
      'anchor',
      'citation',
      'title',
      'snippet',
      'score',
    ]);
    const ids = answers.flatMap(({ hits }) => hits).map(({ document }) => document);
    expect(new Set(ids)).toEqual(new Set(['hl-kh-52-2024']));
    expect(code).toBe(0);
  });

  it('reports that nothing was found', async () => {
    const { code, out } = await search(['xyzzy']);
    expect([code, out]).toEqual([0, 'Không tìm thấy đoạn nào.\n']);
  });

  it.each([
    ['a limit that is not a number', ['x', '--limit', 'nhiều'], '--limit: found "nhiều"'],
    ['an invalid year', ['x', '--year', '20x4'], '--year: found "20x4"'],
    ['an unknown type', ['x', '--type', 'poem'], '--type: found "poem"'],
    ['an unknown topic', ['x', '--topic', 'tom-hum'], '--topic: found "tom-hum"'],
    ['no query', ['--json'], 'No query was given.'],
    ['an unknown option', ['x', '--nhanh'], '--nhanh'],
  ])('refuses %s with one line and the help', async (_, args, said) => {
    const { code, out, err } = await search(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(said);
    expect(err).toContain('npm run search');
  });

  it('prints its help and names a missing folder', async () => {
    const env = { KNOWLEDGE_DIR: '/khong/co' };
    expect(await runCommand('search', ['--help'], env)).toMatchObject({
      code: 0,
      out: expect.stringContaining('--in-force'),
    });
    expect(await runCommand('search', ['x'], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('/khong/co'),
    });
  });

  it('ends without an error when its output is closed', async () => {
    const command = `yes "kế hoạch" | head -300 | "${process.execPath}" --import tsx src/app/cli/main.ts search --batch | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, KNOWLEDGE_DIR },
    });
    expect(JSON.parse(stdout).query).toBe('kế hoạch');
    expect(stderr).not.toContain('EPIPE');
  });
});
