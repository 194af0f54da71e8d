/**
 * One folder with a file for every kind of fault.
 */
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../library/load-library.ts';
import { readKnowledgeFolder } from './knowledge-folder.ts';

const library = loadLibrary(readKnowledgeFolder('test/fixtures/broken-knowledge'));

/** Every fault as `line field`, by file, with `!` where it is an error. */
function faultsOf(file: string): string[] {
  return library.faults
    .filter((fault) => fault.file === file)
    .map(({ severity, line, field }) => {
      return `${severity === 'error' ? '!' : ''}${line ?? '-'} ${field ?? '-'}`;
    });
}

describe('loadLibrary on a folder with errors', () => {
  test('loads the files without errors', () => {
    expect([...library.entries.keys()]).toEqual([
      'good',
      'same-number-a',
      'same-number-b',
      'windows',
      'warnings',
      'par-index',
    ]);
    expect(library.topics.map(({ name }) => name)).toEqual(['Kiểm tra']);
    expect(library.abbreviations.map(({ short }) => short)).toEqual(['KT']);
    expect(library.issuers.map(({ id }) => id)).toEqual(['so-kiem-tra']);
    expect(library.info?.name).toBe('Thử');
    expect(library.entries.get('windows')).toMatchObject({
      title: 'Nghị quyết',
      sections: [{ anchor: 'muc-tieu', text: 'Một' }],
    });
  });

  test.each<[string, string[]]>([
    ['documents/good.md', []],
    ['documents/sub/windows.md', []],
    ['documents/no-front-matter.md', ['!1 -']],
    ['documents/open-front-matter.md', ['!1 -']],
    ['documents/broken-yaml.md', ['!4 -']],
    ['documents/duplicate-key.md', ['!5 -']],
    ['documents/no-mapping.md', ['!2 -']],
    ['documents/later-duplicate-id.md', ['!2 id']],
    ['documents/missing-fields.md', ['!2 id', '!2 type', '!2 title', '!2 sources']],
    ['documents/no-source.md', ['!2 sources']],
    ['documents/not-utf8.md', ['!4 -']],
    [
      'documents/many-faults.md',
      [
        '!2 id',
        '!3 type',
        '!4 title',
        '!5 dateDocument',
        '!6 dateEffective',
        '!7 inForce',
        '!8 inForceVerified',
        '!9 topics',
        '!11 relations[0].type',
        '!11 relations[0].targetDate',
        '!12 relations[1].target',
        '!13 relations[2]',
        '!15 sources[0].url',
        '!15 sources[0].retrieved',
      ],
    ],
    [
      'documents/warnings.md',
      [
        '5 passedBy',
        '6 jurisdiction',
        '7 topics',
        '8 signBy',
        '10 dateNoLongerInForce',
        '13 relations[1].target',
        '14 relations[2].target',
        '15 relations[3].target',
      ],
    ],
    ['terms/bad-term.md', ['!2 name', '!3 sources']],
    ['topics.yaml', ['1 [0].broader', '!2 [1].id', '!3 [2].id']],
    ['abbreviations.yaml', ['!3 [1].long']],
    ['issuers.yaml', ['!3 [0].level', '7 [1].jurisdiction']],
    ['jurisdictions.yaml', ['!1 -']],
    ['library.yaml', ['2 home']],
    ['topic.yml', ['- -']],
  ])('reports the line and field of each fault of %s', (file, faults) => {
    expect(faultsOf(file)).toEqual(faults);
  });

  test('reports what was found and what is allowed', () => {
    const said = library.faults.map(({ message }) => message);
    expect(said).toContain(
      'found "good", which documents/good.md has already; allowed is a new id',
    );
    expect(said).toContain('found "2023-02-29"; allowed is a real day as YYYY-MM-DD, or null');
    expect(said).toContain(
      'found "supersedes"; allowed is one of amends, replaces, repeals, basedOn, implements, cites, follows',
    );
    expect(said).toContain('the file is not UTF-8; save it as UTF-8');
  });

  test('reports faults in the order of files and lines', () => {
    const places = library.faults.map(
      ({ file, line }) => `${file}:${String(line ?? 0).padStart(4, '0')}`,
    );
    expect(places).toEqual([...places].sort());
  });
});
