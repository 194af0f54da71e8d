/** The answer above the results of a search, with its sources and what to do next. */
import type { FC } from 'hono/jsx';
import type { Answer } from '../../answer/answer.ts';
import { ShareLink } from '../components/action-buttons.tsx';
import { AnswerBody } from '../components/answer-body.tsx';
import { ComparisonLink } from '../components/comparison-link.tsx';
import { EntryName, StatusBadge } from '../components/entry-summary.tsx';
import { buildPath, documentPath, type PageContext } from '../page-context.ts';
import type { SearchParams } from '../search/search-params.ts';
import { reportPath } from './report-page.tsx';

/** Cited documents and suggested questions below an answer. */
const MAX_CITED = 5;
const MAX_SUGGESTIONS = 4;

/** A card with the answer. It says so when the answer cites a document that the filters exclude. */
export const AnswerCard: FC<{
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
            isPlain
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
