/** What a document does to others, as the end of a sentence: `thay thế Nghị định 61/2018/NĐ-CP`. */
import type { FC } from 'hono/jsx';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName } from '../../library/display-names.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { documentPath, type RenderContext } from '../page-context.ts';

/** The effects as `, thay thế A, B; sửa đổi, bổ sung C`. Nothing where there are none. */
export const Effects: FC<{
  readonly ctx: RenderContext;
  readonly effects: readonly RelatedDocument[];
}> = ({ ctx, effects }) => {
  const types = [...new Set(effects.map(({ type }) => type))];
  return (
    <>
      {types.map((type, at) => (
        <>
          {at === 0 ? ', ' : '; '}
          {ctx.t(`relation-${kebabCase(type)}-out`)}{' '}
          {effects
            .filter((one) => one.type === type)
            .map((link, place) => (
              <>
                {place > 0 ? ', ' : ''}
                <RelatedName ctx={ctx} link={link} />
              </>
            ))}
        </>
      ))}
    </>
  );
};

/** The name of the other document, as a link where the library has it, and whether it is verified. */
export const RelatedName: FC<{ readonly ctx: RenderContext; readonly link: RelatedDocument }> = ({
  ctx: { libraryIndex, t },
  link,
}) => {
  const entry =
    link.document === null ? undefined : libraryIndex.library.entries.get(link.document);
  return (
    <>
      {entry === undefined ? (
        link.number
      ) : (
        <a href={documentPath(entry.id)}>{documentName(entry, t)}</a>
      )}
      {link.verified ? '' : t('status-unverified-mark')}
    </>
  );
};
