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
import type { UploadedPaper } from '../../telegram/dependencies.ts';
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
}

/** A listed document as it would stand in the library. */
export interface ReadDocument {
  readonly found: NumberedDocument;
  readonly paper: UploadedPaper;
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
  const text = await readText(source, found, context);
  if (text !== null) return { found, paper: text };
  const { matcher, today, preview } = context;
  const markdown = writeMetadataDocument(found, { matcher, today, sourceName: source.name });
  const name = `${slugify(found.number)}.md`;
  const known = readKnowledgeDocument(name, new TextEncoder().encode(markdown));
  if (known === null) throw new Error(`no document was made of ${found.number}`);
  const result = reportOfKnown(name, known);
  return { found, paper: { status: 'read', result, ...(await preview(markdown)) } };
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

/** Returns the first file, or answer of an interface, that holds the text of the document; null for none. */
async function readText(
  source: WatchedSource,
  found: NumberedDocument,
  context: ReadContext,
): Promise<UploadedPaper | null> {
  const { paperFiles, fetchSource, names, today, preview } = context;
  if (paperFiles === undefined) return null;
  const data = found.dataUrl === null ? [] : [found.dataUrl];
  for (const url of [...data, ...chooseFiles(found.files)]) {
    const isData = url === found.dataUrl;
    const response = await fetchSource({
      url,
      accept: isData ? JSON_TYPE : FILE,
      maxBytes: MAX_FILE_BYTES,
      referer: found.url,
    });
    if (response.kind !== 'content') continue;
    const extension = isData ? 'json' : extensionOfBytes(response.bytes);
    if (extension === null) continue;
    const name = `${slugify(found.number)}.${extension}`;
    const origin = {
      title: source.name,
      url: isData ? found.url : url,
      record: recordOf(found, context.matcher),
    };
    const imported = await paperFiles.read(name, response.bytes, names, today, origin);
    if (imported.result.status === 'refused' || imported.markdown === null) continue;
    // A file of another document was linked by mistake, or is an appendix.
    if (!isSameNumber(imported.result.document.number, found.number)) continue;
    const previewed = await preview(imported.markdown);
    if (previewed.document !== null)
      return { status: 'read', result: imported.result, ...previewed };
  }
  return null;
}

const isSameNumber = (read: string | null, listed: string): boolean =>
  read !== null && documentNumberKey(read) === documentNumberKey(listed);
