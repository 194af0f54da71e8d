/** Names what a subscription follows. */
import type { Translator } from '../i18n/translator.ts';
import { documentName, placeNameOf, topicNameOf } from '../library/display-names.ts';
import type { Library } from '../library/library.ts';
import { type SubscriptionFilter, toArray } from '../store/subscription-filter.ts';

/** What filters refer to in a library. */
export type FilterNames = Pick<Library, 'entries' | 'jurisdictions' | 'topics'>;

/** `Chuyển đổi số hoặc Đất đai · Kế hoạch · “một cửa”`. An id that the library lost is shown itself. */
export function describeFilter(
  filter: SubscriptionFilter,
  library: FilterNames,
  t: Translator,
): string {
  const any = new Intl.ListFormat(t.language, { type: 'disjunction' });
  const kinds = [
    toArray(filter.document).map((id) => {
      const entry = library.entries.get(id);
      return entry === undefined ? id : documentName(entry, t);
    }),
    toArray(filter.topic).map((id) => topicNameOf(id, library, t.language)),
    toArray(filter.type).map((type) => t(`type-${type}`)),
    toArray(filter.issuer),
    toArray(filter.place).map((id) => placeNameOf(id, library)),
  ];
  const parts = [
    ...kinds.filter((names) => names.length > 0).map((names) => any.format(names)),
    ...(filter.words ?? []).map((word) => `“${word}”`),
    ...(filter.without === undefined
      ? []
      : [t('subscription-without', { words: filter.without.join(', ') })]),
  ];
  const events = toArray(filter.events).map((event) => t(`subscription-event-${event}`));
  const what = parts.length === 0 ? t('subscription-everything') : parts.join(' · ');
  return events.length === 0
    ? what
    : `${what} · ${t('subscription-events', { events: any.format(events) })}`;
}
