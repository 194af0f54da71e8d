/** Which chats hear of a document, each once, and in which of their messages. */
import type { LegalDocument } from '../library/document.ts';
import type { Frequency } from '../store/database.ts';
import type { Recipient } from '../store/tables/announcements.ts';
import type { DeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import type { Subscription } from '../store/tables/subscriptions.ts';
import { nextDelivery } from './delivery-schedule.ts';
import { createFilterMatcher, type Taxonomy } from './match-filter.ts';

export interface Audience {
  readonly subscriptions: readonly Subscription[];
  readonly preferencesByChat: ReadonlyMap<number, DeliveryPreferences>;
  /** Of chats that set nothing. */
  readonly defaultPreferences: DeliveryPreferences;
}

/** In the deployment's time zone: digests at 8, weekly ones on Monday, no quiet hours. */
export function defaultDeliveryPreferences(timeZone: string): DeliveryPreferences {
  return { hour: 8, weekday: 1, timeZone, quietHours: null };
}

const FREQUENCY_RANK: Readonly<Record<Frequency, number>> = { now: 0, daily: 1, weekly: 2 };

/** A chat with several matching subscriptions hears once, the soonest way that it asked for. */
export function selectRecipients(
  document: LegalDocument,
  taxonomy: Taxonomy,
  { subscriptions, preferencesByChat, defaultPreferences }: Audience,
  now: number,
): Recipient[] {
  const matches = createFilterMatcher(document, taxonomy);
  const chosen = new Map<number, { readonly first: Subscription; readonly several: boolean }>();
  for (const one of subscriptions) {
    if (!matches(one.filter)) continue;
    const before = chosen.get(one.chatId);
    const sooner =
      before === undefined ||
      FREQUENCY_RANK[one.frequency] < FREQUENCY_RANK[before.first.frequency];
    chosen.set(one.chatId, {
      first: sooner ? one : before.first,
      several: before !== undefined,
    });
  }
  return [...chosen.values()].map(({ first, several }) => {
    const { chatId, threadId, language, frequency, id } = first;
    const preferences = preferencesByChat.get(chatId) ?? defaultPreferences;
    const common = { chatId, threadId, language, watchId: several ? null : id };
    if (frequency === 'now') return { ...common, slot: null, nextSlot: null };
    const slot = nextDelivery(frequency, preferences, threadId, now);
    const after = nextDelivery(frequency, preferences, threadId, slot.due);
    return { ...common, watchId: null, slot, nextSlot: after };
  });
}
