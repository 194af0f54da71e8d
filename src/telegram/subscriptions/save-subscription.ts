/** Stores a subscription and says what was stored, with buttons to change or end it. */
import { defaultDeliveryPreferences } from '../../notifications/recipients.ts';
import { callbackButton, type Keyboard } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import { filterKey, type SubscriptionFilter } from '../../store/subscription-filter.ts';
import {
  type DeliveryPreferences,
  findDeliveryPreferences,
} from '../../store/tables/delivery-preferences.ts';
import {
  type Frequency,
  listSubscriptionsOfChat,
  upsertSubscription,
} from '../../store/tables/subscriptions.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { describeSavedSubscription } from './describe-subscription.ts';
import type { ManagedChat } from './managed-chat.ts';

export type SaveDependencies = Pick<
  BotDependencies,
  'library' | 'now' | 'store' | 'timeZone' | 'today'
>;

/** When a chat receives digests, as it chose or by default. */
export async function loadDeliveryPreferences(
  { store, timeZone }: Pick<SaveDependencies, 'store' | 'timeZone'>,
  chatId: number,
): Promise<DeliveryPreferences> {
  return (
    (await findDeliveryPreferences(store.db, chatId)) ??
    defaultDeliveryPreferences(timeZone ?? DEFAULT_TIME_ZONE)
  );
}

/**
 * Stores a subscription of a chat and replies with what it gives.
 *
 * @param notes lines below, about text that was not understood or was rounded
 */
export async function saveSubscription(
  ctx: BotContext,
  deps: SaveDependencies,
  { id: chatId, title, threadId }: Omit<ManagedChat, 'rest'>,
  { filter, frequency }: { readonly filter: SubscriptionFilter; readonly frequency: Frequency },
  notes: readonly string[] = [],
): Promise<void> {
  const { language, t } = ctx;
  const { db } = deps.store;
  await upsertSubscription(db, { chatId, filter, frequency, threadId, language, now: deps.now() });
  const deliveryPreferences = await loadDeliveryPreferences(deps, chatId);
  const kept = { filter, frequency, deliveryPreferences };
  const head = title === null ? [] : [t('subscription-for-chat', { title })];
  const lines = describeSavedSubscription(kept, deps.library, deps.today(), t);
  const key = filterKey(filter);
  const stored = (await listSubscriptionsOfChat(db, chatId)).find(
    (one) => filterKey(one.filter) === key,
  );
  const keyboard: Keyboard =
    stored === undefined || ctx.chat?.type === 'channel'
      ? []
      : [
          (['change', 'stop'] as const).map((action) =>
            callbackButton(t(`subscription-${action}-this`), {
              kind: 'subscription',
              action,
              subscriptionId: stored.id,
            }),
          ),
        ];
  await replyWith(ctx, renderText([...head, ...lines, ...notes].join('\n')), keyboard);
}
