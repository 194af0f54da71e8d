/** The start page: what this is, examples from this library, its topics, what is new. */
import type { FC } from 'hono/jsx';
import type { Topic } from '../../knowledge/library.ts';
import type { Found } from '../find/find.ts';
import { topicName } from '../names.ts';
import { AskBox } from '../parts/ask-box.tsx';
import { EntryLine } from '../parts/pieces.tsx';
import { pathWith, topicPath, type Visit } from '../visit.ts';

const NEWEST = 5;
const MOST_TOPICS = 14;

export const HomeBody: FC<{
  readonly visit: Visit;
  readonly found: Found;
  readonly about: string | null;
}> = ({ visit, about }) => {
  const { text, view } = visit;
  const { library, shelf } = view;
  return (
    <>
      <div class="hero flow">
        <h1>{text.search.heading}</h1>
        <p class="lead">{text.search.lead}</p>
        <AskBox visit={visit} along={{ about }} />
        <nav class="row" aria-label={text.search.examples}>
          <span class="small soft" aria-hidden="true">
            {text.search.examples}:
          </span>
          {examplesOf(visit).map((question) => (
            <a class="chip" href={pathWith('/', { q: question })}>
              {question}
            </a>
          ))}
        </nav>
      </div>
      <section class="flow" aria-labelledby="topics">
        <h2 id="topics">{text.search.byTopic}</h2>
        <ul class="plain row">
          {broadest(visit).map((topic) => (
            <li>
              <a class="chip" href={topicPath(topic.id)}>
                {topicName(visit, topic)} <span class="count">{view.ofTopic(topic.id).length}</span>
              </a>
            </li>
          ))}
          <li>
            <a class="chip" href="/topics">
              {text.frame.more} ›
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="newest">
        <h2 id="newest">{text.search.newest}</h2>
        <ol class="plain results">
          {shelf.newest.slice(0, NEWEST).map((document) => (
            <li>
              <EntryLine visit={visit} entry={document} />
            </li>
          ))}
        </ol>
        <p>
          <a href="/?page=1">{text.search.allDocuments(library.documents.length)}</a>
        </p>
      </section>
    </>
  );
};

/** The broadest topics and those right under them, those with most documents first. */
function broadest({ view }: Visit): Topic[] {
  const count = ({ id }: Topic): number => view.ofTopic(id).length;
  const roots = view.under(null);
  return [...roots, ...roots.flatMap(({ id }) => view.under(id))]
    .sort((a, b) => count(b) - count(a))
    .slice(0, MOST_TOPICS);
}

/** Questions that this library answers: on its newest documents, and on a term. */
export function examplesOf({ view, words, text, today }: Visit): string[] {
  const { library, shelf, stateOf } = view;
  const { suggest } = words.messages;
  const numbered = shelf.newest.filter(
    ({ number, sections }) => number !== null && sections.length > 0,
  );
  const [told] = numbered;
  const held = numbered.find(
    (document) => document !== told && stateOf(document, today) !== 'unknown',
  );
  const [term] = library.terms;
  return [
    ...(told?.number ? [suggest.about(told.number)] : []),
    ...(held?.number ? [suggest.status(held.number)] : []),
    ...(term === undefined ? [] : [text.search.whatIs(term.name)]),
  ];
}
