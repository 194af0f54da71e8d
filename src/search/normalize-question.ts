/**
 * Normalizes a typed question: it is cleaned, raw keystrokes are decoded, typing errors are
 * corrected, abbreviations are written out and marks are restored. All later steps use the result.
 */
import { expandAbbreviations } from '../text/abbreviations.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { findTypeByCode } from '../text/document-types.ts';
import { fold } from '../text/fold.ts';
import { readHashtags } from '../text/hashtags.ts';
import { writeOutNumerals } from '../text/numerals.ts';
import { readPastedNames } from '../text/pasted-names.ts';
import { normalizeQuestionText } from '../text/question-text.ts';
import { correctEnglishSpelling, correctSpelling } from '../text/spelling-correction.ts';
import { stripCourtesy } from '../text/strip-courtesy.ts';
import { decodeKeystrokes } from '../text/vi/decode-keystrokes.ts';
import { restoreDiacritics } from '../text/vi/restore-diacritics.ts';
import { isFoldedSyllable } from '../text/vi/syllable.ts';
import type { SearchIndex } from './search-index.ts';

export interface NormalizedQuestion {
  /** The cleaned, decoded and corrected text without courtesy. Document numbers are read from it. */
  readonly corrected: string;
  /** The text with abbreviations written out, and marks as typed. */
  readonly expanded: string;
  /** The text with marks restored, which is searched. It has the length of `expanded`. */
  readonly restored: string;
}

export interface NormalizeOptions {
  /** Folded words that are codes and no typing errors: `ttg`, `hdnd`. */
  readonly codes?: ReadonlySet<string>;
  /** Blanks out document numbers before abbreviations are written out. */
  readonly mask?: (typed: string) => string;
}

/** Decodes the keys of đ in codes (`QD9`, `HDDND`), which are no syllables for the decoder. */
function decodeCodes(text: string, isCode: (folded: string) => boolean): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}*(?:d9|dd)(?:\p{L}|9)*(?![\p{L}\p{N}])/giu, (word) => {
    const decoded = word.replace(/d9|dd/giu, (pair) => (pair.startsWith('D') ? 'Đ' : 'đ'));
    return isCode(fold(decoded)) && !isCode(word.toLowerCase()) ? decoded : word;
  });
}

/** Normalizes a question. */
export function normalizeQuestion(
  index: SearchIndex,
  question: string,
  { codes, mask }: NormalizeOptions = {},
): NormalizedQuestion {
  const isProtected = (word: string): boolean =>
    index.abbreviations.has(word) || findTypeByCode(word) !== null || codes?.has(word) === true;
  const pasted = readPastedNames(normalizeQuestionText(question));
  const typed = decodeKeystrokes(readHashtags(pasted, index.vocabulary, isProtected));
  const decoded = stripCourtesy(decodeCodes(typed, isProtected));
  const english = detectLanguage(decoded) === 'en';
  const correct = english ? correctEnglishSpelling : correctSpelling;
  // Courtesy with a typing error is found now.
  const corrected = stripCourtesy(correct(decoded, index.vocabulary, isProtected));
  const expanded = expandAbbreviations(
    writeOutNumerals(mask === undefined ? corrected : mask(corrected)),
    index.abbreviations,
    isFoldedSyllable,
  );
  return {
    corrected,
    expanded,
    restored: english ? expanded : restoreDiacritics(index.restorer, expanded),
  };
}

/** Returns whether a word was typed with marks. */
export const isMarked = (word: string): boolean => fold(word) !== word.toLowerCase();
