import { afterAll, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/helpers/answers.ts';
import { createTestSite } from '../../../test/helpers/site.ts';
import type { AnswerContext } from '../../answer/answer.ts';

const asked: (AnswerContext | null)[] = [];
const site = createTestSite({
  change: {
    ask: (question, context) => {
      asked.push(context);
      return makeAnswer(question);
    },
  },
});
afterAll(() => site.deps.store.close());

const ask = (query: string) =>
  Promise.resolve(
    site.app.request(`/api/ask?q=a${query}`, { headers: { 'accept-language': 'en' } }),
  );

it('GET /api/ask passes the document or term of ?about= as context', async () => {
  expect((await ask('&about=nq-57-nq-tw-2024')).status).toBe(200);
  expect((await ask('&about=par-index')).status).toBe(200);
  expect((await ask('&about=')).status).toBe(200);
  expect(asked.map((context) => context?.documents)).toEqual([
    ['nq-57-nq-tw-2024'],
    ['par-index'],
    undefined,
  ]);
});

it('GET /api/ask returns 400 with the id when ?about= is unknown', async () => {
  asked.length = 0;
  const response = await ask('&about=nothing');
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('problem+json');
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('“nothing”') });
  expect((await ask(`&about=${'a'.repeat(201)}`)).status).toBe(400);
  expect(asked).toEqual([]);
});

it('OpenAPI document describes the parameter about', async () => {
  const description = (await (await site.app.request('/api/openapi.json')).json()) as {
    paths: Record<string, { get: { parameters: unknown[] } }>;
  };
  expect(description.paths['/ask']?.get.parameters).toMatchObject([
    { name: 'q', required: true },
    { name: 'about', in: 'query', required: false, schema: { type: 'string', maxLength: 200 } },
    { name: 'explain', in: 'query', required: false, schema: { type: 'boolean' } },
  ]);
  expect(description.paths['/suggest']?.get.parameters).toHaveLength(1);
});
