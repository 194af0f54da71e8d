/** `/`: the home page, or the answer and results of a search. */
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { documentName } from '../../library/display-names.ts';
import { FacetMenus } from '../components/facet-menus.tsx';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import type { PageContext } from '../page-context.ts';
import { summarizeAnswer } from '../search/answer-summary.ts';
import type { SearchResults } from '../search/run-search.ts';
import { buildSearchPath, hasFilters, type SearchParams } from '../search/search-params.ts';
import { AnswerCard } from './answer-card.tsx';
import { HomeContent } from './home-page.tsx';
import { Results, SearchHelp, type SearchResultsProps } from './search-results.tsx';

/** Whether an address is that of the home page, which searches nothing. */
export const isHomePage = ({ query }: PageContext, params: SearchParams): boolean =>
  params.query === '' && !hasFilters(params.filters) && params.sort === null && !query.has('page');

export const HomePage: FC<Omit<SearchResultsProps, 'results'>> = ({ ctx, params }) => (
  <Layout ctx={ctx} title={ctx.t('web-layout-brand')} jsonLd={createWebsiteJsonLd(ctx)}>
    <HomeContent ctx={ctx} about={params.about} />
  </Layout>
);

export const SearchPage: FC<SearchResultsProps> = ({ ctx, params, results }) => {
  const { t } = ctx;
  const title =
    params.query === ''
      ? t('web-search-list-title')
      : t('web-search-title', { query: params.query });
  const summary = summarizeAnswer(results.answer);
  return (
    <Layout ctx={ctx} title={title} {...(summary !== null && { description: summary })} noIndex>
      <h1 class="hidden">{title}</h1>
      <SearchForm
        ctx={ctx}
        query={params.query}
        hiddenFields={{ ...params.filters, about: params.about, sort: params.sort }}
      />
      <AboutNote ctx={ctx} params={params} />
      {results.answer === null ? null : (
        <AnswerCard
          ctx={ctx}
          answer={results.answer}
          isOutsideFilters={results.isAnswerOutsideFilters}
          params={params}
        />
      )}
      <FacetMenus ctx={ctx} params={params} facets={results.facets} />
      {isAnswered(ctx, params, results) ? (
        <details class="hits">
          <summary>{t('web-search-show-results', { count: results.documentTotal })}</summary>
          <Results ctx={ctx} params={params} results={results} />
        </details>
      ) : (
        <Results ctx={ctx} params={params} results={results} />
      )}
    </Layout>
  );
};

/**
 * Whether the answer says it all, so that the passages fold away. A person who pages or filters looks
 * for passages.
 */
function isAnswered({ query }: PageContext, params: SearchParams, results: SearchResults): boolean {
  return (
    results.answer?.status === 'answered' &&
    results.total > 0 &&
    !query.has('page') &&
    params.sort === null &&
    !hasFilters(params.filters)
  );
}

/** Tells search engines how to search this site. https://schema.org/SearchAction */
function createWebsiteJsonLd({ origin, t }: PageContext): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: t('web-layout-brand'),
    url: `${origin}/`,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}/?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

const AboutNote: FC<{ readonly ctx: PageContext; readonly params: SearchParams }> = ({
  ctx,
  params,
}) => {
  const entry =
    params.about === null ? undefined : ctx.libraryIndex.library.entries.get(params.about);
  if (entry === undefined) return null;
  return (
    <p class="row">
      <span class="notice" data-state="notYetInForce">
        {ctx.t('web-search-about', { name: documentName(entry, ctx.t) })}
      </span>
      <a href={buildSearchPath(params, { about: null })}>{ctx.t('web-search-about-all')}</a>
    </p>
  );
};

/** The page for a question that is longer than the limit. */
export const QueryTooLongPage: FC<{ readonly ctx: PageContext; readonly length: number }> = ({
  ctx,
  length,
}) => (
  <Layout ctx={ctx} title={ctx.t('web-search-list-title')} noIndex>
    <h1 class="hidden">{ctx.t('web-search-list-title')}</h1>
    <SearchForm ctx={ctx} />
    <section class="card flow">
      <p>{ctx.t('web-search-too-long', { length, limit: QUESTION_LIMIT })}</p>
      <SearchHelp ctx={ctx} />
    </section>
  </Layout>
);
