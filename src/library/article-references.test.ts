import { describe, expect, it } from 'vitest';
import { ownReferences } from './article-references.ts';

const referencesOf = (line: string): string[] =>
  ownReferences(line, '4').map((units) => units.map(({ number }) => number).join('/'));

describe('the references of a line', () => {
  it('name a clause or point of the same article', () => {
    expect(referencesOf('đối tượng quy định tại điểm b khoản 1 Điều này')).toEqual(['4/1/b']);
    expect(referencesOf('theo khoản 2 Điều này và khoản 2 Điều này')).toEqual(['4/2']);
  });

  it('name an article of the same document', () => {
    expect(referencesOf('quy định tại Điều 6 Nghị định này')).toEqual(['6']);
    expect(referencesOf('quy định tại khoản 3 Điều 7')).toEqual(['7/3']);
  });

  it('leave out other documents, and the article itself', () => {
    expect(referencesOf('theo Điều 8 Luật Thanh tra')).toEqual([]);
    expect(referencesOf('khoản 1 Điều 8 của Nghị định số 5/2026/NĐ-CP')).toEqual([]);
    expect(referencesOf('các trường hợp khác của Điều này')).toEqual([]);
  });
});
