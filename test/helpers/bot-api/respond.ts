/** Answers one call, either by its rule or by carrying it out. */
import type { ServerAnswer } from '../test-network.ts';
import { ApiError } from './api-error.ts';
import type { Method, State } from './state.ts';
import type { Behaviour, RecordedCall } from './types.ts';

/** Settles the outcome of the call, and returns the response, a cut connection or no answer. */
export async function answerCall(
  call: RecordedCall,
  method: Method,
  behaviour: Behaviour | undefined,
  state: State,
  settled: () => void,
): Promise<ServerAnswer> {
  const carryOut = async (): Promise<void> => {
    call.result = await method({ payload: call.payload, files: call.files }, state);
    call.accepted = true;
  };
  const settle = (outcome: RecordedCall['outcome']): void => {
    call.outcome = outcome;
    settled();
  };
  try {
    switch (behaviour?.kind) {
      case 'timeout':
        if (behaviour.accepted === true) await carryOut();
        settle('unanswered');
        return await new Promise<never>(() => {});
      case 'reset':
        if (behaviour.when === 'after') await carryOut();
        settle('reset');
        return 'cut';
      case 'badGateway': {
        const status = behaviour.status ?? 502;
        settle(status);
        const page = `<html><body><h1>${status}</h1></body></html>`;
        return new Response(page, { status, headers: { 'content-type': 'text/html' } });
      }
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, behaviour.ms));
        break;
      case undefined:
        break;
      case 'tooManyRequests':
      case 'blocked':
      case 'migrated':
      case 'error':
        throw errorOf(behaviour);
    }
    await carryOut();
    settle('ok');
    return Response.json({ ok: true, result: call.result });
  } catch (error) {
    const fault = error instanceof ApiError ? error : new ApiError(500, `test server: ${error}`);
    settle(fault.code);
    return errorResponse(fault);
  }
}

function errorOf(
  behaviour: Extract<Behaviour, { kind: 'tooManyRequests' | 'blocked' | 'migrated' | 'error' }>,
): ApiError {
  switch (behaviour.kind) {
    case 'tooManyRequests': {
      const seconds = behaviour.retryAfter;
      return new ApiError(429, `Too Many Requests: retry after ${seconds}`, {
        retry_after: seconds,
      });
    }
    case 'blocked':
      return new ApiError(403, 'Forbidden: bot was blocked by the user');
    case 'migrated':
      return new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: behaviour.to,
      });
    case 'error':
      return new ApiError(behaviour.code, behaviour.description, behaviour.parameters);
  }
}

export function errorResponse(fault: ApiError): Response {
  const body = {
    ok: false,
    error_code: fault.code,
    description: fault.description,
    ...(fault.parameters !== undefined && { parameters: fault.parameters }),
  };
  return Response.json(body, { status: fault.code });
}
