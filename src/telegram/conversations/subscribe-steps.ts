/**
 * The steps of the conversation about a subscription: what to follow, what narrows it, and when to
 * send. `subscribe.ts` decides their order.
 */

import type { Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  type FilterField,
  type SubscriptionFilter,
  toArray,
} from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import {
  describeBreadth,
  describeSchedule,
  weekdayName,
} from '../subscriptions/describe-subscription.ts';
import { ANY_VALUE, type Option, SELECTED_MARK, type Step } from './choose-option.ts';
import { createTopicOptions } from './guide.ts';
import { listFacets } from './subscribe-facets.ts';
import type { SubscriptionDraft } from './subscription-draft.ts';

/** Ids of the steps; no other conversation uses them. */
export const STEP_IDS = {
  what: 'sw',
  when: 'so',
  words: 'sk',
  hour: 'sh',
  weekday: 'sd',
  quiet: 'sq',
} as const;
export const KIND_STEP_IDS: Readonly<Record<FilterField, string>> = {
  topic: 'st',
  issuer: 'si',
  type: 'sy',
  place: 'sp',
};

/** Values of the buttons below the choice of the frequency. */
export const KEYWORDS_OPTION = 'words';
export const QUIET_HOURS_OPTION = 'quiet';
/** Ends all subscriptions. */
export const NONE_OPTION = 'none';

const KIND_ORDER: readonly FilterField[] = ['topic', 'issuer', 'type', 'place'];
/** Usual hours of offices; any other hour can be typed. */
const HOURS = [6, 7, 8, 9, 11, 12, 14, 17, 18, 20, 21, 22];
const QUIET_HOURS = [
  [21, 6],
  [22, 6],
  [22, 7],
  [17, 8],
] as const;

export interface StepContext {
  readonly index: CurrentLibraryIndex;
  readonly t: Translator;
  /** The title of the chat to subscribe; null: the chat of the conversation. */
  readonly title: string | null;
}

/**
 * The step that asks what to follow: everything, or a topic.
 *
 * @param existing describes the current subscriptions; empty: none
 * @param notes what was not understood of typed text
 */
export function createWhatStep(
  existing: string,
  notes: readonly string[],
  { index: libraryIndex, t, title }: StepContext,
): Step {
  const removal =
    existing === '' ? [] : [{ label: t('conversation-unsubscribe'), value: NONE_OPTION }];
  return {
    id: STEP_IDS.what,
    question: t('conversation-subscribe-topic'),
    selection: existing === '' ? '' : t('conversation-subscriptions', { list: existing }),
    notes: [...notes, ...(title === null ? [] : [t('subscription-for-chat', { title })])],
    options: [...removal, ...createTopicOptions(libraryIndex, t)],
    columns: 1,
  };
}

/**
 * The step that asks for the frequency and ends the choice. Further buttons narrow the
 * subscription.
 *
 * @param canType whether the bot reads typed text in this chat
 * @param notes what was not understood of typed text
 */
export function createWhenStep(
  { filter, deliveryPreferences }: SubscriptionDraft,
  defaults: DeliveryPreferences,
  canType: boolean,
  notes: readonly string[],
  { index: libraryIndex, t, title }: StepContext,
): Step {
  const narrowing = KIND_ORDER.map((kind) => ({
    label: t(`subscribe-narrow-${kind}`),
    value: kind,
  }));
  const preferences = { ...defaults, ...deliveryPreferences };
  const quiet =
    preferences.quietHours === null
      ? null
      : t('subscription-quiet', {
          from: preferences.quietHours.from,
          to: preferences.quietHours.to,
        });
  return {
    id: STEP_IDS.when,
    question: t('conversation-subscribe-often'),
    selection: describeFilter(filter, libraryIndex.library, t),
    notes: [
      ...notes,
      ...(title === null ? [] : [t('subscription-for-chat', { title })]),
      ...describeBreadth(filter, libraryIndex.library, libraryIndex.today(), t),
      ...(quiet === null ? [] : [quiet]),
    ],
    options: (['now', 'daily', 'weekly'] as const).map((value) => ({
      label: t(`conversation-frequency-${value}`),
      value,
    })),
    columns: 1,
    footerOptions: [
      ...narrowing,
      ...(canType ? [{ label: t('subscribe-narrow-words'), value: KEYWORDS_OPTION }] : []),
      { label: t('subscribe-choose-quiet'), value: QUIET_HOURS_OPTION },
    ],
  };
}

