/**
 * The steps in which a subscription is chosen, as plain data from the library: what to hear of, what
 * narrows it, when. The way through them is `subscribe.ts`.
 */
import { DOCUMENT_TYPES } from '../../knowledge/document.ts';
import { type Filter, type Kind, listOf } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import { codeOf } from '../keyboards/codes.ts';
import { breadthLines, filterWords, placeName, timesLine, topicName } from '../news/describe.ts';
import { type Shelf, topicOnly } from '../shelf.ts';
import type { Words } from '../views/view.ts';
import type { Draft } from './draft.ts';
import { topicOptions } from './guide.ts';
import { ANY, CHOSEN, type Option, type Step } from './options.ts';

/** Letters of the steps' buttons: none of another conversation's. */
export const STEPS = {
  what: 'sw',
  when: 'so',
  words: 'sk',
  hour: 'sh',
  weekday: 'sd',
  quiet: 'sq',
} as const;
export const KIND_STEPS: Readonly<Record<Kind, string>> = {
  topic: 'st',
  issuer: 'si',
  type: 'sy',
  place: 'sp',
};

/** What the buttons under the choice of when lead to. */
export const WORDS = 'words';
export const QUIET = 'quiet';
/** Instead of choosing: all subscriptions end. */
export const NOTHING = 'none';

const KIND_ORDER: readonly Kind[] = ['topic', 'issuer', 'type', 'place'];
/** When offices begin, pause and end; any other hour is typed. */
const HOURS = [6, 7, 8, 9, 11, 12, 14, 17, 18, 20, 21, 22];
const QUIET_HOURS = [
  [21, 6],
  [22, 6],
  [22, 7],
  [17, 8],
] as const;

export interface StepOptions {
  readonly shelf: Shelf;
  readonly words: Words;
  /** The chat that it is for, where it is another than the one in which it is chosen. */
  readonly title: string | null;
}

/**
 * What to hear of: everything, or a topic.
 * @param before what is followed already
 * @param notes what was not understood of what was typed here
 */
export function whatStep(
  before: string,
  notes: readonly string[],
  { shelf, words, title }: StepOptions,
): Step {
  const { talks, follow } = words.locale;
  const removal = before === '' ? [] : [{ label: talks.unsubscribe, value: NOTHING }];
  return {
    letter: STEPS.what,
    question: talks.subscribeTopic,
    chosen: before === '' ? '' : talks.subscriptions(before),
    notes: [...notes, ...(title === null ? [] : [follow.forChat(title)])],
    options: [...removal, ...topicOptions(shelf, words)],
    width: 1,
  };
}

/**
 * When to hear of it, which ends the choice; beside it what narrows it further.
 * @param typing whether words can be typed here
 * @param notes what of the last that was typed could not be taken as it was
 */
export function whenStep(
  { filter, reception }: Draft,
  usual: Reception,
  typing: boolean,
  notes: readonly string[],
  { shelf, words, title }: StepOptions,
): Step {
  const { talks, follow, subscribe } = words.locale;
  const narrowing = KIND_ORDER.map((kind) => ({ label: subscribe.narrow[kind], value: kind }));
  const whenever = { ...usual, ...reception };
  const quiet =
    whenever.quiet === null ? null : follow.quiet(whenever.quiet.from, whenever.quiet.to);
  return {
    letter: STEPS.when,
    question: talks.subscribeOften,
    chosen: filterWords(filter, shelf.library, words),
    notes: [
      ...notes,
      ...(title === null ? [] : [follow.forChat(title)]),
      ...breadthLines(filter, shelf.library, shelf.today(), words),
      ...(quiet === null ? [] : [quiet]),
    ],
    options: (['now', 'daily', 'weekly'] as const).map((value) => ({
      label: talks.frequency[value],
      value,
    })),
    width: 1,
    below: [
      ...narrowing,
      ...(typing ? [{ label: subscribe.narrowWords, value: WORDS }] : []),
      { label: subscribe.chooseQuiet, value: QUIET },
    ],
  };
}

