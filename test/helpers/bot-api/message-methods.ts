/** The methods that send, edit and delete messages. */
import { badRequest } from './api-error.ts';
import { checkMarkup } from './keyboard.ts';
import type { StoredMessage } from './message-store.ts';
import type { Method, MethodRequest, State } from './state.ts';
import { captionText, messageText } from './text.ts';
import type { ReceivedFile } from './types.ts';

const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
];

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same ' +
  'as a current content and reply markup of the message';

const sendMessage: Method = ({ payload }, state) => {
  const chat = state.messages.chat(payload.chat_id);
  const { text, entities } = messageText(payload);
  checkMarkup(payload.reply_markup);
  return state.messages.add(chat, {
    text,
    ...(entities.length > 0 && { entities }),
    ...shared(payload),
  });
};

/** Returns the fields that a sent message copies from its request. */
function shared(payload: MethodRequest['payload']): Record<string, unknown> {
  const markup = payload.reply_markup;
  const inline = typeof markup === 'object' && markup !== null && 'inline_keyboard' in markup;
  const thread = payload.message_thread_id;
  return {
    ...(inline && { reply_markup: markup }),
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(payload.link_preview_options !== undefined && {
      link_preview_options: payload.link_preview_options,
    }),
  };
}

function sendFile(field: 'document' | 'photo'): Method {
  return (request, state) => {
    const { payload } = request;
    const chat = state.messages.chat(payload.chat_id);
    const kept = keepFile(request, field, state);
    checkMarkup(payload.reply_markup);
    const caption = captionText(payload);
    const content = field === 'photo' ? [{ ...kept, width: 1, height: 1 }] : kept;
    return state.messages.add(chat, {
      [field]: content,
      ...(caption !== null && { caption: caption.text, caption_entities: caption.entities }),
      ...shared(payload),
    });
  };
}

function keepFile(request: MethodRequest, field: string, state: State) {
  const value = request.payload[field];
  const file = uploadOf(request, field, value);
  if (file === undefined) {
    if (typeof value !== 'string' || value === '')
      throw badRequest(`there is no ${field} in the request`);
    return { file_id: value, file_unique_id: `u${value}` };
  }
  const id = `file${state.files.size + 1}`;
  state.files.set(id, { id, path: `${field}s/${id}`, bytes: file.bytes });
  const size = file.bytes.length;
  return { file_id: id, file_unique_id: `u${id}`, file_name: file.name, file_size: size };
}

function uploadOf(request: MethodRequest, field: string, value: unknown): ReceivedFile | undefined {
  const name = typeof value === 'string' && value.startsWith('attach://') ? value.slice(9) : field;
  return request.files.find((file) => file.field === name);
}

const editMessageText: Method = ({ payload }, state) => {
  const { text, entities } = messageText(payload);
  checkMarkup(payload.reply_markup);
  if (payload.inline_message_id !== undefined) return true;
  const old = messageToEdit(payload, state);
  const changed: StoredMessage = { ...old, text, edit_date: Math.floor(Date.now() / 1000) };
  delete changed.entities;
  if (entities.length > 0) changed.entities = entities;
  return replaceMarkup(old, changed, payload, state);
};

const editMessageReplyMarkup: Method = ({ payload }, state) => {
  checkMarkup(payload.reply_markup);
  if (payload.inline_message_id !== undefined) return true;
  const old = messageToEdit(payload, state);
  return replaceMarkup(old, { ...old }, payload, state);
};

function messageToEdit(payload: MethodRequest['payload'], state: State): StoredMessage {
  const message = state.messages.find(state.messages.chat(payload.chat_id), payload.message_id);
  if (message === undefined) throw badRequest('message to edit not found');
  return message;
}

function replaceMarkup(
  old: StoredMessage,
  changed: StoredMessage,
  payload: MethodRequest['payload'],
  state: State,
): StoredMessage {
  delete changed.reply_markup;
  if (payload.reply_markup !== undefined) changed.reply_markup = payload.reply_markup;
  const content = ({ text, entities, reply_markup }: StoredMessage) =>
    JSON.stringify([text, entities ?? [], reply_markup ?? null]);
  if (content(old) === content(changed)) throw badRequest(NOT_MODIFIED);
  state.messages.replace(changed);
  return changed;
}

const deleteMessage: Method = ({ payload }, state) => {
  const chat = state.messages.chat(payload.chat_id);
  if (!state.messages.delete(chat, payload.message_id)) {
    throw badRequest('message to delete not found');
  }
  return true;
};

const sendChatAction: Method = ({ payload }, state) => {
  state.messages.chat(payload.chat_id);
  if (!ACTIONS.includes(String(payload.action)))
    throw badRequest('wrong parameter action in request');
  return true;
};

export const messageMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  sendDocument: sendFile('document'),
  sendPhoto: sendFile('photo'),
  editMessageText,
  editMessageReplyMarkup,
  deleteMessage,
  sendChatAction,
};
