/** The ways to an address: by which methods it can be asked for, and what it is written without. */
import type { Hono } from 'hono';

/**
 * The methods that a path answers to, as `Allow` names them (RFC 9110, 10.2.1); none where nothing
 * is there, or only what is hidden.
 */
export function allowedMethods(
  app: Hono,
  path: string,
  hidden: readonly string[],
): readonly string[] {
  if (hidden.includes(path)) return [];
  const methods = [...new Set(app.routes.map(({ method }) => method))].sort().filter((method) => {
    // What stands before every address, security headers for one, makes none of them be there.
    if (method === 'ALL') return false;
    const [handlers] = app.router.match(method, path);
    return handlers.some(([[, route]]) => route.method === method);
  });
  if (methods.length === 0) return [];
  return [...methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])), 'OPTIONS'];
}

/** A path without slashes at its end; the start alone keeps its own. */
export function trimTrailingSlash(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
