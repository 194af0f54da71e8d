/** `POST /admin/reload`: the library is read anew, for whoever has the secret. */
import { Hono } from 'hono';
import { hasBearerToken } from './bearer-auth.ts';

export interface AdminDependencies {
  readonly secret: string;
  readonly reloadLibrary: () => Promise<void>;
  readonly countDocuments: () => number;
}

export function createAdminRoutes({
  secret,
  reloadLibrary,
  countDocuments,
}: AdminDependencies): Hono {
  const routes = new Hono();
  routes.post('/reload', async (c) => {
    if (!(await hasBearerToken(c, secret))) return c.body(null, 401);
    await reloadLibrary();
    return c.json({ documents: countDocuments() });
  });
  return routes;
}
