/** /ngonngu: sets the language of a chat. In a group only its administrators can. */

import { Composer } from 'grammy';
import { languageOfTag, languages, translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import type { Store } from '../../store/store.ts';
import { findChatLanguage, setChatLanguage } from '../../store/tables/chats.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canChangeChatSettings, settingsRefusal } from '../permissions.ts';
import { replyWith } from '../send-reply.ts';
import { tryEdit } from '../send-view.ts';

export function languageFeature({
  store,
  now,
}: Pick<BotDependencies, 'now' | 'store'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    await setContextLanguage(store, ctx);
    return next();
  });

  feature.command(commandNames('language'), async (ctx) => {
    const refusal = await settingsRefusal(ctx);
    if (refusal !== null) {
      await replyWith(ctx, renderText(refusal));
      return;
    }
    await replyWith(ctx, renderText(ctx.t('user-choose-language')), [
      languages.map(({ code, name }) => callbackButton(name, { kind: 'language', language: code })),
    ]);
  });

  onCallback(feature, 'language', async (ctx, { language }) => {
    if (!(await canChangeChatSettings(ctx)) || ctx.chat === undefined) {
      return ctx.t('group-admins-only');
    }
    await setChatLanguage(store.db, ctx.chat.id, language, now());
    await tryEdit(() => ctx.editMessageText(translatorOf(language)('user-language-set')));
    return undefined;
  });
  return feature;
}

/**
 * Sets the language of the context: the chat's choice; without one, the person's own in a private
 * chat and Vietnamese in a group.
 */
async function setContextLanguage(store: Store, ctx: BotContext): Promise<void> {
  const own =
    ctx.chat === undefined || ctx.chat.type === 'private' ? ctx.from?.language_code : BASE_LANGUAGE;
  ctx.language = languageOfTag(own);
  ctx.t = translatorOf(ctx.language);
  const chosen = ctx.chat === undefined ? null : await findChatLanguage(store.db, ctx.chat.id);
  if (chosen === null) return;
  ctx.language = chosen;
  ctx.t = translatorOf(chosen);
}
