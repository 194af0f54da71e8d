/** A document that an official source lists. Plain data. */
import type { IsoDate } from '../library/document.ts';

export interface FoundDocument {
  /** As the source states it, in a field of its own; null where it must be read from title or address. */
  readonly number: string | null;
  /** Title or trích yếu as plain text; empty where the source has none. */
  readonly title: string;
  /** The page of the document; null where the source has none. */
  readonly url: string | null;
  /** The answer of an interface that holds the text; null for sources that are pages. */
  readonly dataUrl: string | null;
  /** Files of the document, in the order of the source. */
  readonly files: readonly string[];
  readonly issuer: string | null;
  readonly dateDocument: IsoDate | null;
  readonly dateEffective: IsoDate | null;
  /** When the source published it, as ISO 8601; null where it does not say. */
  readonly published: string | null;
}

export const EMPTY_DOCUMENT: FoundDocument = {
  number: null,
  title: '',
  url: null,
  dataUrl: null,
  files: [],
  issuer: null,
  dateDocument: null,
  dateEffective: null,
  published: null,
};

/** Why the answer of a source is no list of documents. */
export type UnreadableReason = 'not-a-feed' | 'not-json' | 'too-deep';

/** The answer of a source is not what its preset expects. */
export class UnreadableListError extends Error {
  override readonly name = 'UnreadableListError';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Returns an absolute http(s) address; null for anything else. */
export function absoluteUrl(link: string | null | undefined, base: string): string | null {
  const text = (link ?? '').trim();
  if (text === '' || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Whether a link leads to a file of a document. Some hosts glue the extension on without its dot. */
export function isFileLink(url: string): boolean {
  const { pathname, hostname, searchParams } = new URL(url);
  if (/\.(?:pdf|docx?|rtf|odt)$/iu.test(pathname)) return true;
  if (/(?:^|\.)congbaocdn\./u.test(`.${hostname}`)) return /(?:pdf|docx?)$/iu.test(pathname);
  return /\/download\/stream$/u.test(pathname) && searchParams.has('Url');
}
