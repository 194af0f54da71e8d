/** What the Bot API answered to a call, read with suspicion: gateways answer in its place. */

export interface ApiResponse {
  readonly ok: boolean;
  /** 200 where it is ok. */
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds: number | null;
  readonly migratedTo: number | null;
  /** JSON for grammY; a gateway's page becomes an error of its status. */
  readonly text: string;
}

export function parseApiResponse(status: number, text: string): ApiResponse {
  const body = parseJsonObject(text);
  if (body === null || typeof body.ok !== 'boolean') return createGatewayError(status);
  if (body.ok) {
    return {
      ok: true,
      code: 200,
      description: '',
      retryAfterSeconds: null,
      migratedTo: null,
      text,
    };
  }
  const parameters = isRecord(body.parameters) ? body.parameters : {};
  return {
    ok: false,
    code: numberOrNull(body.error_code) ?? status,
    description: typeof body.description === 'string' ? body.description : '',
    retryAfterSeconds: numberOrNull(parameters.retry_after),
    migratedTo: numberOrNull(parameters.migrate_to_chat_id),
    text,
  };
}

function createGatewayError(status: number): ApiResponse {
  // A page with status 200 is as little an answer as one with 502.
  const code = status >= 400 ? status : 502;
  const description = `no answer of the Bot API, but a page with status ${status}`;
  const text = JSON.stringify({ ok: false, error_code: code, description });
  return { ok: false, code, description, retryAfterSeconds: null, migratedTo: null, text };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJsonObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : null;
  } catch {
    return null;
  }
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
