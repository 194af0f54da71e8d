/**
 * Reading a question as it was typed: cleaned, raw keystrokes decoded, abbreviations written out,
 * slips mended, marks restored. Every later step works on what was read.
 */
import { expandAbbreviations } from '../language/abbreviations.ts';
import { detectLanguage } from '../language/detect.ts';
import { typeOfCode } from '../language/document-types.ts';
import { clean, fold } from '../language/fold.ts';
import { restore } from '../language/restore.ts';
import { mendEnglish, mendSlips } from '../language/spelling.ts';
import { isFoldedSyllable } from '../language/syllable.ts';
import { decodeKeystrokes } from '../language/telex.ts';
import type { SearchIndex } from './index.ts';

export interface Reading {
  /** Cleaned, decoded, slips mended; document numbers are read off this. */
  readonly typed: string;
  /** Abbreviations written out, marks as typed. */
  readonly written: string;
  /** Marks restored; what is searched. As long as `written`, letter under letter. */
  readonly restored: string;
}

export interface ReadingOptions {
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
export function readText(
  index: SearchIndex,
  question: string,
  { codes, mask }: ReadingOptions = {},
): Reading {
  const keep = (word: string): boolean =>
    index.abbreviations.has(word) || typeOfCode(word) !== null || codes?.has(word) === true;
  const decoded = decodeCodes(decodeKeystrokes(clean(question)), keep);
  const english = detectLanguage(decoded) === 'en';
  const mend = english ? mendEnglish : mendSlips;
  const typed = mend(decoded, index.vocabulary, keep);
  const written = expandAbbreviations(
    mask === undefined ? typed : mask(typed),
    index.abbreviations,
    isFoldedSyllable,
  );
  return { typed, written, restored: english ? written : restore(index.restorer, written) };
}

/** Whether a word was typed with marks on it. */
export const isMarked = (word: string): boolean => fold(word) !== word.toLowerCase();
