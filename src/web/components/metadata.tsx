/** The metadata of an entry: the most important as a list, all of it as a table. */

import type { Child, FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { describeStatus } from '../../presentation/views/view.ts';
import { topicDisplayName } from '../display-names.ts';
import { type RenderContext, topicPath } from '../page-context.ts';
import { IssuerName } from './entry-summary.tsx';

type MetadataRow = readonly [label: string, value: Child];

/** The metadata that people look for first. `MetadataTable` has all of it. */
export const KeyMetadata: FC<{ readonly ctx: RenderContext; readonly document: LegalDocument }> = ({
  ctx,
  document,
}) => {
  const { t } = ctx;

  const date = (iso: string | null): string =>
    iso === null ? t('document-not-recorded') : formatDate(t, iso);
  const facts: readonly MetadataRow[] = [
    [ctx.t('web-document-number'), document.number ?? t('document-not-recorded')],
    [t('document-type'), t(`type-${document.type}`)],
    [
      t('document-passed-by'),
      document.passedBy === null ? (
        t('document-not-recorded')
      ) : (
        <IssuerName ctx={ctx} document={document} />
      ),
    ],
    [t('document-dated'), date(document.dateDocument)],
    [t('document-effective'), date(document.dateEffective)],
  ];
  return (
    <dl class="essentials">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** All metadata of an entry. */
export const MetadataTable: FC<{ readonly ctx: RenderContext; readonly entry: Entry }> = ({
  ctx,
  entry,
}) => (
  <table class="facts">
    <tbody>
      {metadataRows(ctx, entry).map(([label, value]) => (
        <tr>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function metadataRows(ctx: RenderContext, entry: Entry): MetadataRow[] {
  const { t } = ctx;
  if (entry.kind === 'term') {
    return withoutEmptyRows([
      [t('document-english-title'), entry.fullNameEn],
      [t('document-owner'), entry.owner],
      [t('document-aliases'), entry.aliases.join('; ')],
    ]);
  }
  const date = (iso: string | null): string =>
    iso === null ? t('document-not-recorded') : formatDate(t, iso);
  const { libraryIndex } = ctx;
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === entry.jurisdiction);
  const status = libraryIndex.statusOf(entry, ctx.today);
  return withoutEmptyRows([
    [ctx.t('web-document-document'), entry.number ?? t('document-not-recorded')],
    [t('document-type'), t(`type-${entry.type}`)],
    [t('document-english-title'), entry.titleEn],
    [
      t('document-passed-by'),
      libraryIndex.issuerName(entry, ctx.language) ?? t('document-not-recorded'),
    ],
    [t('document-signed-by'), entry.signedBy ?? t('document-not-recorded')],
    [t('document-dated'), date(entry.dateDocument)],
    [t('document-effective'), date(entry.dateEffective)],
    [t('document-ended'), status.until === null ? null : date(status.until)],
    [t('document-status'), describeStatus(libraryIndex, entry, ctx.t)],
    [t('document-jurisdiction'), place?.name ?? entry.jurisdiction],
    [
      t('document-topics'),
      entry.topics.length === 0 ? null : <TopicLinks ctx={ctx} ids={entry.topics} />,
    ],
    [t('document-aliases'), entry.aliases.join('; ')],
  ]);
}

function withoutEmptyRows(facts: readonly (readonly [string, Child])[]): MetadataRow[] {
  return facts.filter(([, value]) => value !== null && value !== '');
}

const TopicLinks: FC<{ readonly ctx: RenderContext; readonly ids: readonly string[] }> = ({
  ctx,
  ids,
}) => (
  <>
    {ids.map((id, at) => {
      const topic = ctx.libraryIndex.topics.byId.get(id);
      return (
        <>
          {at > 0 ? '; ' : ''}
          {topic === undefined ? id : <a href={topicPath(id)}>{topicDisplayName(ctx, topic)}</a>}
        </>
      );
    })}
  </>
);
