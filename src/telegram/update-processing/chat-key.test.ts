import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { chatKey } from './chat-key.ts';

describe('chatKey', () => {
  it.each([
    ['a message', { message: { chat: { id: -5 }, from: { id: 7 } } }, '-5'],
    ['an edit', { edited_message: { chat: { id: -5 }, from: { id: 7 } } }, '-5'],
    ['a button', { callback_query: { from: { id: 7 }, message: { chat: { id: -5 } } } }, '-5'],
    ['a button inline', { callback_query: { from: { id: 7 }, inline_message_id: 'x' } }, 'u7'],
    ['a membership', { my_chat_member: { chat: { id: -5 }, from: { id: 7 } } }, '-5'],
    ['what is typed inline', { inline_query: { from: { id: 7 }, query: 'a' } }, 'u7'],
    ['nobody', { poll: { id: 'x' } }, null],
    ['rubbish', { message: null, callback_query: 5 }, null],
  ])('of %s', (_, update, key) => {
    expect(chatKey({ update_id: 1, ...update } as unknown as Update)).toBe(key);
  });
});
