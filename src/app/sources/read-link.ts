/**
 * Reads the document that a link leads to: a page of an official source with its files, a file, or a page that
 * holds the text itself. Only official sources are asked, redirects and files included.
 */
import type { Library } from '../../library/library.ts';
import { decodeText } from '../../papers/formats/decode-text.ts';
import { extensionOf, MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { type PaperRecord, readLegalJson } from '../../papers/formats/legal-json.ts';
import { PaperRefused } from '../../papers/refusal.ts';
import { extensionOfBytes } from '../../sources/choose-files.ts';
import {
  EMPTY_DOCUMENT,
  type FoundDocument,
  UnreadableListError,
} from '../../sources/found-document.ts';
import { documentMatcherOf, type NumberedDocument } from '../../sources/match-source.ts';
import { numberOfFound, slugOfUrl } from '../../sources/number-of-document.ts';
import { isOfficialAddress, watchedHosts } from '../../sources/official-link.ts';
import { dataUrlOfPage } from '../../sources/presets.ts';
import { headingOf, readDetail, withDetail } from '../../sources/read-detail.ts';
import type { LinkResult, UploadedPaper } from '../../telegram/dependencies.ts';
import type { PaperFiles } from '../paper-files.ts';
import { type ReadContext, readFiles, readRecord, readText } from './read-document.ts';

export interface LinkReaderOptions {
  readonly fetchSource: ReadContext['fetchSource'];
  /** The library in use. */
  readonly library: () => Library;
  readonly preview: ReadContext['preview'];
  readonly today: () => string;
  /** Absent where files are not read (Workers). */
  readonly paperFiles?: PaperFiles;
}

const ANY =
  'text/html, application/pdf, application/vnd.openxmlformats-officedocument.*, */*;q=0.1';
const JSON_TYPE = 'application/json';
const NO_RECORD: PaperRecord = {
  number: null,
  title: null,
  passedBy: null,
  dateDocument: null,
  dateEffective: null,
};

/** Creates the function that reads links. It does not reject for what a source answers. */
export function createLinkReader(
  options: LinkReaderOptions,
): (link: string) => Promise<LinkResult> {
  const { paperFiles, preview, today, fetchSource } = options;
  return async (link) => {
    const library = options.library();
    const within = (url: URL): boolean => isOfficialAddress(url, library);
    if (!within(new URL(link))) return { status: 'not-official' };
    const context: Linked = {
      fetchSource,
      within,
      matcher: documentMatcherOf(library),
      issuerCodes: library.issuers.flatMap(({ codes }) => codes),
      names: library,
      today: today(),
      preview,
      name: sourceNameOf(new URL(link), library),
      ...(paperFiles !== undefined && { paperFiles }),
    };
    const data = dataUrlOfPage(link);
    const response = await fetchSource({
      ...{ url: data ?? link, accept: data === null ? ANY : JSON_TYPE },
      ...{ maxBytes: MAX_FILE_BYTES, within },
    });
    if (response.kind === 'fault') return { status: 'fault', fault: response.fault };
    if (response.kind === 'unchanged') return { status: 'no-document' };
    const { bytes, url } = response;
    if (data !== null) return readAnswer(bytes, { page: link, data }, context);
    const extension = extensionOfBytes(bytes);
    return extension === null
      ? readPage(bytes, url, context)
      : readFile(bytes, url, extension, context);
  };
}

interface Linked extends ReadContext {
  /** The name of the source. */
  readonly name: string;
}

/** The name that `sources.yaml` gives the host, else the host. */
const sourceNameOf = ({ hostname }: URL, library: Pick<Library, 'sources'>): string =>
  library.sources.find((source) => watchedHosts({ sources: [source] }).includes(hostname))?.name ??
  hostname.replace(/^www\./u, '');

/** A file: what it says, else what its name says of it. */
async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
  extension: string,
  context: Linked,
): Promise<LinkResult> {
  const { paperFiles, names, today, preview, issuerCodes, name: sourceName } = context;
  const file = fileNameOf(url, extension);
  const found: FoundDocument = { ...EMPTY_DOCUMENT, files: [url] };
  const parts = { sourceName, found, original: { name: file, bytes } };
  const number = numberOfFound({ number: null, title: '', url }, issuerCodes);
  if (paperFiles === undefined)
    return number === null
      ? { status: 'needs-server' }
      : { ...parts, ...(await readRecord(context, { ...found, number }, context)) };
  const origin = { title: sourceName, url, record: NO_RECORD };
  const { result, markdown } = await paperFiles.read(file, bytes, names, today, origin);
  if (result.status === 'read' && markdown !== null)
    return { ...parts, status: 'read', result, ...(await preview(markdown)) };
  const reason = result.status === 'refused' ? result.reason : 'unreadable';
  // A signed scan is the document all the same, and its name may tell which one.
  if (reason !== 'scan' || number === null) return { status: 'refused', file, reason };
  return { ...parts, ...(await readRecord(context, { ...found, number }, context)) };
}

