import { GrammyError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { classifyApiError, isRefusalOfChat } from './errors.ts';

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
    [403, 'Forbidden: CHAT_GUEST_SEND_FORBIDDEN', 'not-allowed'],
    [400, 'Bad Request: CHAT_FORBIDDEN', 'not-allowed'],
    [400, 'Bad Request: USER_BANNED_IN_CHANNEL', 'not-allowed'],
    [400, 'Bad Request: CHANNEL_PRIVATE', 'not-allowed'],
    [400, 'Bad Request: PAYMENT_REQUIRED', 'not-allowed'],
    [403, 'Forbidden: bot is not a member of the channel chat', 'not-a-member'],
    [403, "Forbidden: bots can't send messages to bots", 'chat-unreachable'],
    [403, "Forbidden: bot can't send messages to the user", 'chat-unreachable'],
    [400, 'Bad Request: query is too old and response timeout expired', 'callback-expired'],
  ])('reads %i %s as %s', (code, description, meaning) => {
    expect(classifyApiError(code, description)).toBe(meaning);
  });

  it('returns null for a description that comes with another code', () => {
    expect(classifyApiError(400, 'bot was blocked by the user')).toBeNull();
  });
});

describe('isRefusalOfChat', () => {
  const refusal = (error_code: number, description: string, retry_after?: number) =>
    new GrammyError(
      'refused',
      { ok: false, error_code, description, ...(retry_after && { parameters: { retry_after } }) },
      'sendMessage',
      {},
    );

  it.each([
    [400, 'Bad Request: TOPIC_CLOSED'],
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: CHAT_WRITE_FORBIDDEN'],
    [403, 'Forbidden: bot was kicked from the group chat'],
    [403, 'Forbidden: words that Telegram did not use before'],
  ])('takes %i %s for a refusal by the chat', (code, description) => {
    expect(isRefusalOfChat(refusal(code, description), true)).toBe(true);
  });

  it('takes a long wait for a refusal only in a group, which may have slow mode', () => {
    const slow = refusal(429, 'Too Many Requests: retry after 900', 900);
    expect(isRefusalOfChat(slow, true)).toBe(true);
    expect(isRefusalOfChat(slow, false)).toBe(false);
    expect(isRefusalOfChat(refusal(429, 'Too Many Requests: retry after 3', 3), true)).toBe(false);
  });

  it('takes no error of the code for one', () => {
    expect(isRefusalOfChat(refusal(400, 'Bad Request: message text is empty'), true)).toBe(false);
    expect(isRefusalOfChat(new Error('x'), true)).toBe(false);
  });
});
