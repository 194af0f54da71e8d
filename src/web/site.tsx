/** The pages: each reads its address, asks for what it shows, and renders it. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import type { FC } from 'hono/jsx';
import { QUESTION_LIMIT } from '../answer/question.ts';
import { describeError } from '../bot/faults.ts';
import { markdownOf } from '../bot/papers/markdown.ts';
import { fileName, paperOf } from '../bot/papers/paper.ts';
import { clean } from '../language/fold.ts';
import { type Statistics, statistics } from '../store/questions.ts';
import { assetRoutes } from './assets.ts';
import { noSteps, parseSteps, type Step, type Steps, withStep } from './chat/steps.ts';
import { type ChatDesk, firstKeys, turnsOf } from './chat/turns.ts';
import type { SiteDependencies, WebDependencies } from './dependencies.ts';
import { discoveryRoutes } from './discovery.ts';
import { find } from './find/find.ts';
import { readSearch } from './find/wanted.ts';
import { libraryViews } from './library-view.ts';
import { countedAsk } from './metrics.ts';
import { ChatPage } from './pages/chat.tsx';
import { DocumentPage } from './pages/document-page.tsx';
import { ReferencePage } from './pages/reference.tsx';
import { SearchPage, TooLongPage } from './pages/search.tsx';
import { STATUS_DAYS, StatusPage } from './pages/status.tsx';
import { TimelinePage } from './pages/timeline.tsx';
import { TopicPage, TopicsPage } from './pages/topics.tsx';
import { type Trouble, TroublePage } from './pages/trouble.tsx';
import { problem, wantsPage } from './problem.ts';
import { heldBack } from './rate-limit.ts';
import { type Site, visitOf } from './visit.ts';

type Node = ReturnType<FC>;
type PageStatus = 200 | 404 | 405 | 413 | 429 | 500;

/** A conversation as a page carries it; a browser sends no more. */
const LARGEST_FORM_BYTES = 256 * 1024;
const A_DAY_MS = 86_400_000;
const TROUBLE_STATUS: Readonly<Record<Trouble['kind'], PageStatus>> = {
  missing: 404,
  way: 405,
  large: 413,
  busy: 429,
  fault: 500,
};

/** What all pages share: built once. */
export function siteOf(deps: WebDependencies, site: SiteDependencies): Site {
  const views = libraryViews(site.today);
  return { deps, site, view: () => views(deps.library) };
}

/** @throws TooManyRequests, which the app answers with 429 */
export function siteRoutes(site: Site): Hono {
  const { deps } = site;
  const routes = new Hono();
  routes.route('/', assetRoutes(site.site.assets));
  routes.route('/', discoveryRoutes(site));
  const limited = heldBack(deps.visitors);

  routes.get(
    '/',
    etag(),
    async (c, next) => (c.req.query('q') ? limited(c, next) : next()),
    (c) => searchPage(c, site),
  );
  // The list of all of them is a search for nothing, with its filters.
  routes.get('/documents', (c) => {
    const query = new URL(c.req.url).searchParams;
    if (!query.has('page')) query.set('page', '1');
    return c.redirect(`/?${query}`, 308);
  });
  routes.get('/documents/:file{.+\\.md}', etag(), (c) => markdownFile(c, site));
  routes.get('/documents/:id', etag(), (c) => documentPage(c, site));
  routes.get('/chat', limited, (c) => chatPage(c, site, started(c)));
  routes.post(
    '/chat',
    limited,
    bodyLimit({
      maxSize: LARGEST_FORM_BYTES,
      onError: (c) =>
        wantsPage(c)
          ? troublePage(c, site, { kind: 'large' })
          : problem(c, 413, (problems) => problems.bodyTooLarge(LARGEST_FORM_BYTES)),
    }),
    async (c) => chatPage(c, site, await goneOn(c)),
  );
  routes.get('/topics', etag(), (c) => page(c, <TopicsPage visit={visitOf(c, site)} />));
  routes.get('/topics/:id', etag(), (c) => {
    const visit = visitOf(c, site);
    const topic = visit.view.topics.get(c.req.param('id'));
    if (topic === undefined) return troublePage(c, site, { kind: 'missing' });
    return page(c, <TopicPage visit={visit} topic={topic} />);
  });
  routes.get('/timeline', etag(), (c) => page(c, <TimelinePage visit={visitOf(c, site)} />));
  routes.get('/status', async (c) => {
    const visit = visitOf(c, site);
    return page(c, <StatusPage visit={visit} asked={await askedLately(site)} />);
  });
  routes.get('/api', etag(), (c) => page(c, <ReferencePage visit={visitOf(c, site)} />));
  return routes;
}

