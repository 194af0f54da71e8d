/** `POST /admin/reload`: loads the library again. The caller needs the admin secret. */
import { Hono } from 'hono';
import { requireBearerToken } from './middlewares/bearer-auth.ts';

export interface AdminDependencies {
  readonly secret: string;
  readonly reloadLibrary: () => Promise<void>;
  readonly countDocuments: () => number;
}

export function createAdminRoutes(deps: AdminDependencies): Hono {
  const { secret, reloadLibrary, countDocuments } = deps;
  const routes = new Hono();
  routes.post('/reload', requireBearerToken(secret), async (c) => {
    await reloadLibrary();
    return c.json({ documents: countDocuments() });
  });
  return routes;
}
