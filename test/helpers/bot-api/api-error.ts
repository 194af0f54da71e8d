/** An error response with the wording of the Bot API. */
export class ApiError extends Error {
  readonly code: number;
  readonly description: string;
  readonly parameters: Readonly<Record<string, unknown>> | undefined;

  constructor(code: number, description: string, parameters?: Readonly<Record<string, unknown>>) {
    super(description);
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }
}

export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`);
}
