/** Which files of a listed document its text is read from. */

/** Better text first: Word files hold it whole, PDFs of the portals are often scans. */
const ORDER: readonly RegExp[] = [/docx$/iu, /stream$/iu, /pdf$/iu, /doc$/iu, /(?:odt|rtf)$/iu];
/** `326_2026_nd-cp_pl.pdf`, `phu-luc-1.docx`: an appendix alone is not the document. */
const APPENDIX = /(?:^|[^a-z])(?:pl|phu[-_ ]?luc)(?:[^a-z]|$)/iu;
/** Each file costs a request. */
const MAX_FILES = 3;

/** Returns the addresses to try, the best first. */
export function chooseFiles(files: readonly string[]): string[] {
  const rank = (url: string): number => {
    const { pathname } = new URL(url);
    const at = ORDER.findIndex((pattern) => pattern.test(pathname));
    return (at === -1 ? ORDER.length : at) + (isAppendix(pathname) ? ORDER.length + 1 : 0);
  };
  return [...files].sort((one, other) => rank(one) - rank(other)).slice(0, MAX_FILES);
}

const isAppendix = (pathname: string): boolean => APPENDIX.test(pathname.split('/').at(-1) ?? '');

/**
 * Returns the extension of a file by its first bytes: a portal's page of HTML under the address of a PDF is
 * no document. Null for anything else.
 */
export function extensionOfBytes(bytes: Uint8Array): 'pdf' | 'docx' | 'doc' | 'rtf' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'doc';
  return start.startsWith('{\\rtf') ? 'rtf' : null;
}
