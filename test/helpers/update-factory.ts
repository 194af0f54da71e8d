/** Makes updates as Telegram sends them. Each factory counts its own ids. */
import type { Chat, MessageEntity, Update, User } from 'grammy/types';

export interface UpdateFactory {
  /** Makes a text in a private chat. `/commands` and `@mentions` get their entities. */
  privateText(text: string, options?: PersonOptions): Update;
  groupText(text: string, options?: PersonOptions & GroupOptions): Update;
  callback(data: string, options?: PersonOptions): Update;
}

export interface PersonOptions {
  readonly userId?: number;
  readonly languageCode?: string;
}

export interface GroupOptions {
  readonly chatId?: number;
  /** The author of the message that this message replies to. */
  readonly replyTo?: User;
}

export function createUpdateFactory(firstUpdateId = 1000): UpdateFactory {
  let updateId = firstUpdateId;
  let messageId = 0;
  const next = () => {
    updateId += 1;
    messageId += 1;
    return { updateId, messageId, date: Math.floor(Date.now() / 1000) };
  };
  const person = ({ userId = 42, languageCode = 'vi' }: PersonOptions = {}): User => ({
    id: userId,
    is_bot: false,
    first_name: 'Lan',
    language_code: languageCode,
  });
  const privateChat = (user: User): Chat.PrivateChat => ({
    id: user.id,
    type: 'private',
    first_name: user.first_name,
  });
  return {
    privateText(text, options) {
      const { updateId: update_id, messageId: message_id, date } = next();
      const from = person(options);
      const chat = privateChat(from);
      return { update_id, message: { message_id, date, from, chat, text, ...entitiesOf(text) } };
    },
    groupText(text, { chatId = -1001234567890, replyTo, ...options } = {}) {
      const { updateId: update_id, messageId: message_id, date } = next();
      const from = person(options);
      const chat: Chat.SupergroupChat = { id: chatId, type: 'supergroup', title: 'Tổ CCHC' };
      const reply = replyTo && {
        reply_to_message: {
          message_id: 1,
          date,
          chat,
          from: replyTo,
          text: '…',
          reply_to_message: undefined,
        },
      };
      const message = { message_id, date, from, chat, text, ...entitiesOf(text), ...reply };
      return { update_id, message } as Update;
    },
    callback(data, options) {
      const { updateId: update_id, messageId: message_id, date } = next();
      const from = person(options);
      const message = { message_id, date, chat: privateChat(from), text: '…' };
      const query = { id: `callback${update_id}`, from, chat_instance: '1', data, message };
      return { update_id, callback_query: query };
    },
  };
}

function entitiesOf(text: string): { entities?: MessageEntity[] } {
  const entities: MessageEntity[] = [];
  for (const match of text.matchAll(/(?<=^|\s)(?:\/\w+(?:@\w+)?|@\w{4,})/gu)) {
    const type = match[0].startsWith('/') ? 'bot_command' : 'mention';
    entities.push({ type, offset: match.index, length: match[0].length });
  }
  return entities.length > 0 ? { entities } : {};
}
