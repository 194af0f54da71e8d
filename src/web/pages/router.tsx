/** The pages: each reads its address, asks for what it shows, and renders it. */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { createLibraryViewCache } from '../../library/index/library-view.ts';
import { createFileName, exportDocument } from '../../presentation/export/export-document.ts';
import { renderMarkdown } from '../../presentation/export/markdown.ts';
import { describeError } from '../../shared/errors.ts';
import {
  computeQuestionStatistics,
  type QuestionStatistics,
} from '../../store/tables/question-log.ts';
import { normalizeText } from '../../text/fold.ts';
import { createAssetRoutes } from '../asset-routes.ts';
import {
  appendStep,
  type ChatHistory,
  type ChatStep,
  emptyHistory,
  parseHistory,
} from '../chat/chat-history.ts';
import { type ChatContext, initialButtons, replayConversation } from '../chat/exchanges.ts';
import type { SiteDependencies, WebDependencies } from '../dependencies.ts';
import { createDiscoveryRoutes } from '../discovery-routes.ts';
import { instrumentAsk } from '../metrics-routes.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { acceptsHtml, problemResponse } from '../problem-details.ts';
import { rateLimitMiddleware } from '../rate-limit.ts';
import { runSearch } from '../search/run-search.ts';
import { parseSearchParams } from '../search/search-params.ts';
import { ApiReferencePage } from './api-reference-page.tsx';
import { ChatPage } from './chat-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { ErrorPage, type PageError } from './error-page.tsx';
import { QueryTooLongPage, SearchPage } from './search-page.tsx';
import { STATISTICS_DAYS, StatusPage } from './status-page.tsx';
import { TimelinePage } from './timeline-page.tsx';
import { TopicPage, TopicsPage } from './topic-pages.tsx';

type Node = ReturnType<FC>;
type PageStatus = 200 | 404 | 405 | 413 | 429 | 500;

/** A conversation as a page carries it; a browser sends no more. */
const MAX_FORM_BYTES = 256 * 1024;
const ONE_DAY_MS = 86_400_000;
const ERROR_STATUS: Readonly<Record<PageError['kind'], PageStatus>> = {
  missing: 404,
  way: 405,
  large: 413,
  busy: 429,
  fault: 500,
};

/** What all pages share: built once. */
export function createSite(deps: WebDependencies, options: SiteDependencies): Site {
  const views = createLibraryViewCache(options.today);
  return { deps, options, view: () => views(deps.library) };
}

/** @throws TooManyRequests, which the app answers with 429 */
export function createPageRoutes(site: Site): Hono {
  const { deps } = site;
  const routes = new Hono();
  routes.route('/', createAssetRoutes(site.options.assets));
  routes.route('/', createDiscoveryRoutes(site));
  const limitRate = rateLimitMiddleware(deps.rateLimit);

  routes.get(
    '/',
    etag(),
    async (c, next) => (c.req.query('q') ? limitRate(c, next) : next()),
    (c) => handleSearchPage(c, site),
  );
  // The list of all of them is a search for nothing, with its filters.
  routes.get('/documents', (c) => {
    const query = new URL(c.req.url).searchParams;
    if (!query.has('page')) query.set('page', '1');
    return c.redirect(`/?${query}`, 308);
  });
  routes.get('/documents/:file{.+\\.md}', etag(), (c) => handleMarkdownDownload(c, site));
  routes.get('/documents/:id', etag(), (c) => handleDocumentPage(c, site));
  routes.get('/chat', limitRate, (c) => renderChatPage(c, site, startChat(c)));
  routes.post(
    '/chat',
    limitRate,
    bodyLimit({
      maxSize: MAX_FORM_BYTES,
      onError: (c) =>
        acceptsHtml(c)
          ? renderErrorPage(c, site, { kind: 'large' })
          : problemResponse(c, 413, (problems) => problems.bodyTooLarge(MAX_FORM_BYTES)),
    }),
    async (c) => renderChatPage(c, site, await continueChat(c)),
  );
  routes.get('/topics', etag(), (c) =>
    renderPage(c, <TopicsPage ctx={createPageContext(c, site)} />),
  );
  routes.get('/topics/:id', etag(), (c) => {
    const ctx = createPageContext(c, site);
    const topic = ctx.view.topicsById.get(c.req.param('id'));
    if (topic === undefined) return renderErrorPage(c, site, { kind: 'missing' });
    return renderPage(c, <TopicPage ctx={ctx} topic={topic} />);
  });
  routes.get('/timeline', etag(), (c) =>
    renderPage(c, <TimelinePage ctx={createPageContext(c, site)} />),
  );
  routes.get('/status', async (c) => {
    const ctx = createPageContext(c, site);
    return renderPage(c, <StatusPage ctx={ctx} statistics={await readRecentStatistics(site)} />);
  });
  routes.get('/api', etag(), (c) =>
    renderPage(c, <ApiReferencePage ctx={createPageContext(c, site)} />),
  );
  return routes;
}

