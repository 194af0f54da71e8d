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

describe('loadWithFallback', () => {
  const files = [
    { path: 'documents/a.md', bytes: sheet('a', 'Một') },
    { path: 'documents/b.md', bytes: sheet('b', 'Hai') },
  ];

  it('keeps the former content of a broken file and loads the others', async () => {
    const first = await loadWithFallback(files, [], new Map());
    const broken = [
      { path: 'documents/a.md', bytes: bytes('---\nid: [') },
      { path: 'documents/b.md', bytes: sheet('b', 'Hai mới') },
    ];
    const second = await loadWithFallback(broken, [], first.lastGood);
    expect(titles(second.library)).toEqual(['Hai mới', 'Một']);
    expect(second.errors.map(({ file }) => file)).toEqual(['documents/a.md']);
    const third = await loadWithFallback(broken, [], second.lastGood);
    expect(titles(third.library)).toEqual(['Hai mới', 'Một']);
    expect(titles((await loadWithFallback(broken.slice(1), [], third.lastGood)).library)).toEqual([
      'Hai mới',
    ]);
  });

  it('uses an approved document in place of the file with its id', async () => {
    const source = new TextDecoder().decode(sheet('a', 'Duyệt'));
    const { library } = await loadWithFallback(
      overlayApproved(files, [{ id: 'a', source }]),
      [],
      new Map(),
    );
    expect(titles(library)).toEqual(['Duyệt', 'Hai']);
  });
});

describe('compareWithFiles', () => {
  const text = (id: string, title: string) => new TextDecoder().decode(sheet(id, title));
  const files = [
    { path: 'documents/a.md', bytes: sheet('a', 'Một') },
    {
      path: 'documents/b.md',
      bytes: bytes(`\uFEFF${text('b', 'Hai').replaceAll('\n', '\r\n')}\n`),
    },
  ];

  it('finds approved documents that a file repeats or contradicts', () => {
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

describe('previewDocument', () => {
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

  it('reports only the faults of the document and finds what it refers to', () => {
    for (const target of ['nq-1-a', 'nq-2-b']) {
      expect(read(referring('moi', target))).toMatchObject({ document: { id: 'moi' }, faults: [] });
    }
    const { faults } = read(referring('moi', 'nq-9-z'));
    expect(faults.map(({ file, severity }) => [file, severity])).toEqual([
      ['documents/draft.md', 'warning'],
    ]);
  });

  it('replaces a file or an approved document, and returns null when it is invalid', () => {
    for (const id of ['nq-1-a', 'nq-2-b']) {
      const { document, faults } = read(sheet(id, 'Mới'));
      expect([document?.title, faults]).toEqual(['Mới', []]);
    }
    const none = read(bytes('---\nid: nq-1-a\ntype: 5\n---\n'));
    expect(none.document).toBeNull();
    expect(none.faults.map(({ file }) => file)).toContain('documents/draft.md');
  });
});
