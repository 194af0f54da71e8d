/** `GET /documents/:id`: a document or term as a page; with `.md`, as a Markdown file. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { createFileName, exportDocument } from '../../presentation/export/export-document.ts';
import { renderMarkdown } from '../../presentation/export/markdown.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { DocumentPage } from './document-page.tsx';
import { renderErrorPage, renderPage } from './render-page.tsx';

export function createDocumentRoutes(site: Site): Hono {
  const routes = new Hono();

  function downloadMarkdown(c: Context): Response {
    const { libraryIndex, t } = createPageContext(c, site);
    const entry = libraryIndex.library.entries.get(
      (c.req.param('file') ?? '').replace(/\.md$/u, ''),
    );
    if (entry === undefined) return renderErrorPage(c, site, { kind: 'notFound' });
    return c.body(renderMarkdown(exportDocument(libraryIndex, entry, t)), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${createFileName(entry, 'md')}"`,
      'cache-control': 'private, no-cache',
    });
  }

  function showDocumentPage(c: Context): Response {
    const ctx = createPageContext(c, site);
    const entry = ctx.libraryIndex.library.entries.get(c.req.param('id') ?? '');
    if (entry === undefined) return renderErrorPage(c, site, { kind: 'notFound' });
    return renderPage(c, <DocumentPage ctx={ctx} entry={entry} />);
  }

  routes.get('/documents/:file{.+\\.md}', etag(), downloadMarkdown);
  routes.get('/documents/:id', etag(), showDocumentPage);
  return routes;
}
