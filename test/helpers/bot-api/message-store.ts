/** The chats and messages that the server knows. Message ids increase in each chat. */
import type { Chat, Update, UserFromGetMe } from 'grammy/types';
import { badRequest } from './api-error.ts';

/** A message with its common fields; each method adds its own. */
export type StoredMessage = Record<string, unknown> & {
  readonly message_id: number;
  readonly chat: Chat;
};

/** Ids at or below this belong to supergroups and channels. */
const SUPERGROUPS_BELOW = -1_000_000_000_000;

export class MessageStore {
  readonly #bot: UserFromGetMe;
  readonly #chats = new Map<number, Chat>();
  readonly #newest = new Map<number, number>();
  readonly #messages = new Map<string, StoredMessage>();

  constructor(bot: UserFromGetMe) {
    this.#bot = bot;
  }

  addChat(chat: Chat): void {
    this.#chats.set(chat.id, chat);
  }

  /** Stores the chat and the message id of an update, which Telegram knows before the bot does. */
  observe(update: Update): void {
    const message = update.message ?? update.edited_message ?? update.callback_query?.message;
    if (message === undefined) return;
    this.addChat(message.chat);
    const newest = this.#newest.get(message.chat.id) ?? 0;
    this.#newest.set(message.chat.id, Math.max(newest, message.message_id));
  }

  /** Returns the chat of a `chat_id`. An unknown id creates a chat; an unknown name is refused. */
  chat(id: unknown): Chat {
    if (id === undefined || id === null || id === '') throw badRequest('chat_id is empty');
    const number = typeof id === 'string' && /^-?\d+$/u.test(id) ? Number(id) : id;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number !== 0) {
      return this.#chats.get(number) ?? madeUpChat(number);
    }
    const named = [...this.#chats.values()].find(
      (chat) => 'username' in chat && `@${chat.username}` === id,
    );
    if (named === undefined) throw badRequest('chat not found');
    return named;
  }

  add(chat: Chat, content: Record<string, unknown>): StoredMessage {
    const id = (this.#newest.get(chat.id) ?? 0) + 1;
    this.#newest.set(chat.id, id);
    const { id: botId, is_bot, first_name, username } = this.#bot;
    const message: StoredMessage = {
      message_id: id,
      from: { id: botId, is_bot, first_name, username },
      chat,
      date: Math.floor(Date.now() / 1000),
      ...content,
    };
    this.#messages.set(`${chat.id}/${id}`, message);
    return message;
  }

  find(chat: Chat, messageId: unknown): StoredMessage | undefined {
    return this.#messages.get(`${chat.id}/${String(messageId)}`);
  }

  replace(message: StoredMessage): void {
    this.#messages.set(`${message.chat.id}/${message.message_id}`, message);
  }

  /** Deletes a message, and returns whether it existed. */
  delete(chat: Chat, messageId: unknown): boolean {
    return this.#messages.delete(`${chat.id}/${String(messageId)}`);
  }

  clear(): void {
    this.#messages.clear();
    this.#newest.clear();
  }
}

function madeUpChat(id: number): Chat {
  if (id > 0) return { id, type: 'private', first_name: `User ${id}` };
  const title = `Group ${id}`;
  return id <= SUPERGROUPS_BELOW ? { id, type: 'supergroup', title } : { id, type: 'group', title };
}
