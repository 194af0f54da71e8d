import { describe, expect, it } from 'vitest';
import { assistantOn, TODAY } from '../../test/support/small-library.ts';
import { SON_TUYEN } from '../../test/support/son-tuyen.ts';
import { translated } from './translate.ts';
import { understand } from './understand.ts';

const { assistant } = assistantOn(SON_TUYEN);
function translate(question: string): readonly string[] {
  const { catalogue, searcher } = assistant;
  const { written } = translated(catalogue, understand(catalogue, searcher.index, question, TODAY));
  return written.split('. ');
}

describe('an English question in the words of the library', () => {
  it('has its topics and units in Vietnamese, in the order asked', () => {
    const words = translate(
      'How many wards have online public services in digital transformation?',
    );
    expect(words.indexOf('phường')).toBe(0);
    expect(words).toContain('dịch vụ công trực tuyến');
    expect(words.indexOf('chuyển đổi số')).toBeGreaterThan(
      words.indexOf('dịch vụ công trực tuyến'),
    );
  });

  it('knows plurals, and names a place as the library does', () => {
    expect(translate('How many targets does it set for Hai Loc?')).toEqual(['chỉ tiêu', 'Hải Lộc']);
  });

  it('keeps acronyms as they are', () => {
    expect(translate('Which ones use VNeID4G?')).toContain('VNeID4G');
  });
});
