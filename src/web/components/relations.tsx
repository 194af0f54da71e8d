/** The relations of a document: a diagram of the most important ones and a table of all. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import { documentPath, type RenderContext } from '../page-context.ts';
import { EntryName } from './entry-summary.tsx';
import { type RelationEdge, RelationsDiagram, relationLabel } from './relations-diagram.tsx';

/** The id of the table. The diagram links to it when it leaves relations out. */
const TABLE_ID = '_relations-table';

function relationEdges({ libraryIndex }: RenderContext, entry: Entry): RelationEdge[] {
  const links = libraryIndex.relations.get(entry.id);
  const edge =
    (direction: RelationEdge['direction']) =>
    (link: RelationEdge['link']): RelationEdge => {
      const other =
        link.document === null ? null : (libraryIndex.library.entries.get(link.document) ?? null);
      return { link, direction, entry: other };
    };
  return [...(links?.incoming ?? []).map(edge('in')), ...(links?.outgoing ?? []).map(edge('out'))];
}

export const Relations: FC<{ readonly ctx: RenderContext; readonly entry: Entry }> = ({
  ctx,
  entry,
}) => {
  const edges = relationEdges(ctx, entry);
  const { t } = ctx;
  return (
    <section class="flow ties" aria-labelledby="_relations">
      <h2 id="_relations">{t('web-document-relations')}</h2>
      {edges.length === 0 ? (
        <p class="soft">{t('web-document-no-relations')}</p>
      ) : (
        <>
          <RelationsDiagram ctx={ctx} entry={entry} edges={edges} tableId={TABLE_ID} />
          <RelationsTable ctx={ctx} edges={edges} />
        </>
      )}
    </section>
  );
};

const RelationsTable: FC<{
  readonly ctx: RenderContext;
  readonly edges: readonly RelationEdge[];
}> = ({ ctx, edges }) => {
  const { t } = ctx;
  return (
    <div
      id={TABLE_ID}
      class="scroll"
      tabindex={0}
      role="region"
      aria-label={t('web-document-relations-table')}
    >
      <table class="small stacked">
        <thead>
          <tr>
            <th scope="col">{t('web-document-relation')}</th>
            <th scope="col">{t('web-document-document')}</th>
            <th scope="col">{t('web-document-since')}</th>
            <th scope="col">{t('web-document-checked')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map((edge) => (
            <tr>
              <td>{relationLabel(ctx, edge)}</td>
              <td>
                <RelatedDocumentName ctx={ctx} edge={edge} />
              </td>
              <td data-label={t('web-document-since')}>
                {edge.link.since === null ? '–' : formatDate(ctx.t, edge.link.since)}
              </td>
              <td>
                {edge.link.verified ? t('web-document-verified') : t('web-document-unverified')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const RelatedDocumentName: FC<{ readonly ctx: RenderContext; readonly edge: RelationEdge }> = ({
  ctx,
  edge,
}) => {
  if (edge.entry === null) {
    return (
      <>
        {edge.link.number} <span class="soft">({ctx.t('web-document-not-in-library')})</span>
      </>
    );
  }
  const name = documentName(edge.entry, ctx.t);
  const title = documentTitle(edge.entry, ctx.t);
  const own = edge.entry.kind === 'document' && title === edge.entry.title;
  return (
    <>
      <a href={documentPath(edge.entry.id)}>
        <EntryName ctx={ctx} entry={edge.entry} />
      </a>
      {title === name ? null : (
        <div class="soft" {...(own && { lang: 'vi' })}>
          {title}
        </div>
      )}
    </>
  );
};
