/** `/topics` and `/topics/:id`: the thesaurus, and what each topic holds. */
import type { FC } from 'hono/jsx';
import type { LegalDocument } from '../../knowledge/document.ts';
import type { Topic } from '../../knowledge/library.ts';
import { topicName } from '../names.ts';
import { AskBox } from '../parts/ask-box.tsx';
import { EntryLine, Trail } from '../parts/pieces.tsx';
import { feedPath, pathWith, topicPath, type Visit } from '../visit.ts';
import { Page } from './page.tsx';

const MOST_LISTED = 25;

export const TopicsPage: FC<{ readonly visit: Visit }> = ({ visit }) => {
  const { topics: text } = visit.text;
  return (
    <Page visit={visit} title={text.title} description={text.lead}>
      <div>
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
      </div>
      <div class="tree">
        {visit.view.under(null).map((topic) => (
          <section class="card">
            <h2>
              <TopicLink visit={visit} topic={topic} />
            </h2>
            <Branches visit={visit} parent={topic.id} />
          </section>
        ))}
      </div>
    </Page>
  );
};

const TopicLink: FC<{ readonly visit: Visit; readonly topic: Topic }> = ({ visit, topic }) => (
  <>
    <a href={topicPath(topic.id)}>{topicName(visit, topic)}</a>{' '}
    <span class="count">{visit.view.ofTopic(topic.id).length}</span>
  </>
);

const Branches: FC<{ readonly visit: Visit; readonly parent: string }> = ({ visit, parent }) => {
  const below = visit.view.under(parent);
  if (below.length === 0) return null;
  return (
    <ul>
      {below.map((topic) => (
        <li>
          <TopicLink visit={visit} topic={topic} />
          <Branches visit={visit} parent={topic.id} />
        </li>
      ))}
    </ul>
  );
};

export const TopicPage: FC<{ readonly visit: Visit; readonly topic: Topic }> = ({
  visit,
  topic,
}) => {
  const { topics: text, search } = visit.text;
  const { view } = visit;
  const documents = view.ofTopic(topic.id);
  const below = view.under(topic.id);
  const name = topicName(visit, topic);
  const above = topic.broader === null ? undefined : view.topics.get(topic.broader);
  return (
    <Page
      visit={visit}
      title={name}
      description={`${name}: ${text.documents(documents.length)}`}
      feed={topic}
    >
      <Trail
        visit={visit}
        steps={[
          ['/topics', text.title],
          ...(above === undefined ? [] : [[topicPath(above.id), topicName(visit, above)] as const]),
        ]}
      />
      <div>
        <h1>{name}</h1>
        {topic.synonyms.length === 0 ? null : (
          <p class="small soft">
            {text.also}: {topic.synonyms.join(', ')}
          </p>
        )}
        <p class="small">
          <a href={feedPath(visit.language, topic.id)}>{text.follow}</a>
        </p>
      </div>
      {below.length === 0 ? null : (
        <nav class="row" aria-label={text.narrower}>
          {below.map((one) => (
            <a class="chip" href={topicPath(one.id)}>
              {topicName(visit, one)} <span class="count">{view.ofTopic(one.id).length}</span>
            </a>
          ))}
        </nav>
      )}
      <AskBox visit={visit} along={{ topic: topic.id }} label={text.searchIn} />
      <Listed visit={visit} documents={documents} />
      {documents.length <= MOST_LISTED ? null : (
        <p>
          <a href={pathWith('/', { topic: topic.id })}>{search.allDocuments(documents.length)}</a>
        </p>
      )}
    </Page>
  );
};

const Listed: FC<{ readonly visit: Visit; readonly documents: readonly LegalDocument[] }> = ({
  visit,
  documents,
}) => (
  <section aria-labelledby="documents">
    <h2 id="documents" class="small soft">
      {visit.text.topics.documents(documents.length)}
    </h2>
    <ol class="plain results">
      {documents.slice(0, MOST_LISTED).map((document) => (
        <li>
          <EntryLine visit={visit} entry={document} />
        </li>
      ))}
    </ol>
  </section>
);
