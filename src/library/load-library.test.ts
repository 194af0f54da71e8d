import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFault } from './knowledge-fault.ts';
import { loadLibrary } from './load-library.ts';
import type { SourceFile } from './source-file.ts';

const file = (path: string, text: string): SourceFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

const doc = (id: string, more = ''): string =>
  `---\nid: ${id}\ntype: law\ntitle: Luật\nverified: false\n${more}---\n\n## Điều 1\n\nNội dung\n`;

describe('loadLibrary', () => {
  test('loadLibrary loads the documents and terms of a folder and ignores other files', () => {
    const library = loadLibrary([
      file('README.md', 'Đọc trước'),
      file('documents/README.txt', 'x'),
      file('documents/a.md', doc('a')),
      file('documents/tinh/sau/b.MD', doc('b')),
      file('terms/t.md', '---\nid: t\nname: PAR INDEX\nverified: false\n---\nChỉ số.'),
      file('terms/ghi-chu/u.md', 'không phải thuật ngữ'),
      file('ghi-chu/c.md', doc('c')),
    ]);
    expect(library.documents.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(library.terms).toMatchObject([
      { kind: 'term', id: 't', name: 'PAR INDEX', fullName: 'PAR INDEX', owner: null },
    ]);
    expect([...library.entries.keys()]).toEqual(['a', 'b', 't']);
    expect(library.faults).toEqual([]);
  });

  test('loadLibrary fills in defaults for absent fields', () => {
    expect(loadLibrary([file('documents/a.md', doc('a'))]).documents).toEqual([
      {
        kind: 'document',
        id: 'a',
        number: null,
        type: 'law',
        title: 'Luật',
        titleEn: null,
        shortTitle: null,
        text: null,
        passedBy: null,
        signedBy: null,
        dateDocument: null,
        dateEffective: null,
        dateNoLongerInForce: null,
        inForce: 'unknown',
        inForceVerified: true,
        jurisdiction: null,
        topics: [],
        aliases: [],
        relations: [],
        sources: [],
        verified: false,
        language: 'vi',
        sections: [
          {
            anchor: 'dieu-1',
            heading: 'Điều 1',
            path: ['Điều 1'],
            citation: 'Điều 1',
            text: 'Nội dung',
          },
        ],
      },
    ]);
  });

  test('loadLibrary returns the same library for a file with BOM, NFD and CRLF', () => {
    const text = doc('a', 'passedBy: Tỉnh ủy Quảng Nam\nsources: [{ title: Báo }]\n');
    const plain = loadLibrary([file('documents/a.md', text)]);
    const odd = loadLibrary([
      file('documents/a.md', `\uFEFF${text.normalize('NFD').replaceAll('\n', '\r\n')}`),
    ]);
    expect(odd).toEqual(plain);
  });

  test('reads the kind of a source, or derives it from the host', () => {
    const sources = (...more: string[]): string =>
      doc('a', `sources:\n${more.map((one) => `  - { title: Nguồn, ${one} }\n`).join('')}`);
    const kindsOf = (text: string) => {
      const { documents, faults } = loadLibrary([file('documents/a.md', text)]);
      return [documents[0]?.sources.map(({ kind }) => kind), faults];
    };
    expect(
      kindsOf(
        sources(
          'url: "https://vnexpress.net/1", kind: official-news',
          'url: "https://vnexpress.net/1"',
          'kind: official-text',
          'kind: null',
        ),
      ),
    ).toEqual([['official-news', 'press', 'official-text', null], []]);
  });

  test('reports an unknown kind of source with its file and line', () => {
    const text = doc('a', 'sources:\n  - { title: Nguồn, kind: blog }\n');
    const { documents, faults } = loadLibrary([file('documents/a.md', text)]);
    expect(documents).toEqual([]);
    const line = text.split('\n').findIndex((one) => one.includes('blog')) + 1;
    expect(faults.map(formatFault)).toEqual([
      `documents/a.md:${line}: error: sources[0].kind: found "blog"; allowed is one of official-text, official-news, law-portal, press`,
    ]);
  });

  test('warns of documents without official sources when asked to', () => {
    const sources = (...hosts: string[]): string =>
      hosts.map((host) => `  - { title: Trang tin, url: "https://${host}/1" }\n`).join('');
    const files = [
      file('documents/a.md', doc('a', `sources:\n${sources('vnexpress.net')}`)),
      file('documents/b.md', doc('b', `sources:\n${sources('vnexpress.net', 'luatvietnam.vn')}`)),
      file('documents/c.md', doc('c', `sources:\n${sources('vnexpress.net', 'moha.gov.vn')}`)),
      file('documents/d.md', doc('d', 'sources: [{ title: "Báo Mới: tin moi nhat hom nay" }]\n')),
    ];
    const { documents, faults: all } = loadLibrary(files, { checksContent: true });
    const faults = all.filter(({ field }) => field?.startsWith('sources') === true);
    expect(documents).toHaveLength(4);
    expect(faults.map(({ file: path, field, message }) => [path, field, message])).toEqual([
      ['documents/a.md', 'sources', expect.stringContaining('press alone')],
      ['documents/b.md', 'sources', expect.not.stringContaining('press alone')],
      ['documents/d.md', 'sources', expect.stringContaining('no official source')],
      ['documents/d.md', 'sources[0].title', expect.stringContaining('slug')],
    ]);
    expect(loadLibrary(files).faults).toEqual([]);
  });

  test('loadLibrary never throws and reports faults with line numbers for random bytes', () => {
    const yaml = fc.string({ unit: fc.constantFrom(...'ab:-[]{}"\'#&*!|>%@,? \n') });
    const bytes = fc.oneof(
      fc.uint8Array(),
      yaml.map((text) => new TextEncoder().encode(`---\n${text}\n---\n`)),
    );
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('documents/a.md', 'terms/a.md', 'topics.yaml'),
        (b, path) => {
          const library = loadLibrary([{ path, bytes: b }, file('documents/good.md', doc('good'))]);
          expect(library.entries.has('good')).toBe(true);
          for (const { file: at, line } of library.faults) {
            expect([at, line === null || line >= 1]).toEqual([path, true]);
          }
        },
      ),
    );
  });

  test('loadLibrary reports an error when a body is nested too deeply', () => {
    const library = loadLibrary([
      file('documents/a.md', `${doc('a')}${'>'.repeat(20_000)} x`),
      file('documents/b.md', doc('b')),
    ]);
    expect(library.documents.map(({ id }) => id)).toEqual(['b']);
    expect(library.faults).toMatchObject([{ severity: 'error', file: 'documents/a.md' }]);
  });
});

