/** The link from an answer that compares two documents to their table. */
import type { FC } from 'hono/jsx';
import type { Answer } from '../../answer/answer.ts';
import { buildPath, type RenderContext } from '../page-context.ts';

/** Nothing where the answer does not compare exactly two documents. */
export const ComparisonLink: FC<{ readonly ctx: RenderContext; readonly answer: Answer }> = ({
  ctx: { t, libraryIndex },
  answer: { documents, intent },
}) => {
  const [a, b, ...others] = documents.filter(
    ({ id }) => libraryIndex.library.entries.get(id)?.kind === 'document',
  );
  if (intent !== 'compare' || a === undefined || b === undefined || others.length > 0) return null;
  return (
    <p class="small">
      <a href={buildPath('/so-sanh', { a: a.id, b: b.id })}>{t('web-compare-answer')}</a>
    </p>
  );
};
