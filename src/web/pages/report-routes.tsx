/** `/bao-sai`: GET shows the form, POST keeps the report and tells the administrators. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { MAX_REPORT_LENGTH, type SubmitReport } from '../../presentation/error-report.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { renderErrorPage, renderPage } from './render-page.tsx';
import { REPORT_PATH, ReportPage, type ReportState } from './report-page.tsx';

/** A letter of a form takes up to nine bytes (`%E1%BA%A1`), and a question comes with it. */
const MAX_BODY_BYTES = (MAX_REPORT_LENGTH + QUESTION_LIMIT) * 9 + 4096;

export function createReportRoutes(site: Site, submit: SubmitReport): Hono {
  const routes = new Hono();
  routes.get(REPORT_PATH, (c) =>
    renderReport(c, site, { ...subjectOf(c.req.query('about'), c.req.query('q'), site) }),
  );
  routes.post(
    REPORT_PATH,
    rateLimitMiddleware(site.rateLimit),
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => renderErrorPage(c, site, { kind: 'bodyTooLarge' }),
    }),
    async (c) => {
      const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>);
      const field = (name: string): string =>
        typeof form[name] === 'string' ? form[name].replaceAll('\r\n', '\n').trim() : '';
      const subject = subjectOf(field('about'), field('q'), site);
      const text = field('text');
      if (text.length > MAX_REPORT_LENGTH)
        return renderReport(c, site, { ...subject, text, fault: 'too-long' });
      if (text === '') return renderReport(c, site, { ...subject, fault: 'empty' });
      await submit({ ...subject, text });
      return renderReport(c, site, { ...subject, isSent: true });
    },
  );
  return routes;
}

/** What a report is about. An unknown document, and an overlong question, are left out. */
function subjectOf(
  about: string | undefined,
  question: string | undefined,
  { libraryIndex }: Site,
): Pick<ReportState, 'entry' | 'question'> {
  const asked = question?.trim() ?? '';
  return {
    entry: about !== undefined && libraryIndex.library.entries.has(about) ? about : null,
    question: asked === '' || asked.length > QUESTION_LIMIT ? null : asked,
  };
}

const renderReport = (
  c: Context,
  site: Site,
  state: Pick<ReportState, 'entry' | 'question'> & Partial<ReportState>,
): Response =>
  renderPage(
    c,
    <ReportPage
      ctx={createPageContext(c, site)}
      state={{ text: '', fault: null, isSent: false, ...state }}
    />,
    // No cache stores what a person wrote.
    { status: state.fault === 'too-long' ? 413 : 200, cacheControl: 'no-store' },
  );
