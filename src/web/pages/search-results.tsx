/** The results of a search: the entries of a page, each with its best passages, or how to find some. */
import type { FC } from 'hono/jsx';
import { EntrySummary, HighlightedText } from '../components/entry-summary.tsx';
import { ResultPages, SortLinks } from '../components/result-pages.tsx';
import { documentPath, feedPath, type PageContext } from '../page-context.ts';
import type { EntryResult, SearchResults } from '../search/run-search.ts';
import { buildSearchPath, type SearchParams } from '../search/search-params.ts';

export interface SearchResultsProps {
  readonly ctx: PageContext;
  readonly params: SearchParams;
  readonly results: SearchResults;
}

/** The list of results, or what to try where there are none. */
export const Results: FC<SearchResultsProps> = ({ ctx, params, results }) => {
  const { t } = ctx;
  if (results.total === 0) {
    return (
      <section class="card flow">
        <h2>
          {results.unfilteredTotal > 0 ? t('web-search-nothing-with') : t('web-search-no-passages')}
        </h2>
        {results.unfilteredTotal > 0 ? (
          <p>
            <a href={buildSearchPath(params, { filters: {} })}>{t('web-search-without-filters')}</a>
          </p>
        ) : null}
        <SearchHelp ctx={ctx} />
      </section>
    );
  }
  const feed =
    params.query === '' ? null : feedPath(ctx.language, null, params.query.slice(0, 200));
  const countKey = params.query === '' ? 'web-search-listed' : 'web-search-found';
  return (
    <section aria-labelledby="results">
      <div class="row results-head">
        <h2 id="results" class="small soft">
          {countsOf(results)
            .map(({ key, count }) => t(key ?? countKey, { count }))
            .join(' · ')}
        </h2>
        {results.total > 1 ? <SortLinks ctx={ctx} params={params} /> : null}
      </div>
      <ol class="plain results">
        {results.entries.map((one) => (
          <li>
            <EntrySummary ctx={ctx} entry={one.entry} title={one.title} />
            <Passages ctx={ctx} result={one} />
          </li>
        ))}
      </ol>
      <ResultPages ctx={ctx} params={params} page={results.page} pageCount={results.pageCount} />
      {feed === null ? null : (
        <p class="small">
          <a href={feed} rel="nofollow">
            {t('web-search-feed')}
          </a>
        </p>
      )}
    </section>
  );
};

const Passages: FC<{ readonly ctx: PageContext; readonly result: EntryResult }> = ({
  ctx,
  result,
}) => {
  if (result.passages.length === 0) return null;
  return (
    <ul class="plain passages" lang="vi">
      {result.passages.map(({ anchor, citation, text }) => (
        <li>
          <a class="passage" href={documentPath(result.entry.id, anchor)}>
            <span class="where">{citation || ctx.t('web-search-whole-document')}</span>
            <HighlightedText spans={text} />
          </a>
        </li>
      ))}
    </ul>
  );
};

/** How to search, where there are no results. */
export const SearchHelp: FC<{ readonly ctx: PageContext }> = ({ ctx: { t } }) => (
  <>
    <h3>{t('web-search-help-title')}</h3>
    <ul>
      <li>{t('web-search-help-1')}</li>
      <li>{t('web-search-help-2')}</li>
      <li>{t('web-search-help-3')}</li>
      <li>
        <a href="/topics">{t('web-search-help-4')}</a>
      </li>
    </ul>
  </>
);

/** How many documents and terms were found, the terms where there are some. */
function countsOf({ total, documentTotal }: SearchResults) {
  const terms = { key: 'web-search-terms', count: total - documentTotal } as const;
  if (terms.count === 0) return [{ key: null, count: documentTotal }];
  return documentTotal === 0 ? [terms] : [{ key: null, count: documentTotal }, terms];
}
