/** The routes of all pages, of their assets, and of what search engines read. */
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { createAssetRoutes } from '../asset-routes.ts';
import { createDiscoveryRoutes } from '../discovery-routes.tsx';
import { createPageContext, type Site } from '../page-context.ts';
import { createQrRoutes } from '../qr-routes.ts';
import { ApiReferencePage } from './api-reference-page.tsx';
import { createChangesRoutes } from './changes-routes.tsx';
import { createChatRoutes } from './chat-routes.tsx';
import { createCheckRoutes } from './check-routes.tsx';
import { createCompareRoutes } from './compare-routes.tsx';
import { createDocumentRoutes } from './document-routes.tsx';
import { createPaperRoutes } from './papers-routes.tsx';
import { renderPage } from './render-page.tsx';
import { createReportRoutes } from './report-routes.tsx';
import { createSearchRoutes } from './search-routes.tsx';
import { createStatusRoutes } from './status-routes.tsx';
import { TimelinePage } from './timeline-page.tsx';
import { createTopicRoutes } from './topic-routes.tsx';

/** @throws TooManyRequestsError, which the app answers with 429 */
export function createPageRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.route('/', createAssetRoutes(site.assets));
  routes.route('/', createDiscoveryRoutes(site));
  routes.route('/', createQrRoutes(site));
  routes.route('/', createSearchRoutes(site));
  routes.route('/', createDocumentRoutes(site));
  routes.route('/', createChangesRoutes(site));
  routes.route('/', createCompareRoutes(site));
  routes.route('/', createChatRoutes(site));
  routes.route('/', createCheckRoutes(site));
  if (site.submitReport !== undefined)
    routes.route('/', createReportRoutes(site, site.submitReport));
  if (site.miniApp?.paperUploads !== undefined) {
    const { verify, paperUploads } = site.miniApp;
    routes.route('/', createPaperRoutes(site, { verify, paperUploads }));
  }
  routes.route('/', createTopicRoutes(site));
  routes.route('/', createStatusRoutes(site));
  routes.get('/timeline', etag(), (c) =>
    renderPage(c, <TimelinePage ctx={createPageContext(c, site)} />),
  );
  routes.get('/api', etag(), (c) =>
    renderPage(c, <ApiReferencePage ctx={createPageContext(c, site)} />),
  );
  return routes;
}
