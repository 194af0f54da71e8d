import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS, type CommandId, commandMenus, commandNames } from './commands.ts';

const IDS = Object.keys(COMMANDS) as CommandId[];
const menu = (type: string, language?: string) =>
  commandMenus([7])
    .find(({ scope, language_code: code }) => scope.type === type && code === language)
    ?.commands.map(({ command }) => command);

describe('commandMenus', () => {
  it('returns the menus of each scope and language, in order', () => {
    expect(menu('default')).toEqual(['hoi', 'timkiem', 'vanban', 'moi', 'chude']);
    expect(menu('all_group_chats', 'en')).toEqual([
      'ask',
      'search',
      'documents',
      'newest',
      'topics',
      'help',
    ]);
    expect(menu('all_private_chats')).toContain('quyenriengtu');
    expect(menu('all_private_chats', 'en')).toContain('privacy');
    expect(menu('all_group_chats')).not.toContain('ngonngu');
    expect(menu('all_chat_administrators')).toContain('ngonngu');
    expect(menu('chat')).toContain('thongke');
    expect(menu('all_private_chats')).not.toContain('thongke');
  });

  it('returns names and descriptions that Telegram accepts', () => {
    for (const { commands } of commandMenus([7])) {
      for (const { command, description } of commands) {
        expect(command).toMatch(/^[a-z0-9_]{1,32}$/u);
        expect(description.length).toBeGreaterThan(0);
        expect(description.length).toBeLessThanOrEqual(256);
      }
    }
  });
});

describe('the table of commands', () => {
  it('gives no name to two commands', () => {
    const names = IDS.flatMap(commandNames);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(IDS)('is listed in README.md with every name of %s', (id) => {
    const readme = readFileSync('README.md', 'utf8');
    for (const name of commandNames(id)) expect(readme).toContain(`\`/${name}\``);
  });
});
