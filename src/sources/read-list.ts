/** Reads pages that list documents, by CSS selectors. */
import { selectAll, selectOne } from 'css-select';
import type { ListSelectors } from '../library/watched-sources.ts';
import { findPaperDate } from '../papers/paper-dates.ts';
import { absoluteUrl, EMPTY_DOCUMENT, type FoundDocument, isFileLink } from './found-document.ts';
import { isPageElement, type PageElement, type PageNode, parsePage, textOf } from './page-tree.ts';

/**
 * Returns the documents of a page, in its order. A row with neither number, title nor link is its heading
 * and left out.
 *
 * @param html the text of the page
 * @param base its address, which relative links refer to
 * @throws UnreadableListError for a page that nests too deep
 */
export function readList(html: string, base: string, select: ListSelectors): FoundDocument[] {
  const rows = selectAll<PageNode, PageElement>(select.row, parsePage(html));
  return rows.flatMap((row) => {
    const number = textAt(row, select.number);
    const title = textAt(row, select.title);
    const url = linksAt(row, select.link, base)[0] ?? null;
    if (number === '' && title === '' && url === null) return [];
    const files = linksAt(row, select.file, base).filter(isFileLink);
    return [
      {
        ...EMPTY_DOCUMENT,
        number: number === '' ? null : number,
        title,
        url,
        files: [...new Set(files)],
        issuer: textAt(row, select.issuer) || null,
        dateDocument: findPaperDate(textAt(row, select.date))?.iso ?? null,
      },
    ];
  });
}

const textAt = (row: PageElement, selector: string | null): string =>
  selector === null ? '' : textOf(selectOne<PageNode, PageElement>(selector, [row]));

/** The addresses of the links that a selector finds, or that lie within or around what it finds. */
function linksAt(row: PageElement, selector: string | null, base: string): string[] {
  if (selector === null) return [];
  return selectAll<PageNode, PageElement>(selector, [row]).flatMap((found) => {
    const links =
      found.name === 'a' ? [found] : selectAll<PageNode, PageElement>('a[href]', [found]);
    const around = found.parent !== null && isAnchor(found.parent) ? [found.parent] : [];
    return (links.length > 0 ? links : around).flatMap(
      ({ attribs }) => absoluteUrl(attribs.href, base) ?? [],
    );
  });
}

const isAnchor = (node: unknown): node is PageElement =>
  isPageElement(node as PageNode) && (node as PageElement).name === 'a';
