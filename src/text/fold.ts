/**
 * Normalizes text, so that different spellings of one word become equal.
 *
 * Vietnamese texts arrive in NFC or NFD, with the tone mark in the old or the new place (`hoà`,
 * `hòa`), with typographic dashes, and with invisible characters from PDF and chat. Texts are
 * compared only after they were normalized here.
 */

/** Zero-width characters, bidirectional marks, variation selectors, tags and the keycap mark. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u20E3/gu;
/** Between two words: some pages and converters write it in place of every space. */
const ZERO_WIDTH_SPACE = /(?<=[\p{L}\p{N}])\u200B(?=[\p{L}\p{N}])/gu;
/** One alone, or beside real spaces, marks where a line may break within a word. */
const MIN_ZERO_WIDTH_SPACES = 2;
/** Every dash, the minus sign, the hyphen bullet and the low minus sign. */
const DASHES = /[\p{Pd}\u2212\u2043\u02D7]/gu;
/** Fraction slash and division slash. */
const SLASHES = /[\u2044\u2215]/gu;
/** Styled letters and digits: letterlike, ligatures, full width, bold and italic. */
const STYLED = /[\u2100-\u214F\uFB00-\uFB06\uFF00-\uFFEF\u{1D400}-\u{1D7FF}]+/gu;
/** Eth and African D look like `Đ`: some fonts and converters write them for it, or a struck D. */
const D_LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['\u00D0', 'Đ'],
  ['\u0189', 'Đ'],
  ['\u00F0', 'đ'],
  ['\u0256', 'đ'],
  ['\u1D06', 'đ'],
  ...['\u0335', '\u0336'].flatMap((stroke) => [
    [`D${stroke}`, 'Đ'] as const,
    [`d${stroke}`, 'đ'] as const,
  ]),
]);
const D_LOOKALIKE = /[\u00D0\u0189\u00F0\u0256\u1D06]|[Dd][\u0335\u0336]/gu;

/** Old-style tone placement (`hoà`, `thuý`) and the new style (`hòa`, `thúy`). */
const NEW_TONE_PLACEMENT: ReadonlyMap<string, string> = new Map(
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
/**
 * The old placement occurs only at the end of a syllable (not in `toàn`) and not after `q` (`quý`).
 */
const OLD_TONE_PLACEMENT = new RegExp(
  `(?<!q)(?:${[...NEW_TONE_PLACEMENT.keys()].join('|')})(?!\\p{L})`,
  'gu',
);

/** The letters that Vietnamese writes with a mark, in lower case, each with its bare letter. */
const UNMARKED_LETTERS: readonly (readonly [marked: string, bare: string])[] = [
  ...[...'aăâeêioôơuưy'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(
      (tone) => [(vowel + tone).normalize('NFC'), vowel.normalize('NFD').charAt(0)] as const,
    ),
  ),
  ...['đ', '\u00F0', '\u0256'].map((letter) => [letter, 'd'] as const),
];

/** Above the code of every Vietnamese letter. */
const TABLE_SIZE = 0x1f00;
/** By UTF-16 code: the code of the letter without marks in lower case; 0 for other characters. */
const FOLDED = new Uint8Array(TABLE_SIZE);
/** By UTF-16 code: whether it is lower or upper case; 0 for other characters. */
const CASES = new Uint8Array(TABLE_SIZE);
const [LOWER_CASE, UPPER_CASE] = [1, 2];
for (let unit = 0; unit < 0x80; unit++) {
  const letter = String.fromCharCode(unit);
  FOLDED[unit] = letter.toLowerCase().charCodeAt(0);
  CASES[unit] = letter === letter.toLowerCase() ? LOWER_CASE : UPPER_CASE;
}
for (const [marked, bare] of UNMARKED_LETTERS) {
  for (const letter of [marked.toUpperCase(), marked]) {
    FOLDED[letter.charCodeAt(0)] = bare.charCodeAt(0);
    CASES[letter.charCodeAt(0)] = letter === marked ? LOWER_CASE : UPPER_CASE;
  }
}

/**
 * Returns a text in NFC with plain letters, without invisible characters. Dashes, spaces and line
 * breaks stay as they are.
 */
export function normalizeLetters(text: string): string {
  return spaced(text)
    .replace(STYLED, (styled) => styled.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(D_LOOKALIKE, (letter) => D_LOOKALIKES.get(letter) ?? letter)
    .normalize('NFC');
}

/** Returns a text whose words are set apart by zero-width spaces alone with real ones. */
function spaced(text: string): string {
  if (/\s/u.test(text.trim())) return text;
  const count = text.match(ZERO_WIDTH_SPACE)?.length ?? 0;
  return count < MIN_ZERO_WIDTH_SPACES ? text : text.replace(ZERO_WIDTH_SPACE, ' ');
}

/**
 * Returns a text as all other functions expect it: NFC, no invisible or control characters,
 * plain letters, hyphens and slashes, single spaces, trimmed. Case, marks and tone placement stay as
 * typed.
 */
export function normalizeText(text: string): string {
  return normalizeLetters(text)
    .replace(DASHES, '-')
    .replace(SLASHES, '/')
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
}

/** Returns a text in lower case with tone marks in their new place: `HOÀ` → `hòa`, `Uỷ` → `ủy`. */
export function lower(text: string): string {
  let lowered = false;
  let marked = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = unit < TABLE_SIZE ? CASES[unit] : 0;
    // Letters of other languages, and text that is not in NFC.
    if (known === 0) return moveToneMarks(text.normalize('NFC').toLowerCase());
    if (known === UPPER_CASE) lowered = true;
    if (unit >= 0x80) marked = true;
  }
  const out = lowered ? text.toLowerCase() : text;
  return marked ? moveToneMarks(out) : out;
}

/** A quick test for old tone placements, because few words have them. */
const MAY_HAVE_OLD_PLACEMENT = /[ou][à-ỹ]/u;

function moveToneMarks(text: string): string {
  if (!MAY_HAVE_OLD_PLACEMENT.test(text)) return text;
  return text.replace(OLD_TONE_PLACEMENT, (old) => NEW_TONE_PLACEMENT.get(old) ?? old);
}

/** How many codes are converted in one call. The stack limits the number of arguments. */
const CHUNK = 4096;

/**
 * Returns a text in lower case without marks: `Chuyển đổi` → `chuyen doi`. NFC keeps its length.
 */
export function fold(text: string): string {
  let out = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const units = new Array<number>(Math.min(CHUNK, text.length - from));
    for (let at = 0; at < units.length; at++) {
      const unit = text.charCodeAt(from + at);
      const bare = unit < TABLE_SIZE ? (FOLDED[unit] ?? 0) : 0;
      if (bare === 0 && unit !== 0) return foldGeneric(text);
      units[at] = bare;
    }
    out += String.fromCharCode(...units);
  }
  return out;
}

/** Folds letters of other languages, and text that is not in NFC. */
function foldGeneric(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[đĐ\u00D0\u0189\u00F0\u0256]/gu, 'd')
      .toLowerCase()
      // This composes letters such as Hangul again.
      .normalize('NFC')
  );
}

/** Returns a slug of `[a-z0-9-]` for anchors and ids: `Điều 12. Phạm vi` → `dieu-12-pham-vi`. */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