/** What is not there, or failed, for people. */
export function troublePage(c: Context, site: Site, trouble: Trouble): Response {
  const node = <TroublePage visit={visitOf(c, site)} trouble={trouble} />;
  const response = page(c, node, TROUBLE_STATUS[trouble.kind]);
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Browsers ask again each time and get 304 where nothing changed; no cache between keeps it. */
function page(c: Context, node: Node, status: PageStatus = 200): Response {
  c.header('cache-control', 'private, no-cache');
  c.header('vary', 'Accept-Language, Cookie', { append: true });
  return c.html(`<!doctype html>${String(node)}`, status);
}

function searchPage(c: Context, site: Site): Response {
  const visit = visitOf(c, site);
  const search = readSearch(visit.query);
  if (search.query.length > QUESTION_LIMIT) {
    return page(c, <TooLongPage visit={visit} length={search.query.length} />, 413);
  }
  const { searcher } = site.site;
  const ask = countedAsk(site.deps.ask, 'web', site.deps.onWebAnswer);
  const found = find({ ask, searcher, view: visit.view, today: visit.today }, search);
  return page(c, <SearchPage visit={visit} search={search} found={found} />);
}

function documentPage(c: Context, site: Site): Response {
  const visit = visitOf(c, site);
  const entry = visit.view.library.entries.get(c.req.param('id') ?? '');
  if (entry === undefined) return troublePage(c, site, { kind: 'missing' });
  return page(c, <DocumentPage visit={visit} entry={entry} />);
}

function markdownFile(c: Context, site: Site): Response {
  const { view, words } = visitOf(c, site);
  const entry = view.library.entries.get((c.req.param('file') ?? '').replace(/\.md$/u, ''));
  if (entry === undefined) return troublePage(c, site, { kind: 'missing' });
  return c.body(markdownOf(paperOf(view.shelf, entry, words)), 200, {
    'content-type': 'text/markdown; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName(entry, 'md')}"`,
    'cache-control': 'private, no-cache',
  });
}

/** A conversation that begins: about a document, with a question, or with nothing. */
function started(c: Context): Steps {
  const about = clean(c.req.query('about') ?? '').slice(0, 200);
  const steps = noSteps(about === '' ? null : about);
  const question = clean(c.req.query('q') ?? '').slice(0, QUESTION_LIMIT);
  return question === '' ? steps : withStep(steps, { q: question });
}

/** A conversation with what was just said or pressed. */
async function goneOn(c: Context): Promise<Steps> {
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
  const field = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const steps = parseSteps(field('steps'));
  const step = stepOf(field('press'), field('ask') || field('q'));
  return step === null ? steps : withStep(steps, step);
}

function stepOf(press: string, question: string): Step | null {
  if (press !== '' && press.length <= 64) return { p: press };
  const asked = clean(question).slice(0, QUESTION_LIMIT);
  return asked === '' ? null : { q: asked };
}

function chatPage(c: Context, site: Site, steps: Steps): Response {
  const visit = visitOf(c, site);
  const desk: ChatDesk = { ask: site.deps.ask, shelf: visit.view.shelf, words: visit.words };
  const begun = performance.now();
  const turns = turnsOf(desk, steps);
  // All that was said before is answered anew with each step: one question was asked.
  const reply = turns.at(-1)?.reply;
  if (reply?.kind === 'answer') {
    const seconds = (performance.now() - begun) / 1000;
    site.deps.onWebAnswer?.('chat', reply.answer.status, seconds);
  }
  const response = page(
    c,
    <ChatPage visit={visit} steps={steps} turns={turns} first={firstKeys(desk)} />,
  );
  // What a person said here is kept nowhere, caches included.
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** Null where the store is away: the page is there all the same. */
async function askedLately({ deps, site }: Site): Promise<Statistics | null> {
  const since = new Date(site.now().getTime() - STATUS_DAYS * A_DAY_MS);
  try {
    return await statistics(deps.store.db, since);
  } catch (error) {
    deps.logger.warn('store away', describeError(error));
    return null;
  }
}
