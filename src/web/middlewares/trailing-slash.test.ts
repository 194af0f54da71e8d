import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { redirectTrailingSlash, trimTrailingSlashes } from './trailing-slash.ts';

describe('trimTrailingSlashes', () => {
  it.each([
    ['/chat/', '/chat'],
    ['/documents/a///', '/documents/a'],
    ['//', '/'],
    ['/', '/'],
    ['/chat', '/chat'],
  ])('trims %s to %s', (path, trimmed) => {
    expect(trimTrailingSlashes(path)).toBe(trimmed);
  });
});

describe('redirectTrailingSlash', () => {
  const app = new Hono();
  app.use((_, next) => next());
  app.get('/documents/:id', (c) => c.text('document'));
  app.notFound((c) => redirectTrailingSlash(c, app) ?? c.text('not found', 404));

  it('redirects with 308 when a route has the path without slashes', async () => {
    const response = await app.request('/documents/a/?q=b', { method: 'POST' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/documents/a?q=b');
  });

  it('returns null when only a middleware takes the path', async () => {
    expect((await app.request('/nothing/')).status).toBe(404);
  });
});
