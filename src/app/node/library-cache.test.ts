import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../library/source-file.ts';
import { createSearcher } from '../../search/searcher.ts';
import { buildLibrary, serializeBuiltLibrary } from '../built-library.ts';
import {
  libraryKey,
  openCachedLibrary,
  readBuiltLibrary,
  writeBuiltLibrary,
} from './library-cache.ts';

const encoder = new TextEncoder();
/** A document that is large enough to be kept. */
const fileOf = (id: string, line: string): SourceFile => ({
  path: `documents/${id}.md`,
  bytes: encoder.encode(
    `---\nid: ${id}\nnumber: null\ntype: plan\ntitle: Kế hoạch ${id}\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục {#muc}\n\n${`${line}\n\n`.repeat(5000)}`,
  ),
});
const FILES = [fileOf('a', 'Đội gieo hạt trước mùa mưa.'), fileOf('b', 'Họp thôn vào thứ Hai.')];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'library-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const built = (): string[] => readdirSync(folder);
const firstOf = ({ index }: ReturnType<typeof openCachedLibrary>): string | undefined =>
  createSearcher(index).search('gieo hạt').ranked[0]?.passage.entry;

describe('a library cache', () => {
  it('openCachedLibrary returns the same library and the same hits from what it has kept', () => {
    const fresh = openCachedLibrary(folder, FILES, []);
    expect(built()).toHaveLength(1);
    const kept = readBuiltLibrary(folder, libraryKey(FILES, []));
    expect(kept?.library).toEqual(fresh.library);
    const again = openCachedLibrary(folder, FILES, []);
    expect(firstOf(again)).toBe('a');
    expect(createSearcher(again.index).search('gieo hạt').ranked).toEqual(
      createSearcher(fresh.index).search('gieo hạt').ranked,
    );
  });

  it('openCachedLibrary builds again when a file, its path or a table changes', () => {
    const keys = [
      libraryKey(FILES, []),
      libraryKey([...FILES.slice(1), fileOf('a', 'Khác.')], []),
      libraryKey(FILES.slice(1), []),
      libraryKey(FILES, FILES.slice(1)),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('openCachedLibrary builds again what is damaged, and replaces it', () => {
    openCachedLibrary(folder, FILES, []);
    const path = join(folder, built()[0] ?? '');
    const good = readFileSync(path);
    for (const damaged of [
      good.subarray(0, good.length - 1),
      good.subarray(0, 10),
      Buffer.alloc(0),
      Buffer.concat([good.subarray(0, 4000), Buffer.from('x'), good.subarray(4001)]),
    ]) {
      writeFileSync(path, damaged);
      expect(readBuiltLibrary(folder, libraryKey(FILES, []))).toBeNull();
      expect(firstOf(openCachedLibrary(folder, FILES, []))).toBe('a');
      expect(readFileSync(path).equals(good)).toBe(true);
    }
  });

  it('openCachedLibrary builds without a folder that it may write to', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    expect(firstOf(openCachedLibrary(join(path, 'inside'), FILES, []))).toBe('a');
  });

  it('writeBuiltLibrary keeps the last six libraries and no drafts', () => {
    const content = serializeBuiltLibrary(buildLibrary(FILES.slice(1), []));
    const keys = Array.from({ length: 9 }, (_, at) => String(at).repeat(64));
    for (const key of keys) writeBuiltLibrary(folder, key, content);
    expect(built()).toHaveLength(6);
    expect(readBuiltLibrary(folder, keys.at(-1) ?? '')).not.toBeNull();
  });
});
