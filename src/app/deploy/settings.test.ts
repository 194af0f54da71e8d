import { describe, expect, it } from 'vitest';
import { ConfigError } from '../env.ts';
import { missingSettings, readSettings, type WranglerSettings } from './settings.ts';

const settings = (change: Partial<WranglerSettings> = {}): WranglerSettings => ({
  name: 'bot',
  databaseId: '0c1d7c6e-53b8-4a0f-9e54-1f4d4b5a7d11',
  databaseName: 'cchc',
  variables: { TIME_ZONE: 'Asia/Ho_Chi_Minh', PUBLIC_URL: 'https://bot.example.vn' },
  ...change,
});
const SHELL = { BOT_TOKEN: '1:abcdefghijklmnopqrstuvwxyz', WEBHOOK_SECRET: 'a-long_word' };

describe('missingSettings and readSettings', () => {
  it('report nothing when every setting is given', () => {
    expect(missingSettings(settings(), SHELL)).toEqual([]);
    const config = readSettings(settings(), SHELL);
    expect(config).toMatchObject({ mode: 'webhook', publicUrl: 'https://bot.example.vn' });
  });

  it('report all missing settings at once, with how to provide each', () => {
    const bare = settings({ databaseId: '00000000-0000-0000-0000-000000000000', variables: {} });
    const lines = missingSettings(bare, { BOT_TOKEN: ' ' });
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'database_id',
      'PUBLIC_URL',
      'BOT_TOKEN',
      'WEBHOOK_SECRET',
    ]);
    expect(lines[0]).toContain('npx wrangler d1 create cchc');
  });

  it('take PUBLIC_URL from the environment only when wrangler.toml has none', () => {
    const shell = { ...SHELL, PUBLIC_URL: 'https://other.example.vn' };
    expect(readSettings(settings({ variables: {} }), shell).publicUrl).toBe(shell.PUBLIC_URL);
    expect(() => readSettings(settings(), shell)).toThrow(ConfigError);
  });

  it('refuse wrong values without repeating them', () => {
    const shell = { ...SHELL, BOT_TOKEN: 'not-a-token' };
    expect(() => readSettings(settings(), shell)).toThrow(/^BOT_TOKEN is not a bot token/u);
    expect(() => readSettings(settings(), shell)).not.toThrow(/not-a-token/u);
  });
});
