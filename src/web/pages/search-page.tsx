/** `/`: the home page, or the answer and results of a search. */
import type { FC } from 'hono/jsx';
import type { Answer } from '../../answer/answer.ts';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { documentName } from '../../library/display-names.ts';
import { ShareLink } from '../components/action-buttons.tsx';
import { AnswerBody } from '../components/answer-body.tsx';
import { ComparisonLink } from '../components/comparison-link.tsx';
import {
  EntryName,
  EntrySummary,
  HighlightedText,
  StatusBadge,
} from '../components/entry-summary.tsx';
import { FacetMenus } from '../components/facet-menus.tsx';
import { Layout } from '../components/layout.tsx';
import { ResultPages, SortLinks } from '../components/result-pages.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { buildPath, documentPath, feedPath, type PageContext } from '../page-context.ts';
import { summarizeAnswer } from '../search/answer-summary.ts';
import type { EntryResult, SearchResults } from '../search/run-search.ts';
import { buildSearchPath, hasFilters, type SearchParams } from '../search/search-params.ts';
import { HomeContent } from './home-page.tsx';
import { reportPath } from './report-page.tsx';

/** Cited documents and suggested questions below an answer. */
const MAX_CITED = 5;
const MAX_SUGGESTIONS = 4;

export interface SearchPageProps {
  readonly ctx: PageContext;
  readonly params: SearchParams;
  readonly results: SearchResults;
}

/** Whether an address is that of the home page, which searches nothing. */
export const isHomePage = ({ query }: PageContext, params: SearchParams): boolean =>
  params.query === '' && !hasFilters(params.filters) && params.sort === null && !query.has('page');

export const HomePage: FC<Omit<SearchPageProps, 'results'>> = ({ ctx, params }) => (
  <Layout ctx={ctx} title={ctx.t('web-layout-brand')} jsonLd={createWebsiteJsonLd(ctx)}>
    <HomeContent ctx={ctx} about={params.about} />
  </Layout>
);

export const SearchPage: FC<SearchPageProps> = ({ ctx, params, results }) => {
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

const AnswerCard: FC<{
  readonly ctx: PageContext;
  readonly answer: Answer;
  readonly isOutsideFilters: boolean;
  readonly params: SearchParams;
}> = ({ ctx, answer, isOutsideFilters, params }) => {
  const { t, libraryIndex } = ctx;
  const { entries } = libraryIndex.library;
  // An unknown id was ignored in the answer, and the API would refuse it.
  const about = params.about !== null && entries.has(params.about) ? params.about : null;
  const cited = answer.documents.slice(0, MAX_CITED);
  return (
    <section class={`answer ${answer.status}`} aria-labelledby="answer">
      <h2 id="answer">
        {t(answer.status === 'unknown' ? 'web-search-no-answer' : 'web-search-answer')}
      </h2>
      {isOutsideFilters ? (
        <p class="notice small" data-state="notYetInForce" role="note">
          {t('web-search-beyond-filters')}
        </p>
      ) : null}
      <AnswerBody answer={answer} library={libraryIndex.library} />
      {cited.length === 0 ? null : (
        <div class="sources-of small">
          <h3 class="hidden">{t('web-search-sources')}</h3>
          <ul class="plain">
            {cited.map((document) => {
              const entry = entries.get(document.id);
              if (entry === undefined) return null;
              const passage = answer.passages.find((one) => one.document === document.id);
              return (
                <li>
                  <a href={documentPath(document.id, passage?.anchor ?? null)}>
                    <EntryName ctx={ctx} entry={entry} />
                    {passage?.citation ? (
                      <>
                        {' › '}
                        <span lang="vi">{passage.citation}</span>
                      </>
                    ) : null}
                  </a>
                  {entry.kind === 'term' ? null : <StatusBadge ctx={ctx} document={entry} />}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <ComparisonLink ctx={ctx} answer={answer} />
      {answer.suggestions.length === 0 ? null : (
        <nav class="row no-print" aria-label={t('web-search-ask-next')} lang={answer.language}>
          {answer.suggestions.slice(0, MAX_SUGGESTIONS).map((suggestion) => (
            <a class="chip" href={buildPath('/', { q: suggestion })}>
              {suggestion}
            </a>
          ))}
        </nav>
      )}
      <p class="row small no-print">
        <a href={buildPath('/chat', { q: params.query, about })}>
          {t('web-search-continue-in-chat')}
        </a>
        <a href={buildPath('/api/ask', { q: params.query, about })}>{t('web-search-as-data')}</a>
        {answer.status === 'answered' ? (
          <ShareLink
            ctx={ctx}
            path={buildPath('/', { q: params.query, about })}
            title={params.query}
          />
        ) : null}
        {ctx.canReport ? (
          <a
            href={reportPath({ entry: cited[0]?.id ?? null, question: params.query })}
            rel="nofollow"
          >
            {t('web-report-title')}
          </a>
        ) : null}
      </p>
    </section>
  );
};

const Results: FC<SearchPageProps> = ({ ctx, params, results }) => {
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

/** How many documents and terms were found, the terms where there are some. */
function countsOf({ total, documentTotal }: SearchResults) {
  const terms = { key: 'web-search-terms', count: total - documentTotal } as const;
  if (terms.count === 0) return [{ key: null, count: documentTotal }];
  return documentTotal === 0 ? [terms] : [{ key: null, count: documentTotal }, terms];
}
