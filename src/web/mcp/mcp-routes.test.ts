/** The Model Context Protocol, with the client of the official SDK. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';
import { createTokenBucketLimiter } from '../middlewares/rate-limit.ts';

const site = createTestSite({ site: { publicUrl: 'https://cchc.example.vn' } });
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    fetch: async (url, init) => site.app.request(String(url), init),
  });
  await client.connect(transport);
});
afterAll(() => client.close());

async function call(name: string, args: Record<string, unknown>) {
  const { structuredContent, isError, content } = await client.callTool({ name, arguments: args });
  return { result: structuredContent as never, isError, content: JSON.stringify(content) };
}

const numbered = site.opened.library.documents.find(
  ({ number, sections }) => number?.includes('/2025/NĐ-CP') === true && sections.length > 1,
);
if (numbered?.number == null) throw new Error('the library holds no decree of 2025');
const { number, id } = numbered;

describe('an MCP client', () => {
  it('lists read-only tools with a schema of their arguments', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'search_documents',
      'get_document',
      'check_status',
      'related_documents',
      'recent_changes',
      'upcoming',
      'ask',
      'coverage',
    ]);
    for (const { inputSchema, annotations } of tools) {
      expect(inputSchema.type).toBe('object');
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  it('gets a cited answer with source, status and day', async () => {
    const { result } = await call('ask', { question: `${number} còn hiệu lực không` });
    expect(result).toMatchObject({ status: 'answered', as_of: '2026-11-25' });
    expect(result).toMatchObject({
      sources: expect.arrayContaining([
        expect.objectContaining({
          number,
          page: `https://cchc.example.vn/documents/${id}`,
          as_of: '2026-11-25',
          status_text: expect.any(String),
        }),
      ]),
    });
  });

  it('searches, and reads one article of a document by its number', async () => {
    const { result } = await call('search_documents', { query: 'một cửa liên thông', limit: 3 });
    expect((result as { hits: unknown[] }).hits).toHaveLength(3);
    const whole = await call('get_document', { document: number });
    const [article] = (whole.result as { sections: string[] }).sections;
    const part = await call('get_document', { document: id, article });
    expect((part.result as { text: string }).text).toContain(`## ${article}`);
    expect((part.result as { text: string }).text.length).toBeLessThan(
      (whole.result as { text: string }).text.length,
    );
  });

  it('checks the status of numbers on a day', async () => {
    const args = { numbers: [number, '9999/QĐ-XYZ'], as_of: '2020-01-01' };
    const { result } = await call('check_status', args);
    const { results } = result as { results: { documents: { as_of: string }[] }[] };
    expect(results.map(({ documents }) => documents.length)).toEqual([1, 0]);
    expect(results[0]?.documents[0]?.as_of).toBe('2020-01-01');
  });

  it.each([
    ['related_documents', { document: number }],
    ['recent_changes', {}],
    ['upcoming', {}],
    ['coverage', {}],
  ])('calls %s', async (name, args) => {
    expect((await call(name, args)).isError).not.toBe(true);
  });

  it.each([
    ['a document that is not there', 'get_document', { document: '9999/QĐ-XYZ' }, 'no document'],
    [
      'an article that is not there',
      'get_document',
      { document: id, article: 'Điều 999' },
      'it has',
    ],
    ['missing arguments', 'ask', {}, 'question'],
    ['an unknown tool', 'drop_table', {}, 'no tool'],
  ])('is told about %s', async (_, name, args, part) => {
    const { isError, content } = await call(name, args);
    expect(isError).toBe(true);
    expect(content).toContain(part);
  });
});

it('requests are limited for each client', async () => {
  const limit = createTokenBucketLimiter({ burst: 1, perSecond: 0.01, now: () => 0 });
  const limited = createTestSite({ change: { rateLimit: { clientKeyOf: () => 'a', limit } } });
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  };
  const statuses = [];
  for (let times = 0; times < 2; times += 1) {
    statuses.push((await limited.app.request('/mcp', { method: 'POST', body, headers })).status);
  }
  expect(statuses).toEqual([200, 429]);
});

it('a body over the limit gets 413, and another method 405', async () => {
  const body = 'x'.repeat(70_000);
  expect((await site.app.request('/mcp', { method: 'POST', body })).status).toBe(413);
  expect((await site.app.request('/mcp')).status).toBe(405);
});

it('llms.txt leads models to the protocol', async () => {
  const text = await (await site.app.request('/llms.txt')).text();
  expect(text).toContain('https://cchc.example.vn/mcp');
});
