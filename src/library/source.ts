/**
 * The sources of an entry: their kinds, their order, and the titles that people see. Answers, cards,
 * pages and the API take the source that they name and link from here.
 */

/** The kinds of sources, the most reliable first. */
export const SOURCE_KINDS = ['official-text', 'official-news', 'law-portal', 'press'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly title: string;
  readonly url: string | null;
  /** As recorded, or derived from the host of `url`; null without both. */
  readonly kind: SourceKind | null;
  /** The day on which the source was read, `YYYY-MM-DD`. */
  readonly retrieved: string | null;
}

/**
 * The kinds of hosts. A row is about the domain and its subdomains; the first row that fits decides.
 * `name.*` stands for that name under any top-level domain. All other hosts are press.
 */
const HOST_KINDS: readonly (readonly [domain: string, kind: SourceKind])[] = [
  ['vbpl.vn', 'official-text'],
  ['congbao.chinhphu.vn', 'official-text'],
  ['vanban.chinhphu.vn', 'official-text'],
  ['datafiles.chinhphu.vn', 'official-text'],
  ['vbpl.moj.gov.vn', 'official-text'],
  ['chinhphu.vn', 'official-news'],
  ['gov.vn', 'official-news'],
  ['quochoi.vn', 'official-news'],
  ['dangcongsan.vn', 'official-news'],
  ['dcs.vn', 'official-news'],
  ['thuvienphapluat.*', 'law-portal'],
  ['luatvietnam.*', 'law-portal'],
  ['hethongphapluat.*', 'law-portal'],
  ['vanbanphapluat.*', 'law-portal'],
  ['thukyluat.*', 'law-portal'],
  ['lawnet.vn', 'law-portal'],
  ['caselaw.vn', 'law-portal'],
];

/** Returns the kind of a source by its host; null without an address. */
export function sourceKindOf(url: string | null): SourceKind | null {
  const host = hostOf(url);
  if (host === null) return null;
  // Official gazettes of provinces: congbao.danang.gov.vn.
  if (/^congbao\..+\.gov\.vn$/u.test(host)) return 'official-text';
  return HOST_KINDS.find(([domain]) => isWithin(host, domain))?.[1] ?? 'press';
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.toLowerCase();
}

function isWithin(host: string, domain: string): boolean {
  const inner = `.${host}`;
  if (!domain.endsWith('.*')) return inner.endsWith(`.${domain}`);
  const name = `.${domain.slice(0, -1)}`;
  const at = inner.lastIndexOf(name);
  return at >= 0 && !inner.slice(at + name.length).includes('.');
}

/** Whether a source is a page of the Party, the National Assembly, the government or a body of it. */
export function isOfficial({ kind }: Source): boolean {
  return kind === 'official-text' || kind === 'official-news';
}

/** Returns sources in the order in which they are shown: the best kind first, then as in the file. */
export function sortSources(sources: readonly Source[]): readonly Source[] {
  return [...sources].sort((one, other) => rankOf(one) - rankOf(other));
}

/** Returns the source that is named and linked for an entry; undefined where it has none. */
export function chooseSource(sources: readonly Source[]): Source | undefined {
  return sortSources(sources)[0];
}

const rankOf = ({ kind }: Source): number =>
  kind === null ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind);

/**
 * Returns the title of a source as it is shown. A title that ends in the slug of an address
 * (`Hệ thống Pháp luật: nghi dinh 118 2025 nd cp thuc hien …`) is shortened to the publisher; a title
 * that is nothing but a slug becomes the host. Other titles stay as they are.
 */
export function sourceTitle({ title, url }: Pick<Source, 'title' | 'url'>): string {
  const { publisher, rest } = splitTitle(title);
  if (!isSlug(rest)) return title;
  if (publisher !== '') return publisher;
  return hostOf(url)?.replace(/^www\./u, '') ?? title;
}

/** Whether the title of a source is or ends in the slug of an address. */
export function hasSlugTitle({ title }: Pick<Source, 'title'>): boolean {
  return isSlug(splitTitle(title).rest);
}

function splitTitle(title: string): { readonly publisher: string; readonly rest: string } {
  const at = title.indexOf(': ');
  if (at < 0) return { publisher: '', rest: title };
  return { publisher: title.slice(0, at), rest: title.slice(at + 2) };
}

/**
 * Whether a text is the slug of an address: at least three words of letters without marks and of
 * digits, either all in small letters or cut off by `…`, or joined by hyphens.
 */
function isSlug(text: string): boolean {
  if (/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+){3,}(?:\.html?)?$/u.test(text)) return true;
  const cutOff = text.endsWith('…');
  const words = text.replace(/\s*…$/u, '').split(' ');
  const word = cutOff ? /^[A-Za-z0-9]+$/u : /^[a-z0-9]+$/u;
  return words.length >= 3 && words.every((one) => word.test(one));
}
