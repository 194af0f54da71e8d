import { beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import { createBotDependencies } from '../../test/helpers/bot-dependencies.ts';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../test/helpers/recording-logger.ts';
import { createApp } from './app.ts';
import type { WebDependencies } from './dependencies.ts';

const library = makeLibrary([makeDocument({ id: 'nq-1' })]);
const hit = {
  document: 'nq-1',
  number: '1/NQ-TEST',
  anchor: 'muc-tieu',
  citation: 'Mục tiêu',
  title: 'Về việc thử nghiệm',
  snippet: '…',
  score: 1,
};
let logger: RecordingLogger;
let searched: Parameters<WebDependencies['searchPassages']>[];

beforeEach(() => {
  logger = createRecordingLogger();
  searched = [];
});

function request(path: string, change: Partial<WebDependencies> = {}, headers = {}) {
  const app = createApp({
    ask: (question) => makeAnswer(question),
    searchPassages: (query, options) => {
      searched.push([query, options]);
      return [hit];
    },
    library,
    logger,
    store: createBotDependencies().store,
    webhook: null,
    ...change,
  });
  return app.request(path, { headers });
}

async function problemOf(response: Response | Promise<Response>) {
  const settled = await response;
  expect(settled.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const body = (await settled.json()) as { status: number; detail: string };
  expect(body.status).toBe(settled.status);
  return body;
}

describe('GET /api/ask', () => {
  it('answers in the JSON of the contract', async () => {
    const response = await request(`/api/ask?q=${encodeURIComponent(' nghị quyết 57 ')}`);
    expect(response.status).toBe(200);
    expect(Object.keys((await response.json()) as object)).toEqual([
      'question',
      'status',
      'intent',
      'language',
      'text',
      'documents',
      'passages',
    ]);
  });

  it.each(['/api/ask', '/api/ask?q=', '/api/ask?q=%20'])(
    'refuses %s for want of a question',
    async (path) => {
      expect(await problemOf(request(path))).toMatchObject({
        status: 400,
        title: 'Yêu cầu không hợp lệ',
      });
    },
  );

  it('names the limit to a question that is too long', async () => {
    const { status, detail } = await problemOf(request(`/api/ask?q=${'a'.repeat(10_000)}`));
    expect(status).toBe(400);
    expect(detail).toContain('10000');
    expect(detail).toContain('2000');
    expect((await request(`/api/ask?q=${'a'.repeat(2000)}`)).status).toBe(200);
  });

  it('speaks English to a visitor who prefers it', async () => {
    const { detail } = await problemOf(
      request('/api/ask', {}, { 'accept-language': 'en-US,vi;q=0.5' }),
    );
    expect(detail).toMatch(/^No question/u);
  });

  it('says nothing of what went wrong inside, and logs no question', async () => {
    const ask = () => {
      throw new Error('đường dẫn bí mật');
    };
    const response = await request('/api/ask?q=riêng-tư', { ask });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('bí mật');
    expect(logger.lines).toMatchObject([{ level: 'error', fields: { path: '/api/ask' } }]);
    expect(JSON.stringify(logger.lines)).not.toMatch(/bí mật|riêng/u);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('GET /api/search', () => {
  it('gives ranked passages', async () => {
    const response = await request('/api/search?q=cchc');
    expect(await response.json()).toEqual({ query: 'cchc', hits: [hit] });
    expect(searched).toEqual([['cchc', { limit: 10 }]]);
  });

  it('hands the filters on, read', async () => {
    await request('/api/search?q=a&limit=3&type=plan&issuer=TTg&year=2024&topic=dvc&inForce=true');
    const filters = { type: 'plan', issuer: 'TTg', year: 2024, topic: 'dvc', inForce: true };
    expect(searched).toEqual([['a', { limit: 3, ...filters }]]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=51', 'limit'],
    ['limit=ba', 'limit'],
    ['type=poem', 'type'],
    ['year=99', 'year'],
    ['inForce=maybe', 'inForce'],
  ])('refuses %s by its name', async (parameter, name) => {
    const { status, detail } = await problemOf(request(`/api/search?q=a&${parameter}`));
    expect(status).toBe(400);
    expect(detail).toContain(`Tham số ${name} không hợp lệ`);
    expect(searched).toEqual([]);
  });
});

describe('GET /api/documents/:id', () => {
  it('gives the document, or a problem that names the id', async () => {
    expect(await (await request('/api/documents/nq-1')).json()).toMatchObject({ id: 'nq-1' });
    const { status, detail } = await problemOf(request('/api/documents/nq-2'));
    expect(status).toBe(404);
    expect(detail).toContain('nq-2');
  });
});

describe('health', () => {
  it('is alive always, ready only with something to answer from', async () => {
    expect((await request('/healthz')).status).toBe(200);
    expect((await request('/readyz')).status).toBe(200);
    expect((await request('/readyz', { library: makeLibrary([]) })).status).toBe(503);
  });
});

describe('the rest', () => {
  it('has no pages where none are asked for', async () => {
    expect((await problemOf(request('/', {}, { accept: 'text/html' }))).status).toBe(404);
  });

  it('has no webhook without a bot, and a problem for any other path', async () => {
    expect((await problemOf(request('/telegram/webhook'))).status).toBe(404);
    expect((await problemOf(request('/api/nothing'))).status).toBe(404);
  });
});
