/** Components that show an entry of the library in a few lines. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { isInEffectAsRecorded } from '../../library/status.ts';
import { documentPath, type RenderContext } from '../page-context.ts';
import type { TextSpan } from '../search/highlight.ts';

/** Text with the words of the query in `<mark>`. */
export const HighlightedText: FC<{ readonly spans: readonly TextSpan[] }> = ({ spans }) => (
  <>{spans.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>
);

/** The status of a document today. An unverified status is marked and has a hollow dot. */
export const StatusBadge: FC<{ readonly ctx: RenderContext; readonly document: LegalDocument }> = ({
  ctx,
  document,
}) => {
  const { t, libraryIndex, today } = ctx;
  const status = libraryIndex.statusOf(document, today);
  const { state, verified, since } = status;
  const isUnverified = !verified && state !== 'unknown';
  return (
    <span class={isUnverified ? 'badge doubted' : 'badge'} data-state={state}>
      {since !== null && isInEffectAsRecorded(status, today)
        ? t('status-recorded-since', { since: formatDate(t, since) })
        : t(`web-search-state-${kebabCase(state)}`)}
      {isUnverified ? t('status-unverified-mark') : ''}
    </span>
  );
};

/** Issuer, date and status of a document, or the owner of a term. */
export const EntryMetadata: FC<{ readonly ctx: RenderContext; readonly entry: Entry }> = ({
  ctx,
  entry,
}) => {
  const { t } = ctx;
  if (entry.kind === 'term') {
    return (
      <p class="meta">
        <span>{t('web-search-term')}</span>
        {entry.owner === null ? null : <span lang="vi">{entry.owner}</span>}
      </p>
    );
  }
  return (
    <p class="meta">
      {entry.passedBy === null ? null : <IssuerName ctx={ctx} document={entry} />}
      {entry.dateDocument === null ? null : (
        <time datetime={entry.dateDocument}>{formatDate(t, entry.dateDocument)}</time>
      )}
      <StatusBadge ctx={ctx} document={entry} />
    </p>
  );
};

/** The issuer of a document, in the language of the page when it has a name in that language. */
export const IssuerName: FC<{ readonly ctx: RenderContext; readonly document: LegalDocument }> = ({
  ctx: { libraryIndex, language },
  document,
}) => {
  const name = libraryIndex.issuerName(document, language);
  return <span lang={name === document.passedBy ? 'vi' : language}>{name}</span>;
};

/** The name of an entry. A document without a number is named by its Vietnamese title. */
export const EntryName: FC<{ readonly ctx: RenderContext; readonly entry: Entry }> = ({
  ctx,
  entry,
}) => {
  const name = documentName(entry, ctx.t);
  if (ctx.language === BASE_LANGUAGE || entry.kind === 'term' || name !== entry.title)
    return <>{name}</>;
  return <span lang="vi">{name}</span>;
};

/** An entry in a list: its name as a link, its title and its metadata. */
export const EntrySummary: FC<{
  readonly ctx: RenderContext;
  readonly entry: Entry;
  readonly title?: readonly TextSpan[];
}> = ({ ctx, entry, title }) => {
  const name = documentName(entry, ctx.t);
  const english = ctx.language === BASE_LANGUAGE ? null : documentTitle(entry, ctx.t);
  const own = entry.kind === 'term' ? entry.fullName : entry.title;
  return (
    <>
      <h3>
        <a href={documentPath(entry.id)}>
          <EntryName ctx={ctx} entry={entry} />
        </a>
      </h3>
      {english === null || english === own ? null : <p class="title">{english}</p>}
      {own === name ? null : (
        <p class={english !== null && english !== own ? 'title soft' : 'title'} lang="vi">
          {title === undefined ? own : <HighlightedText spans={title} />}
        </p>
      )}
      <EntryMetadata ctx={ctx} entry={entry} />
    </>
  );
};

/** The path from the home page to a page. */
export const Breadcrumbs: FC<{
  readonly ctx: RenderContext;
  readonly items: readonly (readonly [href: string, name: string])[];
}> = ({ ctx, items }) => (
  <nav aria-label={ctx.t('web-layout-trail')}>
    <ol class="plain trail">
      {items.map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
);
