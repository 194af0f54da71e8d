/**
 * Reading a question as it was typed: cleaned, raw keystrokes decoded, abbreviations written out,
 * slips mended, marks restored. Every later step works on what was read.
 */
import { expandAbbreviations } from '../language/abbreviations.ts';
import { detectLanguage } from '../language/detect.ts';
import { clean, fold } from '../language/fold.ts';
import { restore } from '../language/restore.ts';
import { mendSlips, type Vocabulary } from '../language/spelling.ts';
import { isFoldedSyllable } from '../language/syllable.ts';
import { decodeKeystrokes } from '../language/telex.ts';
import type { SearchIndex } from './index.ts';

export interface Reading {
  /** As typed, cleaned and decoded; document numbers are read off this. */
  readonly typed: string;
  /** Abbreviations written out and slips mended; marks as typed. */
  readonly written: string;
  /** Marks restored; what is searched. */
  readonly restored: string;
}

/** The library's words as spelling needs them. */
export function vocabularyOf(index: SearchIndex): Vocabulary {
  return {
    frequencyOf: (term) => index.frequency.get(term) ?? 0,
    isSyllable: isFoldedSyllable,
  };
}

/** Reads a question; `mask` blanks out parts (document numbers) that are no words to mend. */
export function readText(
  index: SearchIndex,
  question: string,
  mask: (typed: string) => string = (typed) => typed,
): Reading {
  const typed = decodeKeystrokes(clean(question));
  const expanded = expandAbbreviations(mask(typed), index.abbreviations, isFoldedSyllable);
  // English is not mended: its words are no syllables, and the library's few are not its dictionary.
  const written =
    detectLanguage(typed) === 'en' ? expanded : mendSlips(expanded, vocabularyOf(index));
  return { typed, written, restored: restore(index.restorer, written) };
}

/** Whether a word was typed with marks on it. */
export const isMarked = (word: string): boolean => fold(word) !== word.toLowerCase();
