/** /quyenriengtu: shows what is stored about the person, and deletes it on request. */
import { Composer } from 'grammy';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { deleteUserData, findStoredUserData } from '../../store/user-data.ts';
import { CONTEXT_TTL_MINUTES } from '../answer-question.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { ANY_VALUE } from '../conversations/choose-option.ts';
import { CANCEL_STEP } from '../conversations/conversation.ts';
import type { BotDependencies } from '../dependencies.ts';
import { messageOptions, replyWith } from '../send-reply.ts';
import { tryEdit } from '../send-view.ts';

export function privacyFeature({ store }: Pick<BotDependencies, 'store'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(commandNames('privacy'), async (ctx) => {
    const { t } = ctx;
    const stored = ctx.from === undefined ? null : await findStoredUserData(store.db, ctx.from.id);
    const kept = stored === null ? [] : [t('user-stored', stored)];
    const text = [t('user-privacy', { contextMinutes: CONTEXT_TTL_MINUTES }), ...kept].join('\n\n');
    await replyWith(ctx, renderText(text), [
      [callbackButton(t('user-forget'), { kind: 'deleteUserData', confirmed: false })],
    ]);
  });

  onCallback(feature, 'deleteUserData', async (ctx, { confirmed }) => {
    const { t } = ctx;
    if (!confirmed) {
      const keyboard = [
        [
          callbackButton(t('user-forget-yes'), { kind: 'deleteUserData', confirmed: true }),
          callbackButton(t('conversation-cancel'), {
            kind: 'conversationStep',
            step: CANCEL_STEP,
            value: ANY_VALUE,
          }),
        ],
      ];
      await tryEdit(() => ctx.editMessageText(t('user-forget-sure'), messageOptions(keyboard)));
      return undefined;
    }
    // An active conversation would be stored again at the end of this update.
    await ctx.conversation.exitAll();
    await deleteUserData(store, ctx.from?.id ?? 0);
    await tryEdit(() => ctx.editMessageText(t('user-forgotten')));
    return undefined;
  });
  return feature;
}
