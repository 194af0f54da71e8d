import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readVariable } from '../env.ts';
import { KnowledgeFolderError, readKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';
import { openLibrary } from './open-library.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-knowledge-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

function put(path: string, text = 'x'): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

describe('readKnowledgeFolder', () => {
  test('returns the knowledge files sorted by path', () => {
    for (const path of [
      'documents/b/2.md',
      'documents/a.md',
      'terms/t.md',
      'topics.yaml',
      'README.md',
      'documents/anh.png',
      'documents/.nhap/c.md',
      'documents/.c.md.swp',
    ]) {
      put(path, path);
    }
    mkdirSync(join(dir, 'documents/folder.md'));
    const files = readKnowledgeFolder(dir);
    const paths = ['documents/a.md', 'documents/b/2.md', 'terms/t.md', 'topics.yaml'];
    expect(files.map(({ path }) => path)).toEqual(paths);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(paths);
  });

  test('follows links to files, as in a mounted ConfigMap', () => {
    put('..data/topics.yaml', 'linked');
    symlinkSync(join('..data', 'topics.yaml'), join(dir, 'topics.yaml'));
    expect(readKnowledgeFolder(dir).map(({ path }) => path)).toEqual(['topics.yaml']);
  });

  test.each([
    ['is missing', () => join(dir, 'khong-co')],
    ['is a file', () => join(dir, 'a.md')],
    ['is empty', () => join(dir, 'trong')],
    ['holds only other files', () => join(dir, 'khac')],
  ])('refuses a folder that %s and names it and the variable to set', (_, folder) => {
    put('a.md');
    put('khac/van-ban.md');
    mkdirSync(join(dir, 'trong'));
    expect(() => readKnowledgeFolder(folder())).toThrow(KnowledgeFolderError);
    expect(() => readKnowledgeFolder(folder())).toThrow(folder());
    expect(() => readKnowledgeFolder(folder())).toThrow('KNOWLEDGE_DIR=./knowledge');
  });
});

describe('openLibrary', () => {
  test('loads the folder of KNOWLEDGE_DIR on top of the shipped tables', () => {
    put('documents/a.md', '---\nid: a\ntype: law\ntitle: Luật\nverified: false\n---\n');
    const library = openLibrary({ KNOWLEDGE_DIR: dir });
    expect(library.documents.map(({ id }) => id)).toEqual(['a']);
    expect(library.info).toBeNull();
    expect(library.topics.length).toBeGreaterThan(0);
    expect(library.issuers.length).toBeGreaterThan(0);
    expect(library.faults).toEqual([]);
  });

  test('reads ./knowledge when KNOWLEDGE_DIR is not set', () => {
    expect(readVariable({}, 'KNOWLEDGE_DIR')).toBe('./knowledge');
    expect(readVariable({ KNOWLEDGE_DIR: ' ' }, 'KNOWLEDGE_DIR')).toBe('./knowledge');
    expect(readVariable({ KNOWLEDGE_DIR: '/srv/van-ban' }, 'KNOWLEDGE_DIR')).toBe('/srv/van-ban');
  });

  test('inherits only tables from the shipped folder, not its library.yaml', () => {
    expect(shippedDefaults().map(({ path }) => path)).toEqual([
      'abbreviations.yaml',
      'issuers.yaml',
      'jurisdictions.yaml',
      'synonyms.yaml',
      'topics.yaml',
    ]);
  });
});
