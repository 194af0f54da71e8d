import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKnowledgeFolder } from '../../../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../../../test/helpers/son-tuyen-library.ts';
import { readOutline } from '../../../library/outline.ts';
import { allPassages, type Passage } from '../../../search/passage.ts';
import { createSearcher, type Searcher } from '../../../search/searcher.ts';
import { type BuiltLibrary, buildLibrary } from '../../built-library.ts';
import type { ApprovedSource } from '../../load-with-fallback.ts';
import { listKnowledgeFolder, readKnowledgeFolder, shippedDefaults } from '../knowledge-folder.ts';
import { isUpToDate } from './file-stamps.ts';
import { openStoredLibrary, type StoredLibrary } from './open-file.ts';
import { storedLibraryPath } from './stored-path.ts';
import { type StoredUpdate, updateStoredLibrary } from './update-stored.ts';

const QUESTIONS = [
  'kho lưu trữ điện tử',
  'kho luu tru dien tu',
  'Quy chế vận hành kho lưu trữ',
  'ai chịu trách nhiệm',
  'Điều 2 quy chế',
  'mở lớp tại thôn',
  'nothing of this is there',
  '',
];

let folder = '';
let data = '';
beforeEach(() => {
  folder = createKnowledgeFolder(SON_TUYEN_FILES);
  data = mkdtempSync(join(tmpdir(), 'stored-library-'));
});
afterEach(() => {
  for (const one of [folder, data]) rmSync(one, { recursive: true, force: true });
});

const defaults = shippedDefaults();
const path = (): string => storedLibraryPath(data, folder, listKnowledgeFolder(folder), defaults);
const update = (): StoredUpdate =>
  updateStoredLibrary(path(), listKnowledgeFolder(folder), defaults);
function open(): StoredLibrary {
  const opened = openStoredLibrary(path());
  if (opened === null) throw new Error('no stored library');
  return opened;
}
const inMemory = (): BuiltLibrary => buildLibrary(readKnowledgeFolder(folder), defaults);

const document = (id: string, line: string): string =>
  `---\nid: ${id}\nnumber: null\ntype: plan\ntitle: Kế hoạch ${id}\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục {#muc}\n\n${line}\n`;
/** Writes a document; its time is one that no other writing has. */
let seconds = 1_700_000_000;
function write(id: string, line: string): void {
  const file = join(folder, 'documents', `${id}.md`);
  writeFileSync(file, document(id, line));
  seconds += 1;
  utimesSync(file, seconds, seconds);
}

const found = (searcher: Searcher, question: string): [string, number][] =>
  searcher
    .search(question)
    .ranked.map(({ passage, score }) => [`${passage.entry}#${passage.anchor}`, score]);

/** Compares hits, whose scores differ a little: mean lengths are measured, not counted. */
function expectSameHits(stored: BuiltLibrary, memory: BuiltLibrary): void {
  const [one, other] = [createSearcher(stored.index), createSearcher(memory.index)];
  for (const question of QUESTIONS) {
    const [first, second] = [found(one, question), found(other, question)];
    expect(first.map(([name]) => name).sort(), question).toEqual(
      second.map(([name]) => name).sort(),
    );
    const scores = new Map(second);
    for (const [name, score] of first) expect(score).toBeCloseTo(scores.get(name) ?? 0, 1);
  }
}

const withoutIds = ({ index }: BuiltLibrary): Omit<Passage, 'id'>[] =>
  Array.from(allPassages(index.passages), ({ id: _, ...passage }) => passage);

