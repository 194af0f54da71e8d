/** Reads the page of one document: its fields by their labels, and the links to its files. */
import { selectAll, selectOne } from 'css-select';
import { findPaperDate } from '../papers/paper-dates.ts';
import { fold } from '../text/fold.ts';
import { absoluteUrl, type FoundDocument, isFileLink } from './found-document.ts';
import { type PageElement, type PageNode, parsePage, textOf } from './page-tree.ts';

/** What a page states. Null and empty: it does not. */
export type DocumentDetail = Pick<
  FoundDocument,
  'number' | 'issuer' | 'dateDocument' | 'dateEffective' | 'files'
> & { readonly title: string | null };

/** Rows of the gazette, and of tables with a label before each value. */
const ROWS: readonly { readonly row: string; readonly label: string; readonly value: string }[] = [
  { row: '.row', label: '.name', value: '.child-value, .value' },
  { row: 'tr', label: 'td:first-child, th:first-child', value: 'td:nth-child(2)' },
];

/** Folded labels of each field, as the portals write them. */
const LABELS: Readonly<Record<'number' | 'issuer' | 'title' | 'date' | 'effective', RegExp>> = {
  number: /^so (?:ky )?hieu/u,
  issuer: /^co quan ban hanh/u,
  title: /^trich yeu/u,
  date: /^ngay ban hanh/u,
  effective: /^ngay (?:co )?hieu luc/u,
};

/**
 * Returns what the page of a document says.
 *
 * @param base the address of the page
 * @throws UnreadableListError for a page that nests too deep
 */
export function readDetail(html: string, base: string): DocumentDetail {
  const page = parsePage(html);
  const values = readValues(page);
  const value = (name: keyof typeof LABELS): string | null =>
    values.find(({ label }) => LABELS[name].test(label))?.value ?? null;
  const links = selectAll<PageNode, PageElement>('a[href]', page)
    .flatMap(({ attribs }) => absoluteUrl(attribs.href, base) ?? [])
    .filter(isFileLink);
  return {
    number: value('number'),
    issuer: value('issuer'),
    title: value('title'),
    dateDocument: findPaperDate(value('date') ?? '')?.iso ?? null,
    dateEffective: findPaperDate(value('effective') ?? '')?.iso ?? null,
    files: [...new Set(links)],
  };
}

/** Where a page names its document, the best first. */
const HEADINGS = ['h1', 'title'];

/** Returns the heading of a page; empty where it has none. */
export function headingOf(html: string): string {
  const page = parsePage(html);
  const texts = HEADINGS.map((name) => textOf(selectOne<PageNode, PageElement>(name, page)));
  return texts.find((text) => text !== '') ?? '';
}

function readValues(page: PageNode[]): { readonly label: string; readonly value: string }[] {
  return ROWS.flatMap(({ row, label, value }) =>
    selectAll<PageNode, PageElement>(row, page).flatMap((one) => {
      const read = (selector: string): string =>
        textOf(selectOne<PageNode, PageElement>(selector, [one]));
      const found = { label: fold(read(label)), value: read(value) };
      return found.label === '' || found.value === '' ? [] : [found];
    }),
  );
}

/** Returns a listed document with what its page says. A field of the list is kept where the page is silent. */
export function withDetail(found: FoundDocument, detail: DocumentDetail): FoundDocument {
  return {
    ...found,
    number: detail.number ?? found.number,
    title: detail.title ?? found.title,
    issuer: detail.issuer ?? found.issuer,
    dateDocument: detail.dateDocument ?? found.dateDocument,
    dateEffective: detail.dateEffective ?? found.dateEffective,
    files: [...new Set([...found.files, ...detail.files])],
  };
}
