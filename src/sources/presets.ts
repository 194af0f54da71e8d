/**
 * How each preset asks its source and reads the answer. The formats are those of stored answers and of
 * other programs; none of them was tried against a live source (docs/importing.md).
 */
import type { ListSelectors, SourcePreset, WatchedSource } from '../library/watched-sources.ts';
import type { FoundDocument } from './found-document.ts';
import { readFeed } from './read-feed.ts';
import { readList } from './read-list.ts';
import { type RecordFields, readRecords } from './read-records.ts';

export interface ListRequest {
  readonly url: string;
  readonly accept: string;
  /** A body makes it a POST of JSON, which has no conditional form. */
  readonly body: string | null;
}

/** What an item of a source is worth: its own page, or only the news of it. */
export type ItemStanding = 'page' | 'news';

interface Preset {
  /** Null: `sources.yaml` has to name it. */
  readonly url: string | null;
  readonly accept: string;
  readonly body: string | null;
  readonly standing: ItemStanding;
  /** Whether the page of a document states its fields and links its files. */
  readonly hasDetail: boolean;
  readonly read: (text: string, base: string, select: ListSelectors | null) => FoundDocument[];
}

const FEED = 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9';
const PAGE = 'text/html';
const JSON_TYPE = 'application/json';
/** How many records an interface is asked for: what is issued in an hour, many times over. */
const PAGE_SIZE = 50;

/** The rows of `he-thong-van-ban` on chinhphu.vn and vanban.chinhphu.vn; the heading has no code. */
const CHINHPHU_ROWS: ListSelectors = {
  row: 'tr:has(span.code)',
  number: 'span.code',
  title: 'span.substract',
  date: 'span.issued-date',
  issuer: null,
  link: 'span.code',
  file: '.bl-doc-file a[href]',
};

const VBPL: RecordFields = {
  id: 'id',
  number: 'docNum',
  title: 'title',
  issuer: 'agencyName',
  dateDocument: 'issueDate',
  dateEffective: 'effFrom',
  pageOf: (id) => `https://vbpl.vn/van-ban/chi-tiet/${encodeURIComponent(id)}`,
  dataOf: (id) =>
    `https://vbpl-bientap-gateway.moj.gov.vn/api/qtdc/public/doc/${encodeURIComponent(id)}`,
};

const PHAPLUAT: RecordFields = {
  id: 'docGUId',
  number: 'docIdentity',
  title: 'docName',
  issuer: 'organs',
  dateDocument: 'issueDate',
  dateEffective: 'effectDate',
  pageOf: (id) => `https://phapluat.gov.vn/legal-documents/${encodeURIComponent(id)}`,
  dataOf: (id) =>
    `https://phapluat.gov.vn/api/legal-documents/detail?docGUId=${encodeURIComponent(id)}`,
};

const PRESETS: Readonly<Record<SourcePreset, Preset>> = {
  congbao: {
    url: 'https://congbao.chinhphu.vn/cac-van-ban-moi-ban-hanh.rss',
    accept: FEED,
    body: null,
    standing: 'page',
    hasDetail: true,
    read: (text, base) => readFeed(text, base).map(withoutQuery),
  },
  chinhphu: {
    url: 'https://vanban.chinhphu.vn/he-thong-van-ban?classid=1&mode=1',
    accept: PAGE,
    body: null,
    standing: 'page',
    hasDetail: true,
    read: (text, base) => readList(text, base, CHINHPHU_ROWS),
  },
  vbpl: {
    url: 'https://vbpl-bientap-gateway.moj.gov.vn/api/qtdc/public/doc/all',
    accept: JSON_TYPE,
    body: JSON.stringify({
      pageNumber: 1,
      pageSize: PAGE_SIZE,
      sortBy: 'issueDate',
      sortDirection: 'desc',
      groupVbpl: false,
      optionDoc: 'title',
      matchMode: 'all_words',
    }),
    standing: 'page',
    hasDetail: false,
    read: (text) => readRecords(text, VBPL),
  },
  phapluat: {
    url: 'https://phapluat.gov.vn/api/legal-documents',
    accept: JSON_TYPE,
    body: JSON.stringify({
      keywords: '',
      pageIndex: 0,
      rowAmount: PAGE_SIZE,
      sortBy: 'issueDate',
      sortOrder: 'desc',
      organIds: [],
      docTypeIds: [],
      effectStatusIds: [],
      languageId: 1,
    }),
    standing: 'page',
    hasDetail: false,
    read: (text) => readRecords(text, PHAPLUAT),
  },
  feed: {
    url: null,
    accept: FEED,
    body: null,
    standing: 'news',
    hasDetail: false,
    read: readFeed,
  },
  list: {
    url: null,
    accept: PAGE,
    body: null,
    standing: 'page',
    hasDetail: true,
    read: (text, base, select) => (select === null ? [] : readList(text, base, select)),
  },
};

/** Links of the gazette carry counters: `?utm=1`. */
const withoutQuery = (found: FoundDocument): FoundDocument =>
  found.url === null ? found : { ...found, url: found.url.replace(/\?.*$/u, '') };

/**
 * Returns the answer of an interface that holds the text of a document, by the address of its page: those
 * pages are empty without a browser. Null for other pages.
 */
export function dataUrlOfPage(page: string): string | null {
  for (const { pageOf, dataOf } of [VBPL, PHAPLUAT]) {
    const start = pageOf('');
    const id = page.startsWith(start) ? page.slice(start.length).replace(/[/?#].*$/u, '') : '';
    if (id !== '') return dataOf(id);
  }
  return null;
}

/** Returns how a source is asked for its list. */
export function listRequestOf({ preset, url }: Pick<WatchedSource, 'preset' | 'url'>): ListRequest {
  const { accept, body, url: standard } = PRESETS[preset];
  return { url: url ?? standard ?? '', accept, body };
}

/**
 * Returns the documents that the answer of a source lists, in its order.
 *
 * @param base the address of the answer
 * @throws UnreadableListError for an answer that is no list of this preset
 */
export const readListOf = (
  { preset, select }: Pick<WatchedSource, 'preset' | 'select'>,
  text: string,
  base: string,
): FoundDocument[] => PRESETS[preset].read(text, base, select);

export const standingOf = ({ preset }: Pick<WatchedSource, 'preset'>): ItemStanding =>
  PRESETS[preset].standing;

/** Whether the pages of its documents are worth a request. */
export const hasDetailPages = ({ preset }: Pick<WatchedSource, 'preset'>): boolean =>
  PRESETS[preset].hasDetail;
