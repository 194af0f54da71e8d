/** The home page: search form, example questions, topics and newest documents. */
import type { FC } from 'hono/jsx';
import type { Topic } from '../../library/library.ts';
import { exampleQuestions as exampleDocumentQuestions } from '../../presentation/example-questions.ts';
import { EntrySummary } from '../components/entry-summary.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { topicDisplayName } from '../display-names.ts';
import { buildPath, type PageContext, topicPath } from '../page-context.ts';

const NEWEST_COUNT = 5;
const MAX_TOPICS = 14;

export const HomeContent: FC<{
  readonly ctx: PageContext;
  readonly about: string | null;
}> = ({ ctx, about }) => {
  const { t, libraryIndex } = ctx;
  const { library, newest } = libraryIndex;
  return (
    <>
      <div class="hero flow">
        <h1>{t('web-search-heading')}</h1>
        <p class="lead">{t('web-search-lead')}</p>
        <SearchForm ctx={ctx} hiddenFields={{ about }} />
        <nav class="row" aria-label={t('web-search-examples')}>
          <span class="small soft" aria-hidden="true">
            {t('web-search-examples')}:
          </span>
          {exampleQuestions(ctx).map((question) => (
            <a class="chip" href={buildPath('/', { q: question })}>
              {question}
            </a>
          ))}
        </nav>
      </div>
      <section class="flow" aria-labelledby="topics">
        <h2 id="topics">{t('web-search-by-topic')}</h2>
        <ul class="plain row">
          {mainTopics(ctx).map((topic) => (
            <li>
              <a class="chip" href={topicPath(topic.id)}>
                {topicDisplayName(ctx, topic)}{' '}
                <span class="count">{libraryIndex.documentsOnTopic(topic.id).length}</span>
              </a>
            </li>
          ))}
          <li>
            <a class="chip" href="/topics">
              {t('web-layout-more')} ›
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="newest">
        <h2 id="newest">{t('web-search-newest')}</h2>
        <ol class="plain results">
          {newest.slice(0, NEWEST_COUNT).map((document) => (
            <li>
              <EntrySummary ctx={ctx} entry={document} />
            </li>
          ))}
        </ol>
        <p>
          <a href="/?page=1">
            {t('web-search-all-documents', { count: library.documents.length })}
          </a>
        </p>
      </section>
    </>
  );
};

/** The two broadest levels of topics; those with the most documents first. */
function mainTopics({ libraryIndex }: PageContext): Topic[] {
  const count = ({ id }: Topic): number => libraryIndex.documentsOnTopic(id).length;
  const roots = libraryIndex.childTopics(null);
  return [...roots, ...roots.flatMap(({ id }) => libraryIndex.childTopics(id))]
    .sort((a, b) => count(b) - count(a))
    .slice(0, MAX_TOPICS);
}

/** Example questions that this library answers: about the documents most referred to, and a term. */
export function exampleQuestions({ libraryIndex, t }: PageContext): string[] {
  const [term] = libraryIndex.library.terms;
  return [
    ...exampleDocumentQuestions(libraryIndex, t),
    ...(term === undefined ? [] : [t('web-search-what-is', { name: term.name })]),
  ];
}
