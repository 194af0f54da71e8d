/**
 * Reading a question as it was typed: cleaned, raw keystrokes decoded, abbreviations written out,
 * slips mended, marks restored. Every later step works on what was read.
 */
import { expandAbbreviations } from '../text/abbreviations.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { findTypeByCode } from '../text/document-types.ts';
import { fold, normalizeText } from '../text/fold.ts';
import { correctEnglishSpelling, correctSpelling } from '../text/spelling-correction.ts';
import { decodeKeystrokes } from '../text/vi/decode-keystrokes.ts';
import { restoreDiacritics } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable } from '../text/vi/syllable.ts';
import type { SearchIndex } from './search-index.ts';

export interface NormalizedQuestion {
  /** Cleaned, decoded, slips mended; document numbers are read off this. */
  readonly corrected: string;
  /** Abbreviations written out, marks as typed. */
  readonly expanded: string;
  /** Marks restored; what is searched. As long as `written`, letter under letter. */
  readonly restored: string;
}

export interface NormalizeOptions {
  /** Words that are codes and no slips, folded: `ttg`, `hdnd`. */
  readonly codes?: ReadonlySet<string>;
  /** Blanks out what is no words (document numbers) before abbreviations are written out. */
  readonly mask?: (typed: string) => string;
}

/** `QD9`, `HDDND` typed with an IME's keys for đ: codes are no syllables, so decoding left them. */
function decodeCodes(text: string, isCode: (folded: string) => boolean): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}*(?:d9|dd)(?:\p{L}|9)*(?![\p{L}\p{N}])/giu, (word) => {
    const decoded = word.replace(/d9|dd/giu, (pair) => (pair.startsWith('D') ? 'Đ' : 'đ'));
    return isCode(fold(decoded)) && !isCode(word.toLowerCase()) ? decoded : word;
  });
}

/** Reads a question. Pure. */
export function normalizeQuestion(
  index: SearchIndex,
  question: string,
  { codes, mask }: NormalizeOptions = {},
): NormalizedQuestion {
  const isProtected = (word: string): boolean =>
    index.abbreviations.has(word) || findTypeByCode(word) !== null || codes?.has(word) === true;
  const decoded = decodeCodes(decodeKeystrokes(normalizeText(question)), isProtected);
  const english = detectLanguage(decoded) === 'en';
  const correct = english ? correctEnglishSpelling : correctSpelling;
  const corrected = correct(decoded, index.vocabulary, isProtected);
  const expanded = expandAbbreviations(
    mask === undefined ? corrected : mask(corrected),
    index.abbreviations,
    isFoldedSyllable,
  );
  return {
    corrected,
    expanded,
    restored: english ? expanded : restoreDiacritics(index.restorer, expanded),
  };
}

/** Whether a word was typed with marks on it. */
export const isMarked = (word: string): boolean => fold(word) !== word.toLowerCase();
