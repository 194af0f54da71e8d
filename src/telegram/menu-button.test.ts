import { Api } from 'grammy';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BotApi } from '../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../test/helpers/bot-api.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { miniAppUrl, setMenuButton } from './menu-button.ts';

let server: BotApi;
beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());

it('the menu button opens the pages, and is set again only when the address changed', async () => {
  const api = new Api(server.token, { apiRoot: server.url });
  const t = translatorOf('vi');
  await setMenuButton(api, 'https://cchc.example.vn/', t);
  await setMenuButton(api, 'https://cchc.example.vn/', t);
  expect(server.callsOf('setChatMenuButton')).toHaveLength(1);
  expect(await api.getChatMenuButton()).toEqual({
    type: 'web_app',
    text: t('bot-menu-button'),
    web_app: { url: 'https://cchc.example.vn/' },
  });
  await setMenuButton(api, 'https://other.example.vn/', t);
  expect(server.callsOf('setChatMenuButton')).toHaveLength(2);
});

it('there is a Mini App only at an https address', () => {
  expect(miniAppUrl('https://cchc.example.vn')).toBe('https://cchc.example.vn/');
  expect(miniAppUrl('http://127.0.0.1:8080')).toBeNull();
  expect(miniAppUrl(null)).toBeNull();
});
