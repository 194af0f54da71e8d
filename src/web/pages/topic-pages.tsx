/** `/topics` and `/topics/:id`: all topics, and the documents of one topic. */
import type { FC } from 'hono/jsx';
import type { LegalDocument } from '../../library/document.ts';
import type { Topic } from '../../library/library.ts';
import { Breadcrumbs, EntrySummary } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { SearchForm } from '../components/search-form.tsx';
import { TelegramChips } from '../components/telegram-links.tsx';
import { topicDisplayName } from '../display-names.ts';
import { buildPath, feedPath, type PageContext, topicPath } from '../page-context.ts';

const MAX_LISTED = 25;

export const TopicsPage: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { t } = ctx;
  return (
    <Layout ctx={ctx} title={t('web-topics-title')} description={t('web-topics-lead')}>
      <div>
        <h1>{t('web-topics-title')}</h1>
        <p class="soft">{t('web-topics-lead')}</p>
      </div>
      <div class="tree">
        {ctx.libraryIndex.childTopics(null).map((topic) => (
          <section class="card">
            <h2>
              <TopicLink ctx={ctx} topic={topic} />
            </h2>
            <TopicTree ctx={ctx} parent={topic.id} />
          </section>
        ))}
      </div>
    </Layout>
  );
};

const TopicLink: FC<{ readonly ctx: PageContext; readonly topic: Topic }> = ({ ctx, topic }) => (
  <>
    <a href={topicPath(topic.id)}>{topicDisplayName(ctx, topic)}</a>{' '}
    <span class="count">{ctx.libraryIndex.documentsOnTopic(topic.id).length}</span>
  </>
);

const TopicTree: FC<{ readonly ctx: PageContext; readonly parent: string }> = ({ ctx, parent }) => {
  const below = ctx.libraryIndex.childTopics(parent);
  if (below.length === 0) return null;
  return (
    <ul>
      {below.map((topic) => (
        <li>
          <TopicLink ctx={ctx} topic={topic} />
          <TopicTree ctx={ctx} parent={topic.id} />
        </li>
      ))}
    </ul>
  );
};

export const TopicPage: FC<{ readonly ctx: PageContext; readonly topic: Topic }> = ({
  ctx,
  topic,
}) => {
  const { t } = ctx;
  const { libraryIndex } = ctx;
  const documents = libraryIndex.documentsOnTopic(topic.id);
  const below = libraryIndex.childTopics(topic.id);
  const name = topicDisplayName(ctx, topic);
  const above = topic.broader === null ? undefined : libraryIndex.topics.byId.get(topic.broader);
  return (
    <Layout
      ctx={ctx}
      title={name}
      description={`${name}: ${t('web-topics-documents', { count: documents.length })}`}
      feedTopic={topic}
    >
      <Breadcrumbs
        ctx={ctx}
        items={[
          ['/topics', t('web-topics-title')],
          ...(above === undefined
            ? []
            : [[topicPath(above.id), topicDisplayName(ctx, above)] as const]),
        ]}
      />
      <div>
        <h1>{name}</h1>
        {topic.synonyms.length === 0 ? null : (
          <p class="small soft">
            {t('web-topics-also')}: {topic.synonyms.join(', ')}
          </p>
        )}
        <p class="row small">
          <TelegramChips ctx={ctx} document={null} follow={{ what: 'topic', value: topic.id }} />
          <a href={feedPath(ctx.language, topic.id)}>{t('web-topics-follow')}</a>
        </p>
      </div>
      {below.length === 0 ? null : (
        <nav class="row" aria-label={t('web-topics-narrower')}>
          {below.map((one) => (
            <a class="chip" href={topicPath(one.id)}>
              {topicDisplayName(ctx, one)}{' '}
              <span class="count">{libraryIndex.documentsOnTopic(one.id).length}</span>
            </a>
          ))}
        </nav>
      )}
      <SearchForm ctx={ctx} hiddenFields={{ topic: topic.id }} label={t('web-topics-search-in')} />
      <DocumentList ctx={ctx} documents={documents} />
      {documents.length <= MAX_LISTED ? null : (
        <p>
          <a href={buildPath('/', { topic: topic.id })}>
            {t('web-search-all-documents', { count: documents.length })}
          </a>
        </p>
      )}
    </Layout>
  );
};

const DocumentList: FC<{
  readonly ctx: PageContext;
  readonly documents: readonly LegalDocument[];
}> = ({ ctx, documents }) => (
  <section aria-labelledby="documents">
    <h2 id="documents" class="small soft">
      {ctx.t('web-topics-documents', { count: documents.length })}
    </h2>
    <ol class="plain results">
      {documents.slice(0, MAX_LISTED).map((document) => (
        <li>
          <EntrySummary ctx={ctx} entry={document} />
        </li>
      ))}
    </ol>
  </section>
);
