import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/helpers/answers.ts';
import { compareDocuments, isSameDocument } from './compare-documents.ts';
import type { LegalDocument, Section } from './document.ts';

const article = (number: number | string, text: string, ...above: string[]): Section => ({
  anchor: `dieu-${number}`,
  heading: `Điều ${number}. Tên`,
  path: [...above, `Điều ${number}. Tên`],
  citation: `Điều ${number}`,
  text,
});
const before: LegalDocument = makeDocument({
  number: '12/QĐ-UBND',
  title: 'Về việc thử',
  sections: [article(1, 'Một.'), article(2, 'Hai.'), article(3, 'Ba.')],
});

describe('compareDocuments', () => {
  it('names changed fields with both values, and articles by their number', () => {
    const after = {
      ...before,
      signedBy: 'Trần Thị B',
      sections: [article(1, 'Một.'), article(2, 'Hai mới.'), article('2a', 'Thêm.')],
    };
    expect(compareDocuments(before, after)).toEqual({
      fields: [{ name: 'signedBy', before: before.signedBy, after: 'Trần Thị B' }],
      added: ['2a'],
      removed: ['3'],
      changed: ['2'],
    });
  });

  it('takes texts that differ in spaces and case for the same', () => {
    const after = { ...before, title: 'VỀ VIỆC THỬ', sections: [article(1, 'một.  ')] };
    const { fields, changed } = compareDocuments(before, after);
    expect([fields, changed]).toEqual([[], []]);
  });

  it('leaves out the articles of an attached regulation, which start again', () => {
    const after = { ...before, sections: [...before.sections, article(1, 'Khác.', 'Quy chế')] };
    expect(compareDocuments(before, after)).toMatchObject({ added: [], changed: [] });
  });
});

describe('isSameDocument', () => {
  it.each([
    ['another spelling of the number', { number: '12/QD-UBND' }, true],
    ['an unknown day', { dateDocument: null }, true],
    ['another day', { dateDocument: '1999-01-01' }, false],
    ['another place', { jurisdiction: 'khac' }, false],
    ['another type', { type: 'directive' }, false],
    ['no number', { number: null }, false],
  ] as const)('with %s is %s', (_, change, expected) => {
    const one = { ...before, jurisdiction: 'noi-nay', dateDocument: '2025-01-01' };
    expect(isSameDocument(one, { ...one, ...change })).toBe(expected);
  });
});
