/** Reads RSS, RDF and Atom feeds. */
import { absoluteUrl, EMPTY_DOCUMENT, type FoundDocument } from './found-document.ts';
import { parseNewsFeed, textOfHtml } from './page-tree.ts';

/**
 * Returns the items of a feed, in its order. An item without a link has that of its guid.
 *
 * @param xml the text of the feed
 * @param base its address, which relative links refer to
 * @throws UnreadableListError for a text that is no feed
 */
export function readFeed(xml: string, base: string): FoundDocument[] {
  return parseNewsFeed(xml).items.map(({ title, description, link, id, pubDate }) => {
    const [head, text] = [title, description].map((html) => textOfHtml(html ?? ''));
    return {
      ...EMPTY_DOCUMENT,
      // The gazette leaves titles empty and puts the trích yếu into the description.
      title: head || text || '',
      url: absoluteUrl(link, base) ?? absoluteUrl(id, base),
      published:
        pubDate === undefined || Number.isNaN(pubDate.getTime()) ? null : pubDate.toISOString(),
    };
  });
}
