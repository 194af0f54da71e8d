/**
 * Folding: one spelling for what is the same word.
 *
 * Vietnamese arrives in NFC or NFD, with the tone mark in the old or the new place (`hoà`, `hòa`),
 * with typographic dashes and invisible characters from PDF and chat. Everything that compares
 * text goes through here first.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Old-style tone placement (`hoà`, `thuý`) and the new style (`hòa`, `thúy`). */
const NEW_PLACEMENT: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap((vowels) =>
    ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => {
      const [first = '', second = ''] = vowels;
      return [
        (first + second + tone).normalize('NFC'),
        (first + tone).normalize('NFC') + second,
      ] as const;
    }),
  ),
);
/** At the end of a syllable only (`toàn` stays), and not behind `q` (`quý` stays). */
const OLD_PLACEMENT = new RegExp(
  `(?<!q)(?:${[...NEW_PLACEMENT.keys()].join('|')})(?!\\p{L})`,
  'gu',
);

/** Every letter that Vietnamese writes with a mark, and its bare letter, in both cases. */
const BARE: ReadonlyMap<string, string> = new Map(
  [...'aăâeêioôơuưy'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].flatMap((tone) => {
      const marked = (vowel + tone).normalize('NFC');
      const bare = vowel.normalize('NFD').charAt(0);
      return [[marked, bare] as const, [marked.toUpperCase(), bare] as const];
    }),
  ),
)
  .set('đ', 'd')
  .set('Đ', 'd');

/**
 * Text as every other function expects it: NFC, no invisible or control characters, plain hyphens,
 * single spaces, trimmed. Case, marks and tone placement stay as typed.
 */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
}

/** Lower case with the tone mark where new-style spelling puts it: `HOÀ` → `hòa`, `Uỷ` → `ủy`. */
export function lower(text: string): string {
  const out = text.normalize('NFC').toLowerCase();
  return out.replace(OLD_PLACEMENT, (old) => NEW_PLACEMENT.get(old) ?? old);
}

/** Lower case without any mark, `đ` as `d`: `Chuyển đổi` → `chuyen doi`. Length is kept in NFC. */
export function fold(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter.charCodeAt(0) < 0x80) out += letter;
    else {
      const bare = BARE.get(letter);
      // Letters of other languages, and text that is not in NFC, take the long way.
      if (bare === undefined) return foldAny(text);
      out += bare;
    }
  }
  return out.toLowerCase();
}

function foldAny(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase();
}

/** A slug of `[a-z0-9-]`, as anchors and ids use it: `Điều 12. Phạm vi` → `dieu-12-pham-vi`. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
