/** The API on the shipped library: responses match the schemas of the OpenAPI document. */
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../src/web/api/endpoints.ts';
import { ENTRY, STATUS } from '../../src/web/api/schemas.ts';
import { createTestSite } from '../helpers/site.ts';

const site = createTestSite();
const { app } = site;
afterAll(() => site.deps.store.close());

interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Record<
    string,
    { get: { parameters: { name: string; in: string; required: boolean }[] } }
  >;
}

const get = (path: string, headers = {}) => Promise.resolve(app.request(path, { headers }));
const json = async (path: string): Promise<unknown> => (await get(path)).json();

describe('OpenAPI document', () => {
  it('describes every endpoint with its parameters in OpenAPI 3.1', async () => {
    const document = (await json('/api/openapi.json')) as OpenApiDocument;
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([...ENDPOINTS.map(({ path }) => path), '/check']);
    expect(document.paths['/search']?.get.parameters).toMatchObject([
      { name: 'q', in: 'query', required: true },
      {
        name: 'limit',
        required: false,
        schema: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      },
      { name: 'type', schema: { type: 'string', enum: expect.arrayContaining(['plan', 'term']) } },
      { name: 'issuer' },
      { name: 'year', schema: { type: 'integer', minimum: 1900 } },
      { name: 'topic' },
      { name: 'inForce', schema: { type: 'boolean' } },
    ]);
    expect(document.paths['/documents/{id}']?.get.parameters).toMatchObject([
      { name: 'id', in: 'path' },
    ]);
  });

  it('has no dangling reference', async () => {
    const text = JSON.stringify(await json('/api/openapi.json'));
    const document = JSON.parse(text) as Record<string, unknown>;
    for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/gu)) {
      const found = path
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
      expect(found, path).toBeDefined();
    }
  });
});

describe('API endpoint', () => {
  it.each(ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s returns exactly the fields of its schema',
    async (_, { example, responseSchema, cacheControl }) => {
      const response = await get(example, { origin: 'https://elsewhere.example' });
      expect(response.status).toBe(200);
      const body: unknown = await response.json();
      // v.parse drops unknown fields, so equality shows that there are none.
      expect(v.parse(responseSchema, body)).toEqual(body);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(response.headers.get('cache-control')).toBe(cacheControl);
      expect(response.headers.get('etag')).not.toBeNull();
    },
  );

  it('document returns every entry of the library as its schema says', async () => {
    for (const id of site.opened.library.entries.keys()) {
      const body = await json(`/api/documents/${encodeURIComponent(id)}`);
      expect(v.parse(ENTRY, body)).toEqual(body);
    }
  });

  it('documents filters by type and topic and returns one page', async () => {
    const plans = (await json('/api/documents?type=plan&limit=5&page=2')) as {
      total: number;
      pages: number;
      documents: { type: string }[];
    };
    const count = site.opened.library.documents.filter(({ type }) => type === 'plan').length;
    expect([plans.total, plans.pages, plans.documents.length]).toEqual([
      count,
      Math.ceil(count / 5),
      5,
    ]);
    expect(new Set(plans.documents.map(({ type }) => type))).toEqual(new Set(['plan']));
    expect(await json('/api/documents?topic=nothing')).toMatchObject({ total: 0, documents: [] });
  });

  it('status returns what the library covers', async () => {
    const { coverage } = v.parse(STATUS, await json('/api/status'));
    const { documents } = site.opened.library;
    const total = (rows: readonly { documents: number }[]): number =>
      rows.reduce((sum, row) => sum + row.documents, 0);
    expect(coverage.documents).toBe(documents.length);
    expect(total(coverage.levels)).toBe(documents.length);
    expect(total(coverage.years)).toBe(documents.length);
    expect(coverage.depths.deep + coverage.depths.summary + coverage.depths.metadata).toBe(
      documents.length,
    );
    expect(coverage.status.known + coverage.status.unknown).toBe(documents.length);
    expect(documents.map(({ id }) => id)).toContain(coverage.newest?.id);
  });

  it('ask answers a CORS preflight and returns 405 for POST', async () => {
    const preflight = await app.request('/api/ask', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    });
    expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
    expect((await app.request('/api/ask?q=a', { method: 'POST' })).status).toBe(405);
  });
});
