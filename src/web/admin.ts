/** `POST /admin/reload`: the library is read anew, for whoever has the secret. */
import { Hono } from 'hono';
import { holdsSecret } from './secret.ts';

export interface AdminDependencies {
  readonly secret: string;
  readonly refresh: () => Promise<void>;
  readonly documents: () => number;
}

export function adminRoutes({ secret, refresh, documents }: AdminDependencies): Hono {
  const routes = new Hono();
  routes.post('/reload', async (c) => {
    if (!(await holdsSecret(c, secret))) return c.body(null, 401);
    await refresh();
    return c.json({ documents: documents() });
  });
  return routes;
}
