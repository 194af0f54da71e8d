import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { placesInLine } from './places-in-line.ts';

const { assistant } = createTestAssistant({
  ...SON_TUYEN_FILES,
  'jurisdictions.yaml': `
- { id: vn, name: Việt Nam, kind: country }
- { id: hue, name: Huế, kind: city, aliases: [TP. Huế, Thừa Thiên Huế] }
- { id: son-tuyen, name: Sơn Tuyền, kind: province }
`,
});
const placesIn = (text: string): string[] => [...placesInLine(assistant.library)({ text })];

describe('the places of a line', () => {
  it('are those that it names, by any of their names, each once', () => {
    expect(placesIn('Thừa Thiên Huế xếp sau Sơn Tuyền, nay là TP. Huế.')).toEqual([
      'hue',
      'son-tuyen',
    ]);
  });

  it('are written with marks and capitals, as whole words', () => {
    expect(placesIn('hoa huệ, huế, HUẾ, Huếch')).toEqual([]);
  });

  it('do not include the country', () => {
    expect(placesIn('Việt Nam xếp hạng 86.')).toEqual([]);
  });

  it('are none in a library without places', () => {
    expect([...placesInLine({ jurisdictions: [] })({ text: 'Huế' })]).toEqual([]);
  });
});
