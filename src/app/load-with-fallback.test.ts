import { describe, expect, it } from 'vitest';
import { compareWithFiles, loadWithFallback, overlayApproved } from './load-with-fallback.ts';

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
