/**
 * Cleans the text of a question: people paste decorated letters, emoji, bullets and Markdown. Texts
 * of the library are only normalized (`fold.ts`), because there a superscript has a meaning.
 */
import { normalizeText } from './fold.ts';
import { separateSyllables } from './zero-width-spaces.ts';

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu;
/** One keycap is a bullet. A run of keycaps (5️⃣7️⃣) is a number. */
const SINGLE_KEYCAP = /(?<!\u20E3)[0-9#*]\uFE0F?\u20E3(?![0-9#*]\uFE0F?\u20E3)/gu;
/** A circled number at the start is a bullet. */
const CIRCLED_BULLET = /^\s*[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793](?=\s|\p{L})/u;
/** Circled, squared, bracketed and small letters and digits. */
const ENCLOSED = /[\u2460-\u24FF\u3200-\u33FF\uFE50-\uFE6F\u{1F100}-\u{1F14F}]/gu;
/** White letters on black have no plain form in Unicode's tables: each range begins with A or 1. */
const BLACK_RANGES = [
  { first: 0x1f150, last: 0x1f169, plain: (at: number) => String.fromCharCode(0x41 + at) },
  { first: 0x1f170, last: 0x1f189, plain: (at: number) => String.fromCharCode(0x41 + at) },
  { first: 0x2776, last: 0x277f, plain: (at: number) => String(at + 1) },
  { first: 0x2780, last: 0x2789, plain: (at: number) => String(at + 1) },
  { first: 0x278a, last: 0x2793, plain: (at: number) => String(at + 1) },
] as const;
const BLACK = /[\u2776-\u2793\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu;
const [CAPITALS, LETTERS] = ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'];
const SMALL_CAPITAL = new RegExp(`[${CAPITALS}]`, 'gu');
const RAISED = '\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079\\u2080-\\u2089';
const RAISED_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])[${RAISED}]+`, 'gu');
/** The mark of a footnote. */
const RAISED_BEHIND_DIGIT = new RegExp(`(?<=[0-9])[${RAISED}]+`, 'gu');
/** `__nghị quyết 57__` in Markdown. */
const EMPHASIS = /(?<![\p{L}\p{N}_])(_{1,2})(?=[^\s_])([^_\s]*\s[^_]*)\1(?![\p{L}\p{N}_])/gu;
/** A name in program code: `__proto__`. */
const CODE_NAME = /(?<![\p{L}\p{N}_])_+[a-z][a-z0-9_]*(?![\p{L}\p{M}])/giu;
/** Looks like an underscore, and is a letter: the name stays one word that no document has. */
const LETTER_UNDERSCORE = '\u02CD';

/** Writes decorated letters and digits as plain ones. */
function plainLetters(text: string): string {
  return text
    .replace(CIRCLED_BULLET, ' ')
    .replace(BLACK, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      const range = BLACK_RANGES.find(({ first, last }) => code >= first && code <= last);
      return range?.plain(code - range.first) ?? letter;
    })
    .replace(EMOJI, ' ')
    .replace(SMALL_CAPITAL, (letter) => LETTERS[CAPITALS.indexOf(letter)] ?? letter)
    .replace(RAISED_BEHIND_DIGIT, '')
    .replace(RAISED_NUMBER, (digits) => digits.normalize('NFKC'))
    .replace(ENCLOSED, (letter) => letter.normalize('NFKC'));
}

/**
 * Returns a question as `normalizeText` does, in plain letters, without emoji, bullets and emphasis.
 * A name in program code becomes one word.
 */
export function normalizeQuestionText(text: string): string {
  const plain = plainLetters(separateSyllables(text.replace(SINGLE_KEYCAP, ' ')));
  return normalizeText(plain)
    .replace(EMPHASIS, '$2')
    .replace(CODE_NAME, (name) => name.replaceAll('_', LETTER_UNDERSCORE));
}
