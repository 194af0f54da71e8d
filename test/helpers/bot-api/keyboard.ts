/** Checks a `reply_markup` as Telegram does. */
import { badRequest } from './api-error.ts';

const ACTIONS = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
];

/** Checks an inline keyboard; other markups pass. Throws 400 as Telegram does. */
export function checkMarkup(markup: unknown): void {
  if (markup === undefined || markup === null) return;
  if (typeof markup !== 'object') throw badRequest('object expected as reply markup');
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (rows === undefined) return;
  if (!Array.isArray(rows)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array');
  }
  for (const row of rows) {
    if (!Array.isArray(row)) {
      throw badRequest('field "inline_keyboard" must be an Array of Arrays of Buttons');
    }
    for (const button of row) checkButton(button as Record<string, unknown>);
  }
}

function checkButton(button: Record<string, unknown>): void {
  if (typeof button.text !== 'string' || button.text.trim() === '') {
    throw badRequest("can't parse inline keyboard button: text must be non-empty");
  }
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length !== 1) {
    throw badRequest(
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
  }
  const data = button.callback_data;
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  }
  const copied = button.copy_text as { text?: unknown } | undefined;
  if (copied !== undefined) {
    const length = typeof copied.text === 'string' ? copied.text.length : 0;
    if (length < 1 || length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
  if (button.url !== undefined && !isLink(button.url)) {
    throw badRequest(`inline keyboard button URL '${String(button.url)}' is invalid`);
  }
}

function isLink(url: unknown): boolean {
  return typeof url === 'string' && /^(?:https?|tg):\/\/[^\s]+$/iu.test(url);
}
