import { describe, expect, it } from 'vitest';
import { previewDocument, previewPaper } from './preview-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sheet = (id: string, title: string) =>
  bytes(
    `---\nid: ${id}\nnumber: null\ntype: plan\ntitle: ${title}\nsources: [{ title: x, url: null, retrieved: null }]\nverified: true\nlanguage: vi\n---\n\n## Mục\nLời.\n`,
  );

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
  const read = (draft: Uint8Array) => previewDocument(draft, { files, approved, defaults: [] });

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

describe('previewPaper', () => {
  const paper = (id: string, extent: string, ...body: string[]) =>
    [
      '---',
      `id: ${id}`,
      'number: 12/QĐ-UBND',
      'type: decision',
      'title: Về việc thử',
      `text: ${extent}`,
      'dateDocument: 2025-01-02',
      'sources: [{ title: x, url: null, retrieved: null }]',
      '---',
      '',
      ...body,
      '',
    ].join('\n');
  const current = (text: string) => ({
    files: [{ path: 'documents/a.md', bytes: bytes(text) }],
    approved: [],
    defaults: [],
  });
  const full = paper('quyet-dinh-12-qd-ubnd-2025', 'full', '### Điều 1. Một', 'Lời.');

  it('keeps its id and joins the summary that the library has', () => {
    const { id, source, document } = previewPaper(
      full,
      current(paper('qd-12', 'summary', '## Mục tiêu', 'Đạt 80%.')),
    );
    expect([id, source]).toEqual(['quyet-dinh-12-qd-ubnd-2025', full]);
    expect(document?.id).toBe('qd-12');
    expect(document?.sections.map(({ heading }) => heading)).toEqual(['Mục tiêu', 'Điều 1. Một']);
  });

  it('takes the id of the full text that the library has, and so its place', () => {
    const former = paper('qd-12', 'full', '### Điều 1. Cũ', 'Lời.').replace(
      'title:',
      'inForce: inForce\ntitle:',
    );
    const { id, source, document, faults } = previewPaper(full, current(former));
    expect([id, document?.id, document?.sections[0]?.heading]).toEqual([
      'qd-12',
      'qd-12',
      'Điều 1. Một',
    ]);
    expect(source).toContain('\nid: qd-12\n');
    expect(document?.inForce).toBe('inForce');
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('gets another id than its summary, so that it joins it', () => {
    const summary = paper('quyet-dinh-12-qd-ubnd-2025', 'summary', '## Mục tiêu', 'Đạt 80%.');
    const { id, document } = previewPaper(full, current(summary));
    expect(id).toBe('quyet-dinh-12-qd-ubnd-2025-toan-van');
    expect(document?.id).toBe('quyet-dinh-12-qd-ubnd-2025');
    expect(document?.sections.map(({ heading }) => heading)).toEqual(['Mục tiêu', 'Điều 1. Một']);
    // Sent again, it takes the place of the text and not that of the summary.
    const files = [
      ...current(summary).files,
      { path: 'documents/b.md', bytes: bytes(full.replace(/^id: .*$/mu, `id: ${id}`)) },
    ];
    expect(previewPaper(full, { files, approved: [], defaults: [] }).id).toBe(id);
  });

  it('takes no id of another document', () => {
    const other = paper('quyet-dinh-12-qd-ubnd-2025', 'full', 'Lời.').replace(
      '12/QĐ-UBND',
      '99/QĐ-UBND',
    );
    expect(previewPaper(full, current(other)).id).toBe('quyet-dinh-12-qd-ubnd-2025-2');
  });

  it('is a document of its own beside one of another day', () => {
    const other = paper('qd-12', 'full', '### Điều 1. Cũ', 'Lời.').replace(
      '2025-01-02',
      '2024-01-02',
    );
    expect(previewPaper(full, current(other)).id).toBe('quyet-dinh-12-qd-ubnd-2025');
  });
});
