/** Reads a document that a source lists: its page, then its files, as far as they can be read here. */
import type { IsoDate } from '../../library/document.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { decodeText } from '../../papers/formats/decode-text.ts';
import { MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { reportOfKnown } from '../../papers/import-result.ts';
import { readKnowledgeDocument } from '../../papers/knowledge-document.ts';
import { chooseFiles, extensionOfBytes } from '../../sources/choose-files.ts';
import { UnreadableListError } from '../../sources/found-document.ts';
import type { DocumentMatcher, NumberedDocument } from '../../sources/match-source.ts';
import { recordOf, writeMetadataDocument } from '../../sources/metadata-document.ts';
import { numberOfFound } from '../../sources/number-of-document.ts';
import { hasDetailPages } from '../../sources/presets.ts';
import { readDetail, withDetail } from '../../sources/read-detail.ts';
import type { OriginalFile, UploadedPaper } from '../../telegram/dependencies.ts';
import { documentNumberKey } from '../../text/document-number.ts';
import { slugify } from '../../text/fold.ts';
import type { LibraryService } from '../library-service.ts';
import type { PaperFiles, PaperNames } from '../paper-files.ts';
import type { FetchSource } from './fetch-source.ts';

export interface ReadContext {
  readonly fetchSource: FetchSource;
  readonly matcher: DocumentMatcher;
  readonly issuerCodes: readonly string[];
  readonly names: PaperNames;
  readonly today: IsoDate;
  readonly preview: LibraryService['previewPaper'];
  /** Absent where files are not read (Workers): the record of the source is all there is. */
  readonly paperFiles?: PaperFiles;
  /** Which addresses may be asked; absent: any of the public network. */
  readonly within?: (url: URL) => boolean;
}

/** A listed document as it would stand in the library. */
export interface ReadDocument {
  readonly found: NumberedDocument;
  readonly paper: UploadedPaper;
  /** The file of the document; null where the source has none that could be had. */
  readonly original: OriginalFile | null;
}

/** The first file of a document that came, and its text where one could be read. */
export interface ReadFiles {
  readonly text: UploadedPaper | null;
  readonly original: OriginalFile | null;
}

const MAX_PAGE_BYTES = 5 * 1024 * 1024;
const PAGE = 'text/html';
const JSON_TYPE = 'application/json';
const FILE = 'application/pdf, application/vnd.openxmlformats-officedocument.*, application/msword';

/** The page could not be read now; the next look tries again. */
export class PageUnavailableError extends Error {
  override readonly name = 'PageUnavailableError';
}

/**
 * Reads a listed document.
 *
 * @param needsPage whether a page that does not come is an error; false after some tries
 * @throws PageUnavailableError
 */
export async function readListedDocument(
  source: WatchedSource,
  listed: NumberedDocument,
  context: ReadContext,
  needsPage: boolean,
): Promise<ReadDocument> {
  const found = await addDetail(source, listed, context, needsPage);
  const { text, original } = await readFiles(source, found, context);
  return { found, original, paper: text ?? (await readRecord(source, found, context)) };
}

/** Makes a document of what a source states of it, without its text. */
export async function readRecord(
  { name: sourceName }: Pick<WatchedSource, 'name'>,
  found: NumberedDocument,
  { matcher, today, preview }: Pick<ReadContext, 'matcher' | 'today' | 'preview'>,
): Promise<UploadedPaper> {
  const markdown = writeMetadataDocument(found, { matcher, today, sourceName });
  const name = `${slugify(found.number)}.md`;
  const known = readKnowledgeDocument(name, new TextEncoder().encode(markdown));
  if (known === null) throw new Error(`no document was made of ${found.number}`);
  return { status: 'read', result: reportOfKnown(name, known), ...(await preview(markdown)) };
}

async function addDetail(
  source: WatchedSource,
  listed: NumberedDocument,
  { fetchSource, issuerCodes }: ReadContext,
  needsPage: boolean,
): Promise<NumberedDocument> {
  if (!hasDetailPages(source) || listed.url === null) return listed;
  const response = await fetchSource({
    url: listed.url,
    accept: PAGE,
    maxBytes: MAX_PAGE_BYTES,
  });
  if (response.kind !== 'content') {
    if (needsPage) throw new PageUnavailableError(listed.url);
    return listed;
  }
  try {
    const detail = readDetail(decodeText(response.bytes).text, response.url);
    const merged = withDetail(listed, detail);
    return { ...merged, number: numberOfFound(merged, issuerCodes) ?? listed.number };
  } catch (error) {
    if (error instanceof UnreadableListError) return listed;
    throw error;
  }
}

/** Reads the files of a document, and the answer of an interface, until one holds its text. */
export async function readFiles(
  source: Pick<WatchedSource, 'name'>,
  found: NumberedDocument,
  context: ReadContext,
): Promise<ReadFiles> {
  const { paperFiles, fetchSource, within } = context;
  const data = found.dataUrl === null ? [] : [found.dataUrl];
  let original: OriginalFile | null = null;
  for (const url of [...data, ...chooseFiles(found.files)]) {
    const isData = url === found.dataUrl;
    if (isData && paperFiles === undefined) continue;
    const response = await fetchSource({
      url,
      accept: isData ? JSON_TYPE : FILE,
      maxBytes: MAX_FILE_BYTES,
      referer: found.url,
      ...(within !== undefined && { within }),
    });
    if (response.kind !== 'content') continue;
    const { bytes } = response;
    const extension = isData ? 'json' : extensionOfBytes(bytes);
    if (extension === null) continue;
    const name = `${slugify(found.number)}.${extension}`;
    const file = isData ? null : { name, bytes };
    // Without a reader the first file is all that can be kept.
    if (paperFiles === undefined) return { text: null, original: file };
    const place = { title: source.name, url: isData ? found.url : url };
    const read = await readText({ name, bytes, place }, found, context);
    // A file of another document was linked by mistake, or is an appendix.
    if (read === 'other') continue;
    original ??= file;
    if (read !== null) return { text: read, original: file ?? original };
  }
  return { text: null, original };
}

interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly place: { readonly title: string; readonly url: string | null };
}

/** Reads the text of a document from a file; null: it has none that can be read. */
export async function readText(
  { name, bytes, place }: TextFile,
  found: NumberedDocument,
  { paperFiles, names, today, preview, matcher }: Omit<ReadContext, 'fetchSource' | 'issuerCodes'>,
): Promise<UploadedPaper | 'other' | null> {
  if (paperFiles === undefined) return null;
  const origin = { ...place, record: recordOf(found, matcher) };
  const { result, markdown } = await paperFiles.read(name, bytes, names, today, origin);
  if (result.status === 'refused' || markdown === null) return null;
  if (!isSameNumber(result.document.number, found.number)) return 'other';
  const previewed = await preview(markdown);
  return previewed.document === null ? null : { status: 'read', result, ...previewed };
}

const isSameNumber = (read: string | null, listed: string): boolean =>
  read !== null && documentNumberKey(read) === documentNumberKey(listed);
