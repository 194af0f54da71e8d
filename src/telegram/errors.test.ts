import { describe, expect, it } from 'vitest';
import { classifyApiError } from './errors.ts';

describe('classifyApiError', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', 'chat-unreachable'],
    [403, 'Forbidden: bot was kicked from the supergroup chat', 'chat-unreachable'],
    [400, 'Bad Request: chat not found', 'chat-unreachable'],
    [
      400,
      'Bad Request: message is not modified: specified new message content',
      'message-not-modified',
    ],
    [400, 'Bad Request: message to edit not found', 'message-not-found'],
    [400, 'Bad Request: message to delete not found', 'message-not-found'],
    [400, 'Bad Request: MESSAGE_ID_INVALID', 'message-not-found'],
    [400, "Bad Request: message can't be edited", 'message-not-changeable'],
    [400, "Bad Request: message can't be deleted for everyone", 'message-not-changeable'],
    [400, 'Bad Request: message thread not found', 'thread-unavailable'],
    [400, 'Bad Request: TOPIC_CLOSED', 'thread-unavailable'],
    [400, "Bad Request: can't parse entities: Unsupported start tag", 'markup-invalid'],
    [400, 'Bad Request: not enough rights to send text messages to the chat', 'not-allowed'],
    [400, 'Bad Request: need administrator rights in the channel chat', 'not-allowed'],
    [400, 'Bad Request: have no rights to send a message', 'not-allowed'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'not-allowed'],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN', 'not-allowed'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', 'not-allowed'],
    [400, 'Bad Request: CHAT_ADMIN_REQUIRED', 'not-allowed'],
    [403, 'Forbidden: bot is not a member of the channel chat', 'not-a-member'],
    [400, 'Bad Request: query is too old and response timeout expired', 'callback-expired'],
  ])('reads %i %s as %s', (code, description, meaning) => {
    expect(classifyApiError(code, description)).toBe(meaning);
  });

  it('returns null for a description that comes with another code', () => {
    expect(classifyApiError(400, 'bot was blocked by the user')).toBeNull();
  });
});
