/**
 * A chat as a person sees it, on the test Bot API: texts are sent to the bot as updates, the
 * messages of the bot are read, and buttons are pressed by their labels.
 */
import type {
  Chat,
  InlineKeyboardButton,
  Message,
  MessageEntity,
  Update,
  User,
} from 'grammy/types';
import type { CchcBot } from '../../src/telegram/bot.ts';
import type { BotApi, RecordedCall } from './bot-api/types.ts';

export interface Participant {
  readonly chat: Chat;
  readonly user: User;
  /** The id of a forum topic. */
  readonly thread?: number;
  /** Whether the participant is an anonymous administrator, who sends as the group. */
  readonly anonymous?: boolean;
}

export interface BotHarness {
  readonly server: BotApi;
  /** Returns the current bot. It is called at each update, because a test may restart the bot. */
  bot(): CchcBot;
}

export type SentMessage = Message & { readonly text?: string };

const SENDING_METHODS = ['sendMessage', 'editMessageText', 'sendPhoto', 'sendDocument'];
/** Telegram's account for anonymous administrators. */
const ANONYMOUS: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

export function makeUser(id: number, language: string): User {
  return { id, is_bot: false, first_name: 'Lan', last_name: 'Lê', language_code: language };
}

export function inPrivateChat(user: User): Participant {
  return { user, chat: { id: user.id, type: 'private', first_name: user.first_name } };
}

export function inGroup(user: User, chatId = -1001234567890): Participant {
  const title = 'Tổ CCHC';
  const chat: Chat =
    chatId < -1_000_000_000_000
      ? { id: chatId, type: 'supergroup', title }
      : { id: chatId, type: 'group', title };
  return { user, chat };
}

let updateId = 5000;
let questionId = 100_000;

/** Delivers an update to the bot, with the next update id. */
export async function deliverUpdate(
  harness: BotHarness,
  update: Omit<Update, 'update_id'>,
): Promise<Update> {
  updateId += 1;
  const whole: Update = { update_id: updateId, ...update };
  await harness.bot().handleUpdate(whole);
  return whole;
}

export function messageFrom(
  participant: Participant,
  content: Partial<Message>,
  id?: number,
): Message {
  questionId += 1;
  const entities = entitiesOf(content.text ?? '');
  const { anonymous, chat, thread, user } = participant;
  return {
    message_id: id ?? questionId,
    date: Math.floor(Date.now() / 1000),
    from: anonymous ? ANONYMOUS : user,
    ...(anonymous && { sender_chat: chat }),
    chat,
    ...(thread !== undefined && { message_thread_id: thread, is_topic_message: true }),
    ...(entities.length > 0 && { entities }),
    ...content,
  } as Message;
}

export async function sendText(
  harness: BotHarness,
  participant: Participant,
  text: string,
): Promise<Message> {
  const message = messageFrom(participant, { text });
  await deliverUpdate(harness, { message: message as Update['message'] & object });
  return message;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The size that Telegram tells; absent: none. */
  readonly size?: number | undefined;
  readonly caption?: string | undefined;
}

/** Sends a file to the bot. The test Bot API offers its bytes for download. */
export async function sendFile(
  harness: BotHarness,
  participant: Participant,
  { name, bytes, size, caption }: SentFile,
): Promise<void> {
  harness.server.addFile('sent', bytes, 'sent');
  const document = {
    ...{ file_id: 'sent', file_unique_id: 'u', file_name: name },
    ...(size !== undefined && { file_size: size }),
  };
  const content = { document, ...(caption !== undefined && { caption }) };
  await deliverUpdate(harness, { message: messageFrom(participant, content) as never });
}

export async function editText(
  harness: BotHarness,
  participant: Participant,
  question: Message,
  text: string,
) {
  const message = messageFrom(
    participant,
    { text, edit_date: question.date + 1 },
    question.message_id,
  );
  await deliverUpdate(harness, { edited_message: message as Update['edited_message'] & object });
}

export async function clickCallback(
  harness: BotHarness,
  participant: Participant,
  data: string,
  message: object | undefined,
): Promise<void> {
  const id = `callback${updateId + 1}`;
  const base = { id, from: participant.user, chat_instance: '1', data };
  const callback_query = { ...base, ...(message !== undefined && { message }) };
  await deliverUpdate(harness, {
    callback_query: callback_query as Update['callback_query'] & object,
  });
}

/** Presses the newest button whose label contains the text. */
export async function clickButton(
  harness: BotHarness,
  participant: Participant,
  label: string,
): Promise<void> {
  const found = findButton(harness, participant, label);
  if (found === null) {
    const labels = buttonsOf(lastMessage(harness, participant)).map(({ text }) => text);
    throw new Error(`no button "${label}"; the last message has: ${labels.join(' | ')}`);
  }
  await clickCallback(harness, participant, found.data, found.message);
}

export function findButton(harness: BotHarness, participant: Participant, label: string) {
  for (const message of [...sentTo(harness, participant)].reverse()) {
    for (const button of buttonsOf(message)) {
      if (!button.text.includes(label) || !('callback_data' in button)) continue;
      return { data: button.callback_data, message };
    }
  }
  return null;
}

export function buttonsOf(message: SentMessage | undefined): InlineKeyboardButton[] {
  const markup = message === undefined ? undefined : message.reply_markup;
  return (markup?.inline_keyboard ?? []).flat();
}

/** Returns the messages that the bot sent or edited in a chat, as they were after each call. */
export function sentTo({ server }: BotHarness, { chat }: Participant): SentMessage[] {
  return acceptedCalls(server)
    .map(({ result }) => result as SentMessage)
    .filter((message) => message.chat?.id === chat.id);
}

export function lastMessage(
  harness: BotHarness,
  participant: Participant,
): SentMessage | undefined {
  return sentTo(harness, participant).at(-1);
}

export function lastText(harness: BotHarness, participant: Participant): string {
  const message = lastMessage(harness, participant);
  return message?.text ?? message?.caption ?? '';
}

/** Returns the text of the last `answerCallbackQuery`. */
export function lastNotice({ server }: BotHarness): string | undefined {
  return server.callsOf('answerCallbackQuery').at(-1)?.payload.text as string | undefined;
}

export function failedCalls(server: BotApi): string[] {
  return server.calls
    .filter(({ outcome }) => outcome !== 'ok' && outcome !== 'pending')
    .map(({ method, outcome, payload }) => `${method} ${outcome}: ${JSON.stringify(payload)}`);
}

function acceptedCalls(server: BotApi): RecordedCall[] {
  return server.calls.filter(
    ({ method, outcome }) => outcome === 'ok' && SENDING_METHODS.includes(method),
  );
}

function entitiesOf(text: string): MessageEntity[] {
  return Array.from(text.matchAll(/(?<=^|\s)(?:\/\w+(?:@\w+)?|@\w{4,})/gu), (match) => ({
    type: match[0].startsWith('/') ? ('bot_command' as const) : ('mention' as const),
    offset: match.index,
    length: match[0].length,
  }));
}