describe('loadLibrary with default tables', () => {
  const defaults = [
    file('topics.yaml', '- { id: a, name: A, nameEn: A1 }\n- { id: b, name: B }\n'),
    file('abbreviations.yaml', '- { short: CCHC, long: cải cách hành chính }\n'),
    file('synonyms.yaml', '- { words: [bãi bỏ, hủy bỏ], everyday: [bỏ] }\n'),
    file('issuers.yaml', '- { id: ttg, name: Thủ tướng, level: central, codes: [TTg] }\n'),
    file('jurisdictions.yaml', '- { id: vn, name: Việt Nam, kind: country }\n'),
    file('library.yaml', 'name: Của người khác\nhome: [vn]\n'),
    file('documents/x.md', doc('x')),
  ];

  test('loadLibrary uses the default tables, but no default documents and no default library.yaml', () => {
    const library = loadLibrary([file('documents/a.md', doc('a'))], { defaults });
    expect(library.topics).toEqual([
      { id: 'a', name: 'A', nameEn: 'A1', synonyms: [], broader: null },
      { id: 'b', name: 'B', nameEn: 'B', synonyms: [], broader: null },
    ]);
    expect(library.abbreviations).toEqual([{ short: 'CCHC', long: ['cải cách hành chính'] }]);
    expect(library.synonyms).toEqual([{ words: ['bãi bỏ', 'hủy bỏ'], everyday: ['bỏ'] }]);
    expect(library.issuers).toMatchObject([{ id: 'ttg', codes: ['TTg'], jurisdiction: null }]);
    expect(library.jurisdictions).toMatchObject([{ id: 'vn', mergedInto: null, mergedOn: null }]);
    expect(library.info).toBeNull();
    expect([...library.entries.keys()]).toEqual(['a']);
    expect(library.faults).toEqual([]);
  });

  test('loadLibrary adds the records of the folder and replaces those with the same key', () => {
    const library = loadLibrary(
      [
        file('topics.yaml', '- { id: b, name: Bê }\n- { id: c, name: C, broader: a }\n'),
        file('abbreviations.yaml', '- { short: CCHC, long: [khác, nữa] }\n'),
        file('library.yaml', 'name: Của ta\nhome: [vn]\n'),
      ],
      { defaults },
    );
    expect(library.topics.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'A'],
      ['b', 'Bê'],
      ['c', 'C'],
    ]);
    expect(library.abbreviations).toEqual([{ short: 'CCHC', long: ['khác', 'nữa'] }]);
    expect(library.info).toMatchObject({ name: 'Của ta', home: ['vn'], description: '' });
    expect(library.faults).toEqual([]);
  });

  test('loadLibrary accepts an empty table file', () => {
    const library = loadLibrary([file('topics.yaml', '# chưa có\n')], { defaults });
    expect(library.topics).toHaveLength(2);
    expect(library.faults).toEqual([]);
  });

  test('loadLibrary reports a wrong record of a default table at every load', () => {
    const wrong = [file('topics.yaml', '- { id: a, name: A, broader: gone }\n')];
    const faultsOf = () => loadLibrary([], { defaults: wrong }).faults.map(formatFault);
    expect(faultsOf()).toHaveLength(1);
    expect(faultsOf()).toEqual(faultsOf());
  });

  test('loadLibrary keeps the default table when the file of the folder is not valid YAML', () => {
    const library = loadLibrary([file('topics.yaml', '- { id: a')], { defaults });
    expect(library.topics).toHaveLength(2);
    expect(library.faults.map(formatFault)[0]).toMatch(/^topics\.yaml:1: error: not valid YAML/u);
  });
});

