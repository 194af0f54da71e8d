/** What a document does to others, as the end of a sentence: `thay thế Nghị định 61/2018/NĐ-CP`. */
import type { FC } from 'hono/jsx';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName } from '../../library/display-names.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { documentPath, type RenderContext } from '../page-context.ts';

/** Documents of one kind of effect that are named; a decision may repeal forty. */
const MAX_NAMED = 4;

/**
 * The effects as `, thay thế A, B; sửa đổi, bổ sung C`. Nothing where there are none.
 *
 * @param rest the address of the whole list; absent: all are named
 */
export const Effects: FC<{
  readonly ctx: RenderContext;
  readonly effects: readonly RelatedDocument[];
  readonly rest?: string;
}> = ({ ctx, effects, rest }) => {
  const types = [...new Set(effects.map(({ type }) => type))];
  const shownOf = (type: RelatedDocument['type']): readonly RelatedDocument[] => {
    const all = effects.filter((one) => one.type === type);
    return rest === undefined || all.length <= MAX_NAMED + 1 ? all : all.slice(0, MAX_NAMED);
  };
  const hiddenOf = (type: RelatedDocument['type']): number =>
    effects.filter((one) => one.type === type).length - shownOf(type).length;
  return (
    <>
      {types.map((type, at) => (
        <>
          {at === 0 ? ', ' : '; '}
          {ctx.t(`relation-${kebabCase(type)}-out`)}{' '}
          {shownOf(type).map((link, place) => (
            <>
              {place > 0 ? ', ' : ''}
              <RelatedName ctx={ctx} link={link} />
            </>
          ))}
          {hiddenOf(type) === 0 ? null : (
            <>
              {', '}
              <a href={rest}>{ctx.t('web-changes-effects-more', { count: hiddenOf(type) })}</a>
            </>
          )}
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
