import { describe, expect, it } from 'vitest';
import {
  compareWithFiles,
  loadWithFallback,
  overlayApproved,
  previewDocument,
} from './load-with-fallback.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sheet = (id: string, title: string) =>
  bytes(
    `---\nid: ${id}\nnumber: null\ntype: plan\ntitle: ${title}\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục\nLời.\n`,
  );
const titles = ({ documents }: { documents: readonly { title: string }[] }) =>
  documents.map(({ title }) => title).sort();

describe('a library over broken files', () => {
  const files = [
    { path: 'documents/a.md', bytes: sheet('a', 'Một') },
    { path: 'documents/b.md', bytes: sheet('b', 'Hai') },
  ];

  it('keeps what a file said before it broke, and takes up the others', () => {
    const first = loadWithFallback(files, [], new Map());
    const broken = [
      { path: 'documents/a.md', bytes: bytes('---\nid: [') },
      { path: 'documents/b.md', bytes: sheet('b', 'Hai mới') },
    ];
    const second = loadWithFallback(broken, [], first.lastGood);
    expect(titles(second.library)).toEqual(['Hai mới', 'Một']);
    expect(second.errors.map(({ file }) => file)).toEqual(['documents/a.md']);
    const third = loadWithFallback(broken, [], second.lastGood);
    expect(titles(third.library)).toEqual(['Hai mới', 'Một']);
    expect(titles(loadWithFallback(broken.slice(1), [], third.lastGood).library)).toEqual([
      'Hai mới',
    ]);
  });

  it('has an approved document in place of the file with its id', () => {
    const source = new TextDecoder().decode(sheet('a', 'Duyệt'));
    const { library } = loadWithFallback(
      overlayApproved(files, [{ id: 'a', source }]),
      [],
      new Map(),
    );
    expect(titles(library)).toEqual(['Duyệt', 'Hai']);
  });
});

describe('approved documents beside the files', () => {
  const text = (id: string, title: string) => new TextDecoder().decode(sheet(id, title));
  const files = [
    { path: 'documents/a.md', bytes: sheet('a', 'Một') },
    {
      path: 'documents/b.md',
      bytes: bytes(`\uFEFF${text('b', 'Hai').replaceAll('\n', '\r\n')}\n`),
    },
  ];

  it('are needed no more where a file says the same, and hide one that says something else', () => {
    const approved = [
      { id: 'a', source: text('a', 'Sửa') },
      { id: 'b', source: text('b', 'Hai') },
      { id: 'c', source: text('c', 'Ba') },
    ];
    const { active, merged, shadowing } = compareWithFiles(files, approved);
    expect(active.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(merged.map(({ id }) => id)).toEqual(['b']);
    expect(shadowing.map(({ id, file }) => [id, file.path])).toEqual([['a', 'documents/a.md']]);
  });
});

describe('a draft', () => {
  const referring = (id: string, target: string) =>
    bytes(
      new TextDecoder()
        .decode(sheet(id, 'Nháp'))
        .replace(
          'verified:',
          `relations: [{ type: implements, verified: true, target: ${target} }]\nverified:`,
        ),
    );
  const files = [
    { path: 'documents/nq-1-a.md', bytes: sheet('nq-1-a', 'Một') },
    { path: 'documents/broken.md', bytes: bytes('---\nid: [') },
  ];
  const approved = [{ id: 'nq-2-b', source: new TextDecoder().decode(sheet('nq-2-b', 'Hai')) }];
  const read = (draft: Uint8Array) => previewDocument(draft, files, approved, []);

  it('is read among what is there: only its own faults are told, and what it refers to is found', () => {
    for (const target of ['nq-1-a', 'nq-2-b']) {
      expect(read(referring('moi', target))).toMatchObject({ document: { id: 'moi' }, faults: [] });
    }
    const { faults } = read(referring('moi', 'nq-9-z'));
    expect(faults.map(({ file, severity }) => [file, severity])).toEqual([
      ['documents/draft.md', 'warning'],
    ]);
  });

  it('may take the place of a file or of what was approved, and is none where it cannot be read', () => {
    for (const id of ['nq-1-a', 'nq-2-b']) {
      const { document, faults } = read(sheet(id, 'Mới'));
      expect([document?.title, faults]).toEqual(['Mới', []]);
    }
    const none = read(bytes('---\nid: nq-1-a\ntype: 5\n---\n'));
    expect(none.document).toBeNull();
    expect(none.faults.map(({ file }) => file)).toContain('documents/draft.md');
  });
});
