/** `/documents/:id`: a document or term as a page, with `.md` or `.pdf` as a file, and its articles. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { findArticle, findArticleAround } from '../../library/article-pages.ts';
import { documentName } from '../../library/display-names.ts';
import { createFileName, exportDocument } from '../../presentation/export/export-document.ts';
import { renderMarkdown } from '../../presentation/export/markdown.ts';
import { renderPdf } from '../../presentation/export/pdf.ts';
import { articlePath, createPageContext, documentPath, type Site } from '../page-context.ts';
import { ArticlePage } from './article-page.tsx';
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

  async function downloadPdf(c: Context): Promise<Response> {
    const { libraryIndex, t } = createPageContext(c, site);
    const id = (c.req.param('file') ?? '').replace(/\.pdf$/u, '');
    const entry = libraryIndex.library.entries.get(id);
    if (entry === undefined || site.mediaRenderer === undefined) {
      return renderErrorPage(c, site, { kind: 'notFound' });
    }
    const blocks = exportDocument(libraryIndex, entry, t);
    const bytes = await renderPdf(blocks, documentName(entry, t), site.mediaRenderer);
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${createFileName(entry, 'pdf')}"`,
      'cache-control': 'private, no-cache',
    });
  }

  function showDocumentPage(c: Context): Response {
    const ctx = createPageContext(c, site);
    const entry = ctx.libraryIndex.library.entries.get(c.req.param('id') ?? '');
    if (entry === undefined) return renderErrorPage(c, site, { kind: 'notFound' });
    return renderPage(c, <DocumentPage ctx={ctx} entry={entry} />);
  }

  /** An article; the anchor of another part of the document leads to its place. */
  function showArticlePage(c: Context): Response {
    const ctx = createPageContext(c, site);
    const { id = '', article: anchor = '' } = c.req.param();
    const document = ctx.libraryIndex.library.entries.get(id);
    if (document?.kind !== 'document') return renderErrorPage(c, site, { kind: 'notFound' });
    const place = findArticle(document, anchor);
    if (place !== null) {
      return renderPage(c, <ArticlePage ctx={ctx} document={document} place={place} />);
    }
    const around = findArticleAround(document, anchor)?.section.anchor ?? null;
    const isSection = document.sections.some((section) => section.anchor === anchor);
    if (around === null && !isSection) return renderErrorPage(c, site, { kind: 'notFound' });
    const page = around === null ? documentPath(id) : articlePath(id, around);
    // Not permanent: a fuller text may give the part a page of its own.
    return c.redirect(`${page}#${encodeURIComponent(anchor)}`, 302);
  }

  routes.get('/documents/:file{.+\\.md}', etag(), downloadMarkdown);
  routes.get('/documents/:file{.+\\.pdf}', downloadPdf);
  routes.get('/documents/:id', etag(), showDocumentPage);
  routes.get('/documents/:id/:article', etag(), showArticlePage);
  return routes;
}
