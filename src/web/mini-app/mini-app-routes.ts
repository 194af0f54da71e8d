/**
 * `/mini-app/follow`: what the person who opened the Mini App follows. `initData` stands in
 * `Authorization: tma …` and is the only proof of who asks.
 */
import { type Context, Hono } from 'hono';
import { languageOfTag } from '../../i18n/i18n.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { FollowTarget } from '../../presentation/deep-links.ts';
import { filterOfTarget } from '../../presentation/follow-filter.ts';
import type { Store } from '../../store/store.ts';
import { filterKey, type SubscriptionFilter } from '../../store/subscription-filter.ts';
import {
  deleteSubscription,
  listSubscriptionsOfChat,
  upsertSubscription,
} from '../../store/tables/subscriptions.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import type { RateLimitDependencies } from '../ports.ts';
import { problemResponse } from '../problem-details.ts';
import { findMiniAppUser, type VerifyInitData } from './authorization.ts';
import type { MiniAppUser } from './init-data.ts';
import type { PaperUploads } from './paper-uploads.ts';

export const MINI_APP_PATH = '/mini-app';

export interface MiniAppDependencies {
  readonly verify: VerifyInitData;
  /** Absent: there is no page for papers. */
  readonly paperUploads?: PaperUploads;
}

interface MiniAppRouteDependencies extends MiniAppDependencies {
  readonly store: Store;
  readonly libraryIndex: CurrentLibraryIndex;
  readonly now: () => Date;
  readonly rateLimit: RateLimitDependencies | undefined;
}

const TARGETS: readonly string[] = ['document', 'topic', 'place', 'issuer'];

/** What a request is about: the person, and what is to be followed. */
interface Wish {
  readonly user: MiniAppUser;
  readonly filter: SubscriptionFilter;
}

export function createMiniAppRoutes(deps: MiniAppRouteDependencies): Hono {
  const { store, now } = deps;
  const routes = new Hono();
  routes.use('*', rateLimitMiddleware(deps.rateLimit));
  routes.use('*', async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
  });

  routes.get('/follow', (c) =>
    withWish(c, deps, async (wish) =>
      c.json({ following: (await findSubscription(wish)) !== null }),
    ),
  );

  routes.put('/follow', (c) =>
    withWish(c, deps, async ({ user, filter }) => {
      // Telegram lets the bot write only to who pressed START or allowed it.
      if (!user.allowsWriting) return problemResponse(c, 403, (t) => t('mini-app-start-first'));
      await upsertSubscription(store.db, {
        chatId: user.id,
        filter,
        frequency: 'now',
        threadId: null,
        language: languageOfTag(user.language ?? undefined),
        now: now(),
      });
      return c.json({ following: true });
    }),
  );

  routes.delete('/follow', (c) =>
    withWish(c, deps, async (wish) => {
      const subscription = await findSubscription(wish);
      if (subscription !== null) await deleteSubscription(store, subscription);
      return c.json({ following: false });
    }),
  );
  return routes;

  async function findSubscription({ user, filter }: Wish) {
    const key = filterKey(filter);
    const subscriptions = await listSubscriptionsOfChat(store.db, user.id);
    return subscriptions.find((one) => filterKey(one.filter) === key) ?? null;
  }
}

/** Checks who asks before anything else; 401 for nobody, 404 for what the library does not have. */
async function withWish(
  c: Context,
  { verify, libraryIndex }: MiniAppRouteDependencies,
  respond: (wish: Wish) => Promise<Response>,
): Promise<Response> {
  const user = await findMiniAppUser(c, verify);
  if (user === null) return problemResponse(c, 401, (t) => t('mini-app-unknown-person'));
  const { what = '', value = '' } = c.req.query();
  const filter = TARGETS.includes(what)
    ? filterOfTarget(libraryIndex, { what: what as FollowTarget['what'], value })
    : null;
  if (filter === null) return problemResponse(c, 404, (t) => t('problem-not-found'));
  return respond({ user, filter });
}
