/** The button for the file that a document was read from. */
import { callbackButton, type InlineButton } from '../presentation/callback-data/buttons.ts';
import type { View } from '../presentation/views/view.ts';
import { shortHash } from '../shared/short-hash.ts';
import type { Store } from '../store/store.ts';
import { findOriginalFile } from '../store/tables/original-files.ts';
import type { BotContext } from './context.ts';

/** @param id of the document in the library */
export const createOriginalButton = (id: string, { t }: Pick<BotContext, 't'>): InlineButton =>
  callbackButton(t('paper-original'), { kind: 'originalFile', entry: shortHash(id) });

/** Returns the card of an entry with a button for its original, where the bot has one. */
export async function withOriginalButton(
  { db }: Pick<Store, 'db'>,
  ctx: Pick<BotContext, 't'>,
  id: string,
  view: View,
): Promise<View> {
  const original = await findOriginalFile(db, id);
  return original === null
    ? view
    : { ...view, keyboard: [...view.keyboard, [createOriginalButton(id, ctx)]] };
}
