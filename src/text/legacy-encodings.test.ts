import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeTcvn3 } from '../../test/helpers/papers/render-text.ts';
import {
  convertLegacyText,
  detectLegacyEncoding,
  legacyEncodingOfFont,
} from './legacy-encodings.ts';

const TCVN3 = { name: 'TCVN3', isCapital: false } as const;
const VNI = { name: 'VNI-Windows', isCapital: false } as const;
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const TEXT =
  'Căn cứ Luật Tổ chức Chính phủ; theo đề nghị của Bộ trưởng Bộ Nội vụ về việc đẩy mạnh cải cách hành chính, chuyển đổi số';
const TEXT_IN_VNI =
  'Caên cöù Luaät Toå chöùc Chính phuû; theo ñeà nghò cuûa Boä tröôûng Boä Noäi vuï veà vieäc ñaåy maïnh caûi caùch haønh chính, chuyeån ñoåi soá';

describe('convertLegacyText', () => {
  it('converts TCVN3, with capitals that the encoding does not have', () => {
    expect(convertLegacyText('CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', TCVN3)).toBe(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    );
    expect(convertLegacyText('Bé Néi vô', TCVN3)).toBe('Bộ Nội vụ');
    expect(convertLegacyText('Bé NéI Vô', TCVN3)).toBe('BỘ NỘI VỤ');
  });

  it('converts text of a font that shows small letters as capitals', () => {
    expect(convertLegacyText('bé néi vô', { ...TCVN3, isCapital: true })).toBe('BỘ NỘI VỤ');
  });

  it('converts VNI-Windows, whose marks stand behind the letters', () => {
    expect(convertLegacyText(TEXT_IN_VNI, VNI)).toBe(TEXT);
    expect(convertLegacyText('COÄNG HOØA XAÕ HOÄI', VNI)).toBe('CỘNG HÒA XÃ HỘI');
  });

  it('returns small letters as they were before they were encoded in TCVN3', () => {
    const letters = [
      ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (typed) => {
        const text = typed.join('');
        expect(convertLegacyText(latin(encodeTcvn3(text)), TCVN3)).toBe(text.normalize('NFC'));
      }),
    );
  });
});

describe('detectLegacyEncoding', () => {
  it('recognises TCVN3 and VNI-Windows by their words', () => {
    expect(detectLegacyEncoding(latin(encodeTcvn3(TEXT)))?.name).toBe('TCVN3');
    expect(detectLegacyEncoding(TEXT_IN_VNI)?.name).toBe('VNI-Windows');
  });

  it('leaves Unicode and other languages as they are', () => {
    expect(detectLegacyEncoding(TEXT)).toBeNull();
    expect(detectLegacyEncoding(TEXT.normalize('NFD'))).toBeNull();
    expect(
      detectLegacyEncoding("L'été dernier, la forêt était très belle à côté du château"),
    ).toBeNull();
    expect(detectLegacyEncoding('')).toBeNull();
  });
});

describe('legacyEncodingOfFont', () => {
  it.each([
    ['.VnTime', 'TCVN3'],
    ['ABCDEF+.VnTimeH', 'TCVN3'],
    ['VNI-Times', 'VNI-Windows'],
    ['Times New Roman', undefined],
    ['Vnesse', undefined],
  ])('knows the encoding of %s', (font, name) => {
    expect(legacyEncodingOfFont(font)?.name).toBe(name);
  });
});
