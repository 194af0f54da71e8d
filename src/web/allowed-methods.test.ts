/** Methods and paths of the whole app: 405, `Allow`, OPTIONS, redirects. */
import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../../test/helpers/site.ts';

describe('web app', () => {
  const admin = {
    secret: 'a-secret',
    reloadLibrary: async () => undefined,
    countDocuments: () => 1,
  };
  const metrics = {
    renderMetrics: async () => ({ contentType: 'text/plain', text: '' }),
    secret: null,
    isLocal: () => false,
  };
  const site = createTestSite({ change: { admin, metrics } });
  afterAll(() => site.deps.store.close());

  const send = (method: string, path: string, accept = '*/*', body?: string) =>
    Promise.resolve(
      site.app.request(path, {
        method,
        headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
        ...(body !== undefined && { body }),
      }),
    );

  it('responds with 405 and Allow when no route of the path takes the method', async () => {
    for (const [method, path, allow] of [
      ['POST', '/topics', 'GET, HEAD, OPTIONS'],
      ['DELETE', '/chat', 'GET, HEAD, POST, OPTIONS'],
      ['PUT', '/feed.xml', 'GET, HEAD, OPTIONS'],
      ['GET', '/admin/reload', 'POST, OPTIONS'],
      ['POST', '/api/ask?q=a', 'GET, HEAD, OPTIONS'],
      ['GET', '/api/check', 'POST, OPTIONS'],
    ] as const) {
      const response = await send(method, path);
      expect(response.status, path).toBe(405);
      expect(response.headers.get('allow'), path).toBe(allow);
      expect(response.headers.get('content-type'), path).toMatch(/^application\/problem\+json/u);
      expect(await response.json(), path).toMatchObject({ status: 405 });
    }
    const person = await send('POST', '/topics', 'text/html');
    expect([person.status, person.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await person.text()).toContain('type="search"');
  });

  it('responds to OPTIONS with the methods of the path in Allow', async () => {
    const response = await send('OPTIONS', '/chat');
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
    const document = await send('OPTIONS', '/documents/a');
    expect(document.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect((await send('OPTIONS', '/nothing')).status).toBe(404);
    const api = await send('OPTIONS', '/api/documents/par-index');
    expect([api.status, api.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    const check = await send('OPTIONS', '/api/check');
    expect(check.headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('responds with 404 on the metrics path for every method when the caller may not read them', async () => {
    for (const method of ['GET', 'POST', 'OPTIONS']) {
      expect((await send(method, '/metrics')).status, method).toBe(404);
      expect((await send(method, '/metrics/')).status, method).toBe(404);
    }
  });

  it('redirects a path with trailing slashes to the path without them and keeps the query', async () => {
    for (const [from, to] of [
      ['/topics/', '/topics'],
      ['/topics//?lang=en', '/topics?lang=en'],
      ['/documents/%C4%91%20a/', '/documents/%C4%91%20a'],
      ['/api/ask/?q=a%26b', '/api/ask?q=a%26b'],
    ] as const) {
      const response = await send('GET', from);
      expect(response.status, from).toBe(308);
      expect(response.headers.get('location'), from).toBe(to);
    }
  });

  it('does not redirect to another host when a path looks like a host name', async () => {
    for (const path of ['//evil.example/', '//evil.example//', '/\\evil.example/']) {
      const response = await site.app.fetch(new Request(`http://localhost${path}`));
      expect(response.headers.get('location'), path).toBeNull();
      expect(response.status, path).toBe(404);
    }
  });

  it('redirects /documents to the list of documents and keeps the filters', async () => {
    const plain = await send('GET', '/documents');
    expect([plain.status, plain.headers.get('location')]).toEqual([308, '/?page=1']);
    const plans = await send('GET', '/documents?type=plan&lang=en');
    expect(plans.headers.get('location')).toBe('/?type=plan&lang=en&page=1');
  });

  it('responds with 413 as a page or as problem details when a conversation is larger than the limit', async () => {
    const body = `q=${'a'.repeat(300_000)}`;
    const person = await send('POST', '/chat', 'text/html', body);
    expect(person.status).toBe(413);
    expect(person.headers.get('content-type')).toMatch(/^text\/html/u);
    expect(await person.text()).toContain('type="search"');
    const program = await send('POST', '/chat', '*/*', body);
    expect(program.status).toBe(413);
    expect(program.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  });
});
