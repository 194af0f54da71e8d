/** Reads responses of the Bot API. A gateway may have answered in its place. */

export interface ApiResponse {
  readonly ok: boolean;
  /** 200 when `ok`. */
  readonly code: number;
  readonly description: string;
  readonly retryAfterSeconds: number | null;
  /** The id of the supergroup that the chat has become. */
  readonly migratedTo: number | null;
  /** JSON for grammY. A gateway's page is replaced by an error with its status. */
  readonly text: string;
}

/** Reads a response. Text that is not a response of the Bot API becomes an error of its status. */
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
  // A page with status 200 is no response either.
  const code = status >= 400 ? status : 502;
  const description = `a page with status ${status} instead of a response of the Bot API`;
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
