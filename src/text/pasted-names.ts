/**
 * Reads pasted links and file names as the number of the document, which both have
 * (`…/Nghi-dinh-118-2025-ND-CP-…-660712.aspx`, `118_2025_ND-CP.pdf`), or as their words.
 */
import { DOCUMENT_PHRASES } from './document-types.ts';
import { fold } from './fold.ts';
import { findNumberInSlug, toSlug, wordsInSlug } from './numbers-in-slugs.ts';
import { readLinks } from './pasted-links.ts';
import { phraseSource } from './phrase-pattern.ts';

const FILE_NAME = /[^\s/]+\.(?:pdf|docx?|rtf|odt|xlsx?|zip|rar|html?|aspx)(?![\p{L}\p{N}])/giu;
const EXTENSIONS = /(?:\.(?:signed|pdf|docx?|rtf|odt|xlsx?|zip|rar|html?|aspx))+$/iu;

/** `…ND-CP (1).pdf`: browsers number what is downloaded again. */
const COPY_NUMBER = /\s*\(\d{1,2}\)(?=\.[a-z]{3,4}$)/iu;
/** A text that is the name of a file with spaces. */
const NAME_WITH_SPACES = /^[^?\n]{1,200}\.(?:pdf|docx?|rtf|odt|zip|rar|html?)$/iu;

/** Such a name begins with a type of document or with its number. */
const STARTS_LIKE_A_NAME = new RegExp(
  `^(?:\\d|[a-z]{1,5}[ .-]?\\d|${phraseSource(['{anyDocument}'], { lists: DOCUMENT_PHRASES })})`,
  'u',
);

const slugOfFile = (name: string): string => toSlug(name.replace(EXTENSIONS, ''));

/** What a file name says: a number, else its words. */
function readFileName(name: string): string {
  const slug = slugOfFile(name);
  return findNumberInSlug(slug) ?? wordsInSlug(slug);
}

/** The text with links and file names replaced by the number or the words in them. */
export function readPastedNames(text: string): string {
  const name = text.replace(COPY_NUMBER, '');
  if (NAME_WITH_SPACES.test(name) && /\s/u.test(name)) {
    const number = findNumberInSlug(slugOfFile(name));
    // A question that ends in a file name has words of its own.
    const last = name.slice(name.search(/\S+$/u));
    if (
      number !== null &&
      STARTS_LIKE_A_NAME.test(fold(name)) &&
      findNumberInSlug(slugOfFile(last)) === null
    )
      return number;
  }
  return readLinks(name).replace(FILE_NAME, readFileName);
}
