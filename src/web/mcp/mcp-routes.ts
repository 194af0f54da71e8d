/**
 * `POST /mcp`: the library for models, by the Model Context Protocol over Streamable HTTP
 * (https://modelcontextprotocol.io). Without sessions: each request has a server of its own, so that
 * it runs on Workers as on Node.
 */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { describeError } from '../../shared/errors.ts';
import { lazily } from '../../shared/lazily.ts';
import type { WebDependencies } from '../dependencies.ts';
import { rateLimitMiddleware } from '../middlewares/rate-limit.ts';
import { problemResponse } from '../problem-details.ts';
import { MCP_TOOLS, type McpDependencies, ToolError } from './tools.ts';

/** A question is short; a call has little else. */
const MAX_BODY_BYTES = 64 * 1024;
const SERVER = { name: 'cchc-bot', version: '1.0.0' };
const INSTRUCTIONS =
  'A library of documents on administrative reform and digital transformation in Vietnam. Cite the name, the place and the source of what you use, and say the status with its day (as_of). The texts are summaries in the words of the library, not the official texts.';

/** @throws TooManyRequestsError, which the app answers with 429 */
export function createMcpRoutes(deps: WebDependencies): Hono {
  const routes = new Hono();
  const index = libraryIndexOf(deps.library);
  const today = () => deps.site?.today() ?? new Date().toISOString().slice(0, 10);
  const libraryIndex = createCurrentLibraryIndex(() => index, today);
  const listed = lazily(describeTools);
  const limitBody = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (c) =>
      problemResponse(c, 413, (t) => t('problem-body-too-large', { limit: MAX_BODY_BYTES })),
  });
  routes.post('/', rateLimitMiddleware(deps.rateLimit), limitBody, async (c) => {
    const origin = deps.site?.publicUrl ?? new URL(c.req.url).origin;
    const server = createMcpServer({ deps, libraryIndex, origin }, listed);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    return transport.handleRequest(c.req.raw);
  });
  return routes;
}

/** The tools as clients read them. */
function describeTools() {
  return MCP_TOOLS.map(({ name, title, description, input }) => ({
    name,
    title,
    description,
    inputSchema: { ...toJsonSchema(input, { errorMode: 'ignore' }), type: 'object' as const },
    annotations: { readOnlyHint: true, openWorldHint: false },
  }));
}

type ListedTools = ReturnType<typeof describeTools>;

function createMcpServer(tools: McpDependencies, listed: () => ListedTools): Server {
  const server = new Server(SERVER, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listed() }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = MCP_TOOLS.find(({ name }) => name === params.name);
    if (tool === undefined) return failedCall(`there is no tool "${params.name}"`);
    try {
      const result = await tool.call(params.arguments ?? {}, tools);
      return {
        content: [{ type: 'text' as const, text: JSON.stringify(result) }],
        structuredContent: { ...result },
      };
    } catch (error) {
      if (error instanceof ToolError) return failedCall(error.message);
      tools.deps.logger.error('mcp tool failed', { tool: tool.name, ...describeError(error) });
      return failedCall('the tool failed; the error was logged');
    }
  });
  return server;
}

/** Errors of a tool are results: a model reads them and tries again. */
function failedCall(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true };
}
