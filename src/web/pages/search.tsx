/** `/`: the one box, and what comes of it. */
import type { FC } from 'hono/jsx';
import type { Answer } from '../../answer/answer.ts';
import { QUESTION_LIMIT } from '../../answer/question.ts';
import { nameOf } from '../../bot/views/view.ts';
import { inBrief } from '../find/brief.ts';
import type { Found, FoundEntry } from '../find/find.ts';
import { hasFilters, type Search, searchPath } from '../find/wanted.ts';
import { Said } from '../parts/answer.tsx';
import { AskBox } from '../parts/ask-box.tsx';
import { FacetMenus } from '../parts/facet-menus.tsx';
import { EntryLine, Name, Pieces, StateBadge } from '../parts/pieces.tsx';
import { documentPath, pathWith, type Visit } from '../visit.ts';
import { HomeBody } from './home.tsx';
import { Page } from './page.tsx';

export interface SearchPageProps {
  readonly visit: Visit;
  readonly search: Search;
  readonly found: Found;
}

export const SearchPage: FC<SearchPageProps> = ({ visit, search, found }) => {
  const { text } = visit;
  const isHome = search.query === '' && !hasFilters(search.filters) && !visit.query.has('page');
  if (isHome) {
    return (
      <Page visit={visit} title={text.frame.brand} data={websiteData(visit)}>
        <HomeBody visit={visit} found={found} about={search.about} />
      </Page>
    );
  }
  const title = search.query === '' ? text.search.listTitle : text.search.title(search.query);
  const brief = inBrief(found.answer);
  return (
    <Page visit={visit} title={title} {...(brief !== null && { description: brief })} unlisted>
      <h1 class="hidden">{title}</h1>
      <AskBox
        visit={visit}
        query={search.query}
        along={{ ...search.filters, about: search.about }}
      />
      <AboutNote visit={visit} search={search} />
      {found.answer === null ? null : (
        <AnswerCard visit={visit} answer={found.answer} beyond={found.beyond} search={search} />
      )}
      <FacetMenus visit={visit} search={search} facets={found.facets} />
      <Results visit={visit} search={search} found={found} />
    </Page>
  );
};

/** For search engines: the box can be used from theirs. https://schema.org/SearchAction */
function websiteData({ origin, text }: Visit): unknown {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: text.frame.brand,
    url: `${origin}/`,
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}/?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

const AboutNote: FC<{ readonly visit: Visit; readonly search: Search }> = ({ visit, search }) => {
  const entry = search.about === null ? undefined : visit.view.library.entries.get(search.about);
  if (entry === undefined) return null;
  return (
    <p class="row">
      <span class="notice" data-state="notYetInForce">
        {visit.text.search.about(nameOf(entry, visit.words))}
      </span>
      <a href={searchPath(search, { about: null })}>{visit.text.search.aboutAll}</a>
    </p>
  );
};

