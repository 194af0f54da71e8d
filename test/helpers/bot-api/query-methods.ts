/** The methods that answer callback queries and inline queries. */
import { badRequest } from './api-error.ts';
import { checkMarkup } from './keyboard.ts';
import type { Method } from './state.ts';
import { messageText } from './text.ts';

const answerCallbackQuery: Method = ({ payload }) => {
  if (typeof payload.callback_query_id !== 'string' || payload.callback_query_id === '') {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  if (typeof payload.text === 'string' && payload.text.length > 200) {
    throw badRequest('MESSAGE_TOO_LONG');
  }
  return true;
};

const answerInlineQuery: Method = ({ payload }) => {
  const { inline_query_id: id, results, next_offset: offset } = payload;
  if (typeof id !== 'string' || id === '') {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  if (!Array.isArray(results)) throw badRequest("can't parse inline query results: Array expected");
  if (results.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  if (typeof offset === 'string' && Buffer.byteLength(offset) > 64) {
    throw badRequest('NEXT_OFFSET_INVALID');
  }
  const ids = new Set<unknown>();
  for (const result of results as Record<string, unknown>[]) {
    const bytes = typeof result.id === 'string' ? Buffer.byteLength(result.id) : 0;
    if (bytes < 1 || bytes > 64) throw badRequest('RESULT_ID_INVALID');
    if (ids.has(result.id)) throw badRequest('RESULT_ID_DUPLICATE');
    ids.add(result.id);
    checkMarkup(result.reply_markup);
    if (result.type === 'article') {
      if (typeof result.title !== 'string' || result.title === '') {
        throw badRequest("can't parse inline query result: article title is empty");
      }
      const content = result.input_message_content as Record<string, unknown> | undefined;
      if (content === undefined) {
        throw badRequest(
          "can't parse inline query result: input_message_content must be non-empty",
        );
      }
      messageText({ ...content, text: content.message_text });
    }
  }
  return true;
};

export const queryMethods: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  answerInlineQuery,
};
