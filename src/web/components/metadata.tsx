/** What a document's sheet says of it: the essentials under its title, and all of it as a table. */
import type { Child, FC } from 'hono/jsx';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { statusOn } from '../../library/status.ts';
import { describeStatus } from '../../presentation/views/view.ts';
import { topicDisplayName } from '../display-names.ts';
import { type PageContext, topicPath } from '../page-context.ts';
import { IssuerName } from './entry-summary.tsx';

type MetadataRow = readonly [label: string, value: Child];

/** What people look for first; the table after the text has all. */
export const KeyMetadata: FC<{ readonly ctx: PageContext; readonly document: LegalDocument }> = ({
  ctx,
  document,
}) => {
  const { locale, messages } = ctx.words;
  const labels = locale.documents;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const facts: readonly MetadataRow[] = [
    [ctx.text.document.number, document.number ?? labels.notRecorded],
    [labels.type, messages.typeName[document.type]],
    [
      labels.passedBy,
      document.passedBy === null ? (
        labels.notRecorded
      ) : (
        <IssuerName ctx={ctx} document={document} />
      ),
    ],
    [labels.dated, date(document.dateDocument)],
    [labels.effective, date(document.dateEffective)],
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

/** All that the sheet says. */
export const MetadataTable: FC<{ readonly ctx: PageContext; readonly entry: Entry }> = ({
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

function metadataRows(ctx: PageContext, entry: Entry): MetadataRow[] {
  const labels = ctx.words.locale.documents;
  if (entry.kind === 'term') {
    return withoutEmptyRows([
      [labels.englishTitle, entry.fullNameEn],
      [labels.owner, entry.owner],
      [labels.aliases, entry.aliases.join('; ')],
    ]);
  }
  const { messages } = ctx.words;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const { library, index } = ctx.view;
  const place = library.jurisdictions.find(({ id }) => id === entry.jurisdiction);
  const status = statusOn(entry, index.relations, ctx.today);
  return withoutEmptyRows([
    [ctx.text.document.document, entry.number ?? labels.notRecorded],
    [labels.type, messages.typeName[entry.type]],
    [labels.englishTitle, entry.titleEn],
    [labels.passedBy, index.issuerName(entry, ctx.language) ?? labels.notRecorded],
    [labels.signedBy, entry.signedBy ?? labels.notRecorded],
    [labels.dated, date(entry.dateDocument)],
    [labels.effective, date(entry.dateEffective)],
    [labels.ended, status.until === null ? null : date(status.until)],
    [labels.status, describeStatus(index, entry, ctx.words)],
    [labels.jurisdiction, place?.name ?? entry.jurisdiction],
    [labels.topics, entry.topics.length === 0 ? null : <TopicLinks ctx={ctx} ids={entry.topics} />],
    [labels.aliases, entry.aliases.join('; ')],
  ]);
}

function withoutEmptyRows(facts: readonly (readonly [string, Child])[]): MetadataRow[] {
  return facts.filter(([, value]) => value !== null && value !== '');
}

const TopicLinks: FC<{ readonly ctx: PageContext; readonly ids: readonly string[] }> = ({
  ctx,
  ids,
}) => (
  <>
    {ids.map((id, at) => {
      const topic = ctx.view.topicsById.get(id);
      return (
        <>
          {at > 0 ? '; ' : ''}
          {topic === undefined ? id : <a href={topicPath(id)}>{topicDisplayName(ctx, topic)}</a>}
        </>
      );
    })}
  </>
);
