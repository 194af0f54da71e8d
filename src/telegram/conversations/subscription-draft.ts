/** The choices made so far for a subscription. Plain data that a conversation stores. */
import {
  createFilter,
  type FilterField,
  type SubscriptionFilter,
  toArray,
} from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { ParsedSubscription } from '../subscriptions/parse-subscription.ts';

export interface SubscriptionDraft {
  readonly filter: SubscriptionFilter;
  /** The delivery preferences that were chosen. */
  readonly deliveryPreferences: Partial<DeliveryPreferences>;
}

/** Adds parsed text to the draft. `all` clears the filter. */
export function mergeParsed(
  draft: SubscriptionDraft,
  parsed: Omit<ParsedSubscription, 'frequency'>,
): SubscriptionDraft {
  const isEverything = parsed.hasFilter && Object.keys(parsed.filter).length === 0;
  return {
    filter: isEverything ? {} : mergeFilters(draft.filter, parsed.filter),
    deliveryPreferences: { ...draft.deliveryPreferences, ...parsed.deliveryPreferences },
  };
}

/** Combines two filters. Documents must have all words, and one value of each other field. */
export function mergeFilters(
  one: SubscriptionFilter,
  other: SubscriptionFilter,
): SubscriptionFilter {
  const both = <T>(some: readonly T[] = [], more: readonly T[] = []) => [
    ...new Set([...some, ...more]),
  ];
  return createFilter({
    document: both(toArray(one.document), toArray(other.document)),
    topic: both(toArray(one.topic), toArray(other.topic)),
    issuer: both(toArray(one.issuer), toArray(other.issuer)),
    type: both(toArray(one.type), toArray(other.type)),
    place: both(toArray(one.place), toArray(other.place)),
    words: both(one.words, other.words),
    without: both(one.without, other.without),
    events: both(toArray(one.events), toArray(other.events)),
  });
}

/** Adds a value to a field, or removes it when it was chosen before. */
export function toggleFilterValue(
  filter: SubscriptionFilter,
  kind: FilterField,
  value: string,
): SubscriptionFilter {
  const before: readonly string[] = toArray<string>(filter[kind]);
  if (!before.includes(value)) return mergeFilters(filter, { [kind]: value });
  const { [kind]: _, ...others } = filter;
  return mergeFilters(others, { [kind]: before.filter((one) => one !== value) });
}
