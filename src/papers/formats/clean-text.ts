/** Brings text of any format to the form that papers are read in. */
import { normalizeLetters } from '../../text/fold.ts';
import { separateSyllables } from '../../text/zero-width-spaces.ts';

/** Returns a text in NFC, without invisible characters, with single spaces, trimmed. */
export const cleanText = (text: string): string =>
  normalizeLetters(separateSyllables(text.replace(/\u00ad/gu, '')))
    .replace(/[\p{Cc}\p{Zs}\s]+/gu, ' ')
    .trim();
