/**
 * `/gui-van-ban`, for administrators who opened the Mini App: GET shows the form, POST reads a paper or a
 * link, and POST to the number of a draft decides on it. Who asks is checked before a body is read.
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { PAPERS_PATH } from '../../presentation/page-links.ts';
import { linksToRead } from '../../sources/official-link.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { findMiniAppUser, type VerifyInitData } from '../mini-app/authorization.ts';
import type { MiniAppUser } from '../mini-app/init-data.ts';
import type { PaperUploads, UploadOutcome } from '../mini-app/paper-uploads.ts';
import { createPageContext, type Site } from '../page-context.ts';
import { MAX_MEGABYTES, type PaperOutcome, PapersPage } from './papers-page.tsx';
import { type PageStatus, renderPage } from './render-page.tsx';

/** The file, with what a form adds around it. */
const MAX_BODY_BYTES = MAX_FILE_BYTES + 64 * 1024;
const MAX_DECISION_BYTES = 4096;

interface Env {
  readonly Variables: { readonly admin: MiniAppUser };
}

export interface PaperRouteDependencies {
  readonly verify: VerifyInitData;
  readonly paperUploads: PaperUploads;
}

export function createPaperRoutes(
  site: Site,
  { verify, paperUploads }: PaperRouteDependencies,
): Hono<Env> {
  const routes = new Hono<Env>();
  const render = (c: Context, outcomes: readonly PaperOutcome[], status: PageStatus = 200) =>
    renderPage(
      c,
      <PapersPage
        ctx={createPageContext(c, site)}
        readsFiles={paperUploads.readFile !== undefined}
        outcomes={outcomes}
      />,
      { status, cacheControl: 'no-store' },
    );
  const refuse = (c: Context, status: PageStatus, line: string) =>
    render(c, [{ kind: 'refused', lines: [line] }], status);
  const translatorFor = (c: Context) => createPageContext(c, site).t;

  const onlyAdmins: MiddlewareHandler<Env> = async (c, next) => {
    const user = await findMiniAppUser(c, verify);
    const t = translatorFor(c);
    if (user === null) return refuse(c, 401, t('mini-app-unknown-person'));
    if (!paperUploads.isAdmin(user.id)) return refuse(c, 403, t('web-papers-not-admin'));
    c.set('admin', user);
    return next();
  };
  const limitBody = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (c) =>
        refuse(c, 413, translatorFor(c)('web-papers-too-large', { megabytes: MAX_MEGABYTES })),
    });

  routes.get(PAPERS_PATH, (c) => render(c, []));
  const limitRate = rateLimitMiddleware(site.rateLimit);
  routes.post(PAPERS_PATH, limitRate, onlyAdmins, limitBody(MAX_BODY_BYTES), async (c) => {
    const t = translatorFor(c);
    const outcomes = await readForm(c, paperUploads, { id: c.get('admin').id, t });
    return outcomes.length === 0 ? refuse(c, 400, t('web-papers-nothing')) : render(c, outcomes);
  });
  routes.post(
    `${PAPERS_PATH}/:draft{[0-9]{1,15}}`,
    limitRate,
    onlyAdmins,
    limitBody(MAX_DECISION_BYTES),
    async (c) => {
      const t = translatorFor(c);
      const { decision } = await c.req.parseBody().catch(() => ({ decision: '' }));
      if (decision !== 'approve' && decision !== 'refuse')
        return refuse(c, 400, t('web-papers-nothing'));
      const draft = Number(c.req.param('draft'));
      const outcome = await paperUploads.decide(draft, decision === 'approve', t);
      if (outcome === null) return refuse(c, 404, t('web-papers-gone'));
      const { held, notice: line } = outcome;
      return held ? render(c, [{ kind: 'decided', line }]) : refuse(c, 409, line);
    },
  );
  return routes;
}

/** Reads the files of a form, one after the other, and its link. A form without a choice sends an empty file. */
async function readForm(
  c: Context,
  { readFile, readLink }: PaperUploads,
  from: Parameters<PaperUploads['readLink']>[1],
): Promise<UploadOutcome[]> {
  const { t } = from;
  const form = await c.req.parseBody({ all: true }).catch((): Record<string, never> => ({}));
  const outcomes: UploadOutcome[] = [];
  for (const file of [form.file ?? []].flat()) {
    if (typeof file === 'string' || file.name === '') continue;
    outcomes.push(
      readFile === undefined
        ? { kind: 'refused', lines: [t('web-papers-on-server')] }
        : await readFile(file.name, new Uint8Array(await file.arrayBuffer()), from),
    );
  }
  const typed = typeof form.link === 'string' ? form.link.trim() : '';
  if (typed !== '') {
    const [link] = linksToRead(typed);
    outcomes.push(
      link === undefined
        ? { kind: 'refused', lines: [t('web-papers-bad-link')] }
        : await readLink(link, from),
    );
  }
  return outcomes;
}