/** The most usual of a kind in the library; chosen ones bear a mark, and are given back by a press. */
export function kindStep(
  kind: Kind,
  filter: Filter,
  note: string | null,
  { shelf, words }: StepOptions,
): Step {
  const chosen: readonly string[] = listOf<string>(filter[kind]);
  const options = thingsOf(kind, shelf, words).map(({ value, name, count }) => ({
    label: `${chosen.includes(value) ? CHOSEN : ''}${name} (${count})`,
    value: kind === 'type' ? value : codeOf(value),
  }));
  return {
    letter: KIND_STEPS[kind],
    question: words.locale.subscribe.ask[kind],
    chosen: filterWords(filter, shelf.library, words),
    notes: note === null ? [] : [note],
    options,
    width: kind === 'type' ? 2 : 1,
    below: [skip(words)],
  };
}

/** The value behind a button of a kind; null where the library has it no more. */
export function thingPressed(kind: Kind, code: string, shelf: Shelf, words: Words): string | null {
  const things = thingsOf(kind, shelf, words);
  return things.find(({ value }) => value === code || codeOf(value) === code)?.value ?? null;
}

export function wordsStep({ filter }: Draft, { shelf, words }: StepOptions): Step {
  return {
    letter: STEPS.words,
    question: words.locale.subscribe.askWords,
    chosen: filterWords(filter, shelf.library, words),
    options: [],
    width: 1,
    below: [skip(words)],
  };
}

export function weekdayStep(
  whenever: Reception,
  note: string | null,
  { words }: StepOptions,
): Step {
  const { follow, subscribe } = words.locale;
  const days = [1, 2, 3, 4, 5, 6, 7];
  return {
    letter: STEPS.weekday,
    question: subscribe.askWeekday,
    chosen: '',
    notes: note === null ? [] : [note],
    options: days.map((day) => marked(follow.weekdays[day - 1] ?? '', day, whenever.weekday)),
    width: 2,
    below: [skip(words)],
  };
}

export function hourStep(whenever: Reception, note: string | null, { words }: StepOptions): Step {
  const { subscribe } = words.locale;
  const hours = HOURS.includes(whenever.hour) ? HOURS : [whenever.hour, ...HOURS];
  return {
    letter: STEPS.hour,
    question: subscribe.askHour,
    chosen: '',
    notes: [...(note === null ? [] : [note]), timesLine(whenever, words, 'daily')],
    options: hours.map((hour) => marked(subscribe.hour(hour), hour, whenever.hour)),
    width: 4,
    below: [skip(words)],
  };
}

export function quietStep(whenever: Reception, note: string | null, { words }: StepOptions): Step {
  const { subscribe, follow } = words.locale;
  const { quiet } = whenever;
  return {
    letter: STEPS.quiet,
    question: subscribe.askQuiet,
    chosen: quiet === null ? '' : follow.quiet(quiet.from, quiet.to),
    notes: note === null ? [] : [note],
    options: [
      ...QUIET_HOURS.map(([from, to]) => ({
        label: subscribe.hours(from, to),
        value: `${from}-${to}`,
      })),
      { label: subscribe.noQuiet, value: NOTHING },
    ],
    width: 2,
    below: [skip(words)],
  };
}

function marked(label: string, value: number, chosen: number): Option {
  return { label: `${value === chosen ? CHOSEN : ''}${label}`, value: String(value) };
}

function skip({ locale }: Words): Option {
  return { label: locale.subscribe.skip, value: ANY };
}

interface Thing {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** What documents of the library have of a kind, what most of them have first. */
function thingsOf(kind: Kind, shelf: Shelf, words: Words): readonly Thing[] {
  const { library } = shelf;
  const nameOf = (value: string): string => {
    if (kind === 'topic') return topicName(value, library, words);
    if (kind === 'place') return placeName(value, library);
    const type = DOCUMENT_TYPES.find((one) => one === value);
    return kind === 'type' && type !== undefined ? words.messages.typeName[type] : value;
  };
  return [...countsOf(kind, shelf)]
    .filter(([, count]) => count > 0)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([value, count]) => ({ value, name: nameOf(value), count }));
}

function countsOf(kind: Kind, shelf: Shelf): ReadonlyMap<string, number> {
  if (kind === 'topic') {
    // With what is under it: so it is meant, and so menus count it.
    const { topics } = shelf.library;
    return new Map(topics.map(({ id }) => [id, shelf.documents(topicOnly(codeOf(id))).length]));
  }
  const counts = new Map<string, number>();
  for (const { passedBy, type, jurisdiction } of shelf.newest) {
    const value = { issuer: passedBy, type, place: jurisdiction }[kind];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
