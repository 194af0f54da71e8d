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

async function readProblem(response: Response | Promise<Response>) {
  const settled = await response;
  expect(settled.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  const body = (await settled.json()) as { status: number; detail: string };
  expect(body.status).toBe(settled.status);
  return body;
}

describe('GET /api/ask', () => {
  it('returns the fields of the contract', async () => {
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
      'truncated',
    ]);
  });

  it.each(['/api/ask', '/api/ask?q=', '/api/ask?q=%20'])(
    'returns 400 for %s, which has no question',
    async (path) => {
      expect(await readProblem(request(path))).toMatchObject({
        status: 400,
        title: 'Yêu cầu không hợp lệ',
      });
    },
  );

  it('returns 400 with the limit when the question is too long', async () => {
    const { status, detail } = await readProblem(request(`/api/ask?q=${'a'.repeat(10_000)}`));
    expect(status).toBe(400);
    expect(detail).toContain('10000');
    expect(detail).toContain('2000');
    expect((await request(`/api/ask?q=${'a'.repeat(2000)}`)).status).toBe(200);
  });

  it('returns problems in English when the client prefers English', async () => {
    const { detail } = await readProblem(
      request('/api/ask', {}, { 'accept-language': 'en-US,vi;q=0.5' }),
    );
    expect(detail).toMatch(/^No question/u);
  });

  it('hides the cause of an internal error and logs no question', async () => {
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
  it('returns ranked passages', async () => {
    const response = await request('/api/search?q=cchc');
    expect(await response.json()).toEqual({ query: 'cchc', hits: [hit] });
    expect(searched).toEqual([['cchc', { limit: 10 }]]);
  });

  it('passes the parsed filters to the search', async () => {
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
  ])('returns 400 for %s with the name of the parameter', async (parameter, name) => {
    const { status, detail } = await readProblem(request(`/api/search?q=a&${parameter}`));
    expect(status).toBe(400);
    expect(detail).toContain(`Tham số ${name} không hợp lệ`);
    expect(searched).toEqual([]);
  });
});

describe('GET /api/documents/:id', () => {
  it('returns the document, or 404 with the id', async () => {
    expect(await (await request('/api/documents/nq-1')).json()).toMatchObject({ id: 'nq-1' });
    const { status, detail } = await readProblem(request('/api/documents/nq-2'));
    expect(status).toBe(404);
    expect(detail).toContain('nq-2');
  });
});

describe('health routes', () => {
  it('return 200 for /healthz always and for /readyz only when the library is not empty', async () => {
    expect((await request('/healthz')).status).toBe(200);
    expect((await request('/readyz')).status).toBe(200);
    expect((await request('/readyz', { library: makeLibrary([]) })).status).toBe(503);
  });
});

describe('app without optional dependencies', () => {
  it('has no pages when there is no site', async () => {
    expect((await readProblem(request('/', {}, { accept: 'text/html' }))).status).toBe(404);
  });

  it('returns a problem for the webhook path and for unknown paths', async () => {
    expect((await readProblem(request('/telegram/webhook'))).status).toBe(404);
    expect((await readProblem(request('/api/nothing'))).status).toBe(404);
  });
});

describe('a process with too much work', () => {
  const refusing = { admission: { admit: () => Promise.resolve(null), retryAfterSeconds: 5 } };

  it.each(['/api/ask?q=a', '/mcp', '/anything'])(
    '%s returns 503 with the time to wait, and asks nothing',
    async (path) => {
      const response = await request(path, refusing, { 'accept-language': 'en' });
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect((await readProblem(response)).detail).toContain('5 seconds');
      expect(searched).toEqual([]);
      expect(logger.lines).toEqual([]);
    },
  );

  it('still answers the health checks', async () => {
    expect((await request('/healthz', refusing)).status).toBe(200);
    expect((await request('/readyz', refusing)).status).toBe(200);
  });

  it('counts a request as done when it was answered, and when it failed', async () => {
    let inProgress = 0;
    const admission = {
      admit: () => {
        inProgress += 1;
        return Promise.resolve(() => {
          inProgress -= 1;
        });
      },
      retryAfterSeconds: 5,
    };
    const ask = () => {
      expect(inProgress).toBe(1);
      throw new Error('bug');
    };
    expect((await request('/api/ask?q=a', { admission, ask })).status).toBe(500);
    expect(inProgress).toBe(0);
  });
});
