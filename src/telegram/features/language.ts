/** /ngonngu: which language the bot speaks in this chat; in a group its administrators choose. */
import { Composer } from 'grammy';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { localeOf, parseLanguageCode } from '../../presentation/i18n/language.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import type { Store } from '../../store/store.ts';
import { findChatLanguage, setChatLanguage } from '../../store/tables/chats.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canChangeChatSettings } from '../permissions.ts';
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
    if (!(await canChangeChatSettings(ctx))) {
      await replyWith(ctx, renderText(ctx.locale.groups.administratorsOnly));
      return;
    }
    await replyWith(ctx, renderText(ctx.locale.person.chooseLanguage), [
      [
        callbackButton('Tiếng Việt', { kind: 'language', language: 'vi' }),
        callbackButton('English', { kind: 'language', language: 'en' }),
      ],
    ]);
  });

  onCallback(feature, 'language', async (ctx, { language }) => {
    if (!(await canChangeChatSettings(ctx)) || ctx.chat === undefined) {
      return ctx.locale.groups.administratorsOnly;
    }
    await setChatLanguage(store.db, ctx.chat.id, language, now());
    await tryEdit(() => ctx.editMessageText(localeOf(language).person.languageSet));
    return undefined;
  });
  return feature;
}

/**
 * Finds the language to speak: what was chosen for the chat, else the person's own; a group that
 * chose none is spoken to in Vietnamese, since several people read along.
 */
async function setContextLanguage(store: Store, ctx: BotContext): Promise<void> {
  const own =
    ctx.chat === undefined || ctx.chat.type === 'private' ? ctx.from?.language_code : 'vi';
  ctx.language = parseLanguageCode(own);
  ctx.locale = localeOf(ctx.language);
  const chosen = ctx.chat === undefined ? null : await findChatLanguage(store.db, ctx.chat.id);
  if (chosen === null) return;
  ctx.language = chosen;
  ctx.locale = localeOf(chosen);
}
