/** Which chats receive an announcement, and in which of their messages. */

import type { LegalDocument } from '../library/document.ts';
import { toArray } from '../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import type { Recipient } from '../store/tables/outbox-enqueue.ts';
import type { Frequency, Subscription } from '../store/tables/subscriptions.ts';
import { nextDelivery } from './delivery-schedule.ts';
import { createFilterMatcher, type MatchedContent, type Taxonomy } from './match-filter.ts';

export interface Audience {
  readonly subscriptions: readonly Subscription[];
  readonly preferencesByChat: ReadonlyMap<number, DeliveryPreferences>;
  /** The preferences of chats that chose none. */
  readonly defaultPreferences: DeliveryPreferences;
}

/** Digests at 8, weekly ones on Monday, no quiet hours, in the time zone of the deployment. */
export function defaultDeliveryPreferences(timeZone: string): DeliveryPreferences {
  return { hour: 8, weekday: 1, timeZone, quietHours: null };
}

const FREQUENCY_RANK: Readonly<Record<Frequency, number>> = { now: 0, daily: 1, weekly: 2 };

/** A chat that receives an announcement, and why. */
export interface SelectedRecipient extends Recipient {
  /** Whether each of its subscriptions that matched follows certain documents. */
  readonly isByDocument: boolean;
}

/** The recipients of an announcement of a document. A chat with several matching subscriptions gets the soonest one. */
export function selectRecipients(
  document: LegalDocument,
  taxonomy: Taxonomy,
  { subscriptions, preferencesByChat, defaultPreferences }: Audience,
  now: number,
  content: MatchedContent,
): SelectedRecipient[] {
  const matches = createFilterMatcher(document, taxonomy, content);
  const chosen = new Map<
    number,
    { readonly first: Subscription; readonly several: boolean; readonly isByDocument: boolean }
  >();
  for (const one of subscriptions) {
    if (!matches(one.filter)) continue;
    const before = chosen.get(one.chatId);
    const sooner =
      before === undefined ||
      FREQUENCY_RANK[one.frequency] < FREQUENCY_RANK[before.first.frequency];
    chosen.set(one.chatId, {
      first: sooner ? one : before.first,
      several: before !== undefined,
      isByDocument: toArray(one.filter.document).length > 0 && before?.isByDocument !== false,
    });
  }
  return [...chosen.values()].map(({ first, several, isByDocument }) => {
    const { chatId, threadId, language, frequency, id } = first;
    const preferences = preferencesByChat.get(chatId) ?? defaultPreferences;
    const common = {
      ...{ chatId, threadId, language, isByDocument },
      subscriptionId: several ? null : id,
    };
    if (frequency === 'now') return { ...common, digest: null, nextDigest: null };
    const digest = nextDelivery(frequency, preferences, threadId, now);
    const nextDigest = nextDelivery(frequency, preferences, threadId, digest.due);
    return { ...common, subscriptionId: null, digest, nextDigest };
  });
}
