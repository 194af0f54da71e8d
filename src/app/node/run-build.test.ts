import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKnowledgeFolder } from '../../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { createBuilder } from './run-build.ts';

let folder = '';
let data = '';
beforeEach(() => {
  folder = createKnowledgeFolder(SON_TUYEN_FILES);
  data = mkdtempSync(join(tmpdir(), 'run-build-'));
});
afterEach(() => {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
});

describe('a builder whose process stays', () => {
  it('builds several libraries, also after a build that failed', async () => {
    const builder = createBuilder();
    const build = async (name: string, knowledgeDir: string): Promise<boolean> => {
      const path = join(data, name);
      await builder.run({ kind: 'stored', path, knowledgeDir, approved: [] });
      return existsSync(path);
    };
    expect(await build('one.db', folder)).toBe(true);
    await expect(build('two.db', join(folder, 'missing'))).rejects.toThrow('ended with 1');
    expect(await build('three.db', folder)).toBe(true);
  });
});
