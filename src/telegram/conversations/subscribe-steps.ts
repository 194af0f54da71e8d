/**
 * The steps in which a subscription is chosen, as plain data from the library: what to hear of, what
 * narrows it, when. The way through them is `subscribe.ts`.
 */
import { DOCUMENT_TYPES } from '../../library/document.ts';
import { type LibraryIndex, topicFilter } from '../../library/index/browse-index.ts';
import type { Translations } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  type FilterField,
  type SubscriptionFilter,
  toArray,
} from '../../store/subscription-filter.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import {
  describeBreadth,
  describeFilter,
  describeSchedule,
  placeName,
  topicName,
} from '../subscriptions/describe-subscription.ts';
import { ANY_VALUE, type Option, SELECTED_MARK, type Step } from './choose-option.ts';
import { createTopicOptions } from './guide.ts';
import type { SubscriptionDraft } from './subscription-draft.ts';

/** Letters of the steps' buttons: none of another conversation's. */
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

/** What the buttons under the choice of when lead to. */
export const KEYWORDS_OPTION = 'words';
export const QUIET_HOURS_OPTION = 'quiet';
/** Instead of choosing: all subscriptions end. */
export const NONE_OPTION = 'none';

const KIND_ORDER: readonly FilterField[] = ['topic', 'issuer', 'type', 'place'];
/** When offices begin, pause and end; any other hour is typed. */
const HOURS = [6, 7, 8, 9, 11, 12, 14, 17, 18, 20, 21, 22];
const QUIET_HOURS = [
  [21, 6],
  [22, 6],
  [22, 7],
  [17, 8],
] as const;

export interface StepContext {
  readonly index: LibraryIndex;
  readonly translations: Translations;
  /** The chat that it is for, where it is another than the one in which it is chosen. */
  readonly title: string | null;
}

/**
 * What to hear of: everything, or a topic.
 * @param existing what is followed already
 * @param notes what was not understood of what was typed here
 */
export function createWhatStep(
  existing: string,
  notes: readonly string[],
  { index: libraryIndex, translations, title }: StepContext,
): Step {
  const { conversations, follow } = translations.locale;
  const removal = existing === '' ? [] : [{ label: conversations.unsubscribe, value: NONE_OPTION }];
  return {
    id: STEP_IDS.what,
    question: conversations.subscribeTopic,
    selection: existing === '' ? '' : conversations.subscriptions(existing),
    notes: [...notes, ...(title === null ? [] : [follow.forChat(title)])],
    options: [...removal, ...createTopicOptions(libraryIndex, translations)],
    columns: 1,
  };
}

/**
 * When to hear of it, which ends the choice; beside it what narrows it further.
 * @param canType whether words can be typed here
 * @param notes what of the last that was typed could not be taken as it was
 */
export function createWhenStep(
  { filter, deliveryPreferences }: SubscriptionDraft,
  defaults: DeliveryPreferences,
  canType: boolean,
  notes: readonly string[],
  { index: libraryIndex, translations, title }: StepContext,
): Step {
  const { conversations, follow, subscribe } = translations.locale;
  const narrowing = KIND_ORDER.map((kind) => ({ label: subscribe.narrow[kind], value: kind }));
  const preferences = { ...defaults, ...deliveryPreferences };
  const quiet =
    preferences.quietHours === null
      ? null
      : follow.quiet(preferences.quietHours.from, preferences.quietHours.to);
  return {
    id: STEP_IDS.when,
    question: conversations.subscribeOften,
    selection: describeFilter(filter, libraryIndex.library, translations),
    notes: [
      ...notes,
      ...(title === null ? [] : [follow.forChat(title)]),
      ...describeBreadth(filter, libraryIndex.library, libraryIndex.today(), translations),
      ...(quiet === null ? [] : [quiet]),
    ],
    options: (['now', 'daily', 'weekly'] as const).map((value) => ({
      label: conversations.frequency[value],
      value,
    })),
    columns: 1,
    footerOptions: [
      ...narrowing,
      ...(canType ? [{ label: subscribe.narrowWords, value: KEYWORDS_OPTION }] : []),
      { label: subscribe.chooseQuiet, value: QUIET_HOURS_OPTION },
    ],
  };
}

/** The most usual of a kind in the library; chosen ones bear a mark, and are given back by a press. */
export function createKindStep(
  kind: FilterField,
  filter: SubscriptionFilter,
  note: string | null,
  { index: libraryIndex, translations }: StepContext,
): Step {
  const chosen: readonly string[] = toArray<string>(filter[kind]);
  const options = listFacets(kind, libraryIndex, translations).map(({ value, name, count }) => ({
    label: `${chosen.includes(value) ? SELECTED_MARK : ''}${name} (${count})`,
    value: kind === 'type' ? value : shortHash(value),
  }));
  return {
    id: KIND_STEP_IDS[kind],
    question: translations.locale.subscribe.ask[kind],
    selection: describeFilter(filter, libraryIndex.library, translations),
    notes: note === null ? [] : [note],
    options,
    columns: kind === 'type' ? 2 : 1,
    footerOptions: [createSkipOption(translations)],
  };
}