/**
 * The step that offers the most frequent values of a field. Chosen values have a mark; pressing
 * one again removes it.
 */
export function createKindStep(
  kind: FilterField,
  filter: SubscriptionFilter,
  note: string | null,
  { index: libraryIndex, t }: StepContext,
): Step {
  const chosen: readonly string[] = toArray<string>(filter[kind]);
  const options = listFacets(kind, libraryIndex, t).map(({ value, name, count }) => ({
    label: `${chosen.includes(value) ? SELECTED_MARK : ''}${name} (${count})`,
    value: kind === 'type' ? value : shortHash(value),
  }));
  return {
    id: KIND_STEP_IDS[kind],
    question: t(`subscribe-ask-${kind}`),
    selection: describeFilter(filter, libraryIndex.library, t),
    notes: note === null ? [] : [note],
    options,
    columns: kind === 'type' ? 2 : 1,
    footerOptions: [createSkipOption(t)],
  };
}

export function createKeywordsStep(
  { filter }: SubscriptionDraft,
  { index: libraryIndex, t }: StepContext,
): Step {
  return {
    id: STEP_IDS.words,
    question: t('subscribe-ask-words'),
    selection: describeFilter(filter, libraryIndex.library, t),
    options: [],
    columns: 1,
    footerOptions: [createSkipOption(t)],
  };
}

export function createWeekdayStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { t }: StepContext,
): Step {
  const days = [1, 2, 3, 4, 5, 6, 7];
  return {
    id: STEP_IDS.weekday,
    question: t('subscribe-ask-weekday'),
    selection: '',
    notes: note === null ? [] : [note],
    options: days.map((day) => createValueOption(weekdayName(t, day), day, preferences.weekday)),
    columns: 2,
    footerOptions: [createSkipOption(t)],
  };
}

export function createHourStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { t }: StepContext,
): Step {
  const hours = HOURS.includes(preferences.hour) ? HOURS : [preferences.hour, ...HOURS];
  return {
    id: STEP_IDS.hour,
    question: t('subscribe-ask-hour'),
    selection: '',
    notes: [...(note === null ? [] : [note]), describeSchedule(preferences, t, 'daily')],
    options: hours.map((hour) =>
      createValueOption(t('subscribe-hour', { hour }), hour, preferences.hour),
    ),
    columns: 4,
    footerOptions: [createSkipOption(t)],
  };
}

export function createQuietHoursStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { t }: StepContext,
): Step {
  const { quietHours } = preferences;
  return {
    id: STEP_IDS.quiet,
    question: t('subscribe-ask-quiet'),
    selection:
      quietHours === null
        ? ''
        : t('subscription-quiet', { from: quietHours.from, to: quietHours.to }),
    notes: note === null ? [] : [note],
    options: [
      ...QUIET_HOURS.map(([from, to]) => ({
        label: t('subscribe-hours', { from, to }),
        value: `${from}-${to}`,
      })),
      { label: t('subscribe-no-quiet'), value: NONE_OPTION },
    ],
    columns: 2,
    footerOptions: [createSkipOption(t)],
  };
}

function createValueOption(label: string, value: number, chosen: number): Option {
  return { label: `${value === chosen ? SELECTED_MARK : ''}${label}`, value: String(value) };
}

function createSkipOption(t: Translator): Option {
  return { label: t('subscribe-skip'), value: ANY_VALUE };
}
