/**
 * Sends a message without its forum topic when Telegram says that the topic does not exist or is
 * closed. It has said so of topics that exist; the chat itself takes the message.
 */
import type { Transformer } from 'grammy';
import { classifyApiError } from '../errors.ts';

export const threadFallback: Transformer = async (call, method, payload, signal) => {
  const response = await call(method, payload, signal);
  if (response.ok || !hasThread(payload)) return response;
  if (classifyApiError(response.error_code, response.description) !== 'thread-unavailable') {
    return response;
  }
  const { message_thread_id: _, ...rest } = payload;
  // The payload of every method that takes a thread is valid without it.
  return call(method, rest as typeof payload, signal);
};

function hasThread<P extends object>(
  payload: P | undefined,
): payload is P & { readonly message_thread_id: number } {
  return (
    payload !== undefined &&
    'message_thread_id' in payload &&
    payload.message_thread_id !== undefined
  );
}
