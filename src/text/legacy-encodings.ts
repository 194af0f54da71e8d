/**
 * The encodings of Vietnamese before Unicode: TCVN3 (ABC), of the State until 2002 (TCVN 5712:1993),
 * and VNI-Windows. Their texts look like Latin text with odd letters: `CéNG HßA` for `CỘNG HÒA`. A
 * text is decoded as Windows-1252 before it is given to these functions.
 */
import { isSyllable } from './vi/syllable.ts';

export interface LegacyEncoding {
  readonly name: 'TCVN3' | 'VNI-Windows';
  /** The font shows small letters as capitals: `.VnTimeH`. */
  readonly isCapital: boolean;
}

/** TCVN3 by code: the letters from A1 to FE. */
const TCVN3_LETTERS: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];
const TCVN3: ReadonlyMap<string, string> = new Map(
  TCVN3_LETTERS.flatMap(([first, letters]) =>
    [...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const),
  ),
);

/** VNI: a letter and the code behind it. `AÙ` is the same for capitals. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** VNI: letters of one code. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ôöñæóòî])/giu;

/** Returns the encoding that the name of a font tells: `.VnTime`, `VNI-Times`; null for other fonts. */
export function legacyEncodingOfFont(font: string): LegacyEncoding | null {
  const name = font.replace(/^[A-Z]{6}\+/u, '');
  if (/^\.?Vn[A-Z]/u.test(name))
    return { name: 'TCVN3', isCapital: /H$/u.test(name.replace(/[,-].*$/u, '')) };
  return /^VNI[- ]?[A-Z]/u.test(name) ? { name: 'VNI-Windows', isCapital: false } : null;
}

/** Returns a text of an encoding in Unicode (NFC). */
export function convertLegacyText(text: string, { name, isCapital }: LegacyEncoding): string {
  if (name !== 'TCVN3') return fromVni(text);
  const converted = fromTcvn3(text);
  return isCapital ? converted.toUpperCase() : restoreCapitals(converted);
}

/**
 * TCVN3 has no capitals with a tone: `CỘNG HÒA` is written `CộNG HòA`. A word without small plain
 * letters is in capitals; one with a single plain letter (`Bộ`) follows its neighbours.
 */
function restoreCapitals(text: string): string {
  const words = text.split(/([^\p{L}]+)/u);
  const isSure = words.map((word) => /[A-Z].*[A-Z]/u.test(word) && !/[a-z]/u.test(word));
  return words
    .map((word, at) => {
      if (isSure[at] === true) return word.toUpperCase();
      const isOpen =
        /\p{Ll}/u.test(word) && !/[a-z]/u.test(word) && /^[A-ZĐÂĂÊÔƠƯ]|^[^A-Z]*[A-Z]$/u.test(word);
      const isBeside = (step: number): boolean =>
        /^[ -]{1,3}$/u.test(words[at + step] ?? '') && isSure[at + 2 * step] === true;
      return isOpen && (isBeside(-1) || isBeside(1)) ? word.toUpperCase() : word;
    })
    .join('');
}

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/gu, (code) => TCVN3.get(code) ?? code).normalize('NFC');

function fromVni(text: string): string {
  const converted = text.replace(
    VNI_PAIR,
    (whole, base: string | undefined, code: string | undefined) => {
      if (base === undefined || code === undefined) return letterOfVni(whole);
      const letter = /[ôö]/iu.test(base) ? letterOfVni(base) : base;
      return letter + (VNI_MARKS[code.toLowerCase()] ?? '');
    },
  );
  return converted.normalize('NFC');
}

function letterOfVni(code: string): string {
  const letter = VNI_LETTERS[code.toLowerCase()] ?? code;
  return code === code.toLowerCase() ? letter : letter.toUpperCase();
}

/** A text with fewer words tells too little. */
const MIN_WORDS = 8;
/** Only a text that becomes so much more Vietnamese was in a legacy encoding. */
const MIN_GAIN = 0.15;
const MIN_SHARE = 0.6;
const SAMPLE = 4000;

/**
 * Returns the encoding of a text by its words: the one that makes most of them Vietnamese syllables.
 * Null for Unicode, for other languages, and where it is not clear.
 */
export function detectLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, SAMPLE);
  if (!/[\u00a1-\u00fe]/u.test(sample)) return null;
  const before = syllableShare(sample);
  if (before === null) return null;
  const encodings: readonly LegacyEncoding[] = [
    { name: 'TCVN3', isCapital: false },
    { name: 'VNI-Windows', isCapital: false },
  ];
  let best: { readonly encoding: LegacyEncoding; readonly share: number } | null = null;
  for (const encoding of encodings) {
    const share = syllableShare(convertLegacyText(sample, encoding)) ?? 0;
    if (best === null || share > best.share) best = { encoding, share };
  }
  const isClear = best !== null && best.share >= MIN_SHARE && best.share - before >= MIN_GAIN;
  return isClear && best !== null ? best.encoding : null;
}

/** The share of Vietnamese syllables among the words of a text; null for too few words. */
export function syllableShare(text: string): number | null {
  const words = text.match(/[\p{L}\p{M}\u00a1-\u00bf]{2,}/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  return words.filter((word) => isSyllable(word)).length / words.length;
}
