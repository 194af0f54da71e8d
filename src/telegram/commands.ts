/**
 * The bot's commands, one row each. Menus and names are derived from the rows.
 *
 * To add a command, add a row here, the message `command-<id>` to every file of
 * `src/i18n/messages`, and a handler: `feature.command(commandNames('<id>'), …)` in a feature.
 */
import type { BotCommand, BotCommandScope, LanguageCode } from 'grammy/types';
import { languages, translatorOf } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Language } from '../i18n/translator.ts';

/** Where Telegram offers a command when a person types `/`. */
type Menu =
  /** Chats for which Telegram finds no other menu. */
  | 'default'
  | 'private'
  | 'groups'
  | 'group-admins'
  /** Private chats with the deployment's administrators (`ADMIN_IDS`). */
  | 'admins';

interface CommandRow {
  /** The bot understands every name in every chat; a menu shows the one of its language. */
  readonly names: { readonly en: string; readonly [language: Language]: string };
  readonly menus: readonly Menu[];
}

const EVERYWHERE: readonly Menu[] = ['default', 'private', 'groups', 'group-admins', 'admins'];
const PRIVATE: readonly Menu[] = ['private', 'admins'];
/** Settings of a chat: in a group only its administrators may change them. */
const SETTINGS: readonly Menu[] = ['private', 'group-admins', 'admins'];

/** In the order in which menus show them. */
export const COMMANDS = {
  start: { names: { vi: 'start', en: 'start' }, menus: [] },
  ask: { names: { vi: 'hoi', en: 'ask' }, menus: EVERYWHERE },
  search: { names: { vi: 'timkiem', en: 'search' }, menus: EVERYWHERE },
  numbers: { names: { vi: 'vanban', en: 'documents' }, menus: EVERYWHERE },
  cite: { names: { vi: 'cancu', en: 'cite' }, menus: PRIVATE },
  check: { names: { vi: 'kiemtra', en: 'check' }, menus: PRIVATE },
  newest: { names: { vi: 'moi', en: 'newest' }, menus: EVERYWHERE },
  status: { names: { vi: 'thuvien', en: 'status' }, menus: PRIVATE },
  topics: { names: { vi: 'chude', en: 'topics' }, menus: EVERYWHERE },
  guide: { names: { vi: 'tracuu', en: 'guide' }, menus: PRIVATE },
  subscribe: { names: { vi: 'theodoi', en: 'subscribe' }, menus: SETTINGS },
  subscriptions: { names: { vi: 'dangky', en: 'subscriptions' }, menus: SETTINGS },
  remind: { names: { vi: 'nhac', en: 'remind' }, menus: SETTINGS },
  unsubscribe: { names: { vi: 'ngung', en: 'unsubscribe' }, menus: SETTINGS },
  language: { names: { vi: 'ngonngu', en: 'language' }, menus: SETTINGS },
  feedback: { names: { vi: 'gopy', en: 'feedback' }, menus: PRIVATE },
  privacy: { names: { vi: 'quyenriengtu', en: 'privacy' }, menus: PRIVATE },
  qr: { names: { vi: 'qr', en: 'qr' }, menus: PRIVATE },
  id: { names: { vi: 'id', en: 'id' }, menus: SETTINGS },
  cancel: { names: { vi: 'huy', en: 'cancel' }, menus: PRIVATE },
  help: {
    names: { vi: 'help', en: 'help' },
    menus: ['private', 'groups', 'group-admins', 'admins'],
  },
  statistics: { names: { vi: 'thongke', en: 'statistics' }, menus: ['admins'] },
  unanswered: { names: { vi: 'chuatraloi', en: 'unanswered' }, menus: ['admins'] },
  template: { names: { vi: 'mau', en: 'template' }, menus: ['admins'] },
  news: { names: { vi: 'tinmoi', en: 'news' }, menus: ['admins'] },
  sources: { names: { vi: 'nguon', en: 'sources' }, menus: ['admins'] },
  review: { names: { vi: 'racsoat', en: 'review' }, menus: ['admins'] },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type CommandId = keyof typeof COMMANDS;

const ROWS: readonly (readonly [CommandId, CommandRow])[] = (
  Object.keys(COMMANDS) as CommandId[]
).map((id) => [id, COMMANDS[id]]);

/** Every name of a command, for `Composer.command`. */
export function commandNames(id: CommandId): string[] {
  return [...new Set(Object.values(COMMANDS[id].names))];
}

export interface CommandMenu {
  readonly scope: BotCommandScope;
  /** Absent: people whose language has no menu of its own. */
  readonly language_code?: LanguageCode;
  readonly commands: readonly BotCommand[];
}

/**
 * Returns every menu, each for one call of `setMyCommands`.
 *
 * @param adminIds people who get a menu of their own in their private chat
 */
export function commandMenus(adminIds: readonly number[] = []): CommandMenu[] {
  const scopes: readonly (readonly [BotCommandScope, Menu])[] = [
    [{ type: 'default' }, 'default'],
    [{ type: 'all_private_chats' }, 'private'],
    [{ type: 'all_group_chats' }, 'groups'],
    [{ type: 'all_chat_administrators' }, 'group-admins'],
    ...adminIds.map((id) => [{ type: 'chat' as const, chat_id: id }, 'admins'] as const),
  ];
  return scopes.flatMap(([scope, menu]) =>
    languages.map(
      ({ code }): CommandMenu => ({
        scope,
        // Message files are named by two-letter codes, which is what Telegram accepts.
        ...(code !== BASE_LANGUAGE && { language_code: code as LanguageCode }),
        commands: ROWS.filter(([, { menus }]) => menus.includes(menu)).map(([id, { names }]) => ({
          command: names[code] ?? names.en,
          description: translatorOf(code)(`command-${id}`),
        })),
      }),
    ),
  );
}
