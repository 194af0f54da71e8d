/** `/van-ban-moi`, a page of months after the other with `page`. */
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import {
  groupByMonth,
  type LawChange,
  listLawChanges,
  type MonthOfChanges,
} from '../../library/document-events.ts';
import { lazily } from '../../shared/lazily.ts';
import { rememberLast } from '../../shared/remember-last.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { CHANGES_PATH, ChangesPage } from './changes-page.tsx';
import { renderErrorPage, renderPage } from './render-page.tsx';

/** A page has whole months until it has so many changes. */
const MIN_CHANGES_PER_PAGE = 20;
/** Changes ahead that are shown, at most. */
const MAX_UPCOMING = 10;
/** How many days keep their pages. */
const KEPT_DAYS = 2;

export function createChangesRoutes(site: Site): Hono {
  const routes = new Hono();
  const changes = lazily(() => listLawChanges(site.libraryIndex));
  const pagesOn = rememberLast(
    (day) => splitPages(groupByMonth(changes().filter(({ date }) => date <= day))),
    KEPT_DAYS,
  );
  routes.get(CHANGES_PATH, etag(), (c: Context) => {
    const ctx = createPageContext(c, site);
    const pages = pagesOn(ctx.today);
    const page = Number(c.req.query('page') ?? 1);
    if (!Number.isInteger(page) || page < 1 || page > Math.max(1, pages.length)) {
      return renderErrorPage(c, site, { kind: 'notFound' });
    }
    const selection = {
      page,
      pages: pages.length,
      months: pages[page - 1] ?? [],
      upcoming: page === 1 ? upcomingChanges(changes(), ctx.today) : [],
    };
    return renderPage(c, <ChangesPage ctx={ctx} selection={selection} />);
  });
  return routes;
}

const upcomingChanges = (changes: readonly LawChange[], today: string): LawChange[] =>
  changes
    .filter(({ date }) => date > today)
    .reverse()
    .slice(0, MAX_UPCOMING);

function splitPages(months: readonly MonthOfChanges[]): MonthOfChanges[][] {
  const pages: MonthOfChanges[][] = [];
  let count = MIN_CHANGES_PER_PAGE;
  for (const month of months) {
    if (count >= MIN_CHANGES_PER_PAGE) {
      pages.push([]);
      count = 0;
    }
    pages.at(-1)?.push(month);
    count += month.changes.length;
  }
  return pages;
}
