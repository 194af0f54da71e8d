/**
 * Gives text in capitals its usual case, as the same words stand elsewhere in the paper: the title of
 * a decree also stands at the end of its preamble, and its issuer in its articles.
 */
import { lower, normalizeText } from '../text/fold.ts';

/** Returns a text in its usual case: as the paper prints it elsewhere, or with one capital. */
export function restoreCase(shouted: string, elsewhere: string): string {
  const text = normalizeText(shouted);
  if (/\p{Ll}/u.test(text)) return text;
  return findSpelling(text, elsewhere) ?? sentenceCase(text);
}

/** Returns how a text spells some words that are given in any case; null where it has them only in capitals. */
export function findSpelling(words: string, text: string): string | null {
  const wanted = lower(words);
  const plain = normalizeText(text);
  const searched = lower(plain);
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + 1)) {
    const found = plain.slice(at, at + wanted.length);
    const isWord =
      !/\p{L}/u.test(plain.charAt(at - 1)) && !/\p{L}/u.test(plain.charAt(at + wanted.length));
    if (isWord && /\p{Ll}/u.test(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return null;
}

/** `QUY ĐỊNH CHUNG` → `Quy định chung`. Numerals and codes keep their capitals. */
function sentenceCase(text: string): string {
  const lowered = text
    .split(' ')
    .map((word) => (/\d|^[IVX]+[.:]?$/u.test(word) ? word : lower(word)))
    .join(' ');
  return lowered.charAt(0).toUpperCase() + lowered.slice(1);
}
