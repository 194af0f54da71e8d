/**
 * `/documents/:id`: a document or term as a page, with `.md`, `.pdf` or `.docx` as a file, with `.png` as
 * the picture for links to it, and its articles.
 */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { findArticle, findArticleAround } from '../../library/article-pages.ts';
import { type FileFormat, renderFile } from '../../presentation/export/render-file.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { requestedLanguage } from '../negotiate-language.ts';
import { articlePath, createPageContext, documentPath, type Site } from '../page-context.ts';
import { createPreviewImages } from '../preview-images.ts';
import { ArticlePage } from './article-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { renderErrorPage, renderPage } from './render-page.tsx';

/** Networks ask again after some days. */
const PREVIEW_CACHE = 'public, max-age=86400';

export function createDocumentRoutes(site: Site): Hono {
  const routes = new Hono();
  const drawPreview =
    site.mediaRenderer === undefined ? null : createPreviewImages(site.mediaRenderer);

  async function showPreview(c: Context): Promise<Response> {
    const { entries } = site.libraryIndex.library;
    const entry = entries.get((c.req.param('file') ?? '').slice(0, -4));
    if (entry === undefined || drawPreview === null) {
      return renderErrorPage(c, site, { kind: 'notFound' });
    }
    // Shared caches keep the picture, so nothing but its address may choose the language.
    const t = translatorOf(requestedLanguage(c) ?? BASE_LANGUAGE);
    const png = new Uint8Array(await drawPreview(entry, t));
    return c.body(png, 200, { 'content-type': 'image/png', 'cache-control': PREVIEW_CACHE });
  }

  async function download(c: Context, format: FileFormat): Promise<Response> {
    const { libraryIndex, t } = createPageContext(c, site);
    const id = (c.req.param('file') ?? '').slice(0, -`.${format}`.length);
    const entry = libraryIndex.library.entries.get(id);
    const { mediaRenderer = null } = site;
    if (entry === undefined || (format === 'pdf' && mediaRenderer === null)) {
      return renderErrorPage(c, site, { kind: 'notFound' });
    }
    const file = await renderFile(libraryIndex, entry, format, t, mediaRenderer);
    return c.body(file.bytes, 200, {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
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

  routes.get('/documents/:file{.+\\.md}', etag(), (c) => download(c, 'md'));
  routes.get('/documents/:file{.+\\.pdf}', (c) => download(c, 'pdf'));
  routes.get('/documents/:file{.+\\.docx}', (c) => download(c, 'docx'));
  routes.get('/documents/:file{.+\\.png}', rateLimitMiddleware(site.rateLimit), showPreview);
  routes.get('/documents/:id', etag(), showDocumentPage);
  routes.get('/documents/:id/:article', etag(), showArticlePage);
  return routes;
}
