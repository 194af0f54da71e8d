import { Api } from 'grammy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import type { BotApi } from '../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../test/helpers/bot-api.ts';
import { botProfiles, setBotProfile } from './profile.ts';

let server: BotApi;
beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());

it('describes the bot in each language within Telegram’s limits', () => {
  const library = makeLibrary([]);
  const info = { ...library.info, name: 'Thư viện', nameEn: null, description: 'x'.repeat(900) };
  const profiles = botProfiles({ info: { ...info } as never });
  expect(profiles.map(({ language_code: code }) => code)).toEqual([undefined, 'en']);
  for (const { description, short_description: short } of profiles) {
    expect(description.length).toBeLessThanOrEqual(512);
    expect(short.length).toBeLessThanOrEqual(120);
  }
  expect(profiles[0]?.short_description).toContain('Thư viện');
});

it('sets a profile once, and again only when it changed', async () => {
  const api = new Api(server.token, { apiRoot: server.url });
  const profile = { description: 'Mô tả', short_description: 'Ngắn' };
  await setBotProfile(api, profile);
  await setBotProfile(api, profile);
  expect(server.callsOf('setMyDescription')).toHaveLength(1);
  expect(server.callsOf('setMyShortDescription')).toHaveLength(1);
  await setBotProfile(api, { ...profile, short_description: 'Khác' });
  expect(server.callsOf('setMyShortDescription')).toHaveLength(2);
});
