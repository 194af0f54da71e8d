/**
 * Redirects from a path with slashes at its end to the path without them.
 *
 * `hono/trailing-slash` is not used: it redirects to an absolute address made from the request, which
 * behind a proxy has the wrong scheme, and it redirects to paths that do not exist.
 */
import type { Context, Hono } from 'hono';

/** A path without slashes at its end. The root path stays `/`. */
export function trimTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

/** A 308 redirect to the path without trailing slashes; null when no route has that path. */
export function redirectTrailingSlash(c: Context, app: Hono): Response | null {
  const path = trimTrailingSlashes(c.req.path);
  if (path === c.req.path || !hasRoute(app, path)) return null;
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(trimTrailingSlashes(pathname) + search, 308);
}

/** Whether a route answers this path for any method. Middlewares, which take all methods, do not count. */
function hasRoute(app: Hono, path: string): boolean {
  const methods = new Set(app.routes.map(({ method }) => method));
  methods.delete('ALL');
  return [...methods].some((method) => {
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
}
