/**
 * Zero-width characters between letters. Some pages write one in place of each space, others mark
 * with it where a line may break within a word. The syllables beside it tell which it is.
 */
import { fold } from './fold.ts';
import { isFoldedSyllable, isSyllable } from './vi/syllable.ts';

/** Soft hyphen, zero-width space, non-joiner, joiner, word joiner, byte order mark. */
const ZERO_WIDTH = /([\u00AD\u200B-\u200D\u2060\uFEFF]+)/u;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+/u;

const isNumber = (word: string): boolean => /^\p{N}+$/u.test(word);

function isWhole(word: string): boolean {
  const folded = fold(word);
  const isBare = folded === word.toLowerCase();
  return isNumber(word) || isSyllable(word) || (isBare && isFoldedSyllable(folded));
}

function isSeparator(before: string, behind: string): boolean {
  if (before === '' || behind === '') return false;
  if ((isNumber(before) && isNumber(behind)) || isFoldedSyllable(fold(before + behind)))
    return false;
  return isWhole(before) && isWhole(behind);
}

/**
 * Returns a text with a space in place of the zero-width characters between two syllables, or
 * between a syllable and a number. Those within a syllable, a number or a code stay.
 */
export function separateSyllables(text: string): string {
  if (!ZERO_WIDTH.test(text)) return text;
  // Odd pieces are zero-width characters.
  const pieces = text.normalize('NFC').split(ZERO_WIDTH);
  return pieces
    .map((piece, at) => {
      if (at % 2 === 0) return piece;
      const before = LAST_WORD.exec(pieces[at - 1] ?? '')?.[0] ?? '';
      const behind = FIRST_WORD.exec(pieces[at + 1] ?? '')?.[0] ?? '';
      return isSeparator(before, behind) ? ' ' : piece;
    })
    .join('');
}
