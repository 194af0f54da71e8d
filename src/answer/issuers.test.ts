import { describe, expect, it } from 'vitest';
import { libraryFrom } from '../../test/support/small-library.ts';
import { SON_TUYEN } from '../../test/support/son-tuyen.ts';
import { document } from '../knowledge/testing.ts';
import { issuerFinder, passedByIn } from './issuers.ts';

const library = libraryFrom(SON_TUYEN);
const by = issuerFinder(library);
const named = (language: 'vi' | 'en', passedBy: string | null, jurisdiction = 'son-tuyen') =>
  passedByIn(language, document({ id: 'd', passedBy, jurisdiction }), by(passedBy ?? ''), library);

describe('who passed a document', () => {
  it('is named as the sheet has it in Vietnamese', () => {
    expect(named('vi', 'UBND tỉnh Sơn Tuyền')).toBe('UBND tỉnh Sơn Tuyền');
  });

  it('has its English name, with its place', () => {
    expect(named('en', 'Thủ tướng Chính phủ', 'vn')).toBe('Prime Minister');
    expect(named('en', 'UBND tỉnh Sơn Tuyền')).toMatch(/^People's Committee of .*Sơn Tuyền/u);
  });

  it('keeps its Vietnamese name where it has no other, and is nobody where nobody is known', () => {
    expect(named('en', 'Hội những người bạn')).toBe('Hội những người bạn');
    expect(named('en', null)).toBeNull();
  });
});
