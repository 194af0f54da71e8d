/** /quyenriengtu: what is stored of whoever asks, and how to have it deleted. */
import { Composer } from 'grammy';
import { forgetUser, whatIsStored } from '../../store/privacy.ts';
import { CONTEXT_MINUTES } from '../answering.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { button } from '../keyboards/buttons.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { messageOptions, replyWith } from '../reply.ts';
import { edited } from '../show.ts';

export function privacyFeature({ store }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(namesOf('privacy'), async (ctx) => {
    const { person } = ctx.locale;
    const stored = ctx.from === undefined ? null : await whatIsStored(store.db, ctx.from.id);
    const kept = stored === null ? [] : [person.stored(stored)];
    const text = [person.privacy(CONTEXT_MINUTES), ...kept].join('\n\n');
    await replyWith(ctx, renderText(text), [
      [button(person.forget, { kind: 'forget', sure: false })],
    ]);
  });

  onPress(feature, 'forget', async (ctx, { sure }) => {
    const { person } = ctx.locale;
    if (!sure) {
      const keyboard = [[button(person.forgetYes, { kind: 'forget', sure: true })]];
      await edited(() => ctx.editMessageText(person.forgetSure, messageOptions(keyboard)));
      return undefined;
    }
    // What is under way would be written again when this update ends.
    await ctx.conversation.exitAll();
    await forgetUser(store, ctx.from?.id ?? 0);
    await edited(() => ctx.editMessageText(person.forgotten));
    return person.forgotten;
  });
  return feature;
}
