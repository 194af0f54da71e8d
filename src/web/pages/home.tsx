/** The start page: what this is, examples from this library, its topics, what is new. */
import type { FC } from 'hono/jsx';
import type { Found } from '../find/find.ts';
import { AskBox } from '../parts/ask-box.tsx';
import { EntryLine } from '../parts/pieces.tsx';
import { pathWith, topicPath, type Visit } from '../visit.ts';

const NEWEST = 5;

export const HomeBody: FC<{
  readonly visit: Visit;
  readonly found: Found;
  readonly about: string | null;
}> = ({ visit, about }) => {
  const { text, view, language } = visit;
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
        <ul class="plain grid">
          {view.under(null).map((topic) => (
            <li>
              <a class="tile" href={topicPath(topic.id)}>
                <strong>{language === 'en' ? topic.nameEn : topic.name}</strong>
                <span class="count">{text.topics.documents(view.ofTopic(topic.id).length)}</span>
              </a>
            </li>
          ))}
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

/** Questions that this library answers: on its newest numbers and on a term. */
export function examplesOf({ view, words, text }: Visit): string[] {
  const { library, shelf } = view;
  const { suggest } = words.messages;
  const numbered = shelf.newest.flatMap(({ number, sections }) =>
    number !== null && sections.length > 0 ? [number] : [],
  );
  const [first, second] = numbered;
  const [term] = library.terms;
  return [
    ...(first === undefined ? [] : [suggest.about(first)]),
    ...(second === undefined ? [] : [suggest.status(second)]),
    ...(term === undefined ? [] : [text.search.whatIs(term.name)]),
  ];
}