function fileNameOf(url: string, extension: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = last === '' ? slugOfUrl(url) : last;
  return extensionOf(name) === extension ? name : `${name || 'van-ban'}.${extension}`;
}

/** A page: the files that it links, else its own text, else what it states of the document. */
async function readPage(
  bytes: Uint8Array<ArrayBuffer>,
  url: string,
  context: Linked,
): Promise<LinkResult> {
  const { within, issuerCodes, name: sourceName } = context;
  let found: FoundDocument;
  try {
    const { text } = decodeText(bytes);
    const page = { ...EMPTY_DOCUMENT, url, title: headingOf(text) };
    found = withDetail(page, readDetail(text, url));
  } catch (error) {
    if (error instanceof UnreadableListError)
      return { status: 'fault', fault: { kind: 'too-deep' } };
    throw error;
  }
  found = { ...found, files: found.files.filter((file) => within?.(new URL(file)) !== false) };
  const number = numberOfFound(found, issuerCodes);
  if (number === null) return readUnnumbered(bytes, url, context);
  const numbered: NumberedDocument = { ...found, number };
  const { text, original } = await readFiles(context, numbered, context);
  const paper =
    text ??
    (await readOwnText(bytes, numbered, context)) ??
    (await readRecord(context, numbered, context));
  return { ...paper, sourceName, found, original };
}

const htmlNameOf = (url: string): string => `${slugOfUrl(url) || 'trang'}.html`;

/** The text that stands on the page itself; null: it holds none. */
async function readOwnText(
  bytes: Uint8Array,
  found: NumberedDocument,
  context: Linked,
): Promise<UploadedPaper | null> {
  const place = { title: context.name, url: found.url };
  const read = await readText({ name: htmlNameOf(found.url ?? ''), bytes, place }, found, context);
  return read !== null && read !== 'other' && isWhole(read) ? read : null;
}

/** A page that states nothing of a document may still be the text of one. */
async function readUnnumbered(
  bytes: Uint8Array,
  url: string,
  { paperFiles, names, today, preview, name: sourceName }: Linked,
): Promise<LinkResult> {
  if (paperFiles === undefined) return { status: 'no-document' };
  const origin = { title: sourceName, url, record: NO_RECORD };
  const { result, markdown } = await paperFiles.read(htmlNameOf(url), bytes, names, today, origin);
  if (result.status === 'refused' || markdown === null || result.document.number === null)
    return { status: 'no-document' };
  const paper: UploadedPaper = { status: 'read', result, ...(await preview(markdown)) };
  if (!isWhole(paper)) return { status: 'no-document' };
  return { ...paper, sourceName, found: { url, files: [] }, original: null };
}

/** A page about a document has neither its articles nor its signature. */
const isWhole = ({ result: { articles, document } }: UploadedPaper): boolean =>
  articles.length > 0 || document.signedBy !== null;

/** The answer of an interface: its text, else its record. */
async function readAnswer(
  bytes: Uint8Array,
  { page, data }: { readonly page: string; readonly data: string },
  context: Linked,
): Promise<LinkResult> {
  let record: PaperRecord;
  try {
    ({ record } = readLegalJson(bytes));
  } catch (error) {
    if (error instanceof PaperRefused) return { status: 'no-document' };
    throw error;
  }
  const { number, passedBy, ...fields } = record;
  if (number === null) return { status: 'no-document' };
  const found: NumberedDocument = {
    ...{ ...EMPTY_DOCUMENT, ...fields, number, issuer: passedBy },
    ...{ title: fields.title ?? '', url: page, dataUrl: data },
  };
  const place = { title: context.name, url: page };
  const text = await readText({ name: `${slugOfUrl(page)}.json`, bytes, place }, found, context);
  const paper =
    text === null || text === 'other' ? await readRecord(context, found, context) : text;
  return { ...paper, sourceName: context.name, found, original: null };
}