describe('a stored library', () => {
  it('a stored library has the documents and passages of the folder', () => {
    update();
    const [stored, memory] = [open(), inMemory()];
    expect(stored.library.documents).toEqual(memory.library.documents);
    expect(stored.library.terms).toEqual(memory.library.terms);
    expect(stored.library.info).toEqual(memory.library.info);
    expect(withoutIds(stored).sort()).toEqual(withoutIds(memory).sort());
  });

  it('a stored library finds what the engine in memory finds', () => {
    update();
    expectSameHits(open(), inMemory());
  });

  it('a search in a stored library returns only entries that the filter accepts', () => {
    update();
    const searcher = createSearcher(open().index);
    const id = searcher.search('lưu trữ').ranked.at(-1)?.passage.entry;
    const { ranked } = searcher.search('lưu trữ', (entry) => entry === id);
    expect(new Set(ranked.map(({ passage }) => passage.entry))).toEqual(new Set([id]));
  });

  it('an update reads only the files that changed, and then finds as a new library does', () => {
    expect(update().changed).toBeGreaterThan(0);
    expect(update()).toEqual({ changed: 0, removed: 0 });
    write('moi', 'Kho lưu trữ điện tử của thôn mở cửa lúc bảy giờ.');
    expect(update()).toEqual({ changed: 1, removed: 0 });
    expectSameHits(open(), inMemory());
    write('moi', 'Đội tưới cây chịu trách nhiệm mở lớp.');
    expect(update()).toEqual({ changed: 1, removed: 0 });
    expectSameHits(open(), inMemory());
    rmSync(join(folder, 'documents', 'moi.md'));
    expect(update()).toEqual({ changed: 0, removed: 1 });
    expectSameHits(open(), inMemory());
  });

  it('an update leaves the counts of terms as a new library has them', () => {
    update();
    write('moi', 'Kho lưu trữ điện tử.');
    update();
    write('moi', 'Kho thóc.');
    update();
    const [stored, memory] = [open(), inMemory()];
    for (const term of ['kho', 'luu', 'lưu', 'lưu_trữ', 'luu_tru', 'thóc', 'thoc', 'dien_tu'])
      expect(stored.index.terms.frequencyOf(term), term).toBe(memory.index.terms.frequencyOf(term));
  });

  it('an opened library does not see what is written later', () => {
    update();
    const before = open();
    const documents = before.library.documents.map(({ id }) => id);
    const texts = withoutIds(before);
    for (const id of documents) rmSync(join(folder, 'documents', `${id}.md`), { force: true });
    write('moi', 'Đội tưới cây.');
    update();
    expect(withoutIds(before)).toEqual(texts);
    expect(found(createSearcher(before.index), 'tưới cây')).toEqual([]);
    expect(found(createSearcher(open().index), 'tưới cây')[0]?.[0]).toBe('moi#muc');
  });

  it('a library that is opened again keeps the entries that did not change, and reads the others', () => {
    write('moi', 'Đội tưới cây.');
    update();
    const before = open();
    expect(before.library.entries.get('moi')?.sections[0]?.text).toBe('Đội tưới cây.');
    write('moi', 'Đội gieo hạt.');
    update();
    const after = openStoredLibrary(path(), before);
    if (after === null) throw new Error('no stored library');
    const kept = after.library.documents.filter((one) => before.library.documents.includes(one));
    expect(kept.map(({ id }) => id)).toEqual(
      before.library.documents.map(({ id }) => id).filter((id) => id !== 'moi'),
    );
    expect(after.library.entries.get('moi')?.sections[0]?.text).toBe('Đội gieo hạt.');
    expect(before.library.entries.get('moi')?.sections[0]?.text).toBe('Đội tưới cây.');
    expectSameHits(after, inMemory());
  });

  it('a library that was written anew takes over nothing of the former one', () => {
    update();
    const before = open();
    for (const suffix of ['', '-wal', '-shm']) rmSync(path() + suffix, { force: true });
    update();
    const after = openStoredLibrary(path(), before);
    expect(after?.library.documents[0]).toEqual(before.library.documents[0]);
    expect(after?.library.documents[0]).not.toBe(before.library.documents[0]);
  });

  it('a stored library has the figures of the text of each entry', () => {
    update();
    const { library } = open();
    for (const entry of inMemory().library.entries.values())
      expect(library.storedOutlines?.get(entry.id), entry.id).toEqual(readOutline(entry));
  });

  it('isUpToDate says whether an update would change anything', () => {
    const check = (approved: ApprovedSource[] = []): boolean =>
      isUpToDate(path(), listKnowledgeFolder(folder), approved);
    expect(check()).toBe(false);
    update();
    expect(check()).toBe(true);
    expect(check([{ id: 'moi', source: document('moi', 'Đội gieo hạt.') }])).toBe(false);
    write('moi', 'Đội tưới cây.');
    expect(check()).toBe(false);
    update();
    rmSync(join(folder, 'documents', 'moi.md'));
    expect(check()).toBe(false);
    writeFileSync(path(), 'no database');
    expect(check()).toBe(false);
  });

  it('a damaged file, or one of other tables, is written anew', () => {
    update();
    const file = path();
    for (const damage of ['', 'no database', '\0'.repeat(8192)]) {
      for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
      writeFileSync(file, damage);
      expect(openStoredLibrary(file)).toBeNull();
      update();
      expectSameHits(open(), inMemory());
    }
  });

  it('a file with an error is reported and left out, and so is a second file of one id', () => {
    write('hong', '');
    writeFileSync(join(folder, 'documents', 'hong.md'), '---\nid: [');
    writeFileSync(join(folder, 'documents', 'z-lai.md'), document('moi', 'Lần hai.'));
    write('moi', 'Lần một.');
    update();
    const { library } = open();
    const errors = library.faults.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file }) => file)).toEqual(['documents/hong.md', 'documents/z-lai.md']);
    expect(library.entries.get('moi')?.sections[0]?.text).toBe('Lần một.');
  });

  it('a document whose file is broken now stays as it was, with the error', () => {
    write('moi', 'Đội tưới cây.');
    update();
    const file = join(folder, 'documents', 'moi.md');
    writeFileSync(file, '---\nid: [');
    update();
    const { library } = open();
    expect(library.entries.get('moi')?.sections[0]?.text).toBe('Đội tưới cây.');
    expect(library.faults.map((fault) => fault.file)).toContain('documents/moi.md');
    write('moi', 'Đội gieo hạt.');
    update();
    expect(open().library.entries.get('moi')?.sections[0]?.text).toBe('Đội gieo hạt.');
    expect(open().library.faults.map((fault) => fault.file)).not.toContain('documents/moi.md');
  });

  it('a document that was approved in the chat stands in place of the file with its id', () => {
    write('moi', 'Đội tưới cây.');
    update();
    const approved = [{ id: 'moi', source: document('moi', 'Đội gieo hạt.') }];
    const textOf = (): string | undefined => open().library.entries.get('moi')?.sections[0]?.text;
    const updateWith = (given: typeof approved) =>
      updateStoredLibrary(path(), listKnowledgeFolder(folder), defaults, given);
    for (let time = 0; time < 2; time++) {
      updateWith(approved);
      expect(textOf()).toBe('Đội gieo hạt.');
    }
    updateWith([]);
    expect(textOf()).toBe('Đội tưới cây.');
  });

  it('an update leaves no draft behind', () => {
    update();
    expect(readdirSync(data).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('another table of the folder makes another file', () => {
    const before = path();
    writeFileSync(join(folder, 'abbreviations.yaml'), '- short: ĐTC\n  long: [đội tưới cây]\n');
    expect(path()).not.toBe(before);
  });
});
