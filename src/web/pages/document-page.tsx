/** `/documents/:id`: the text, status, relations and metadata of a document or term. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Source } from '../../library/document.ts';
import { chooseSource, sortSources, sourceTitle } from '../../library/source.ts';
import { usableLegalBasis } from '../../presentation/views/legal-bases.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import { Breadcrumbs, EntryName, IssuerName } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { KeyMetadata, MetadataTable } from '../components/metadata.tsx';
import { Relations } from '../components/relations.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { Sections, TableOfContents } from '../components/sections.tsx';
import { MergedProvinceNote, StatusBox } from '../components/status-box.tsx';
import { TelegramChips } from '../components/telegram-links.tsx';
import { topicDisplayName } from '../display-names.ts';
import { buildPath, documentPath, type PageContext, topicPath } from '../page-context.ts';
import { createLegislationJsonLd } from './legislation-json-ld.ts';

const MAX_DESCRIPTION_LENGTH = 200;

interface EntryProps {
  readonly ctx: PageContext;
  readonly entry: Entry;
}

export const DocumentPage: FC<EntryProps> = ({ ctx, entry }) => {
  const { t } = ctx;
  const name = documentName(entry, t);
  const title = documentTitle(entry, t);
  return (
    <Layout
      ctx={ctx}
      title={title === name ? name : `${name}: ${title}`}
      description={descriptionOf(ctx, entry)}
      openGraphType="article"
      jsonLd={createLegislationJsonLd(ctx, entry)}
    >
      <Breadcrumbs
        ctx={ctx}
        items={[
          ['/', t('web-layout-home')],
          ...(entry.kind === 'term' ? [] : topicBreadcrumbs(ctx, entry)),
        ]}
      />
      <DocumentHeader ctx={ctx} entry={entry} />
      <div class="doc-body">
        <TableOfContents
          ctx={ctx}
          sections={entry.sections}
          extraEntries={extraTocEntries(ctx, entry)}
        />
        <div class="flow-wide">
          {entry.sections.length === 0 ? (
            <p class="soft">{t('web-document-no-text')}</p>
          ) : (
            <Sections ctx={ctx} sections={entry.sections} />
          )}
          <p class="small soft">{t('web-document-own-words')}</p>
          <section class="no-print" aria-label={t('web-document-ask')}>
            <SearchForm
              ctx={ctx}
              hiddenFields={{ about: entry.id }}
              label={t('web-document-ask')}
              placeholder={t('web-document-ask-placeholder')}
              button={t('web-document-ask-button')}
              hasSuggestions={false}
            />
            <p class="small">
              <a href={buildPath('/chat', { about: entry.id })}>{t('web-document-chat-about')}</a>
            </p>
          </section>
          {entry.kind === 'term' ? null : <Relations ctx={ctx} entry={entry} />}
          <section class="flow" aria-labelledby="_facts">
            <h2 id="_facts">{t('web-document-facts')}</h2>
            <MetadataTable ctx={ctx} entry={entry} />
          </section>
          <Sources ctx={ctx} sources={entry.sources} />
          <DataFormats ctx={ctx} entry={entry} />
        </div>
      </div>
    </Layout>
  );
};

function extraTocEntries({ t }: PageContext, entry: Entry) {
  return [
    ...(entry.kind === 'term' ? [] : [['_relations', t('web-document-relations')] as const]),
    ['_facts', t('web-document-facts')] as const,
    ...(entry.sources.length === 0 ? [] : [['_sources', t('web-document-sources')] as const]),
  ];
}

function topicBreadcrumbs(ctx: PageContext, document: LegalDocument) {
  const topic = ctx.libraryIndex.topics.byId.get(document.topics[0] ?? '');
  if (topic === undefined) return [];
  return [[topicPath(topic.id), topicDisplayName(ctx, topic)] as const];
}

function descriptionOf(ctx: PageContext, entry: Entry): string {
  const opening = entry.sections[0]?.text.split('\n').find((line) => line.trim() !== '');
  const text = opening?.replace(/^- /u, '') ?? documentTitle(entry, ctx.t);
  if (text.length <= MAX_DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, MAX_DESCRIPTION_LENGTH - 1)}…`;
}

const DocumentHeader: FC<EntryProps> = ({ ctx, entry }) => {
  const { t, language } = ctx;
  const name = documentName(entry, t);
  const own = entry.kind === 'term' ? entry.fullName : entry.title;
  const english = documentTitle(entry, t);
  const path = documentPath(entry.id);
  return (
    <header class="doc-head">
      <p class="kind">
        {entry.kind === 'term' ? t('web-document-term') : <IssuerName ctx={ctx} document={entry} />}
      </p>
      <h1>
        <EntryName ctx={ctx} entry={entry} />
      </h1>
      {own === name ? null : (
        <p class="title" lang="vi">
          {own}
        </p>
      )}
      {language !== BASE_LANGUAGE && english !== own ? <p class="title soft">{english}</p> : null}
      {entry.kind === 'term' ? null : <StatusBox ctx={ctx} document={entry} />}
      <BestSource ctx={ctx} sources={entry.sources} />
      {entry.verified ? null : (
        <p class="notice" data-state="warn" role="note">
          {t('web-document-unverified-document')}
        </p>
      )}
      {entry.kind === 'term' ? null : <KeyMetadata ctx={ctx} document={entry} />}
      {entry.kind === 'term' ? null : <MergedProvinceNote ctx={ctx} document={entry} />}
      <LegalBasisLine ctx={ctx} entry={entry} />
      <div class="row actions" role="group" aria-label={t('web-document-actions')}>
        <TelegramChips
          ctx={ctx}
          document={entry.id}
          follow={entry.kind === 'term' ? null : { what: 'document', value: entry.id }}
        />
        <button
          type="button"
          class="chip"
          data-share={ctx.origin + path}
          data-copied={t('web-document-copied')}
          hidden
        >
          {t('web-document-share')}
        </button>
        <a class="chip" href={`${path}.pdf`} download>
          PDF
        </a>
        <button type="button" class="chip" data-print hidden>
          {t('web-document-print')}
        </button>
      </div>
    </header>
  );
};

/** The line that cites the document as a legal basis of a paper. */
const LegalBasisLine: FC<EntryProps> = ({ ctx: { libraryIndex, t }, entry }) => {
  const text = usableLegalBasis(libraryIndex, entry);
  if (text === null) return null;
  return (
    <details class="no-print">
      <summary>{t('legal-basis-button')}</summary>
      <p lang="vi">{text}</p>
      <p class="small soft">{t('legal-basis-web-note')}</p>
      <button
        type="button"
        class="chip"
        data-copy-text={text}
        data-copied={t('legal-basis-copied')}
        hidden
      >
        {t('legal-basis-copy')}
      </button>
    </details>
  );
};

