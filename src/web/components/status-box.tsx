/** The status of a document today, and what became of its province. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { describeStatus } from '../../presentation/views/view.ts';
import type { RenderContext } from '../page-context.ts';
import { RelatedName } from './effects.tsx';

/** The status with its dates, and links to the documents that replace or amend this one. */
export const StatusBox: FC<{ readonly ctx: RenderContext; readonly document: LegalDocument }> = ({
  ctx,
  document,
}) => {
  const { t, today, libraryIndex } = ctx;
  const status = libraryIndex.statusOf(document, today);
  return (
    <div class="banner" data-state={status.state}>
      <strong>{describeStatus(libraryIndex, document, t)}</strong>
      <RelatedDocuments
        ctx={ctx}
        label={t('web-document-replaced-by')}
        links={status.replacedBy.filter(({ type }) => type === 'replaces')}
      />
      <RelatedDocuments
        ctx={ctx}
        label={t('web-document-repealed-by')}
        links={status.replacedBy.filter(({ type }) => type === 'repeals')}
      />
      <RelatedDocuments ctx={ctx} label={t('web-document-amended-by')} links={status.amendedBy} />
    </div>
  );
};

const RelatedDocuments: FC<{
  readonly ctx: RenderContext;
  readonly label: string;
  readonly links: readonly RelatedDocument[];
}> = ({ ctx, label, links }) => {
  if (links.length === 0) return null;
  return (
    <p>
      {label}{' '}
      {links.map((link, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <RelatedName ctx={ctx} link={link} />
        </>
      ))}
    </p>
  );
};

/** A note that the province of the document was merged into another. */
export const MergedProvinceNote: FC<{
  readonly ctx: RenderContext;
  readonly document: LegalDocument;
}> = ({ ctx, document }) => {
  const { jurisdictions } = ctx.libraryIndex.library;
  const place = jurisdictions.find(({ id }) => id === document.jurisdiction);
  const into = jurisdictions.find(({ id }) => id === place?.mergedInto);
  if (place === undefined || into === undefined || place.mergedOn === null) return null;
  const date = formatDate(ctx.t, place.mergedOn);
  return (
    <p class="small soft">
      {ctx.t('web-document-merged', { place: place.name, into: into.name, on: date })}
    </p>
  );
};
