import { describe, expect, it } from 'vitest';
import { COMMANDS, commandMenus, commandNames } from './commands.ts';

const menu = (type: string, language?: string) =>
  commandMenus([7])
    .find(({ scope, language_code: code }) => scope.type === type && code === language)
    ?.commands.map(({ command }) => command);

describe('commandMenus', () => {
  it('differ by language and by where a person is', () => {
    expect(menu('all_private_chats')).toContain('quyenriengtu');
    expect(menu('all_private_chats', 'en')).toContain('privacy');
    expect(menu('all_group_chats')).not.toContain('ngonngu');
    expect(menu('all_chat_administrators')).toContain('ngonngu');
    expect(menu('chat')).toContain('thongke');
    expect(menu('all_private_chats')).not.toContain('thongke');
  });

  it('hold what Telegram takes', () => {
    for (const { commands } of commandMenus([7])) {
      for (const { command, description } of commands) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(256);
      }
    }
  });

  it('no name stands for two commands', () => {
    const names = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).flatMap(commandNames);
    expect(new Set(names).size).toBe(names.length);
  });
});
