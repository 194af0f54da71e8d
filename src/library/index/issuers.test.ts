import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { createTestDocument } from '../testing.ts';
import { createIssuerFinder, localizedIssuer } from './issuers.ts';

const library = loadTestLibrary(SON_TUYEN_FILES);
const by = createIssuerFinder(library);
const named = (language: 'vi' | 'en', passedBy: string | null, jurisdiction = 'son-tuyen') =>
  localizedIssuer(
    language,
    createTestDocument({ id: 'd', passedBy, jurisdiction }),
    by(passedBy ?? ''),
    library,
  );

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
