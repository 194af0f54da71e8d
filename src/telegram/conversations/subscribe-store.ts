/** What the conversation about a subscription reads from the store when it begins, and what it writes. */

import type { Language, Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import {
  type DeliveryPreferences,
  upsertDeliveryPreferences,
} from '../../store/tables/delivery-preferences.ts';
import {
  deleteAllSubscriptions,
  type Frequency,
  findSubscription,
  listSubscriptionsOfChat,
  replaceSubscription,
} from '../../store/tables/subscriptions.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canManageChat } from '../subscriptions/managed-chat.ts';
import { loadDeliveryPreferences } from '../subscriptions/save-subscription.ts';
import type { SubscriptionDraft } from './subscription-draft.ts';

/** The chat and the subscription that the conversation is about. */
export interface SubscribeTarget {
  readonly chatId: number;
  /** The forum topic to write to; null: none. */
  readonly threadId: number | null;
  /** The title of another chat; null: the chat of the conversation. */
  readonly title: string | null;
  /** The subscription to change; null: a new one. */
  readonly subscriptionId: number | null;
}

/** The state when the conversation begins. */
export interface InitialState {
  readonly draft: SubscriptionDraft;
  readonly deliveryPreferences: DeliveryPreferences;
  /** Describes the current subscriptions; empty: none. */
  readonly existing: string;
  /** Whether the bot reads typed text: not in groups. */
  readonly canType: boolean;
}

export type SubscribeDependencies = Pick<BotDependencies, 'now' | 'store' | 'timeZone'>;

/** Reads the subscription to change, or the subscriptions that the chat has. */
export async function loadInitialState(
  deps: SubscribeDependencies,
  outer: BotContext,
  { chatId, subscriptionId }: SubscribeTarget,
  libraryIndex: CurrentLibraryIndex,
  t: Translator,
): Promise<InitialState> {
  const { store } = deps;
  const changed = subscriptionId === null ? null : await findSubscription(store.db, subscriptionId);
  const before = subscriptionId === null ? await listSubscriptionsOfChat(store.db, chatId) : [];
  return {
    draft: { filter: changed?.filter ?? {}, deliveryPreferences: {} },
    deliveryPreferences: await loadDeliveryPreferences(deps, chatId),
    existing: before
      .map(({ filter, frequency }) => {
        const name = describeFilter(filter, libraryIndex.library, t);
        return `${name} (${t(`subscription-frequency-${frequency}`)})`;
      })
      .join('; '),
    canType: outer.chat?.type === 'private',
  };
}

/** A subscription as it was chosen. */
export interface ChosenSubscription extends SubscriptionDraft {
  readonly frequency: Frequency;
}

/** Stores a subscription. Returns false when the person may not change the chat. */
export async function storeSubscription(
  { store, now }: SubscribeDependencies,
  outer: BotContext,
  { chatId, threadId, subscriptionId }: SubscribeTarget,
  { filter, frequency, deliveryPreferences }: ChosenSubscription,
  initial: InitialState,
  language: Language,
): Promise<boolean> {
  if (!(await canManageChat(outer, chatId))) return false;
  const request = { chatId, filter, frequency, threadId, language, now: now() };
  await replaceSubscription(store, subscriptionId, request);
  if (Object.keys(deliveryPreferences).length > 0)
    await upsertDeliveryPreferences(store.db, chatId, {
      ...initial.deliveryPreferences,
      ...deliveryPreferences,
    });
  return true;
}

/** Ends all subscriptions of a chat when the person may do so. */
export async function endSubscriptions(
  { store }: SubscribeDependencies,
  outer: BotContext,
  chatId: number,
): Promise<void> {
  if (await canManageChat(outer, chatId)) await deleteAllSubscriptions(store, chatId);
}
