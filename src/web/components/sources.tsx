/** The sources of a document or term: the best one, and all of them. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import type { Source } from '../../library/document.ts';
import { chooseSource, sortSources, sourceTitle } from '../../library/source.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import type { PageContext } from '../page-context.ts';

interface SourcesProps {
  readonly ctx: PageContext;
  readonly sources: readonly Source[];
}

/** The source that is nearest to the official text, where the status is read. */
export const BestSource: FC<SourcesProps> = ({ ctx: { t }, sources }) => {
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

/** All sources, the official ones first. Nothing without any. */
export const Sources: FC<SourcesProps> = ({ ctx, sources }) => {
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
