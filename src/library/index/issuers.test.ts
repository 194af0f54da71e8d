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

describe('localizedIssuer', () => {
  it('localizedIssuer returns passedBy as it is recorded in Vietnamese', () => {
    expect(named('vi', 'UBND tỉnh Sơn Tuyền')).toBe('UBND tỉnh Sơn Tuyền');
  });

  it('localizedIssuer returns the English name with the place', () => {
    expect(named('en', 'Thủ tướng Chính phủ', 'vn')).toBe('Prime Minister');
    expect(named('en', 'UBND tỉnh Sơn Tuyền')).toMatch(/^People's Committee of .*Sơn Tuyền/u);
  });

  it('localizedIssuer returns the Vietnamese name of an unknown issuer, and null when none is recorded', () => {
    expect(named('en', 'Hội những người bạn')).toBe('Hội những người bạn');
    expect(named('en', null)).toBeNull();
  });
});
