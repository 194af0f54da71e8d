/** Describes subscriptions to people. */
import type { Translator } from '../../i18n/translator.ts';
import { shortDocumentName } from '../../library/display-names.ts';
import type { Library } from '../../library/library.ts';
import { measureBreadth } from '../../notifications/match-filter.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import { timeOfDayIn } from '../../shared/time-zone.ts';
import { type SubscriptionFilter, toArray } from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { UndeliveredMessage } from '../../store/tables/outbox-chat.ts';
import type { Frequency, SubscriptionRequest } from '../../store/tables/subscriptions.ts';
import { describeRefusal } from '../describe-refusal.ts';
import type { ParsedSubscription } from './parse-subscription.ts';
import { timeZoneLabel } from './time-zone-name.ts';

const WEEKDAY_KEYS = [
  'subscription-monday',
  'subscription-tuesday',
  'subscription-wednesday',
  'subscription-thursday',
  'subscription-friday',
  'subscription-saturday',
  'subscription-sunday',
] as const;

const MAX_EXAMPLES = 3;
const MAX_QUOTE_LENGTH = 200;
/** A subscription with more posts a month is called broad. */
const BROAD_POSTS_PER_MONTH = 10;

/** Describes a stored subscription: its filter, its schedule, and how many posts to expect. */
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
  t: Translator,
): string[] {
  const { quietHours } = deliveryPreferences;
  return [
    t('subscription-added', {
      what: describeFilter(filter, library, t),
      how: t(`subscription-frequency-${frequency}`),
    }),
    ...(frequency === 'now' && quietHours === null
      ? []
      : [describeSchedule(deliveryPreferences, t, frequency)]),
    ...describeBreadth(filter, library, today, t),
  ];
}

/** Says how many posts a month a broad filter gives, or which documents a narrow one matches. */
export function describeBreadth(
  filter: SubscriptionFilter,
  library: Library,
  today: string,
  t: Translator,
): string[] {
  const { matches, perMonth } = measureBreadth(filter, library, today);
  const rate = perMonth.toLocaleString(t.language);
  if (perMonth >= BROAD_POSTS_PER_MONTH) return [t('subscription-broad', { aMonth: rate })];
  if (matches.length === 0) return [t('subscription-catches-nothing')];
  const examples = matches
    .slice(0, MAX_EXAMPLES)
    .map((document) => `• ${shortDocumentName(document)}`);
  const count = matches.length;
  const head =
    perMonth === 0
      ? t('subscription-narrow-quiet', { count })
      : t('subscription-narrow', { count, aMonth: rate });
  return [head, ...examples];
}

/** The words of a filter, and the names of issuers, that no document of the library has. */
export function findUnknownWords(
  { words = [], issuer }: SubscriptionFilter,
  library: Library,
  today: string,
): string[] {
  const occurs = (filter: SubscriptionFilter) =>
    measureBreadth(filter, library, today).matches.length > 0;
  return [
    ...words.filter((word) => !occurs({ words: [word] })),
    ...toArray(issuer).filter((name) => !occurs({ issuer: name })),
  ];
}

/** Says which parts of a text were not understood or were rounded. */
export function describeParseProblems(
  { notUnderstood, rounded }: Pick<ParsedSubscription, 'notUnderstood' | 'rounded'>,
  t: Translator,
): string[] {
  return [
    ...(notUnderstood.length === 0
      ? []
      : [t('subscription-not-understood', { what: quoteParts(notUnderstood) })]),
    ...(rounded.length === 0 ? [] : [t('subscription-rounded', { what: quoteParts(rounded) })]),
  ];
}

/** Quotes typed text, shortened. */
export function quoteParts(parts: readonly string[]): string {
  return truncate(parts.join(', '), MAX_QUOTE_LENGTH);
}

/** The schedule of a frequency: `Bản tin lúc 8 giờ (Asia/Ho_Chi_Minh); giờ yên lặng …`. */
export function describeSchedule(
  { hour, weekday, timeZone, quietHours }: DeliveryPreferences,
  t: Translator,
  frequency: Frequency,
): string {
  return [
    ...(frequency === 'now'
      ? []
      : [t('subscription-digest-at', { hour, zone: timeZoneLabel(timeZone, t) })]),
    ...(frequency === 'weekly'
      ? [t('subscription-weekly-on', { weekday: weekdayName(t, weekday) })]
      : []),
    ...(quietHours === null
      ? []
      : [t('subscription-quiet', { from: quietHours.from, to: quietHours.to })]),
  ].join('; ');
}

/** One line for what waits after an error and one for what was given up; none when all arrived. */
export function describeUndelivered(
  undelivered: readonly UndeliveredMessage[],
  timeZone: string,
  t: Translator,
): string[] {
  const waiting = undelivered.filter(({ state }) => state === 'deferred');
  const failed = undelivered.filter(({ state }) => state === 'failed');
  const [next, last] = [waiting[0], failed[0]];
  return [
    ...(next === undefined
      ? []
      : [
          t('undelivered-waiting', {
            count: waiting.length,
            time: timeOfDayIn(timeZone, next.due ?? 0),
            reason: describeRefusal(next.error, t),
          }),
        ]),
    ...(last === undefined
      ? []
      : [
          t('undelivered-failed', {
            count: failed.length,
            reason: describeRefusal(last.error, t),
          }),
        ]),
  ];
}

/** A day of the week as a digest's schedule names it; 1 is Monday. */
export function weekdayName(t: Translator, weekday: number): string {
  return t(WEEKDAY_KEYS[weekday - 1] ?? 'subscription-monday');
}
