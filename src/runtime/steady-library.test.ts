import { describe, expect, it } from 'vitest';
import { loadSteadily, withApproved } from './steady-library.ts';

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
    const first = loadSteadily(files, [], new Map());
    const broken = [
      { path: 'documents/a.md', bytes: bytes('---\nid: [') },
      { path: 'documents/b.md', bytes: sheet('b', 'Hai mới') },
    ];
    const second = loadSteadily(broken, [], first.good);
    expect(titles(second.library)).toEqual(['Hai mới', 'Một']);
    expect(second.errors.map(({ file }) => file)).toEqual(['documents/a.md']);
    const third = loadSteadily(broken, [], second.good);
    expect(titles(third.library)).toEqual(['Hai mới', 'Một']);
    expect(titles(loadSteadily(broken.slice(1), [], third.good).library)).toEqual(['Hai mới']);
  });

  it('has an approved document in place of the file with its id', () => {
    const source = new TextDecoder().decode(sheet('a', 'Duyệt'));
    const { library } = loadSteadily(withApproved(files, [{ id: 'a', source }]), [], new Map());
    expect(titles(library)).toEqual(['Duyệt', 'Hai']);
  });
});
