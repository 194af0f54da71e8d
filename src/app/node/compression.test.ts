import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { gzipBuffered } from './compression.ts';

const LONG = 'văn bản '.repeat(500);
const app = new Hono();
app.use(gzipBuffered());
app.get('/long', (c) => c.html(LONG, 200, { etag: '"a"' }));
app.get('/short', (c) => c.html('ngắn'));
app.get('/picture', () => new Response(LONG, { headers: { 'content-type': 'image/png' } }));
app.get('/no-transform', (c) => c.html(LONG, 200, { 'cache-control': 'public, no-transform' }));
app.get('/unchanged', (c) => c.body(null, 304));

const get = (path: string, encodings?: string, method = 'GET') =>
  app.request(path, {
    method,
    headers: encodings === undefined ? {} : { 'accept-encoding': encodings },
  });

it('compresses a long response for a client that accepts gzip and makes its tag weak', async () => {
  const response = await get('/long', 'br, gzip');
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(response.headers.get('etag')).toBe('W/"a"');
  expect(response.headers.get('vary')).toContain('accept-encoding');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(new TextDecoder().decode(gunzipSync(bytes))).toBe(LONG);
});

it.each([
  ['/long', undefined],
  ['/long', 'gzip;q=0'],
  ['/long', 'identity'],
  ['/short', 'gzip'],
  ['/picture', 'gzip'],
  ['/no-transform', 'gzip'],
])('does not compress %s when the client accepts %s', async (path, encodings) => {
  const response = await get(path, encodings);
  expect(response.headers.has('content-encoding')).toBe(false);
  expect((await response.text()).length).toBeGreaterThan(3);
});

it('does nothing when the response has no body', async () => {
  expect((await get('/unchanged', 'gzip')).status).toBe(304);
  expect((await get('/long', 'gzip', 'HEAD')).headers.has('content-encoding')).toBe(false);
});
