import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite, SITE_DATE } from '../../../test/helpers/site.ts';

const SECRET = 'a-secret-of-the-administrators-1';
const plain = createTestSite();
const { assistant } = plain.opened;
const site = createTestSite({
  change: {
    explain: {
      secret: SECRET,
      explain: (question, context) => assistant.explain(question, context, SITE_DATE),
    },
  },
});
afterAll(async () => {
  for (const { deps } of [plain, site]) await deps.store.close();
});

const ask = (query: string, authorization?: string) =>
  Promise.resolve(
    site.app.request(`/api/ask?q=PAR%20INDEX${query}`, {
      headers: {
        'accept-language': 'en',
        ...(authorization !== undefined && { authorization }),
      },
    }),
  );

describe('GET /api/ask?explain=1', () => {
  it('adds the explanation to the answer when the admin secret is sent', async () => {
    const response = await ask('&explain=1', `Bearer ${SECRET}`);
    expect(response.status).toBe(200);
    const body = await response.json();
    expect(body).toMatchObject({
      status: 'answered',
      explanation: { reading: { question: 'PAR INDEX' }, answer: { status: 'answered' } },
    });
  });

  it.each([
    ['no secret', undefined],
    ['another secret', 'Bearer nothing'],
    ['another scheme', `Basic ${SECRET}`],
  ])('returns 401 as problem details when %s is sent', async (_, authorization) => {
    const response = await ask('&explain=1', authorization);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ status: 401, title: 'Unauthorized' });
  });

  it('returns 403 as problem details when the server has no admin secret', async () => {
    const response = await plain.app.request('/api/ask?q=PAR%20INDEX&explain=1');
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  it('returns the answer alone when no explanation is asked for', async () => {
    for (const query of ['', '&explain=0', '&explain=']) {
      const response = await ask(query);
      expect(response.status).toBe(200);
      expect(await response.json()).not.toHaveProperty('explanation');
    }
  });

  it('returns 400 when the parameter has another value', async () => {
    expect((await ask('&explain=perhaps', `Bearer ${SECRET}`)).status).toBe(400);
  });

  it('is described by the OpenAPI document', async () => {
    const response = await site.app.request('/api/openapi.json');
    expect(await response.json()).toMatchObject({
      components: { securitySchemes: { adminSecret: { type: 'http', scheme: 'bearer' } } },
      paths: {
        '/ask': {
          get: {
            security: [{}, { adminSecret: [] }],
            responses: { '401': {}, '403': {} },
          },
        },
      },
    });
  });
});
