import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../test/helpers/run-command.ts';

const check = (dir: string, ...args: string[]) =>
  runCommand('knowledge:check', args, { KNOWLEDGE_DIR: dir });

describe('knowledge:check', () => {
  test('lists every fault with a summary and exits with 1', async () => {
    const { code, out } = await check('test/fixtures/broken-knowledge');
    const lines = out.trimEnd().split('\n');
    expect(lines).toContain(
      'documents/many-faults.md:5: error: dateDocument: found "2023-02-29"; allowed is a real day as YYYY-MM-DD, or null',
    );
    expect(lines).toContain(
      'documents/warnings.md:13: warning: relations[1].target: "khong-co-van-ban" looks like a document id, but no document has it',
    );
    const count = (word: string): number =>
      lines.filter((line) => line.includes(`: ${word}: `)).length;
    expect(lines.at(-1)).toBe(
      `5 documents, 1 term, 3 sections, ${count('error')} errors, ${count('warning')} warnings`,
    );
    expect(code).toBe(1);
  });

  test('exits with 0 when no file is refused, for the shipped knowledge', async () => {
    const { code, out } = await check('');
    expect(out).toMatch(/^.*\d+ documents, .* 0 errors, \d+ warnings?\n$/su);
    expect(code).toBe(0);
  });

  test('names a missing folder and the variable to set', async () => {
    const { code, err } = await check('/khong/co');
    expect(err).toContain('/khong/co');
    expect(err).toContain('KNOWLEDGE_DIR=./knowledge');
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });

  test('prints its help', async () => {
    expect(await check('/khong/co', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('npm run knowledge:check'),
    });
    expect(await check('/khong/co', '--nhanh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--nhanh'),
    });
  });
});
