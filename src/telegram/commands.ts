/**
 * The commands: one name a language, both always understood, and the menus that Telegram shows,
 * by language and by where a person is.
 */
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Language } from '../answer/answer.ts';
import { localeOf } from '../presentation/i18n/language.ts';

export const COMMANDS = {
  start: { vi: 'start', en: 'start' },
  ask: { vi: 'hoi', en: 'ask' },
  search: { vi: 'timkiem', en: 'search' },
  numbers: { vi: 'vanban', en: 'documents' },
  newest: { vi: 'moi', en: 'newest' },
  topics: { vi: 'chude', en: 'topics' },
  guide: { vi: 'tracuu', en: 'guide' },
  subscribe: { vi: 'theodoi', en: 'subscribe' },
  subscriptions: { vi: 'dangky', en: 'subscriptions' },
  unsubscribe: { vi: 'ngung', en: 'unsubscribe' },
  language: { vi: 'ngonngu', en: 'language' },
  feedback: { vi: 'gopy', en: 'feedback' },
  privacy: { vi: 'quyenriengtu', en: 'privacy' },
  qr: { vi: 'qr', en: 'qr' },
  cancel: { vi: 'huy', en: 'cancel' },
  help: { vi: 'help', en: 'help' },
  statistics: { vi: 'thongke', en: 'statistics' },
  unanswered: { vi: 'chuatraloi', en: 'unanswered' },
  news: { vi: 'tinmoi', en: 'news' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type CommandId = keyof typeof COMMANDS;

/** Both names of a command, for `Composer.command`. */
export function commandNames(id: CommandId): string[] {
  return [...new Set(Object.values(COMMANDS[id]))];
}

const DEFAULT_COMMANDS: readonly CommandId[] = ['ask', 'search', 'numbers', 'newest', 'topics'];
const PRIVATE_COMMANDS: readonly CommandId[] = [
  ...DEFAULT_COMMANDS,
  'guide',
  'subscribe',
  'subscriptions',
  'unsubscribe',
  'language',
  'feedback',
  'privacy',
  'qr',
  'cancel',
  'help',
];
const GROUP_COMMANDS: readonly CommandId[] = [...DEFAULT_COMMANDS, 'help'];
const GROUP_ADMIN_COMMANDS: readonly CommandId[] = [
  ...GROUP_COMMANDS,
  'subscribe',
  'subscriptions',
  'unsubscribe',
  'language',
];
const ADMIN_COMMANDS: readonly CommandId[] = [
  ...PRIVATE_COMMANDS,
  'statistics',
  'unanswered',
  'news',
];

export interface CommandMenu {
  readonly scope: BotCommandScope;
  /** Absent: everyone whose language has no menu of its own. */
  readonly language_code?: Language;
  readonly commands: readonly BotCommand[];
}

/** Every menu, to be set by `setMyCommands`; administrators' private chats get theirs. */
export function commandMenus(adminIds: readonly number[] = []): CommandMenu[] {
  const scopes: readonly (readonly [BotCommandScope, readonly CommandId[]])[] = [
    [{ type: 'default' }, DEFAULT_COMMANDS],
    [{ type: 'all_private_chats' }, PRIVATE_COMMANDS],
    [{ type: 'all_group_chats' }, GROUP_COMMANDS],
    [{ type: 'all_chat_administrators' }, GROUP_ADMIN_COMMANDS],
    ...adminIds.map((id) => [{ type: 'chat' as const, chat_id: id }, ADMIN_COMMANDS] as const),
  ];
  return scopes.flatMap(([scope, ids]): CommandMenu[] => [
    { scope, commands: ids.map((id) => botCommand(id, 'vi')) },
    { scope, language_code: 'en', commands: ids.map((id) => botCommand(id, 'en')) },
  ]);
}

function botCommand(id: CommandId, language: Language): BotCommand {
  return { command: COMMANDS[id][language], description: localeOf(language).commands[id] };
}
