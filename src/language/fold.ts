/**
 * Folding: one spelling for what is the same word.
 *
 * Vietnamese arrives in NFC or NFD, with the tone mark in the old or the new place (`hoà`, `hòa`),
 * with typographic dashes and invisible characters from PDF and chat. Everything that compares
 * text goes through here first.
 */

const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Old-style tone placement (`hoà`, `thuý`) to the new style (`hòa`, `thúy`), whole syllables only. */
const TONE_PLACEMENT: readonly (readonly [RegExp, string])[] = (() => {
  const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  const rules: (readonly [RegExp, string])[] = [];
  for (const [first, second] of [
    ['o', 'a'],
    ['o', 'e'],
    ['u', 'y'],
  ] as const) {
    for (const tone of tones) {
      const old = first + (second + tone).normalize('NFC');
      const fresh = (first + tone).normalize('NFC') + second;
      rules.push([new RegExp(`(?<!q)${old}(?!\\p{L})`, 'gu'), fresh]);
    }
  }
  return rules;
})();

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
  let out = text.normalize('NFC').toLowerCase();
  for (const [old, fresh] of TONE_PLACEMENT) out = out.replace(old, fresh);
  return out;
}

/** Lower case without any mark, `đ` as `d`: `Chuyển đổi` → `chuyen doi`. Length is kept in NFC. */
export function fold(text: string): string {
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