/** The value behind a button of a kind; null where the library has it no more. */
export function findFacetByCode(
  kind: FilterField,
  code: string,
  libraryIndex: LibraryIndex,
  translations: Translations,
): string | null {
  const facets = listFacets(kind, libraryIndex, translations);
  return facets.find(({ value }) => value === code || shortHash(value) === code)?.value ?? null;
}

export function createKeywordsStep(
  { filter }: SubscriptionDraft,
  { index: libraryIndex, translations }: StepContext,
): Step {
  return {
    id: STEP_IDS.words,
    question: translations.locale.subscribe.askWords,
    selection: describeFilter(filter, libraryIndex.library, translations),
    options: [],
    columns: 1,
    footerOptions: [createSkipOption(translations)],
  };
}

export function createWeekdayStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { translations }: StepContext,
): Step {
  const { follow, subscribe } = translations.locale;
  const days = [1, 2, 3, 4, 5, 6, 7];
  return {
    id: STEP_IDS.weekday,
    question: subscribe.askWeekday,
    selection: '',
    notes: note === null ? [] : [note],
    options: days.map((day) =>
      createValueOption(follow.weekdays[day - 1] ?? '', day, preferences.weekday),
    ),
    columns: 2,
    footerOptions: [createSkipOption(translations)],
  };
}

export function createHourStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { translations }: StepContext,
): Step {
  const { subscribe } = translations.locale;
  const hours = HOURS.includes(preferences.hour) ? HOURS : [preferences.hour, ...HOURS];
  return {
    id: STEP_IDS.hour,
    question: subscribe.askHour,
    selection: '',
    notes: [...(note === null ? [] : [note]), describeSchedule(preferences, translations, 'daily')],
    options: hours.map((hour) => createValueOption(subscribe.hour(hour), hour, preferences.hour)),
    columns: 4,
    footerOptions: [createSkipOption(translations)],
  };
}

export function createQuietHoursStep(
  preferences: DeliveryPreferences,
  note: string | null,
  { translations }: StepContext,
): Step {
  const { subscribe, follow } = translations.locale;
  const { quietHours } = preferences;
  return {
    id: STEP_IDS.quiet,
    question: subscribe.askQuiet,
    selection: quietHours === null ? '' : follow.quiet(quietHours.from, quietHours.to),
    notes: note === null ? [] : [note],
    options: [
      ...QUIET_HOURS.map(([from, to]) => ({
        label: subscribe.hours(from, to),
        value: `${from}-${to}`,
      })),
      { label: subscribe.noQuiet, value: NONE_OPTION },
    ],
    columns: 2,
    footerOptions: [createSkipOption(translations)],
  };
}

function createValueOption(label: string, value: number, chosen: number): Option {
  return { label: `${value === chosen ? SELECTED_MARK : ''}${label}`, value: String(value) };
}

function createSkipOption({ locale }: Translations): Option {
  return { label: locale.subscribe.skip, value: ANY_VALUE };
}

interface Facet {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What documents of the library have of a kind, what most of them have first. */
function listFacets(
  kind: FilterField,
  libraryIndex: LibraryIndex,
  translations: Translations,
): readonly Facet[] {
  const { library } = libraryIndex;
  const nameOf = (value: string): string => {
    if (kind === 'topic') return topicName(value, library, translations);
    if (kind === 'place') return placeName(value, library);
    const type = DOCUMENT_TYPES.find((one) => one === value);
    return kind === 'type' && type !== undefined ? translations.messages.typeName[type] : value;
  };
  return [...countFacets(kind, libraryIndex)]
    .filter(([, count]) => count > 0)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([value, count]) => ({ value, name: nameOf(value), count }));
}

function countFacets(kind: FilterField, libraryIndex: LibraryIndex): ReadonlyMap<string, number> {
  if (kind === 'topic') {
    // With what is under it: so it is meant, and so menus count it.
    const { topics } = libraryIndex.library;
    return new Map(
      topics.map(({ id }) => [id, libraryIndex.findDocuments(topicFilter(shortHash(id))).length]),
    );
  }
  const counts = new Map<string, number>();
  for (const { passedBy, type, jurisdiction } of libraryIndex.newest) {
    const value = { issuer: passedBy, type, place: jurisdiction }[kind];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
