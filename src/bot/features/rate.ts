/** Was this right? Kept with the question, never with the person. */
import { Composer } from 'grammy';
import { findAsked } from '../../store/asked.ts';
import { rate } from '../../store/ratings.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { button } from '../keyboards/buttons.ts';
import { parsePress } from '../keyboards/press.ts';
import { onPress } from '../pressed.ts';
import { edited } from '../show.ts';

export function rateFeature({ store, now }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onPress(feature, 'rate', async (ctx, { asked, good }) => {
    const kept = await findAsked(store.db, asked);
    if (kept === null || kept.chatId !== ctx.chat?.id) return ctx.locale.buttonOld;
    await rate(store.db, asked, good ? 'up' : 'down', null, now());
    if (ctx.chat.type === 'private') await afterRating(ctx, asked, good);
    return good ? ctx.locale.answers.thanks : ctx.locale.answers.sorry;
  });
  return feature;
}

/** Takes the two thumbs away; where the answer was not right, offers to say what was wanted. */
async function afterRating(ctx: BotContext, asked: string, good: boolean): Promise<void> {
  const rows = ctx.callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const rest = rows.filter((row) => !row.some(isRating));
  const wish = [button(ctx.locale.answers.sayWanted, { kind: 'wish', asked })];
  const keyboard = good ? rest : [...rest, wish];
  await edited(() => ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: keyboard } }));
}

function isRating(key: object): boolean {
  return (
    'callback_data' in key &&
    typeof key.callback_data === 'string' &&
    parsePress(key.callback_data)?.kind === 'rate'
  );
}
