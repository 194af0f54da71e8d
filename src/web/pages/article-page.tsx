/** `/documents/:id/:article`: one article of a document at its permanent address. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { type ArticleAmendment, amendmentsOfArticle } from '../../library/article-amendments.ts';
import type { ArticlePart, PlacedArticle } from '../../library/article-pages.ts';
import { isFullText } from '../../library/articles.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import { citeArticle } from '../../presentation/cite-article.ts';
import { CopyButton, ShareLink } from '../components/action-buttons.tsx';
import { Breadcrumbs, IssuerName } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { Sections } from '../components/sections.tsx';
import { BestSource } from '../components/sources.tsx';
import { StatusBox } from '../components/status-box.tsx';
import { TelegramChips } from '../components/telegram-links.tsx';
import { articlePath, documentPath, type PageContext } from '../page-context.ts';
import { createArticleJsonLd } from './legislation-json-ld.ts';

interface ArticlePageProps {
  readonly ctx: PageContext;
  readonly document: LegalDocument;
  readonly place: PlacedArticle;
}

const MAX_DESCRIPTION_LENGTH = 200;

export const ArticlePage: FC<ArticlePageProps> = ({ ctx, document, place }) => {
  const { t } = ctx;
  const { article } = place;
  const { heading } = article.section;
  const name = documentName(document, t);
  return (
    <Layout
      ctx={ctx}
      title={`${heading} – ${name}`}
      description={article.section.text.slice(0, MAX_DESCRIPTION_LENGTH) || document.title}
      openGraphType="article"
      previewOf={document}
      jsonLd={createArticleJsonLd(ctx, document, article.section)}
    >
      <Breadcrumbs
        ctx={ctx}
        items={[
          ['/', t('web-layout-home')],
          [documentPath(document.id), name],
        ]}
      />
      <header class="doc-head">
        <p class="kind">
          <IssuerName ctx={ctx} document={document} />
        </p>
        <h1 lang="vi">{heading}</h1>
        <p class="soft" lang="vi">
          {document.title}
        </p>
        <StatusBox ctx={ctx} document={document} />
        <BestSource ctx={ctx} sources={document.sources} />
        <ArticleActions ctx={ctx} document={document} article={article} />
      </header>
      <Amendments
        ctx={ctx}
        amendments={amendmentsOfArticle(ctx.libraryIndex.library, document, article.section)}
      />
      <Sections ctx={ctx} sections={article.sections} titleDepth={article.section.path.length} />
      {isFullText(document) ? null : <p class="small soft">{t('web-document-own-words')}</p>}
      <Neighbours ctx={ctx} document={document} place={place} />
    </Layout>
  );
};

const ArticleActions: FC<
  Pick<ArticlePageProps, 'ctx' | 'document'> & { readonly article: ArticlePart }
> = ({ ctx, document, article }) => {
  const { t } = ctx;
  const citation = citeArticle(document, article.section);
  return (
    <div class="row actions no-print" role="group" aria-label={t('web-document-actions')}>
      {citation === null ? null : (
        <CopyButton text={citation} copied={t('legal-basis-copied')}>
          {t('web-article-cite')}
        </CopyButton>
      )}
      <ShareLink
        ctx={ctx}
        path={articlePath(document.id, article.section.anchor)}
        title={`${article.section.heading} – ${documentName(document, t)}`}
      />
      <TelegramChips
        ctx={ctx}
        document={document.id}
        follow={{ what: 'document', value: document.id }}
      />
      <a class="chip" href={documentPath(document.id, article.section.anchor)}>
        {t('web-article-whole')}
      </a>
    </div>
  );
};

/** What later documents say of the article, with the new wording. */
const Amendments: FC<{
  readonly ctx: PageContext;
  readonly amendments: readonly ArticleAmendment[];
}> = ({ ctx, amendments }) => {
  if (amendments.length === 0) return null;
  const { t } = ctx;
  return (
    <section class="notice flow" data-state="warn" aria-labelledby="_amended">
      <h2 id="_amended">{t('web-article-amended')}</h2>
      {amendments.map((one) => {
        const { by, section, since, line, wording } = one;
        const names = { section: section.citation, document: documentName(by, t) };
        return (
          <>
            <p>
              <a href={documentPath(by.id, section.anchor)}>
                {since === null
                  ? t('web-article-amended-by-undated', names)
                  : t('web-article-amended-by', { date: formatDate(t, since), ...names })}
              </a>
            </p>
            <blockquote lang="vi">
              <p>{line}</p>
              {wording.map((text) => (
                <p>{text}</p>
              ))}
            </blockquote>
          </>
        );
      })}
    </section>
  );
};

const Neighbours: FC<ArticlePageProps> = ({ ctx: { t }, document, place: { previous, next } }) => (
  <nav class="pager no-print" aria-label={t('web-article-neighbours')}>
    {previous === null ? (
      <span />
    ) : (
      <a rel="prev" href={articlePath(document.id, previous.section.anchor)}>
        ‹ {t('web-article-previous', { article: previous.section.citation })}
      </a>
    )}
    {next === null ? (
      <span />
    ) : (
      <a rel="next" href={articlePath(document.id, next.section.anchor)}>
        {t('web-article-next', { article: next.section.citation })} ›
      </a>
    )}
  </nav>
);