/** What is not there, or failed, for people. */
export function renderErrorPage(c: Context, site: Site, error: PageError): Response {
  const node = <ErrorPage ctx={createPageContext(c, site)} error={error} />;
  const response = renderPage(c, node, ERROR_STATUS[error.kind]);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Browsers ask again each time and get 304 where nothing changed; no cache between keeps it. */
function renderPage(c: Context, node: Node, status: PageStatus = 200): Response {
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Accept-Language, Cookie', { append: true });
  return c.html(`<!doctype html>${String(node)}`, status);
}

function handleSearchPage(c: Context, site: Site): Response {
  const ctx = createPageContext(c, site);
  const search = parseSearchParams(ctx.query);
  if (search.query.length > QUESTION_LIMIT) {
    return renderPage(c, <QueryTooLongPage ctx={ctx} length={search.query.length} />, 413);
  }
  const { searcher } = site.options;
  const ask = instrumentAsk(site.deps.ask, 'web', site.deps.onWebAnswer);
  const found = runSearch({ ask, searcher, view: ctx.view, today: ctx.today }, search);
  return renderPage(c, <SearchPage ctx={ctx} params={search} results={found} />);
}

function handleDocumentPage(c: Context, site: Site): Response {
  const ctx = createPageContext(c, site);
  const entry = ctx.view.library.entries.get(c.req.param('id') ?? '');
  if (entry === undefined) return renderErrorPage(c, site, { kind: 'missing' });
  return renderPage(c, <DocumentPage ctx={ctx} entry={entry} />);
}

function handleMarkdownDownload(c: Context, site: Site): Response {
  const { view, words } = createPageContext(c, site);
  const entry = view.library.entries.get((c.req.param('file') ?? '').replace(/\.md$/u, ''));
  if (entry === undefined) return renderErrorPage(c, site, { kind: 'missing' });
  return c.body(renderMarkdown(exportDocument(view.index, entry, words)), 200, {
    'content-type': 'text/markdown; charset=utf-8',
    'content-disposition': `attachment; filename="${createFileName(entry, 'md')}"`,
    'cache-control': 'private, no-cache',
  });
}

/** A conversation that begins: about a document, with a question, or with nothing. */
function startChat(c: Context): ChatHistory {
  const about = normalizeText(c.req.query('about') ?? '').slice(0, 200);
  const steps = emptyHistory(about === '' ? null : about);
  const question = normalizeText(c.req.query('q') ?? '').slice(0, QUESTION_LIMIT);
  return question === '' ? steps : appendStep(steps, { q: question });
}

/** A conversation with what was just said or pressed. */
async function continueChat(c: Context): Promise<ChatHistory> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const field = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const steps = parseHistory(field('steps'));
  const step = parseStep(field('press'), field('ask') || field('q'));
  return step === null ? steps : appendStep(steps, step);
}

function parseStep(callbackData: string, question: string): ChatStep | null {
  if (callbackData !== '' && callbackData.length <= 64) return { p: callbackData };
  const query = normalizeText(question).slice(0, QUESTION_LIMIT);
  return query === '' ? null : { q: query };
}

function renderChatPage(c: Context, site: Site, history: ChatHistory): Response {
  const ctx = createPageContext(c, site);
  const chatContext: ChatContext = { ask: site.deps.ask, index: ctx.view.index, words: ctx.words };
  const startedAt = performance.now();
  const exchanges = replayConversation(chatContext, history);
  // All that was said before is answered anew with each step: one question was asked.
  const reply = exchanges.at(-1)?.reply;
  if (reply?.kind === 'answer') {
    const seconds = (performance.now() - startedAt) / 1000;
    site.deps.onWebAnswer?.('chat', reply.answer.status, seconds);
  }
  const response = renderPage(
    c,
    <ChatPage
      ctx={ctx}
      history={history}
      exchanges={exchanges}
      initialButtons={initialButtons(chatContext)}
    />,
  );
  // What a person said here is kept nowhere, caches included.
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Null where the store is away: the page is there all the same. */
async function readRecentStatistics({ deps, options }: Site): Promise<QuestionStatistics | null> {
  const since = new Date(options.now().getTime() - STATISTICS_DAYS * ONE_DAY_MS);
  try {
    return await computeQuestionStatistics(deps.store.db, since);
  } catch (error) {
    deps.logger.warn('store away', describeError(error));
    return null;
  }
}
