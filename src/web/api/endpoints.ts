/** The API, version 1: every endpoint with what it takes and gives. Served and described from here. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import { answerJson } from '../../answer/json.ts';
import { summaryOf } from '../../answer/summary.ts';
import type { Entry } from '../../knowledge/document.ts';
import { statusOn } from '../../knowledge/status.ts';
import type { WebDependencies } from '../dependencies.ts';
import { contextOf } from '../find/find.ts';
import { type Suggest, suggester } from '../find/suggest.ts';
import type { LibraryView } from '../library-view.ts';
import { problem } from '../problem.ts';
import { ABOUT, FILTERS, limitOf, PAGE, QUESTION, readParameters } from './parameters.ts';
import { ANSWER, DOCUMENTS, ENTRY, HITS, SUGGESTIONS, TOPICS } from './schemas.ts';

export type EndpointName = 'ask' | 'search' | 'documents' | 'document' | 'topics' | 'suggest';

export interface Endpoint {
  readonly name: EndpointName;
  /** Below `/api`, with `{id}` as OpenAPI writes it. */
  readonly path: string;
  readonly parameters: v.ObjectEntries;
  readonly gives: v.GenericSchema;
  /** An address that shows it. */
  readonly example: string;
  /** `Cache-Control`. */
  readonly kept: string;
  readonly serve: (c: Context, deps: ApiDependencies) => Response;
}

export interface ApiDependencies {
  readonly deps: WebDependencies;
  readonly view: () => LibraryView;
  readonly suggest: () => Suggest;
}

/** Answers depend on the day and on the library: asked again each time, not sent again. */
const ASKED_AGAIN = 'no-cache';
const FIVE_MINUTES = 'public, max-age=300';
const MOST_SUGGESTIONS = 8;

const ASK = { q: QUESTION, about: ABOUT };
const SUGGEST = { q: QUESTION };
const SEARCH = { q: QUESTION, limit: limitOf(10), ...FILTERS };
const LIST = {
  limit: limitOf(50),
  page: PAGE,
  type: FILTERS.type,
  year: FILTERS.year,
  topic: FILTERS.topic,
};

export const ENDPOINTS: readonly Endpoint[] = [
  {
    name: 'ask',
    path: '/ask',
    parameters: ASK,
    gives: ANSWER,
    example: '/api/ask?q=PAR%20INDEX',
    kept: ASKED_AGAIN,
    serve: (c, { deps }) => {
      const { q, about } = readParameters(ASK, c.req.query());
      if (about === undefined) return c.json(answerJson(deps.ask(q, null)));
      const entry = deps.library.entries.get(about);
      if (entry === undefined)
        return problem(c, 400, (problems) => problems.documentNotFound(about));
      return c.json(answerJson(deps.ask(q, contextOf(entry))));
    },
  },
  {
    name: 'search',
    path: '/search',
    parameters: SEARCH,
    gives: HITS,
    example: '/api/search?q=m%E1%BB%99t%20c%E1%BB%ADa&limit=5',
    kept: ASKED_AGAIN,
    serve: (c, { deps }) => {
      const { q, limit, type, issuer, year, topic, inForce } = readParameters(
        SEARCH,
        c.req.query(),
      );
      const hits = deps.searchPassages(q, {
        limit,
        ...(type !== undefined && { type }),
        ...(issuer !== undefined && { issuer }),
        ...(year !== undefined && { year }),
        ...(topic !== undefined && { topic }),
        ...(inForce !== undefined && { inForce }),
      });
      return c.json({ query: q, hits });
    },
  },
  {
    name: 'documents',
    path: '/documents',
    parameters: LIST,
    gives: DOCUMENTS,
    example: '/api/documents?type=plan&limit=5',
    kept: FIVE_MINUTES,
    serve: (c, { view }) => {
      const { limit, page, type, year, topic } = readParameters(LIST, c.req.query());
      const { shelf, ofTopic, library } = view();
      const documents = topic === undefined ? shelf.newest : ofTopic(topic);
      const all: readonly Entry[] =
        topic === undefined && year === undefined ? [...documents, ...library.terms] : documents;
      const found = all.filter(
        (entry) =>
          (type === undefined || typeOf(entry) === type) &&
          (year === undefined ||
            (entry.kind === 'document' && entry.dateDocument?.startsWith(`${year}-`) === true)),
      );
      const day = shelf.today();
      return c.json({
        total: found.length,
        page,
        pages: Math.max(1, Math.ceil(found.length / limit)),
        documents: found
          .slice((page - 1) * limit, page * limit)
          .map((entry) => summaryOf(entry, (document) => statusOn(document, shelf.relations, day))),
      });
    },
  },
  {
    name: 'document',
    path: '/documents/{id}',
    parameters: {},
    gives: ENTRY,
    example: '/api/documents/par-index',
    kept: FIVE_MINUTES,
    serve: (c, { deps }) => {
      const id = c.req.param('id') ?? '';
      const entry = deps.library.entries.get(id);
      if (entry === undefined) return problem(c, 404, (problems) => problems.documentNotFound(id));
      return c.json(entry);
    },
  },
  {
    name: 'topics',
    path: '/topics',
    parameters: {},
    gives: TOPICS,
    example: '/api/topics',
    kept: FIVE_MINUTES,
    serve: (c, { view }) => {
      const { library, ofTopic } = view();
      return c.json({
        topics: library.topics.map((topic) => ({ ...topic, documents: ofTopic(topic.id).length })),
      });
    },
  },
  {
    name: 'suggest',
    path: '/suggest',
    parameters: SUGGEST,
    gives: SUGGESTIONS,
    example: '/api/suggest?q=chuy%E1%BB%83n',
    kept: FIVE_MINUTES,
    serve: (c, { suggest }) => {
      const { q } = readParameters(SUGGEST, c.req.query());
      return c.json({ query: q, suggestions: suggest()(q, MOST_SUGGESTIONS) });
    },
  },
];

const typeOf = (entry: Entry) => (entry.kind === 'term' ? 'term' : entry.type);

/** The suggester of a library, made once for each. */
export function suggesters(): (deps: Pick<WebDependencies, 'library'>) => Suggest {
  const made = new WeakMap<WebDependencies['library'], Suggest>();
  return ({ library }) => {
    const known = made.get(library);
    if (known !== undefined) return known;
    const fresh = suggester(library);
    made.set(library, fresh);
    return fresh;
  };
}
