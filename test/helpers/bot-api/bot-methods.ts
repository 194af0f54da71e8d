/** The bot itself, its commands, chats and their members, and files. */
import type { BotCommand, MenuButton } from 'grammy/types';
import { badRequest } from './api-error.ts';
import type { Method, MethodRequest, State } from './state.ts';
import type { MemberStatus } from './types.ts';

const LARGEST_DOWNLOAD = 20 * 1024 * 1024;

const setMyCommands: Method = ({ payload }, state) => {
  const { commands } = payload;
  if (!Array.isArray(commands)) throw badRequest("can't parse commands: Array expected");
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  for (const { command, description } of commands as BotCommand[]) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (typeof description !== 'string' || description === '' || description.length > 256) {
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    }
  }
  state.commands.set(commandsKey(payload), commands as BotCommand[]);
  return true;
};

function commandsKey({ scope, language_code: language }: MethodRequest['payload']): string {
  return JSON.stringify([scope ?? { type: 'default' }, language ?? '']);
}

function profileKey(field: string, { language_code: language }: MethodRequest['payload']): string {
  return `${field} ${String(language ?? '')}`;
}

function setProfile(
  state: State,
  payload: MethodRequest['payload'],
  field: 'description' | 'short_description',
  limit: number,
): true {
  const text = payload[field];
  if (typeof text !== 'string' || text.length > limit) throw badRequest('BOT_DESCRIPTION_INVALID');
  state.profiles.set(profileKey(field, payload), text);
  return true;
}

function getProfile(
  state: State,
  payload: MethodRequest['payload'],
  field: 'description' | 'short_description',
) {
  return { [field]: state.profiles.get(profileKey(field, payload)) ?? '' };
}

function memberOf(state: State, chatId: unknown, userId: unknown) {
  const chat = state.messages.chat(chatId);
  const user =
    userId === state.bot.id
      ? { id: state.bot.id, is_bot: true, first_name: state.bot.first_name }
      : { id: Number(userId), is_bot: false, first_name: `User ${String(userId)}` };
  const status: MemberStatus = state.members.get(`${chat.id}/${String(userId)}`) ?? 'member';
  const rights = state.rights.get(`${chat.id}/${String(userId)}`) ?? {};
  if (status === 'restricted') return { status, user, is_member: true, ...rights };
  return status === 'administrator'
    ? { status, user, can_post_messages: true, ...rights }
    : { status, user };
}

function administratorsOf(state: State, chatId: unknown) {
  const chat = state.messages.chat(chatId);
  if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
  return [...state.members]
    .filter(([key]) => key.startsWith(`${chat.id}/`))
    .map(([key]) => memberOf(state, chat.id, Number(key.split('/')[1])))
    .filter(({ status }) => status === 'creator' || status === 'administrator');
}

const getFile: Method = ({ payload }, state) => {
  const file = state.files.get(String(payload.file_id));
  if (file === undefined) throw badRequest('wrong file_id or the file is temporarily unavailable');
  if (file.bytes.length > LARGEST_DOWNLOAD) throw badRequest('file is too big');
  const size = file.bytes.length;
  return { file_id: file.id, file_unique_id: `u${file.id}`, file_size: size, file_path: file.path };
};

export const botMethods: Readonly<Record<string, Method>> = {
  getMe: (_, state) => state.bot,
  setMyCommands,
  setMyDescription: ({ payload }, state) => setProfile(state, payload, 'description', 512),
  setMyShortDescription: ({ payload }, state) =>
    setProfile(state, payload, 'short_description', 120),
  getMyDescription: ({ payload }, state) => getProfile(state, payload, 'description'),
  getMyShortDescription: ({ payload }, state) => getProfile(state, payload, 'short_description'),
  setChatMenuButton: ({ payload }, state) => {
    const button = (payload.menu_button ?? { type: 'default' }) as MenuButton;
    if (button.type === 'web_app' && !button.web_app.url.startsWith('https://'))
      throw badRequest('BUTTON_URL_INVALID');
    state.menuButton = button;
    return true;
  },
  getChatMenuButton: (_, state) => state.menuButton,
  getMyCommands: ({ payload }, state) => state.commands.get(commandsKey(payload)) ?? [],
  deleteMyCommands: ({ payload }, state) => {
    state.commands.delete(commandsKey(payload));
    return true;
  },
  getChat: ({ payload }, state) => ({
    ...state.messages.chat(payload.chat_id),
    accent_color_id: 0,
    max_reaction_count: 11,
  }),
  getChatMember: ({ payload }, state) => {
    if (payload.user_id === undefined) throw badRequest('invalid user_id specified');
    return memberOf(state, payload.chat_id, payload.user_id);
  },
  getChatAdministrators: ({ payload }, state) => administratorsOf(state, payload.chat_id),
  leaveChat: ({ payload }, state) => {
    state.members.set(`${state.messages.chat(payload.chat_id).id}/${state.bot.id}`, 'left');
    return true;
  },
  getFile,
};
