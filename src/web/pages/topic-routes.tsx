/** `GET /topics` and `GET /topics/:id`. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createPageContext, type Site } from '../page-context.ts';
import { renderErrorPage, renderPage } from './render-page.tsx';
import { TopicPage, TopicsPage } from './topic-pages.tsx';

export function createTopicRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get('/topics', etag(), (c) =>
    renderPage(c, <TopicsPage ctx={createPageContext(c, site)} />),
  );
  routes.get('/topics/:id', etag(), (c) => {
    const ctx = createPageContext(c, site);
    const topic = ctx.libraryIndex.topics.byId.get(c.req.param('id'));
    if (topic === undefined) return renderErrorPage(c, site, { kind: 'notFound' });
    return renderPage(c, <TopicPage ctx={ctx} topic={topic} />);
  });
  return routes;
}
