/** Faults of real files of a library, as an administrator reads them. */
import { describe, expect, it } from 'vitest';
import { loadTestFaults } from '../../test/helpers/library-from-files.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { describeFault, describePaperFaults } from './describe-fault.ts';

const t = translatorOf('vi');
const front = (...lines: string[]) => ['---', ...lines, '---', '', 'Lời.'].join('\n');
const SOURCES = 'sources: [{ title: Công báo, url: null, retrieved: 2026-01-02 }]';
const HEAD = ['id: a', 'number: 1/KH', 'type: plan', 'title: Kế hoạch'];
const WHOLE = front(...HEAD, SOURCES);

describe('describeFault', () => {
  it.each<[string, Record<string, string>, string, string]>([
    [
      'no front matter',
      { 'documents/a.md': 'Lời' },
      'documents/a.md:1',
      t('fault-reason-no-front-matter'),
    ],
    [
      'front matter without an end',
      { 'documents/a.md': '---\nid: a\n' },
      'documents/a.md:1',
      t('fault-reason-open-front-matter'),
    ],
    [
      'an unknown value',
      { 'documents/a.md': front(...HEAD, 'inForce: full') },
      'documents/a.md:6',
      'Hiệu lực (inForce) phải là một trong',
    ],
    [
      'a broken line',
      { 'documents/a.md': front(...HEAD, 'signedBy: a: b') },
      'documents/a.md:6',
      'sai cú pháp',
    ],
    [
      'an unknown field',
      { 'documents/a.md': front(...HEAD, 'colour: red') },
      'documents/a.md:6',
      t('fault-reason-unknown-field', { field: 'colour' }),
    ],
    [
      'an id that another file has',
      { 'documents/a.md': WHOLE, 'documents/b.md': WHOLE },
      'documents/b.md:2',
      'Mục “id” trùng',
    ],
    ['an unknown table', { 'colours.yaml': '[]' }, 'colours.yaml', t('fault-reason-unknown-file')],
    [
      'a table that is no list',
      { 'topics.yaml': 'a: b' },
      'topics.yaml:1',
      t('fault-reason-not-list'),
    ],
    [
      'a field of a table',
      { 'topics.yaml': '- { id: "Ă B", name: Thử }' },
      'topics.yaml:1',
      'Mục “id” ghi chưa đúng',
    ],
  ])('tells in Vietnamese of %s, with its place', (_, files, place, words) => {
    const lines = loadTestFaults(files).map((fault) => describeFault(fault, t));
    expect(
      lines.filter((line) => line.startsWith(`${place}: `) && line.includes(words)),
    ).toHaveLength(1);
  });

  it('names each fault of a paper once, without a place', () => {
    const faults = loadTestFaults({
      'documents/a.md': front(...HEAD, 'dateDocument: hôm qua', 'sources: [{ title: "" }]'),
    }).filter(({ severity }) => severity === 'error');
    const lines = describePaperFaults(faults, t);
    expect(lines).toContain(t('fault-date-document'));
    expect(new Set(lines).size).toBe(lines.length);
  });
});
