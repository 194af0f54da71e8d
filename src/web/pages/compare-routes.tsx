/** `/so-sanh?a=&b=`: two documents by id, number or name, beside each other. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { LegalDocument } from '../../library/document.ts';
import { lookUpNumbers } from '../../library/index/number-lookup.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { COMPARE_PATH, type ComparedChoice, ComparePage } from './compare-page.tsx';
import { renderPage } from './render-page.tsx';

/** Characters of a box that are read. */
const MAX_TEXT_LENGTH = 200;
/** Documents of one name that are offered, at most. */
const MAX_DOCUMENTS = 10;

export function createCompareRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get(COMPARE_PATH, rateLimitMiddleware(site.rateLimit), etag(), (c) => {
    const choiceOf = (name: string): ComparedChoice => {
      const text = (c.req.query(name) ?? '').normalize('NFC').trim().slice(0, MAX_TEXT_LENGTH);
      return { text, documents: text === '' ? [] : findDocuments(site, text) };
    };
    const choices = [choiceOf('a'), choiceOf('b')] as const;
    return renderPage(c, <ComparePage ctx={createPageContext(c, site)} choices={choices} />);
  });
  return routes;
}

/** The documents that an id, a number or a name means. */
function findDocuments({ libraryIndex, ask }: Site, text: string): readonly LegalDocument[] {
  const { entries } = libraryIndex.library;
  const entry = entries.get(text);
  if (entry?.kind === 'document') return [entry];
  const byNumber = lookUpNumbers(libraryIndex, text, (question) => ask(question, null)).flatMap(
    ({ documents }) => documents,
  );
  if (byNumber.length > 0) return byNumber.slice(0, MAX_DOCUMENTS);
  // A name: the document that an answer about it is from.
  const [named] = ask(text, null).documents;
  const found = named === undefined ? undefined : entries.get(named.id);
  return found?.kind === 'document' ? [found] : [];
}
