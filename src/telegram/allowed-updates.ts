/**
 * The kinds of updates that the bot handles. Telegram stores the list and sends no others, so it
 * is set at every start (https://core.telegram.org/bots/api#setwebhook).
 */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;
