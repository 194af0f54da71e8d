/** Which chats hear of a document, each once, and in which of their messages. */
import type { LegalDocument } from '../knowledge/document.ts';
import type { Recipient } from '../store/announcements.ts';
import type { Frequency } from '../store/database.ts';
import type { Reception } from '../store/reception.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { matcher, type Shelves } from './filter.ts';
import { nextSlot } from './slots.ts';

export interface Audience {
  readonly subscriptions: readonly Subscription[];
  readonly receptions: ReadonlyMap<number, Reception>;
  /** Of chats that set nothing. */
  readonly usual: Reception;
}

/** In the deployment's time zone: digests at 8, weekly ones on Monday, no quiet hours. */
export function usualReception(timeZone: string): Reception {
  return { hour: 8, weekday: 1, timeZone, quiet: null };
}

const SOONER: Readonly<Record<Frequency, number>> = { now: 0, daily: 1, weekly: 2 };

/** A chat with several matching subscriptions hears once, the soonest way that it asked for. */
export function recipientsOf(
  document: LegalDocument,
  shelves: Shelves,
  { subscriptions, receptions, usual }: Audience,
  now: number,
): Recipient[] {
  const matches = matcher(document, shelves);
  const chosen = new Map<number, { readonly first: Subscription; readonly several: boolean }>();
  for (const one of subscriptions) {
    if (!matches(one.filter)) continue;
    const before = chosen.get(one.chatId);
    const sooner = before === undefined || SOONER[one.frequency] < SOONER[before.first.frequency];
    chosen.set(one.chatId, {
      first: sooner ? one : before.first,
      several: before !== undefined,
    });
  }
  return [...chosen.values()].map(({ first, several }) => {
    const { chatId, threadId, language, frequency, id } = first;
    const reception = receptions.get(chatId) ?? usual;
    const common = { chatId, threadId, language, watchId: several ? null : id };
    if (frequency === 'now') return { ...common, slot: null, nextSlot: null };
    const slot = nextSlot(frequency, reception, threadId, now);
    const after = nextSlot(frequency, reception, threadId, slot.due);
    return { ...common, watchId: null, slot, nextSlot: after };
  });
}
