/**
 * Reads pasted links and file names: law portals write the number of a document into them
 * (`…/Nghi-dinh-118-2025-ND-CP-…-660712.aspx`, `118_2025_ND-CP.pdf`).
 */
import { DOCUMENT_PHRASES, findTypeByCode } from './document-types.ts';
import { fold } from './fold.ts';
import { phraseSource } from './phrase-pattern.ts';

const LINK = /(?:https?:\/\/|file:\/\/\/?|www\.)\S+/giu;
const FILE_NAME = /[^\s/]+\.(?:pdf|docx?|rtf|odt|xlsx?|zip|rar|html?|aspx)(?![\p{L}\p{N}])/giu;
const EXTENSIONS = /(?:\.(?:signed|pdf|docx?|rtf|odt|xlsx?|zip|rar|html?|aspx))+$/iu;
/** `118-2025-nd-cp`, `57-nq-tw`, `26-2023-qh15`, between other words. */
const NUMBER =
  /(?<![a-z0-9])(\d{1,5}[a-z]?)(?:-((?:19|20)\d\d))?-((?:[a-z]+\d*)(?:-[a-z]+\d*)?)(?![a-z0-9])/giu;
/** `nd118-2025`, `nd-118-2025`. */
const CODE_FIRST = /(?<![a-z0-9])([a-z]+)-?(\d{1,5})-((?:19|20)\d\d)(?![a-z0-9])/giu;
/** Ids of pages and files, and the day of an upload. */
const LONG_DIGITS = /(?<![a-z0-9])\d{5,}(?![a-z0-9])/giu;
const NATIONAL_ASSEMBLY = /^qh\d*$/iu;

/** The number of a document in a slug of words and hyphens, as printed; null where it has none. */
function numberInSlug(slug: string): string | null {
  for (const [, serial, year, codes = ''] of slug.matchAll(NUMBER)) {
    const [type = '', issuer] = codes.split('-');
    if (NATIONAL_ASSEMBLY.test(type) && year !== undefined) return `${serial}/${year}/${type}`;
    if (findTypeByCode(type) === null || issuer === undefined) continue;
    return year === undefined ? `${serial}/${codes}` : `${serial}/${year}/${codes}`;
  }
  for (const [, code = '', serial, year] of slug.matchAll(CODE_FIRST))
    if (findTypeByCode(code) !== null) return `${code} ${serial}/${year}`;
  return null;
}

const toSlug = (name: string): string =>
  name.replace(EXTENSIONS, '').replace(/[^\p{L}\p{N}]+/gu, '-');
/** Codes are written with the letters of ASCII. */
const numberOf = (slug: string): string | null =>
  numberInSlug(slug.replaceAll('Đ', 'D').replaceAll('đ', 'd'));

/** `…ND-CP (1).pdf`: browsers number what is downloaded again. */
const COPY_NUMBER = /\s*\(\d{1,2}\)(?=\.[a-z]{3,4}$)/iu;
/** A text that is the name of a file with spaces. */
const NAME_WITH_SPACES = /^[^?\n]{1,200}\.(?:pdf|docx?|rtf|odt|zip|rar|html?)$/iu;

/** Such a name begins with a type of document or with its number. */
const STARTS_LIKE_A_NAME = new RegExp(
  `^(?:\\d|[a-z]{1,5}[ .-]?\\d|${phraseSource(['{anyDocument}'], { lists: DOCUMENT_PHRASES })})`,
  'u',
);

/** What a file name or the last part of an address says: a number, else its words. */
function readName(name: string): string {
  const slug = toSlug(name);
  return numberOf(slug) ?? slug.replace(LONG_DIGITS, '').replace(/-+/gu, ' ').trim();
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function readLink(link: string): string {
  const [path = ''] = link.replace(/^(?:https?:\/\/)?[^/?#]*\/?/iu, '').split(/[?#]/u);
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return readName(decode(last));
}

/** The text with links and file names replaced by the number or the words in them. */
export function readPastedNames(text: string): string {
  const name = text.replace(COPY_NUMBER, '');
  if (NAME_WITH_SPACES.test(name) && /\s/u.test(name)) {
    const number = numberOf(toSlug(name));
    // A question that ends in a file name has words of its own.
    const last = name.slice(name.search(/\S+$/u));
    if (number !== null && STARTS_LIKE_A_NAME.test(fold(name)) && numberOf(toSlug(last)) === null)
      return number;
  }
  return name.replace(LINK, readLink).replace(FILE_NAME, readName);
}