describe('loadLibrary with issuers', () => {
  const issuers = file(
    'issuers.yaml',
    '- { id: tu, name: "Tỉnh ủy {place}", aliases: [BTV tỉnh ủy], level: province }\n',
  );
  test.each(['Tỉnh ủy Quảng Nam', 'Tỉnh uỷ Quảng Nam', 'btv tỉnh ủy'])(
    'loadLibrary recognizes the issuer "%s"',
    (name) => {
      const library = loadLibrary([
        issuers,
        file('documents/a.md', doc('a', `passedBy: ${name}\n`)),
      ]);
      expect(library.faults).toEqual([]);
    },
  );

  test('loadLibrary reports a warning when the issuer is unknown', () => {
    const library = loadLibrary([issuers, file('documents/a.md', doc('a', 'passedBy: Tỉnh ủy\n'))]);
    expect(library.faults).toMatchObject([{ severity: 'warning', line: 6, field: 'passedBy' }]);
    expect(library.documents).toHaveLength(1);
  });
});

describe('loadLibrary with synonyms.yaml', () => {
  test.each([
    ['no wording', '- { everyday: [bỏ] }', 'missing; required is at least one text'],
    ['a wording twice', '- { words: [bãi bỏ], everyday: [Bãi bỏ] }', 'a second time'],
    ['a group twice', '- { words: [bãi bỏ] }\n- { words: [bãi bỏ] }', 'a second time'],
  ])('loadLibrary reports %s and leaves it out', (_, yaml, message) => {
    const library = loadLibrary([file('synonyms.yaml', `${yaml}\n`)]);
    expect(library.faults).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'synonyms.yaml',
        message: expect.stringContaining(message),
      }),
    ]);
  });
});
