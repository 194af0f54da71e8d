/** Reads the payload of a Bot API request: JSON, a urlencoded or multipart form, or a query. */
import { badRequest } from './api-error.ts';
import { readMultipart } from './multipart.ts';
import type { ReceivedFile } from './types.ts';

export interface ReadRequest {
  readonly payload: Record<string, unknown>;
  readonly files: readonly ReceivedFile[];
}

/** Fields that stay text in form encodings, even when they look like numbers or JSON. */
const TEXTS = new Set(['text', 'caption', 'callback_data', 'secret_token', 'url', 'description']);

export async function readRequest(request: Request, query: URLSearchParams) {
  const fromQuery = formPayload(query.entries());
  const bytes = Buffer.from(await request.arrayBuffer());
  const body = readBody(bytes, request.headers.get('content-type') ?? '');
  return { payload: { ...fromQuery, ...body.payload }, files: body.files } satisfies ReadRequest;
}

function readBody(body: Buffer, contentType: string): ReadRequest {
  if (body.length === 0) return { payload: {}, files: [] };
  const type = contentType.split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return { payload: parseObject(body.toString()), files: [] };
  if (type === 'application/x-www-form-urlencoded') {
    const fields = new URLSearchParams(body.toString()).entries();
    return { payload: formPayload(fields), files: [] };
  }
  if (type === 'multipart/form-data') {
    const form = readMultipart(body, contentType);
    return { payload: formPayload(form.fields), files: form.files };
  }
  throw badRequest(`unsupported content type ${contentType}`);
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // Telegram returns the same error for both cases, below.
  }
  throw badRequest("can't parse request body as JSON object");
}

function formPayload(fields: Iterable<[string, string]>): Record<string, unknown> {
  const payload: Record<string, unknown> = {};
  for (const [key, value] of fields) payload[key] = TEXTS.has(key) ? value : typedValue(value);
  return payload;
}

function typedValue(value: string): unknown {
  if (/^-?\d{1,15}$/u.test(value)) return Number(value);
  if (value === 'true' || value === 'false') return value === 'true';
  if (!/^[[{]/u.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
