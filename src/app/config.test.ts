import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigError, type Environment } from './env.ts';

const TOKEN = '123456:secret-part_of-the-token';

function refusalOf(env: Environment): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the environment was not refused');
}

describe('readConfig', () => {
  it('returns the offline mode with defaults for an empty environment', () => {
    expect(readConfig({})).toEqual({
      mode: 'offline',
      publicUrl: null,
      adminIds: [],
      databaseUrl: 'file:./data/cchc.db',
      knowledgeDir: './knowledge',
      port: 8080,
      host: '127.0.0.1',
      proxyHops: 1,
      logLevel: 'info',
      timeZone: 'Asia/Ho_Chi_Minh',
      adminSecret: null,
      reloadSeconds: 60,
      newsDelaySeconds: 0,
      watchSources: true,
      watch: false,
      metricsSecret: null,
      newsWebhooks: null,
      drainSeconds: 0,
    });
  });

  it('takes addresses of webhooks with the secret that signs them, and not without', () => {
    const urls = { NEWS_WEBHOOK_URLS: 'https://a.vn/hook, http://127.0.0.1:9000/hook' };
    const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
    expect(readConfig({ ...urls, NEWS_WEBHOOK_SECRET: secret }).newsWebhooks).toEqual({
      urls: ['https://a.vn/hook', 'http://127.0.0.1:9000/hook'],
      secret,
    });
    expect(refusalOf(urls)).toMatch(/^NEWS_WEBHOOK_SECRET is missing/u);
    expect(refusalOf({ ...urls, NEWS_WEBHOOK_SECRET: 'short' })).toContain('whsec_');
    expect(refusalOf({ NEWS_WEBHOOK_URLS: 'http://a.vn/hook' })).toContain('https');
  });

  it('polls with a token alone and uses a webhook with a public address', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN })).toMatchObject({ mode: 'polling', token: TOKEN });
    const env = { BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://a.vn/', WEBHOOK_SECRET: 's_-1' };
    expect(readConfig(env)).toMatchObject({
      mode: 'webhook',
      publicUrl: 'https://a.vn',
      secret: 's_-1',
      apiRoot: null,
    });
  });

  it('treats empty values as not set', () => {
    expect(readConfig({ BOT_TOKEN: '', PORT: ' ', WEBHOOK_SECRET: '' })).toEqual(readConfig({}));
  });

  it('parses lists, ports and addresses', () => {
    const env = { ADMIN_IDS: '1, 22', PORT: '0', TELEGRAM_API_ROOT: 'http://127.0.0.1:1/' };
    expect(readConfig({ ...env, BOT_TOKEN: TOKEN })).toMatchObject({
      adminIds: [1, 22],
      port: 0,
      apiRoot: 'http://127.0.0.1:1',
    });
  });

  it.each([
    ['BOT_TOKEN', 'not-a-token'],
    ['PUBLIC_URL', 'hoi-dap.vn'],
    ['PUBLIC_URL', 'https://hoi-dap.vn/bot'],
    ['PUBLIC_URL', 'ftp://cchc.example.vn'],
    ['WEBHOOK_SECRET', 'có dấu'],
    ['WEBHOOK_SECRET', 'a'.repeat(257)],
    ['ADMIN_SECRET', 'sixteen characters!'],
    ['ADMIN_IDS', '1;2'],
    ['DATABASE_URL', 'postgres://x'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['HOST', 'a b'],
    ['TELEGRAM_API_ROOT', 'localhost:80'],
    ['LOG_LEVEL', 'loud'],
    ['TIME_ZONE', 'Asia/Da_Nang'],
  ])('refuses a wrong %s (%s) in one line with an example', (name, value) => {
    const line = refusalOf({ [name]: value });
    expect(line).toMatch(new RegExp(`^${name} .+; example: ${name}=\\S+$`, 'u'));
    expect(line).not.toContain(value);
  });

  it('refuses a public address that Telegram does not accept', () => {
    const env = { BOT_TOKEN: TOKEN };
    expect(refusalOf({ ...env, PUBLIC_URL: 'http://a.vn' })).toMatch(/^PUBLIC_URL is not https/u);
    expect(refusalOf({ ...env, PUBLIC_URL: 'https://a.vn:9000' })).toMatch(
      /^PUBLIC_URL has a port/u,
    );
  });

  it('accepts plain HTTP with a Bot API server of your own', () => {
    const env = { BOT_TOKEN: TOKEN, PUBLIC_URL: 'http://127.0.0.1:9000' };
    const config = readConfig({ ...env, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' });
    expect(config.mode).toBe('webhook');
  });
});
