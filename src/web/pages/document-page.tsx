/** `/documents/:id`: the text, status, relations and metadata of a document or term. */

import type { FC } from 'hono/jsx';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { listArticles } from '../../library/article-pages.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Section } from '../../library/document.ts';
import { usableLegalBasis } from '../../presentation/views/legal-bases.ts';
import { CopyButton, QrCode, ShareLink } from '../components/action-buttons.tsx';
import { Breadcrumbs, EntryName, IssuerName } from '../components/entry-summary.tsx';
import { HISTORY_ID, History, hasHistory } from '../components/history.tsx';
import { Layout } from '../components/layout.tsx';
import { KeyMetadata, MetadataTable } from '../components/metadata.tsx';
import { Relations } from '../components/relations.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { Sections, TableOfContents } from '../components/sections.tsx';
import { BestSource, Sources } from '../components/sources.tsx';
import { MergedProvinceNote, StatusBox } from '../components/status-box.tsx';
import { TelegramChips } from '../components/telegram-links.tsx';
import { topicDisplayName } from '../display-names.ts';
import {
  articlePath,
  buildPath,
  documentPath,
  type PageContext,
  topicPath,
} from '../page-context.ts';
import { createLegislationJsonLd } from './legislation-json-ld.ts';
import { reportPath } from './report-page.tsx';

const MAX_DESCRIPTION_LENGTH = 200;

interface EntryProps {
  readonly ctx: PageContext;
  readonly entry: Entry;
}

export const DocumentPage: FC<EntryProps> = ({ ctx, entry }) => {
  const { t } = ctx;
  return (
    <Layout
      ctx={ctx}
      title={headingOf(ctx, entry)}
      description={descriptionOf(ctx, entry)}
      openGraphType="article"
      previewOf={entry}
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
            <Sections ctx={ctx} sections={entry.sections} addressOf={articleAddresses(entry)} />
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
          {entry.kind === 'term' ? null : <History ctx={ctx} document={entry} />}
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

/** The name with the title behind it. */
function headingOf({ t }: PageContext, entry: Entry): string {
  const name = documentName(entry, t);
  const title = documentTitle(entry, t);
  return title === name ? name : `${name}: ${title}`;
}

/** The addresses of the sections that have a page of their own. */
function articleAddresses(entry: Entry): ReadonlyMap<Section, string> {
  if (entry.kind === 'term') return new Map();
  return new Map(
    listArticles(entry).map(({ section }) => [section, articlePath(entry.id, section.anchor)]),
  );
}

function extraTocEntries(ctx: PageContext, entry: Entry) {
  const { t } = ctx;
  return [
    ...(entry.kind === 'term' || !hasHistory(ctx, entry)
      ? []
      : [[HISTORY_ID, t('web-history-title')] as const]),
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
        <ShareLink ctx={ctx} path={path} title={headingOf(ctx, entry)} />
        <QrCode ctx={ctx} path={path} />
        {entry.kind === 'term' ? null : (
          <a class="chip" href={buildPath('/so-sanh', { a: entry.id })}>
            {t('web-compare-chip')}
          </a>
        )}
        <a class="chip" href={`${path}.docx`} download>
          Word
        </a>
        <a class="chip" href={`${path}.pdf`} download>
          PDF
        </a>
        <button type="button" class="chip" data-print hidden>
          {t('web-document-print')}
        </button>
        {ctx.canReport ? (
          <a class="chip" href={reportPath({ entry: entry.id })} rel="nofollow">
            {t('web-report-title')}
          </a>
        ) : null}
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
      <CopyButton text={text} copied={t('legal-basis-copied')}>
        {t('legal-basis-copy')}
      </CopyButton>
    </details>
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