/** The source that is nearest to the official text, where the status is read. */
const BestSource: FC<{ readonly ctx: PageContext; readonly sources: readonly Source[] }> = ({
  ctx: { t },
  sources,
}) => {
  const source = chooseSource(sources);
  if (source === undefined || !isWebUrl(source.url)) return null;
  const date = source.retrieved === null ? null : formatDate(t, source.retrieved);
  return (
    <p class="small">
      {t('document-source-label')}:{' '}
      <a href={source.url} rel="noopener noreferrer">
        {sourceTitle(source)} ↗
      </a>
      {date === null ? null : <span class="soft"> · {t('document-retrieved', { date })}</span>}
    </p>
  );
};

/** The document for programs: few readers need it. */
const DataFormats: FC<EntryProps> = ({ ctx, entry }) => {
  const path = documentPath(entry.id);
  return (
    <p class="small soft no-print">
      {ctx.t('web-document-downloads')}:{' '}
      <a href={`${path}.md`} download>
        Markdown
      </a>{' '}
      ·{' '}
      <a href={`/api/documents/${encodeURIComponent(entry.id)}`} download={`${entry.id}.json`}>
        JSON
      </a>
    </p>
  );
};

const Sources: FC<{ readonly ctx: PageContext; readonly sources: readonly Source[] }> = ({
  ctx,
  sources,
}) => {
  if (sources.length === 0) return null;
  const { t } = ctx;
  return (
    <section class="flow sources" aria-labelledby="_sources">
      <h2 id="_sources">{ctx.t('web-document-sources')}</h2>
      <ul class="small">
        {sortSources(sources).map(({ title, url, retrieved }) => (
          <li>
            {isWebUrl(url) ? (
              <a href={url} rel="noopener noreferrer">
                {sourceTitle({ title, url })}
              </a>
            ) : (
              sourceTitle({ title, url })
            )}
            {retrieved === null ? null : (
              <span class="soft">
                {' '}
                ({t('document-retrieved', { date: formatDate(t, retrieved) })})
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
