/** The endpoints of the API, version 1. The routes and the OpenAPI document are made of this table. */
import type { Context } from 'hono';
import type * as v from 'valibot';
import type { AnswerContext } from '../../answer/answer.ts';
import { answerContextFor } from '../../answer/answer-context.ts';
import { toAnswerDocument } from '../../answer/answer-document.ts';
import { toAnswerJson } from '../../answer/answer-json.ts';
import { coverageOf } from '../../library/coverage.ts';
import type { Section } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { WebDependencies } from '../dependencies.ts';
import { hasBearerToken } from '../middlewares/bearer-auth.ts';
import type { ExplainDependencies } from '../ports.ts';
import { problemResponse } from '../problem-details.ts';
import { listingOf } from '../search/listing.ts';
import type { Suggest } from '../search/suggestions.ts';
import { toCoverageJson } from './coverage-json.ts';
import type { EndpointName } from './names.ts';
import {
  ABOUT,
  EXPLAIN,
  FILTERS,
  limitParameter,
  PAGE,
  QUESTION,
  readParameters,
} from './parameters.ts';
import { ANSWER, DOCUMENTS, ENTRY, HITS, STATUS, SUGGESTIONS, TOPICS } from './schemas.ts';

export interface Endpoint {
  readonly name: EndpointName;
  /** The path below `/api`, with path parameters as in OpenAPI: `{id}`. */
  readonly path: string;
  readonly parameters: v.ObjectEntries;
  readonly responseSchema: v.GenericSchema;
  /** The path of an example request. */
  readonly example: string;
  /** The value of `Cache-Control`. */
  readonly cacheControl: string;
  /** A parameter of it needs the admin secret. */
  readonly hasSecretParameter?: boolean;
  readonly handle: (c: Context, deps: ApiDependencies) => Response | Promise<Response>;
}

export interface ApiDependencies {
  readonly deps: WebDependencies;
  readonly libraryIndex: CurrentLibraryIndex;
  readonly suggest: () => Suggest;
}

/** Answers depend on the day and the library, so caches must revalidate them. */
const NO_CACHE = 'no-cache';
const CACHE_FIVE_MINUTES = 'public, max-age=300';
const MAX_SUGGESTIONS = 8;
const DEFAULT_HITS = 10;
const DEFAULT_DOCUMENTS = 50;

const ASK = { q: QUESTION, about: ABOUT, explain: EXPLAIN };
const SUGGEST = { q: QUESTION };
const SEARCH = { q: QUESTION, limit: limitParameter(DEFAULT_HITS), ...FILTERS };
const LIST = {
  limit: limitParameter(DEFAULT_DOCUMENTS),
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
    responseSchema: ANSWER,
    example: '/api/ask?q=PAR%20INDEX',
    cacheControl: NO_CACHE,
    hasSecretParameter: true,
    handle: (c, { deps }) => {
      const { q, about, explain } = readParameters(ASK, c.req.query());
      const entry = about === undefined ? null : deps.library.entries.get(about);
      if (about !== undefined && entry === undefined)
        return problemResponse(c, 400, (t) => t('problem-document-not-found', { id: about }));
      const context = entry == null ? null : answerContextFor(entry);
      return explain === true
        ? respondWithExplanation(c, deps.explain, q, context)
        : c.json(toAnswerJson(deps.ask(q, context)));
    },
  },
  {
    name: 'search',
    path: '/search',
    parameters: SEARCH,
    responseSchema: HITS,
    example: '/api/search?q=m%E1%BB%99t%20c%E1%BB%ADa&limit=5',
    cacheControl: NO_CACHE,
    handle: (c, { deps }) => {
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
    responseSchema: DOCUMENTS,
    example: '/api/documents?type=plan&limit=5',
    cacheControl: CACHE_FIVE_MINUTES,
    handle: (c, { libraryIndex }) => {
      const { limit, page, type, year, topic } = readParameters(LIST, c.req.query());
      const day = libraryIndex.today();
      const { total, slice } = listingOf(libraryIndex, day).select({
        ...(type !== undefined && { type }),
        ...(year !== undefined && { year: String(year) }),
        ...(topic !== undefined && { topic }),
      });
      return c.json({
        total,
        page,
        pages: Math.max(1, Math.ceil(total / limit)),
        documents: slice((page - 1) * limit, limit).map((entry) =>
          toAnswerDocument(entry, (document) => libraryIndex.statusOf(document, day)),
        ),
      });
    },
  },
  {
    name: 'document',
    path: '/documents/{id}',
    parameters: {},
    responseSchema: ENTRY,
    example: '/api/documents/par-index',
    cacheControl: CACHE_FIVE_MINUTES,
    handle: (c, { deps }) => {
      const id = c.req.param('id') ?? '';
      const entry = deps.library.entries.get(id);
      if (entry === undefined)
        return problemResponse(c, 404, (t) => t('problem-document-not-found', { id }));
      return c.json({ ...entry, sections: entry.sections.map(publicSection) });
    },
  },
  {
    name: 'topics',
    path: '/topics',
    parameters: {},
    responseSchema: TOPICS,
    example: '/api/topics',
    cacheControl: CACHE_FIVE_MINUTES,
    handle: (c, { libraryIndex }) => {
      const { library, documentsOnTopic } = libraryIndex;
      return c.json({
        topics: library.topics.map((topic) => ({
          ...topic,
          documents: documentsOnTopic(topic.id).length,
        })),
      });
    },
  },
  {
    name: 'status',
    path: '/status',
    parameters: {},
    responseSchema: STATUS,
    example: '/api/status',
    cacheControl: CACHE_FIVE_MINUTES,
    handle: (c, { libraryIndex }) =>
      c.json({ coverage: toCoverageJson(coverageOf(libraryIndex, libraryIndex.today())) }),
  },
  {
    name: 'suggest',
    path: '/suggest',
    parameters: SUGGEST,
    responseSchema: SUGGESTIONS,
    example: '/api/suggest?q=chuy%E1%BB%83n',
    cacheControl: CACHE_FIVE_MINUTES,
    handle: (c, { suggest }) => {
      const { q } = readParameters(SUGGEST, c.req.query());
      return c.json({ query: q, suggestions: suggest()(q, MAX_SUGGESTIONS) });
    },
  },
];

/** The answer with its explanation, for who has the admin secret. */
async function respondWithExplanation(
  c: Context,
  deps: ExplainDependencies | undefined,
  question: string,
  context: AnswerContext | null,
): Promise<Response> {
  if (deps === undefined) return problemResponse(c, 403, (t) => t('problem-explain-disabled'));
  if (!(await hasBearerToken(c, deps.secret))) {
    c.header('www-authenticate', 'Bearer');
    return problemResponse(c, 401, (t) => t('problem-explain-unauthorized'));
  }
  const { answer, explanation } = deps.explain(question, context);
  return c.json({ ...toAnswerJson(answer), explanation });
}

/** A section without the questions that find its lines: they are no part of the document. */
const publicSection = ({ questions: _, ...section }: Section) => section;
