/** The menu button of private chats, which opens the pages as a Mini App. */
import type { Api } from 'grammy';
import type { Translator } from '../i18n/translator.ts';

/** Telegram opens https addresses only (https://core.telegram.org/bots/api#webappinfo). */
export const miniAppUrl = (publicUrl: string | null): string | null =>
  publicUrl?.startsWith('https:') === true ? `${publicUrl}/` : null;

/** Sets the button where Telegram has another one. */
export async function setMenuButton(
  api: Pick<Api, 'getChatMenuButton' | 'setChatMenuButton'>,
  url: string,
  t: Translator,
): Promise<void> {
  const text = t('bot-menu-button');
  const current = await api.getChatMenuButton();
  const isSet = current.type === 'web_app' && current.text === text && current.web_app.url === url;
  if (isSet) return;
  await api.setChatMenuButton({ menu_button: { type: 'web_app', text, web_app: { url } } });
}
