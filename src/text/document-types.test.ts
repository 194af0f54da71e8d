import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../library/document.ts';
import {
  DOCUMENT_PHRASES,
  DOCUMENT_TYPE_NAMES,
  FOLDED_TYPE_NAMES,
  findTypeByCode,
} from './document-types.ts';

describe('phrases for documents', () => {
  it('phrases for documents include the names of every type', () => {
    for (const { vi, en } of DOCUMENT_TYPE_NAMES) {
      expect(DOCUMENT_PHRASES.document).toEqual(expect.arrayContaining([...vi]));
      expect(DOCUMENT_PHRASES.documentInEnglish).toEqual(expect.arrayContaining([...en]));
    }
    expect(DOCUMENT_PHRASES.documentsInEnglish).toContain('urgent dispatches');
    expect(DOCUMENT_PHRASES.documentNoun).not.toContain('hướng dẫn');
  });
});

describe('document types', () => {
  it('document types have one row for each type except `other`', () => {
    const named = DOCUMENT_TYPE_NAMES.map(({ type }) => type);
    expect(new Set(named).size).toBe(named.length);
    expect([...named].sort()).toEqual(DOCUMENT_TYPES.filter((type) => type !== 'other').sort());
  });

  it('document types are found by their code in any case, with marks or without', () => {
    for (const code of ['QĐ', 'qđ', 'QD', 'qd']) expect(findTypeByCode(code)).toBe('decision');
    expect(findTypeByCode('NĐ')).toBe('decree');
    expect(findTypeByCode('CTr')).toBe('programme');
    for (const code of ['TU', '', 'nghị quyết']) expect(findTypeByCode(code)).toBeNull();
  });

  it('document types have no code in common', () => {
    const codes = DOCUMENT_TYPE_NAMES.flatMap(({ type, codes }) =>
      codes.map((code) => [findTypeByCode(code), type]),
    );
    for (const [found, type] of codes) expect(found).toBe(type);
  });

  it('document types have names in both languages, sorted by the number of words', () => {
    const names = FOLDED_TYPE_NAMES.map(({ words }) => words.join(' '));
    for (const name of ['nghi quyet', 'ke hoach', 'resolutions', 'decree', 'bo luat'])
      expect(names).toContain(name);
    expect(names.indexOf('bo luat')).toBeLessThan(names.indexOf('luat'));
    for (const { words, marked } of FOLDED_TYPE_NAMES) expect(marked).toHaveLength(words.length);
  });
});
