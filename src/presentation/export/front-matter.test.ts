import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import type { LegalDocument } from '../../library/document.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { createLibraryIndex } from '../../library/index/library-index.ts';
import { renderFrontMatter } from './front-matter.ts';

const render = (document: LegalDocument, ...others: LegalDocument[]): string => {
  const index = createLibraryIndex(makeLibrary([document, ...others]));
  const current = createCurrentLibraryIndex(
    () => index,
    () => '2026-11-25',
  );
  return renderFrontMatter(current, document);
};
const fieldsOf = (text: string) => parse(text.replaceAll('---\n', '')) as Record<string, unknown>;

const decree = makeDocument({
  id: 'nd-1',
  number: '1/2026/NĐ-CP',
  type: 'decree',
  title: 'Quy định về "vườn": phần 1',
  passedBy: 'Chính phủ',
  dateDocument: '2026-01-02',
  dateEffective: '2026-03-04',
  inForce: 'inForce',
  inForceVerified: true,
  jurisdiction: 'vn',
  sources: [{ title: 'Công báo', url: 'https://a.vn/1', kind: null, retrieved: '2026-11-01' }],
});

describe('front matter', () => {
  it('begins with the fields of the Legalize format in their order', () => {
    const text = render(decree);
    expect(text).toMatch(/^---\n.*\n---\n$/su);
    expect(Object.keys(fieldsOf(text)).slice(0, 8)).toEqual([
      'title',
      'identifier',
      'country',
      'rank',
      'publication_date',
      'last_updated',
      'status',
      'source',
    ]);
    expect(fieldsOf(text)).toMatchObject({
      title: 'Quy định về "vườn": phần 1',
      identifier: '1/2026/NĐ-CP',
      country: 'vn',
      rank: 'decree',
      publication_date: '2026-01-02',
      last_updated: '2026-11-01',
      status: 'in_force',
      source: 'https://a.vn/1',
      department: 'Chính phủ',
      effective_date: '2026-03-04',
    });
  });

  it('quotes dates, so that no reader makes another type of them', () => {
    expect(render(decree)).toContain('publication_date: "2026-01-02"');
  });

  it('says how a document ended, and leaves out what is not recorded', () => {
    const newer = makeDocument({
      id: 'nd-2',
      number: '2/2026/NĐ-CP',
      dateEffective: '2026-06-01',
      relations: [{ type: 'replaces', target: 'nd-1', targetDate: null, verified: true }],
    });
    expect(fieldsOf(render(decree, newer)).status).toBe('repealed');
    const expired = { ...decree, verified: true, dateNoLongerInForce: '2026-05-01' };
    expect(fieldsOf(render(expired))).toMatchObject({
      status: 'expired',
      expiry_date: '2026-05-01',
    });
    const bare = fieldsOf(render(makeDocument({ number: null })));
    expect(bare).toMatchObject({ identifier: 'nq-1', status: 'unknown' });
    expect(Object.values(bare)).not.toContain(null);
  });
});
