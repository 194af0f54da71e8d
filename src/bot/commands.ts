/** The command menu that Telegram shows, in each language. */
import type { BotCommand } from 'grammy/types';
import type { Language } from '../answer/answer.ts';
import { localeOf } from './locales/choose.ts';

export function commandMenu(language: Language): BotCommand[] {
  const { commands } = localeOf(language);
  return [
    { command: 'start', description: commands.start },
    { command: 'help', description: commands.help },
    { command: 'hoi', description: commands.ask },
  ];
}
