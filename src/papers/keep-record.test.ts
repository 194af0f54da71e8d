import { expect, it } from 'vitest';
import { makeDocument } from '../../test/helpers/answers.ts';
import { loadLibrary } from '../library/load-library.ts';
import { keepRecord } from './keep-record.ts';

const paper = [
  '---',
  'id: qd-12',
  'number: 12/QĐ-UBND',
  'type: decision',
  'title: Về việc mới',
  'text: full',
  'passedBy: null',
  'signedBy: Trần Thị Mới',
  'dateDocument: 2025-01-02',
  'dateEffective: null',
  'inForce: unknown',
  'jurisdiction: null',
  'topics: []',
  'relations: [{ type: replaces, target: 1/QĐ-UBND, at: Điều 3, verified: true }]',
  'sources: [{ title: moi.pdf, url: null, retrieved: 2026-11-25 }]',
  '---',
  '',
  '### Điều 1. Một',
  '',
  'Lời.',
  '',
].join('\n');
const relation = { type: 'replaces', targetDate: null, verified: true } as const;
const former = makeDocument({
  ...{ id: 'qd-12', number: '12/QĐ-UBND', type: 'decision', title: 'Về việc cũ' },
  ...{ passedBy: 'UBND tỉnh A', signedBy: 'Nguyễn Văn Cũ', dateEffective: '2025-01-10' },
  ...{ inForce: 'partiallyInForce', shortTitle: 'Quyết định thử', aliases: ['QĐ thử'] },
  relations: [
    { ...relation, target: '1/QĐ-UBND' },
    { ...relation, target: '2/QĐ-UBND' },
    { ...relation, target: '3/QĐ-UBND', verified: false },
  ],
});
const load = (source: string) =>
  loadLibrary([{ path: 'documents/a.md', bytes: new TextEncoder().encode(source) }]);

it('keeps names, validity, verified relations and what the paper leaves open', () => {
  const { documents, faults } = load(keepRecord(paper, former));
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(documents[0]).toMatchObject({
    shortTitle: 'Quyết định thử',
    inForce: 'partiallyInForce',
    passedBy: 'UBND tỉnh A',
    dateEffective: '2025-01-10',
    aliases: expect.arrayContaining(['QĐ thử']),
  });
  const targets = documents[0]?.relations.map(({ target, at }) => [target, at]);
  expect(targets).toEqual([
    ['1/QĐ-UBND', 'Điều 3'],
    ['2/QĐ-UBND', undefined],
  ]);
});

it('leaves what the paper says itself, and its text', () => {
  const [document] = load(keepRecord(paper, former)).documents;
  expect(document).toMatchObject({ title: 'Về việc mới', signedBy: 'Trần Thị Mới' });
  expect(document?.sections.map(({ heading }) => heading)).toEqual(['Điều 1. Một']);
});

it('leaves a file without front matter as it is', () => {
  expect(keepRecord('Lời.', former)).toBe('Lời.');
});
