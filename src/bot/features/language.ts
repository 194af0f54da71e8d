/** /ngonngu: which language the bot speaks in this chat; in a group its administrators choose. */
import { Composer } from 'grammy';
import { chatLanguage, setChatLanguage } from '../../store/chats.ts';
import type { Store } from '../../store/store.ts';
import { maySetChat } from '../administrator.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { button } from '../keyboards/buttons.ts';
import { languageOf, localeOf } from '../locales/choose.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import { edited } from '../show.ts';

export function languageFeature({ store, now }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    await speakLanguage(store, ctx);
    return next();
  });

  feature.command(namesOf('language'), async (ctx) => {
    if (!(await maySetChat(ctx))) {
      await replyWith(ctx, renderText(ctx.locale.groups.administratorsOnly));
      return;
    }
    await replyWith(ctx, renderText(ctx.locale.person.chooseLanguage), [
      [
        button('Tiếng Việt', { kind: 'language', language: 'vi' }),
        button('English', { kind: 'language', language: 'en' }),
      ],
    ]);
  });

  onPress(feature, 'language', async (ctx, { language }) => {
    if (!(await maySetChat(ctx)) || ctx.chat === undefined) {
      return ctx.locale.groups.administratorsOnly;
    }
    await setChatLanguage(store.db, ctx.chat.id, language, now());
    await edited(() => ctx.editMessageText(localeOf(language).person.languageSet));
    return undefined;
  });
  return feature;
}

/**
 * Finds the language to speak: what was chosen for the chat, else the person's own; a group that
 * chose none is spoken to in Vietnamese, since several people read along.
 */
async function speakLanguage(store: Store, ctx: BotContext): Promise<void> {
  const own =
    ctx.chat === undefined || ctx.chat.type === 'private' ? ctx.from?.language_code : 'vi';
  ctx.language = languageOf(own);
  ctx.locale = localeOf(ctx.language);
  const chosen = ctx.chat === undefined ? null : await chatLanguage(store.db, ctx.chat.id);
  if (chosen === null) return;
  ctx.language = chosen;
  ctx.locale = localeOf(chosen);
}
