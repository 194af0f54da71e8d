/** Subscriptions in words. */

import type { Library } from '../../library/library.ts';
import { measureBreadth } from '../../notifications/match-filter.ts';
import { callbackButton, truncate } from '../../presentation/callback-data/buttons.ts';
import {
  createParagraph,
  strong,
  type Translations,
  type View,
} from '../../presentation/views/view.ts';
import { type SubscriptionFilter, toArray } from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type {
  Frequency,
  Subscription,
  SubscriptionRequest,
} from '../../store/tables/subscriptions.ts';
import type { ParsedSubscription } from './parse-subscription.ts';

const MAX_EXAMPLES = 3;
const MAX_QUOTE_LENGTH = 200;
/** From so many posts a month on, a choice is very broad. */
const BROAD_POSTS_PER_MONTH = 10;

/** `Chuyển đổi số hoặc Đất đai · Kế hoạch · “một cửa”`. */
export function describeFilter(
  filter: SubscriptionFilter,
  library: Library,
  translations: Translations,
): string {
  const { follow } = translations.locale;
  const any = new Intl.ListFormat(translations.language, { type: 'disjunction' });
  const kinds = [
    toArray(filter.topic).map((id) => topicName(id, library, translations)),
    toArray(filter.type).map((type) => translations.messages.typeName[type]),
    toArray(filter.issuer),
    toArray(filter.place).map((id) => placeName(id, library)),
  ];
  const parts = [
    ...kinds.filter((names) => names.length > 0).map((names) => any.format(names)),
    ...(filter.words ?? []).map((word) => `“${word}”`),
    ...(filter.without === undefined ? [] : [follow.without(filter.without.join(', '))]),
  ];
  return parts.length === 0 ? follow.everything : parts.join(' · ');
}

/** Its id where the library has no such topic any more. */
export function topicName(id: string, { topics }: Library, { language }: Translations): string {
  const topic = topics.find((one) => one.id === id);
  return (language === 'en' ? topic?.nameEn : topic?.name) ?? id;
}

export function placeName(id: string, { jurisdictions }: Library): string {
  return jurisdictions.find((one) => one.id === id)?.name ?? id;
}

/** Told once a wish is kept: what it is, when it is heard of, how broad it is. */
export function describeSavedSubscription(
  {
    filter,
    frequency,
    deliveryPreferences,
  }: Pick<SubscriptionRequest, 'filter' | 'frequency'> & {
    readonly deliveryPreferences: DeliveryPreferences;
  },
  library: Library,
  today: string,
  translations: Translations,
): string[] {
  const { follow } = translations.locale;
  const { quietHours } = deliveryPreferences;
  return [
    follow.added(describeFilter(filter, library, translations), follow.frequency[frequency]),
    ...(frequency === 'now' && quietHours === null
      ? []
      : [describeSchedule(deliveryPreferences, translations, frequency)]),
    ...describeBreadth(filter, library, today, translations),
  ];
}

/** How many posts a month a broad choice would have been; what a narrow one would have caught. */
export function describeBreadth(
  filter: SubscriptionFilter,
  library: Library,
  today: string,
  translations: Translations,
): string[] {
  const { follow } = translations.locale;
  const { matches, perMonth } = measureBreadth(filter, library, today);
  const rate = perMonth.toLocaleString(translations.language);
  if (perMonth >= BROAD_POSTS_PER_MONTH) return [follow.broad(rate)];
  if (matches.length === 0) return [follow.catchesNothing];
  const examples = matches
    .slice(0, MAX_EXAMPLES)
    .map(({ number, title }) => `• ${number ?? title}`);
  return [follow.narrow(matches.length, rate), ...examples];
}

/** What of a wish could not be taken as it was said. */
export function describeParseProblems(
  { notUnderstood, rounded }: Pick<ParsedSubscription, 'notUnderstood' | 'rounded'>,
  { locale: { follow } }: Translations,
): string[] {
  return [
    ...(notUnderstood.length === 0 ? [] : [follow.notUnderstood(quoteParts(notUnderstood))]),
    ...(rounded.length === 0 ? [] : [follow.rounded(quoteParts(rounded))]),
  ];
}

/** What somebody typed, said again: enough of it to be known. */
export function quoteParts(parts: readonly string[]): string {
  return truncate(parts.join(', '), MAX_QUOTE_LENGTH);
}

/** `Bản tin lúc 8 giờ (Asia/Ho_Chi_Minh); giờ yên lặng …`: what matters for a frequency. */
export function describeSchedule(
  { hour, weekday, timeZone, quietHours }: DeliveryPreferences,
  { locale: { follow } }: Translations,
  frequency: Frequency,
): string {
  return [
    ...(frequency === 'now' ? [] : [follow.digestAt(hour, timeZone)]),
    ...(frequency === 'weekly' ? [follow.weeklyOn(follow.weekdays[weekday - 1] ?? '')] : []),
    ...(quietHours === null ? [] : [follow.quiet(quietHours.from, quietHours.to)]),
  ].join('; ');
}

/** The list with its buttons. */
export function createSubscriptionsView(
  subscriptions: readonly Subscription[],
  deliveryPreferences: DeliveryPreferences,
  library: Library,
  translations: Translations,
  title: string | null,
): View {
  const { follow } = translations.locale;
  const head = title === null ? [] : [createParagraph(follow.forChat(title))];
  if (subscriptions.length === 0) {
    return {
      paragraphs: [...head, createParagraph(follow.none), createParagraph(follow.hint)],
      keyboard: [],
    };
  }
  const lines = subscriptions.map(({ filter, frequency }, at) =>
    createParagraph(
      `${at + 1}. ${describeFilter(filter, library, translations)} · ${follow.frequency[frequency]}`,
    ),
  );
  const times = describeSchedule(deliveryPreferences, translations, 'weekly');
  const [first] = subscriptions;
  return {
    paragraphs: [
      ...head,
      createParagraph(strong(follow.list(subscriptions.length))),
      ...lines,
      { ...createParagraph(times), hasSpaceBefore: true },
      { kind: 'note', runs: [{ text: follow.hint }] },
    ],
    keyboard: [
      ...subscriptions.slice(0, 20).map(({ id }, at) => [
        callbackButton(follow.changeOne(at + 1), {
          kind: 'subscription',
          action: 'change',
          subscriptionId: id,
        }),
        callbackButton(follow.stopOne(at + 1), {
          kind: 'subscription',
          action: 'stop',
          subscriptionId: id,
        }),
      ]),
      ...(first === undefined
        ? []
        : [
            [
              callbackButton(follow.stopAll, {
                kind: 'subscription',
                action: 'all',
                subscriptionId: first.id,
              }),
            ],
          ]),
    ],
  };
}
