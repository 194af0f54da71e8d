/** The history of a document: when it was issued, took effect, was amended and ended. */
import type { Child, FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { listArticles } from '../../library/article-pages.ts';
import type { LegalDocument } from '../../library/document.ts';
import { type DocumentEvent, listDocumentEvents } from '../../library/document-events.ts';
import { articlePath, type RenderContext } from '../page-context.ts';
import { Effects, RelatedName } from './effects.tsx';

/** The id of the history on a page. */
export const HISTORY_ID = '_history';

interface HistoryProps {
  readonly ctx: RenderContext;
  readonly document: LegalDocument;
}

/** Whether a history says more than the two dates in the head of the page. */
export const hasHistory = ({ libraryIndex }: RenderContext, document: LegalDocument): boolean =>
  listDocumentEvents(libraryIndex, document).some(
    (event) => !('effects' in event) || event.effects.length > 0,
  );

/** The events of a document as a list, the earliest first. Nothing without a history. */
export const History: FC<HistoryProps> = ({ ctx, document }) => {
  if (!hasHistory(ctx, document)) return null;
  const { t, today } = ctx;
  return (
    <section class="flow" aria-labelledby={HISTORY_ID}>
      <h2 id={HISTORY_ID}>{t('web-history-title')}</h2>
      <ol class="plain history">
        {listDocumentEvents(ctx.libraryIndex, document).map((event) => (
          <li {...(event.date !== null && event.date > today && { class: 'ahead' })}>
            {event.date === null ? (
              <span class="soft">{t('web-history-undated')}</span>
            ) : (
              <time datetime={event.date}>{formatDate(t, event.date)}</time>
            )}
            <span>{describeEvent(ctx, document, event)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

function describeEvent(ctx: RenderContext, document: LegalDocument, event: DocumentEvent): Child {
  const { t } = ctx;
  switch (event.kind) {
    case 'issued': {
      const issuer = ctx.libraryIndex.issuerName(document, ctx.language);
      return (
        <>
          {issuer === null ? t('web-history-issued') : t('web-history-issued-by', { issuer })}
          <Effects ctx={ctx} effects={event.effects} />
        </>
      );
    }
    case 'effective':
      return (
        <>
          {t('web-history-effective')}
          <Effects ctx={ctx} effects={event.effects} />
        </>
      );
    case 'ended':
      return t('web-history-ended');
    default: {
      const verb = t(`relation-${kebabCase(event.by.type)}-in`);
      return (
        <>
          {verb.charAt(0).toUpperCase() + verb.slice(1)} <RelatedName ctx={ctx} link={event.by} />
          {event.articles.length === 0 ? null : (
            <>
              : <ArticleLinks document={document} numbers={event.articles} />
            </>
          )}
        </>
      );
    }
  }
}

/** The amended articles, as links where the library holds them. */
const ArticleLinks: FC<{
  readonly document: LegalDocument;
  readonly numbers: readonly string[];
}> = ({ document, numbers }) => {
  const articles = listArticles(document);
  return (
    <span lang="vi">
      {numbers.map((number, at) => {
        const article = articles.find((one) => one.number === number);
        const name = `Điều ${number}`;
        return (
          <>
            {at > 0 ? ', ' : ''}
            {article === undefined ? (
              name
            ) : (
              <a href={articlePath(document.id, article.section.anchor)}>{name}</a>
            )}
          </>
        );
      })}
    </span>
  );
};