const AnswerCard: FC<{
  readonly visit: Visit;
  readonly answer: Answer;
  readonly beyond: boolean;
  readonly search: Search;
}> = ({ visit, answer, beyond, search }) => {
  const { text, view } = visit;
  const { entries } = view.library;
  // What the library does not hold was not asked about: the API refuses it.
  const about = search.about !== null && entries.has(search.about) ? search.about : null;
  const cited = answer.documents.slice(0, 5);
  return (
    <section class={`answer ${answer.status}`} aria-labelledby="answer">
      <h2 id="answer">{text.search.answer}</h2>
      {beyond ? (
        <p class="notice small" data-state="notYetInForce" role="note">
          {text.search.beyondFilters}
        </p>
      ) : null}
      <Said answer={answer} library={view.library} />
      {cited.length === 0 ? null : (
        <div class="sources-of small">
          <h3 class="hidden">{text.search.sources}</h3>
          <ul class="plain">
            {cited.map((document) => {
              const entry = entries.get(document.id);
              if (entry === undefined) return null;
              const passage = answer.passages.find((one) => one.document === document.id);
              return (
                <li>
                  <a href={documentPath(document.id, passage?.anchor ?? null)}>
                    <Name visit={visit} entry={entry} />
                    {passage?.citation ? (
                      <>
                        {' › '}
                        <span lang="vi">{passage.citation}</span>
                      </>
                    ) : null}
                  </a>
                  {entry.kind === 'term' ? null : <StateBadge visit={visit} document={entry} />}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {answer.suggestions.length === 0 ? null : (
        <nav class="row" aria-label={text.search.askNext} lang={answer.language}>
          {answer.suggestions.slice(0, 4).map((suggestion) => (
            <a class="chip" href={pathWith('/', { q: suggestion })}>
              {suggestion}
            </a>
          ))}
        </nav>
      )}
      <p class="row small">
        <a href={pathWith('/chat', { q: search.query, about })}>{text.search.continueInChat}</a>
        <a href={pathWith('/api/ask', { q: search.query, about })}>{text.search.asData}</a>
      </p>
    </section>
  );
};

const Results: FC<SearchPageProps> = ({ visit, search, found }) => {
  const { text } = visit;
  if (found.total === 0) {
    return (
      <section class="card flow">
        <h2>{found.unfiltered > 0 ? text.search.nothingWith : text.search.noPassages}</h2>
        {found.unfiltered > 0 ? (
          <p>
            <a href={searchPath(search, { filters: {} })}>{text.search.withoutFilters}</a>
          </p>
        ) : null}
        <SearchHelp visit={visit} />
      </section>
    );
  }
  const count = search.query === '' ? text.search.listed : text.search.found;
  return (
    <section aria-labelledby="results">
      <h2 id="results" class="small soft">
        {count(found.total)}
      </h2>
      <ol class="plain results">
        {found.shown.map((one) => (
          <li>
            <EntryLine visit={visit} entry={one.entry} title={one.title} />
            <Passages visit={visit} found={one} />
          </li>
        ))}
      </ol>
      <Pager visit={visit} search={search} found={found} />
    </section>
  );
};

const Passages: FC<{ readonly visit: Visit; readonly found: FoundEntry }> = ({ visit, found }) => {
  if (found.passages.length === 0) return null;
  return (
    <ul class="plain passages" lang="vi">
      {found.passages.map(({ anchor, citation, text }) => (
        <li>
          <a class="passage" href={documentPath(found.entry.id, anchor)}>
            <span class="where">{citation || visit.text.search.wholeDocument}</span>
            <Pieces pieces={text} />
          </a>
        </li>
      ))}
    </ul>
  );
};

const Pager: FC<SearchPageProps> = ({ visit: { text }, search, found: { page, pages } }) => {
  if (pages === 1) return null;
  return (
    <nav class="pager" aria-label={text.search.pages}>
      {page > 1 ? (
        <a class="button" rel="prev" href={searchPath(search, { page: page - 1 })}>
          ‹ {text.search.previous}
        </a>
      ) : (
        <span />
      )}
      <span class="small soft">{text.search.page(page, pages)}</span>
      {page < pages ? (
        <a class="button" rel="next" href={searchPath(search, { page: page + 1 })}>
          {text.search.next} ›
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};

export const SearchHelp: FC<{ readonly visit: Visit }> = ({ visit: { text } }) => (
  <>
    <h3>{text.search.helpTitle}</h3>
    <ul>
      {text.search.help.map((line, at) => (
        <li>{at === text.search.help.length - 1 ? <a href="/topics">{line}</a> : line}</li>
      ))}
    </ul>
  </>
);

/** A question that is longer than any that is answered. */
export const TooLongPage: FC<{ readonly visit: Visit; readonly length: number }> = ({
  visit,
  length,
}) => (
  <Page visit={visit} title={visit.text.search.listTitle} unlisted>
    <h1 class="hidden">{visit.text.search.listTitle}</h1>
    <AskBox visit={visit} />
    <section class="card flow">
      <p>{visit.text.search.tooLong(length, QUESTION_LIMIT)}</p>
      <SearchHelp visit={visit} />
    </section>
  </Page>
);
