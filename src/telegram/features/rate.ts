/** Ratings of answers. They are stored with the question, never with the person. */
import { Composer } from 'grammy';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { parseCallback } from '../../presentation/callback-data/callback-data.ts';
import { upsertRating } from '../../store/tables/answer-ratings.ts';
import { findAskedQuestion } from '../../store/tables/asked-questions.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { tryEdit } from '../send-view.ts';

export function rateFeature({
  store,
  now,
}: Pick<BotDependencies, 'now' | 'store'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCallback(feature, 'rate', async (ctx, { questionId, good }) => {
    const kept = await findAskedQuestion(store.db, questionId);
    if (kept === null || kept.chatId !== ctx.chat?.id) return ctx.t('bot-button-old');
    await upsertRating(store.db, questionId, good ? 'up' : 'down', null, now());
    if (ctx.chat.type === 'private') await afterRating(ctx, questionId, good);
    return good ? ctx.t('reply-thanks') : ctx.t('reply-sorry');
  });
  return feature;
}

/** Removes the rating buttons. After a bad rating, adds a button to say what was wanted. */
async function afterRating(ctx: BotContext, questionId: string, good: boolean): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const rest = rows.filter((row) => !row.some(isRatingButton));
  const sayWantedRow = [
    callbackButton(ctx.t('reply-say-wanted'), { kind: 'requestAnswer', questionId }),
  ];
  const keyboard = good ? rest : [...rest, sayWantedRow];
  await tryEdit(() => ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: keyboard } }));
}

function isRatingButton(key: object): boolean {
  return (
    'callback_data' in key &&
    typeof key.callback_data === 'string' &&
    parseCallback(key.callback_data)?.kind === 'rate'
  );
}
