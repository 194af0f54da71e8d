/**
 * The updates that the bot handles. Telegram remembers the list and sends nothing else, so it is
 * said at every start (https://core.telegram.org/bots/api#setwebhook).
 */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;
