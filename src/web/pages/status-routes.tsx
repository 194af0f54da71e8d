/** `GET /status`: figures of the library and of the questions. */
import { Hono } from 'hono';
import { describeError } from '../../shared/errors.ts';
import {
  computeQuestionStatistics,
  type QuestionStatistics,
} from '../../store/tables/question-log.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { renderPage } from './render-page.tsx';
import { STATISTICS_DAYS, StatusPage } from './status-page.tsx';

const ONE_DAY_MS = 86_400_000;

export function createStatusRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get('/status', async (c) => {
    const statistics = await readRecentStatistics(site);
    return renderPage(c, <StatusPage ctx={createPageContext(c, site)} statistics={statistics} />);
  });
  return routes;
}

/** Null when the store cannot be read; the page is shown without these figures. */
async function readRecentStatistics({
  store,
  logger,
  now,
}: Pick<Site, 'store' | 'logger' | 'now'>): Promise<QuestionStatistics | null> {
  const since = new Date(now().getTime() - STATISTICS_DAYS * ONE_DAY_MS);
  try {
    return await computeQuestionStatistics(store.db, since);
  } catch (error) {
    logger.warn('store unreachable', describeError(error));
    return null;
  }
}
