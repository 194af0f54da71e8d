/** Tells the format of a file by its first bytes, and whether its name says the same. */
import { PaperRefused } from '../refusal.ts';

export type PaperFormat =
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'doc'
  | 'rtf'
  | 'html'
  | 'json'
  | 'markdown'
  | 'text';

/** A larger file is refused: Telegram hands out no file above 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

const EXTENSIONS: Readonly<Record<string, readonly PaperFormat[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  odt: ['odt'],
  doc: ['doc', 'rtf', 'html'],
  rtf: ['rtf'],
  html: ['html'],
  htm: ['html'],
  xhtml: ['html'],
  json: ['json'],
  md: ['markdown', 'text'],
  markdown: ['markdown', 'text'],
  txt: ['text'],
};

/** The file names that are looked for in folders. */
export const KNOWN_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS);

export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,8})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';

/** Returns whether a file may be a paper by its name; one without an extension may. */
export function isPaperName(name: string): boolean {
  const extension = extensionOf(name);
  return extension === '' || KNOWN_EXTENSIONS.includes(extension);
}

/**
 * Returns the format of a file.
 *
 * @throws PaperRefused for an empty file, one above `MAX_FILE_BYTES`, an unknown format, or a name
 *   that says something else than the content
 */
export function detectFormat(name: string, bytes: Uint8Array): PaperFormat {
  if (bytes.length === 0) throw new PaperRefused('empty', 'the file has no content');
  if (bytes.length > MAX_FILE_BYTES)
    throw new PaperRefused(
      'too-large',
      `${megabytes(bytes.length)} MB; at most ${megabytes(MAX_FILE_BYTES)} MB are read`,
    );
  const extension = extensionOf(name);
  const allowed = EXTENSIONS[extension];
  const found = formatOfContent(bytes);
  if (found === null)
    throw new PaperRefused(
      'unknown-format',
      `the content of "${name}" is none of ${KNOWN_EXTENSIONS.join(', ')}`,
    );
  if (found === 'text' && allowed?.includes('markdown') === true) return 'markdown';
  if (allowed === undefined) {
    if (extension === '') return found;
    throw new PaperRefused(
      'unknown-format',
      `files of type .${extension} are not read; allowed are ${KNOWN_EXTENSIONS.join(', ')}`,
    );
  }
  // Text is anything: HTML without a head, or a page saved as .txt.
  if (allowed.includes(found)) return found;
  if (found === 'text' && (allowed.includes('html') || allowed.includes('json')))
    return allowed[0] ?? found;
  if (found === 'html' && extension === 'txt') return 'html';
  throw new PaperRefused(
    'wrong-extension',
    `the name says .${extension}, the content is ${found}; rename it, or save it again`,
  );
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const ZIP_NAMES_REACH = 200_000;

function formatOfContent(bytes: Uint8Array): PaperFormat | null {
  const start = ascii(bytes, 0, 1024);
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return formatOfZip(bytes);
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return formatOfCompound(bytes);
  if (start.startsWith('{\\rtf')) return 'rtf';
  const text = start.replace(/^\u00ef\u00bb\u00bf/u, '').trimStart();
  if (
    /^(?:<!doctype html|<html|<head|<body|<div|<p\b|<table|<meta|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(
      text,
    )
  )
    return 'html';
  if (/^[{[]/u.test(text)) return 'json';
  return isBinary(bytes) ? null : 'text';
}

/** Word and LibreOffice files are zip archives with a file of a fixed name. */
function formatOfZip(bytes: Uint8Array): PaperFormat | null {
  const names = ascii4(bytes);
  if (names.includes('word/document.xml') || names.includes('word/')) return 'docx';
  return names.includes('opendocument.text') ? 'odt' : null;
}

/** The start and the end of an archive, where the names of its files stand. */
function ascii4(bytes: Uint8Array): string {
  const decoder = new TextDecoder('latin1');
  const start = decoder.decode(bytes.subarray(0, ZIP_NAMES_REACH));
  return start + decoder.decode(bytes.subarray(Math.max(0, bytes.length - ZIP_NAMES_REACH)));
}

/** Old Word files, and Word files with a password, are compound files. */
function formatOfCompound(bytes: Uint8Array): PaperFormat {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, ZIP_NAMES_REACH * 5));
  if (names.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e'))
    throw new PaperRefused('passworded', 'the Word file asks for a password; save it without one');
  return 'doc';
}

const BINARY_REACH = 4096;

function isBinary(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return false;
  const head = bytes.subarray(0, BINARY_REACH);
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return control > head.length * 0.01;
}
