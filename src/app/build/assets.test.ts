/** The folder that a build writes: its own files are replaced, and nobody else's are touched. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createKnowledgeFolder } from '../../../test/helpers/run-command.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';
import { ASSET_NAMES } from '../worker/built-assets.ts';
import { buildAssets } from './assets.ts';

const DOCUMENT = [
  '---',
  'id: kh-1',
  'number: null',
  'type: plan',
  'title: Kế hoạch',
  'sources: [{ title: x, url: null, retrieved: null }]',
  'verified: true',
  'language: vi',
  '---',
  '## Mục',
  'Lời.',
].join('\n');
const built = Object.values(ASSET_NAMES).sort();
let knowledge: string;
let parent: string;
let out: string;

beforeEach(() => {
  knowledge = createKnowledgeFolder({ 'documents/kh-1.md': DOCUMENT });
  parent = mkdtempSync(join(tmpdir(), 'built-'));
  out = join(parent, 'assets');
  onTestFinished(() => {
    for (const folder of [knowledge, parent]) rmSync(folder, { recursive: true });
  });
});

describe('buildAssets', () => {
  it('creates the folder and replaces the files of an earlier build', () => {
    buildAssets(knowledge, out);
    expect(readdirSync(out).sort()).toEqual(built);
    writeFileSync(join(out, ASSET_NAMES.library), 'old');
    rmSync(join(out, ASSET_NAMES.index));
    buildAssets(knowledge, out);
    expect(readdirSync(out).sort()).toEqual(built);
    expect(readFileSync(join(out, ASSET_NAMES.library), 'utf8')).not.toBe('old');
  });

  it.each([
    ['another file', () => writeFileSync(join(out, 'thesis.txt'), 'mine')],
    ['a hidden file', () => writeFileSync(join(out, '.env'), 'mine')],
    ['a folder', () => mkdirSync(join(out, 'photos'))],
    ['a folder that is called as a built file', () => mkdirSync(join(out, ASSET_NAMES.web))],
  ])('leaves a folder untouched that holds %s, and names it', (_, put) => {
    mkdirSync(out);
    writeFileSync(join(out, ASSET_NAMES.library), 'before');
    put();
    const before = readdirSync(out).sort();
    expect(() => buildAssets(knowledge, out)).toThrow(KnowledgeFolderError);
    const [other = ''] = before.filter((name) => name !== ASSET_NAMES.library);
    expect(() => buildAssets(knowledge, out)).toThrow(other);
    expect(readdirSync(out).sort()).toEqual(before);
    expect(readFileSync(join(out, ASSET_NAMES.library), 'utf8')).toBe('before');
  });

  it('refuses a path that is a file', () => {
    writeFileSync(out, 'mine');
    expect(() => buildAssets(knowledge, out)).toThrow(KnowledgeFolderError);
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});
